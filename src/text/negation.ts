const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).filter((word) => word !== ''));

/** Words that deny, folded, in English, Turkish, Arabic and Hebrew alike. */
const NEGATIONS = set(`
  not no never none neither nor nobody nothing nowhere without cannot except cant dont doesnt didnt isnt arent wasnt
  werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint
  degil degildi degildir yok yoktu hic hicbir asla
  لا لم لن ليس ليست ليسوا دون بدون
  לא אינ אינו אינה אינמ מעולמ בלי ללא`);

/** Words that leave all but one thing out. */
const RESTRICTIONS = set('only exclusively solely except yalnizca sadece فقط سوي רק');

/** Whether a folded word denies ("not", "never", "didn't"). Turkish mostly denies by a suffix, which is not read. */
export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded);
}

/** Whether a folded word restricts ("only"). */
export function isRestriction(folded: string): boolean {
  return RESTRICTIONS.has(folded);
}

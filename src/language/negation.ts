const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).filter((word) => word !== ''));

/** Words that deny, folded, in English, Turkish, Arabic and Hebrew alike. */
const NEGATIONS = set(`
  not no never none neither nor nobody nothing nowhere without cannot except cant dont doesnt didnt isnt arent wasnt
  werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint
  degil degildi degildir yok yoktu hic hicbir asla
  لا لم لن ليس ليست ليسوا دون بدون
  לא אינ אינו אינה אינמ מעולמ בלי ללא`);

/** Words that deny by what they mean: "absent" is "not there". */
const DENIALS = set(`
  absent absence oppose opposed opposes opposing opposition against reject rejected rejects rejection refuse refused
  refuses refusal decline declined fail failed fails failure deny denied denies lack lacked lacks lacking prevent
  prevented prevents avoid avoided avoids ban banned bans prohibit prohibited forbidden exclude excluded excluding omit
  omitted stop stopped cancel cancelled canceled abandon abandoned boycott boycotted unable impossible unlikely rather
  instead except few little hardly rarely barely less
  karsi reddetti reddetmek katilmadi olmadi olmayan etmedi istemedi vermedi gelmedi yapmadi haric
  غاب غياب رفض رفضت عارض عارضت فشل نفي نفت منع غير
  נעדר היעדר סירב דחה התנגד התנגדו מנע נכשל`);

/** Words that leave all but one thing out. */
const RESTRICTIONS = set('only exclusively solely except yalnizca sadece فقط سوي רק');

/** Whether a folded word denies ("not", "never", "didn't"). Turkish mostly denies by a suffix, which is not read. */
export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded);
}

/** Whether a folded word denies by itself or by what it means ("absent", "refused"). */
export function impliesNegation(folded: string): boolean {
  return NEGATIONS.has(folded) || DENIALS.has(folded);
}

/** Whether a folded word restricts ("only"). */
export function isRestriction(folded: string): boolean {
  return RESTRICTIONS.has(folded);
}

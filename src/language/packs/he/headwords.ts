/** Particles and the article, written onto a word. */
const BEFORE = /^[והבלמשכ]{1,3}(?=[א-ת]{3,})/;
/** "His", "her", "their", "our" behind a word, in folded letters. */
const OWNER = /(?<=[א-ת]{3,})(?:יהמ|יהנ|ינו|המ|הנ|נו|כמ|יו|יה|ו|ה|מ|נ|כ|י)$/;
/** What opens a verb of the future. */
const OPENING = /^[איתנ](?=[א-ת]{3,})/;
/** What closes a verb of the past, and plurals. */
const ENDING = /(?<=[א-ת]{3,})(?:ימ|ות|תי|תמ|תנ|נו|ו|ה|ת)$/;

/** Forms that a dictionary may list a folded Hebrew word under, likeliest first: without what is written onto it. */
export function hebrewHeadwords(folded: string): string[] {
  const found = new Set<string>();
  for (const word of [folded, folded.replace(BEFORE, '')]) {
    const owned = word.replace(OWNER, '');
    for (const form of [word, owned]) {
      found.add(form);
      if (form.endsWith('ת')) found.add(`${form.slice(0, -1)}ה`);
      const shorter = form.replace(ENDING, '');
      found.add(shorter);
      const past = shorter.replace(OPENING, '');
      if (past !== shorter) {
        found.add(past);
        found.add(`${past}ה`);
      }
    }
  }
  found.delete(folded);
  return [...found];
}

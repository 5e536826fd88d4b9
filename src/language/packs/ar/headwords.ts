/** The article, and particles, that are written onto a word. */
const BEFORE = /^(?:[وف]?(?:[بك]?ال|لل)|[وف]?[بلك]|[وف])(?=.{3,})/u;
/** "His", "her", "their" and the like behind a word. */
const OWNER = /(?<=.{3})(?:هما|كما|هم|هن|ها|كم|نا|ني|ه|ك|ي)$/u;
/** Plurals, and the endings of verbs. */
const ENDING = /(?<=.{3})(?:ون|ين|ان|ات|وا|تا|تم|يه|ا|ن|ت)$/u;
/** What opens a verb of the present or the future. */
const OPENING = /^س?[يتنا](?=.{2,})/u;
/** A verb whose middle or last letter is weak writes it otherwise in the present. */
const HOLLOW = /^(.+)[وي](.)$/u;

/**
 * Forms that a dictionary may list a folded Arabic word under, likeliest first: without what is written onto it, and of
 * a verb the third person of the past.
 */
export function arabicHeadwords(folded: string): string[] {
  const found = new Set<string>();
  const bare = [folded, folded.replace(BEFORE, '')];
  for (const word of bare) addNouns(found, word);
  for (const word of bare) addVerbs(found, word);
  found.delete(folded);
  return [...found];
}

function addNouns(found: Set<string>, word: string): void {
  const owned = word.replace(OWNER, '');
  for (const form of [word, owned]) {
    found.add(form);
    const singular = form.replace(ENDING, '');
    // The feminine ending is a "t" before what is written onto it, and is not written in the plural.
    if (form.endsWith('ت')) found.add(`${form.slice(0, -1)}ه`);
    if (form.endsWith('ات')) found.add(`${singular}ه`);
    found.add(singular);
  }
}

function addVerbs(found: Set<string>, word: string): void {
  const forms = [word, word.replace(OWNER, '')].flatMap((form) => [form, form.replace(ENDING, '')]);
  for (const form of new Set(forms)) {
    const past = form.replace(OPENING, '');
    if (past === form || past.length < 2) continue;
    found.add(past);
    const hollow = HOLLOW.exec(past);
    if (hollow !== null && past.length === 3) found.add(`${hollow[1] ?? ''}ا${hollow[2] ?? ''}`);
    if (past.endsWith('و')) found.add(`${past.slice(0, -1)}ا`);
  }
}

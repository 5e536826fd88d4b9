import { francAll } from 'franc-min';
import { ALL_PACKS, BASE_LANGUAGE, LANGUAGES } from './languages.js';
import type { LanguagePack } from './language-pack.js';

const LATIN = 'Latin';

/** Scripts other than Latin that the packs are written in, and the letters of all. */
const OTHER_SCRIPTS = [...new Set(ALL_PACKS.map(({ script }) => script.name))].filter(
  (script) => script !== LATIN,
);
const LETTERS: ReadonlyMap<string, RegExp> = new Map(
  [LATIN, ...OTHER_SCRIPTS].map((script) => [script, new RegExp(String.raw`\p{Script=${script}}`, 'gu')]),
);
const CODES: ReadonlySet<string> = new Set(LANGUAGES);

/**
 * The language of a short text such as a question, among those with a pack: by script, then by the letters and small
 * words that tell languages of one script apart, since statistics need longer texts.
 */
export function languageOfQuestion(text: string): string {
  const script = foreignScript(text) ?? openingScript(text) ?? LATIN;
  return bySigns(
    text,
    ALL_PACKS.filter((pack) => pack.script.name === script),
  );
}

/** The language of an article's text as a BCP 47 tag, `und` where it cannot be told. */
export function languageOfArticle(text: string): string {
  const sample = text.slice(0, 4000);
  if (!/\p{L}/u.test(sample)) return 'und';
  const script = foreignScript(sample);
  const only = ALL_PACKS.find((pack) => pack.script.sole && pack.script.name === script);
  if (only !== undefined) return only.code;
  // Statistics are dear, and most articles need none.
  const plain = ALL_PACKS.find(({ signs }) => signs.isPlain?.(sample.slice(0, 600)) === true);
  if (plain !== undefined) return plain.code;
  // Statistics on little text are a coin toss, and names decide it: "Hakan Fidan" is no sign of the language around it.
  if (sample.length < SHORT) return languageOfShort(sample);
  const [first] = ranked(sample);
  return first === undefined || first === 'und' ? languageOfQuestion(sample) : first;
}

/** Characters of a text that statistics tell little of, and letters without names that they tell something of. */
const SHORT = 200;
const LEAST_TOLD = 40;
/** A word with a capital inside a sentence is a name, and what is tied to it by an apostrophe is none of its letters. */
const NAME = /(?<=[\p{L}\p{N},;:"“”()'’–-]\s+["“(]?)\p{Lu}[\p{L}\p{M}]*/gu;
const SENTENCE_END = /[.!?…]+["'”’»)]*\s+|\n+/u;

/** One with a pack: the languages that we know are likelier than all others. */
function languageOfShort(text: string): string {
  const packs = ALL_PACKS.filter(({ script }) => script.name === (foreignScript(text) ?? LATIN));
  const told = strongest(text.split(SENTENCE_END), packs, text.replace(NAME, ' '));
  if (told !== null) return told;
  const plain = text.replace(NAME, ' ');
  if (lettersOf(plain, LATIN) < LEAST_TOLD) return languageOfQuestion(plain);
  return ranked(plain).find((tag) => CODES.has(tag)) ?? languageOfQuestion(plain);
}

/** The one that more small words and letters of its own speak for than for any other; null where none does. */
function strongest(
  sentences: readonly string[],
  packs: readonly LanguagePack[],
  withoutNames: string,
): string | null {
  const counted = packs.map(({ code, signs }) => {
    const words = sentences.reduce((sum, each) => sum + (each.match(signs.words) ?? []).length, 0);
    const own = withoutNames.split(/\s+/u).filter((word) => signs.letters?.test(word) === true).length;
    const ends = sentences.filter((each) => signs.closing?.test(lastWord(each)) === true).length;
    return { code, count: words + own + ends };
  });
  const [first, second] = counted.toSorted((one, other) => other.count - one.count);
  return first !== undefined && first.count > (second?.count ?? 0) ? first.code : null;
}

/** The last word of a sentence, unless it is a name. */
function lastWord(sentence: string): string {
  return /(?<![\p{L}\p{M}'’])(\p{Ll}[\p{L}\p{M}]*)[^\p{L}\p{N}]*$/u.exec(sentence.slice(-60))?.[1] ?? '';
}

/** Languages by statistics, the likeliest first. */
function ranked(text: string): string[] {
  return francAll(text, { minLength: 10 }).map(([code]) => tagOf(code));
}

/** BCP 47 tag of the detector's ISO 639-3 code. */
function tagOf(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? 'und';
}

/** The one with most signs, of equals the first. */
function bySigns(text: string, packs: readonly LanguagePack[]): string {
  let best: string = packs[0]?.code ?? BASE_LANGUAGE;
  let most = 0;
  if (packs.length < 2) return best;
  for (const { code, signs } of packs) {
    const words = (text.match(signs.words) ?? []).length;
    const found = words + (signs.letters?.test(text) === true ? 1 : 0);
    if (found > most) [best, most] = [code, found];
  }
  return best;
}

/** The commonest script other than Latin where more letters are of such scripts than of Latin; else null. */
function foreignScript(text: string): string | null {
  let best: string | null = null;
  let most = 0;
  let all = 0;
  for (const script of OTHER_SCRIPTS) {
    const found = lettersOf(text, script);
    all += found;
    if (found > most) [best, most] = [script, found];
  }
  // Most texts end here, without a list of all their letters.
  return all > 0 && all > lettersOf(text, LATIN) ? best : null;
}

function lettersOf(text: string, script: string): number {
  return (text.match(LETTERS.get(script) ?? /(?!)/gu) ?? []).length;
}

/** A question that opens in a script is of its language, however many names in Latin letters follow. */
function openingScript(text: string): string | null {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return OTHER_SCRIPTS.find((script) => lettersOf(first, script) > 0) ?? null;
}

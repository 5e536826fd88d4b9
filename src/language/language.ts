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
  const ranked = francAll(sample, { minLength: 10 }).map(([code]) => tagOf(code));
  // Statistics on little text are a coin toss: stay with the languages we know unless the text is long.
  const chosen = sample.length < 200 ? ranked.find((tag) => CODES.has(tag)) : ranked[0];
  return chosen === undefined || chosen === 'und' ? languageOfQuestion(sample) : chosen;
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

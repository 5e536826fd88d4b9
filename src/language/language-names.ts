import { fold } from './fold.js';
import { LANGUAGES } from './languages.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
/** A tag's first part that is one: longer ones were never given out. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i;

/**
 * The BCP 47 tag of what somebody wrote for a language: a tag (`en_GB` for `en-GB` too), or its name in its own words or in
 * one of those that have a pack ("English", "Türkçe", "الإنجليزية").
 *
 * @returns null where it is neither
 */
export function languageTag(written: string): string | null {
  if (TAG.test(written)) {
    const tag = canonical(written.replaceAll('_', '-'));
    if (tag !== null) return tag;
  }
  const name = fold(written.replace(/\(.*\)/u, '')).trim();
  return name === '' ? null : tagOfName(name);
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** By all names that Unicode has for languages of two letters; asked for by few articles, so that nothing is kept. */
function tagOfName(name: string): string | null {
  const tellers = LANGUAGES.map((code) => namesIn(code));
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const names = [...tellers, namesIn(code)].map((teller) => teller?.of(code));
    if (names.some((each) => each !== undefined && fold(each) === name)) return canonical(code);
  }
  return null;
}

function namesIn(code: string): Intl.DisplayNames | null {
  const [known] = Intl.DisplayNames.supportedLocalesOf(code);
  return known === undefined
    ? null
    : new Intl.DisplayNames(code, { type: 'language', fallback: 'none', languageDisplay: 'standard' });
}

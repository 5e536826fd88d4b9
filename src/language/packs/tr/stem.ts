/*
 * Suffixes in the order in which they stand at a word's end, for folded letters: `ı` and `i` are one, `u` and `ü`, `g`
 * and `ğ`. At least three letters stay, so that no root is lost.
 */
/** "-dır", "-ydı", "-ymış": what makes a sentence of a noun. */
const COPULA = /(?<=.{4})(?:[dt][iu]r(?:l[ae]r)?|yd[iu]|ym[iu]s)$/;
/** Tenses: "-miş(tir)", "-iyor(du)", "-di", "-ecek", "-mekte". */
const TENSE =
  /(?<=.{3})(?:m[iu]s(?:t[iu])?|[iu]yor(?:d[iu]|m[iu]s)?|[dt][iu]|y?[ae]c[ae]k(?:t[iu])?|m[ae]kt[ae](?:yd[iu])?)(?:l[ae]r)?$/;
/** "-de", "-den", "-deki", "-nin", "-le", "-ye", "-i". */
const CASE =
  /(?<=.{3})(?:n?d[ae](?:n|ki(?:l[ae]r)?)?|t[ae](?:n|ki)?|n[iu]n|(?<=[^aeiou])[iu]n|(?<=.{4})(?:y?l[ae]|[ny][iuae]|(?<=[^aeioum])[ae]))$/;
const POSSESSIVE = /(?<=.{3})(?:[iu]?m[iu]z|s[iu]|(?<=[^aeiou])[iu])$/;
const PLURAL = /(?<=.{3})l[ae]r$/;
/** Nouns and participles of verbs: "-dik", "-ecek", "-me(k)", "-ip", "-erek", "-en". */
const VERBAL =
  /(?<=.{3})(?:[dt][iu][kg]|y?[ae]c[ae][kg]|m[ae]k?|(?<=[^aeiou])[iu]p|y?[ae]r[ae]k|y[ae]n|(?<=.{5})[ae]n)$/;
const OF_NOUN: readonly RegExp[] = [CASE, POSSESSIVE, PLURAL, VERBAL];

/** Consonants that soften before a vowel ("kitap", "kitabı"). */
const HARD: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k' };

/**
 * The stem of a folded Turkish word, less its endings of case, possession, number and tense. Made for folded words,
 * which the Snowball stemmer is not: it goes by vowel harmony, and that is gone where `ı` is `i`.
 */
export function turkishStem(folded: string): string {
  const word = folded.replace(COPULA, '');
  const verb = word.replace(TENSE, '');
  const stem = verb === word ? OF_NOUN.reduce((rest, suffix) => rest.replace(suffix, ''), word) : verb;
  const last = stem.at(-1) ?? '';
  return Object.hasOwn(HARD, last) ? `${stem.slice(0, -1)}${HARD[last] ?? last}` : stem;
}

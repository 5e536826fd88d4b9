/*
 * Suffixes in the order in which they stand at a word's end, for folded letters: `ı` and `i` are one, `u` and `ü`, `g`
 * and `ğ`, `c` and `ç`, `s` and `ş`. At least three letters stay, so that no root is lost.
 */
/** "-dır", "-ydı", "-ymış": what makes a sentence of a noun. */
const COPULA = /(?<=.{4})(?:[dt][iu]r(?:l[ae]r)?|yd[iu]|ym[iu]s)$/;
/**
 * Tenses: "-miş(tir)", "-iyor(du)", "-di", "-ecek", "-mekte". A suffix begins with `t` behind a voiceless consonant alone,
 * so "heyeti" is no past.
 */
const TENSE =
  /(?<=.{3})(?:m[iu]s(?:t[iu])?|[iu]yor(?:d[iu]|m[iu]s)?|(?<=[fhkpsct])t[iu]|(?<![fhkpsct])d[iu]|y?[ae]c[ae]k(?:t[iu])?|m[ae]kt[ae](?:yd[iu])?)(?:l[ae]r)?$/;
/** "-de", "-den", "-deki", "-nin", "-le", "-ye", "-i". An `n` before them belongs to the ending "-i" before that. */
const CASE =
  /(?<=.{3})(?:(?:(?<=[iu])n)?(?<![fhkpsct])d[ae](?:n|ki(?:l[ae]r)?)?|(?<=[fhkpsct])t[ae](?:n|ki)?|(?<=[aeiu])n[iu]n|(?<=[^aeiou])[iu]n|(?<=[aeiou])yl[ae]|(?<=[^aeiou])l[ae]|(?<=[aeiou])y[iuae]|(?<=[iu])n[iuae]|(?<=[^aeioum]|[iu]m)[ae])$/;
const POSSESSIVE = /(?<=.{3})(?:[iu]?m[iu]z|(?<=[aeiou])s[iu]|(?<=[^aeiou])[iu])$/;
const PLURAL = /(?<=.{3})l[ae]r$/;
/** Nouns and participles of verbs: "-dik", "-ecek", "-me(k)", "-ip", "-erek", "-en". */
const VERBAL =
  /(?<=.{3})(?:[dt][iu][kg]|y?[ae]c[ae][kg]|(?<![iu])m[ae]k?|m[ae]k|(?<=[^aeiou])[iu]p|y?[ae]r[ae]k|y[ae]n|(?<=.{5})[ae]n)$/;
const OF_NOUN: readonly RegExp[] = [CASE, POSSESSIVE, PLURAL, VERBAL];
/** The last vowel of a noun is an ending to look at ("kapı", "saldırı"), so that every form goes without it. */
const LAST_VOWEL = /(?<=.{3})[aeiu]$/;

/** Roots that end like a root and an ending: "bakan" is no "baka" + "n", "savaş" no "sava" + "ş". */
const ROOTS =
  'bakan baskan plan insan zaman alan uzman danisman dusman musluman gocmen ogretmen yonetmen liman orman vatan neden toren beden nufus savas baris ateskes ates meclis gunes kurulus gorus yuzyil donem gundem sistem program kadin sorun yakin altin basin oyun yayin rehine hafta tarla sendika madde dolar subay konsey konvoy olay aday saray alay hakk filistin turkiye suriye belediye haniye ev ay'.split(
    ' ',
  );
/** Most words need no look at the list. */
const START = 2;
const STARTS: ReadonlySet<string> = new Set(ROOTS.map((root) => root.slice(0, START)));
const ROOT = new RegExp(
  `^(${ROOTS.join('|')})(?:l[ae]r)?(?:[iu]m[iu]z|[iu])?(?:n?(?:[iu]n?|[ae]|d[ae](?:n|ki)?)|t[ae]n?|y?l[ae])?$`,
);

/** Consonants that soften before a vowel ("kitap", "kitabı"). */
const HARD: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k' };

/**
 * The stem of a folded Turkish word, less its endings of case, possession, number and tense. Made for folded words,
 * which the Snowball stemmer is not: it goes by vowel harmony, and that is gone where `ı` is `i`.
 */
export function turkishStem(folded: string): string {
  const root = STARTS.has(folded.slice(0, START)) ? ROOT.exec(folded)?.[1] : undefined;
  if (root !== undefined) return hardened(root.replace(LAST_VOWEL, ''));
  const word = folded.replace(COPULA, '');
  const verb = word.replace(TENSE, '');
  const stem = verb === word ? OF_NOUN.reduce((rest, suffix) => rest.replace(suffix, ''), word) : verb;
  return hardened(stem.replace(LAST_VOWEL, ''));
}

function hardened(stem: string): string {
  const last = stem.at(-1) ?? '';
  return Object.hasOwn(HARD, last) ? `${stem.slice(0, -1)}${HARD[last] ?? last}` : stem;
}

import { francAll } from 'franc-min';

/** ISO 639-3 code of the detector → BCP 47 tag; the languages the analyzers know come first. */
const TAGS: Readonly<Record<string, string>> = {
  eng: 'en',
  tur: 'tr',
  arb: 'ar',
  heb: 'he',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  rus: 'ru',
  ukr: 'uk',
  pes: 'fa',
  urd: 'ur',
};
const KNOWN = ['eng', 'tur', 'arb', 'heb'];

const ARABIC = /\p{Script=Arabic}/gu;
const HEBREW = /\p{Script=Hebrew}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Letters that are Turkish; however many, they tell as much as one word, for English writes names with them. */
const TURKISH_LETTER = /[ığşĞŞİ]/u;
/** Short words that are Turkish and not English. */
const TURKISH_SIGNS =
  /(?:^|[^\p{L}])(?:ve|bir|ile|ne|kim|kimler|kimdir|nerede|nedir|mi|mı|mu|mü|midir|için|hangi|kaç|kac|nasıl|nasil|icin|nicin|niye|kime|kimi|nerde|nereye|neden|niçin|zaman|olarak|bu|da|de)(?=[^\p{L}]|$)/giu;
const ENGLISH_SIGNS =
  /(?:^|[^\p{L}'’])(?:the|of|is|are|was|were|did|does|do|who|what|when|where|which|how|why|in|to|and|a|an|for|has|have|with|on|by)(?=[^\p{L}]|$)/giu;

/**
 * The language of a short text such as a question, among those Parley analyses (`en`, `tr`, `ar`, `he`): by script,
 * then by the letters and small words that tell Turkish from English, since statistics need longer texts.
 */
export function languageOfQuestion(text: string): string {
  const byScript = nonLatin(text) ?? openingScript(text);
  if (byScript !== null) return byScript;
  const turkish = (text.match(TURKISH_SIGNS) ?? []).length + (TURKISH_LETTER.test(text) ? 1 : 0);
  const english = (text.match(ENGLISH_SIGNS) ?? []).length;
  return turkish > english ? 'tr' : 'en';
}

/** The language of an article's text as a BCP 47 tag, `und` where it cannot be told. */
export function languageOfArticle(text: string): string {
  const sample = text.slice(0, 4000);
  if (!/\p{L}/u.test(sample)) return 'und';
  if (nonLatin(sample) === 'he') return 'he';
  if (isPlainlyEnglish(sample.slice(0, 600))) return 'en';
  const ranked = francAll(sample, { minLength: 10 });
  const best = ranked[0]?.[0] ?? 'und';
  // Statistics on little text are a coin toss: stay with the languages we know unless the text is long.
  const known = ranked.find(([code]) => KNOWN.includes(code))?.[0] ?? 'und';
  const chosen = sample.length < 200 ? known : best;
  if (chosen === 'und') return languageOfQuestion(sample);
  return TAGS[chosen] ?? Intl.getCanonicalLocales(chosen)[0] ?? 'und';
}

/** "The" is a word of English alone; statistics are dear, and most articles need none. */
function isPlainlyEnglish(text: string): boolean {
  return (text.match(/\bthe\b/giu) ?? []).length >= 3 && (text.match(/\b(?:of|and)\b/giu) ?? []).length >= 2;
}

/** A question that opens in a script is of its language, however many names in Latin letters follow. */
function openingScript(text: string): string | null {
  const [first = ''] = /\p{L}+/u.exec(text) ?? [];
  if (/^\p{Script=Arabic}/u.test(first)) return 'ar';
  return /^\p{Script=Hebrew}/u.test(first) ? 'he' : null;
}

function nonLatin(text: string): string | null {
  const arabic = (text.match(ARABIC) ?? []).length;
  const hebrew = (text.match(HEBREW) ?? []).length;
  const latin = (text.match(LATIN) ?? []).length;
  if (arabic + hebrew <= latin) return null;
  return arabic >= hebrew ? 'ar' : 'he';
}

import type { LanguageCode } from '../../language/languages.js';
import { deedsInArabic } from './deeds-in-arabic.js';
import { deedsInEnglish, type DeedTexts } from './deeds-in-english.js';
import { deedsInHebrew } from './deeds-in-hebrew.js';
import { deedsInTurkish } from './deeds-in-turkish.js';
import { languageOfTexts, type Texts } from './texts.js';

const DEEDS: Readonly<Record<LanguageCode, DeedTexts>> = {
  en: deedsInEnglish,
  tr: deedsInTurkish,
  ar: deedsInArabic,
  he: deedsInHebrew,
};

/** What somebody did, by the predicate of a fact, in the language of these texts; null for what has no word there. */
export function doneIn(texts: Texts, predicate: string): string | null {
  return wordIn(DEEDS[languageOfTexts(texts)].done, predicate);
}

/** What happened to those whom a figure counts ("killed"), by its predicate; null for what has no word there. */
export function countedIn(texts: Texts, predicate: string): string | null {
  return wordIn(DEEDS[languageOfTexts(texts)].counted, predicate);
}

function wordIn(words: Readonly<Record<string, string>>, predicate: string): string | null {
  return Object.hasOwn(words, predicate) ? (words[predicate] ?? null) : null;
}

import { codeOf, type LanguageCode } from '../../language/languages.js';
import { pagesInArabic } from './pages-in-arabic.js';
import { pagesInEnglish, type PageTexts } from './pages-in-english.js';
import { pagesInHebrew } from './pages-in-hebrew.js';
import { pagesInTurkish } from './pages-in-turkish.js';

export type { PageTexts } from './pages-in-english.js';

const PAGE_TEXTS: Readonly<Record<LanguageCode, PageTexts>> = {
  en: pagesInEnglish,
  tr: pagesInTurkish,
  ar: pagesInArabic,
  he: pagesInHebrew,
};

/** What web pages say in the language of a BCP 47 tag; in the base language where it has no texts. */
export function pageTextsFor(tag: string): PageTexts {
  return PAGE_TEXTS[codeOf(tag)];
}

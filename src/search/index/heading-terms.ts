import { BASE_LANGUAGE } from '../../language/languages.js';
import type { Article } from '../../model/article.js';

/** Terms of what stands above a passage. */
export interface HeadingTerms {
  /** Distinct terms of an article's title and date. */
  ofTitle(article: Article): Uint32Array;
  /** Distinct terms of the heading above a passage. */
  ofSection(article: Article, section: string | null): Uint32Array;
}

const EMPTY = new Uint32Array(0);

/** Reads titles and headings, each once however many passages stand below it. */
export function createHeadingTerms(read: (text: string, language: string) => number[]): HeadingTerms {
  const titles = new Map<string, Uint32Array>();
  const sections = new Map<string, Uint32Array>();
  const dateWords = createDateWords();
  const once = (
    known: Map<string, Uint32Array>,
    key: string,
    text: () => string,
    language: string,
  ): Uint32Array => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const terms = Uint32Array.from(new Set(read(text(), language).filter((number) => number > 0)));
    known.set(key, terms);
    return terms;
  };
  return {
    ofTitle: (article) =>
      once(titles, article.id, () => `${article.title ?? ''} ${dateWords(article)}`, article.language),
    ofSection: ({ language }, section) =>
      section === null ? EMPTY : once(sections, `${language} ${section}`, () => section, language),
  };
}

/** The date of publication as people write it, so that "in June 2025" finds the articles of that month. */
function createDateWords(): (article: Article) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return ({ published, language }) => {
    const date = published === null ? null : new Date(`${published.slice(0, 10)}T12:00:00Z`);
    if (date === null || Number.isNaN(date.getTime())) return '';
    let format = formats.get(language);
    if (format === undefined) {
      const locale = `${language === 'und' ? BASE_LANGUAGE : language}-u-ca-gregory-nu-latn`;
      format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
      formats.set(language, format);
    }
    return format.format(date);
  };
}

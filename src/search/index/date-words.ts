import { BASE_LANGUAGE } from '../../language/languages.js';
import type { Article } from '../../model/article.js';

/** Writes the date of publication as people do, so that "in June 2025" finds the articles of that month; empty where there is none. */
export function createDateWords(): (article: Pick<Article, 'published' | 'language'>) => string {
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

import type { FeedEntry } from './feed-entry.js';

/** A page that holds the article of a feed and nothing else, for what reads pages. */
export function pageOfEntry({ title, fullText, language }: FeedEntry): string {
  const shown = (title ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lang = language === null ? '' : ` lang="${language}"`;
  return `<!doctype html><html${lang}><head><meta charset="utf-8"><title>${shown}</title></head><body><article><h1>${shown}</h1>${fullText ?? ''}</article></body></html>`;
}

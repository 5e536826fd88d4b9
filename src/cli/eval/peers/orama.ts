import type { Peer } from './peer.js';

const LANGUAGES: Readonly<Record<string, 'english' | 'turkish' | 'arabic'>> = {
  en: 'english',
  tr: 'turkish',
  ar: 'arabic',
};

/** Orama with its own tokenizer and stemmers; Hebrew, which it does not know, is split at what is no letter. */
export const oramaPeer: Peer = {
  name: 'Orama',
  setup: 'bm25, threshold 1, tokenizer and stemmer of the language (none for Hebrew)',
  storesTexts: true,
  async build(documents, tag) {
    const { create, insertMultiple, search } = await import('@orama/orama');
    const language = LANGUAGES[tag];
    const stemmer = language === undefined ? null : await stemmerOf(language);
    const tokenizer =
      language === undefined || stemmer === null
        ? { language: 'english', normalizationCache: new Map<string, string>(), tokenize: splitWords }
        : { language, stemming: true, stemmer };
    const database = create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer },
    });
    await insertMultiple(database, [...documents], 500);
    return async (question, limit) => {
      const { hits } = await search(database, { term: question, limit, threshold: 1 });
      return hits.map(({ id, score }) => ({ id, score }));
    };
  },
};

async function stemmerOf(language: 'english' | 'turkish' | 'arabic') {
  switch (language) {
    case 'english':
      return (await import('@orama/stemmers/english')).stemmer;
    case 'turkish':
      return (await import('@orama/stemmers/turkish')).stemmer;
    case 'arabic':
      return (await import('@orama/stemmers/arabic')).stemmer;
  }
}

function splitWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])];
}

import type { DefaultTokenizerConfig } from '@orama/orama';
import type { Peer } from './peer.js';

/** By language tag: Orama's name of the language and the packages for it. */
const LANGUAGES: Readonly<Record<string, () => Promise<DefaultTokenizerConfig>>> = {
  en: async () => ({
    language: 'english',
    stemming: true,
    stemmer: (await import('@orama/stemmers/english')).stemmer,
    stopWords: (await import('@orama/stopwords/english')).stopwords,
  }),
  tr: async () => ({
    language: 'turkish',
    stemming: true,
    stemmer: (await import('@orama/stemmers/turkish')).stemmer,
    stopWords: (await import('@orama/stopwords/turkish')).stopwords,
  }),
  ar: async () => ({
    language: 'arabic',
    stemming: true,
    stemmer: (await import('@orama/stemmers/arabic')).stemmer,
    stopWords: (await import('@orama/stopwords/arabic')).stopwords,
  }),
};

/** Orama with its own tokenizer, stemmers and stop words; Hebrew, which it does not know, is split into words alone. */
export const oramaPeer: Peer = {
  name: 'Orama',
  setup: 'bm25, threshold 1, its stemmer and stop words of the language (none for Hebrew)',
  storesTexts: true,
  async build(documents, language) {
    const { create, insertMultiple, search } = await import('@orama/orama');
    const tokenizer = (await LANGUAGES[language]?.()) ?? {
      language: 'english',
      normalizationCache: new Map<string, string>(),
      tokenize: splitWords,
    };
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

function splitWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])];
}

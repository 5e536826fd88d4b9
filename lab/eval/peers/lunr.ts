import type { Peer } from './peer.js';

/** What its own pipeline is made for. */
const STEMMED: ReadonlySet<string> = new Set(['en']);

/**
 * Lunr with its own English pipeline. That one strips every letter outside ASCII from a word's ends and stems English,
 * so that other languages go without it.
 */
export const lunrPeer: Peer = {
  name: 'Lunr',
  setup: 'fields title and text, its trimmer, stop words and stemmer for English, none elsewhere',
  storesTexts: false,
  async build(documents, language) {
    const { default: lunr } = await import('lunr');
    const stems = STEMMED.has(language);
    const index = lunr(function () {
      this.ref('id');
      this.field('title');
      this.field('text');
      if (!stems) {
        this.pipeline.reset();
        this.searchPipeline.reset();
      }
      for (const document of documents) this.add(stems ? document : withoutPunctuation(document));
    });
    return (question, limit) =>
      // The query builder instead of search(): a question's "?" or ":" is no operator.
      index
        .query((query) => query.term(lunr.tokenizer(wordsOf(question)), {}))
        .slice(0, limit)
        .map(({ ref, score }) => ({ id: ref, score }));
  },
};

function withoutPunctuation({ id, title, text }: { id: string; title: string; text: string }) {
  return { id, title: wordsOf(title), text: wordsOf(text) };
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ').trim();
}

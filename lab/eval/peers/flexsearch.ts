import type { PeerHit, Peer } from './peer.js';

/** FlexSearch by itself. Its Latin encoders spoil other scripts, so the English preset is for English alone. */
export const flexSearchPeer: Peer = {
  name: 'FlexSearch',
  setup: 'Index, Charset.Normalize, English preset for English, suggest: true',
  storesTexts: false,
  async build(documents, language) {
    const { Charset, Encoder, Index } = await import('flexsearch');
    const { default: english } = await import('flexsearch/lang/en');
    const encoder = new Encoder(Charset.Normalize);
    if (language === 'en') encoder.assign(english);
    const index = new Index({ tokenize: 'strict', encoder });
    documents.forEach(({ title, text }, ordinal) => index.add(ordinal, `${title}\n${text}`));
    return (question, limit) => {
      const found: PeerHit[] = [];
      for (const ordinal of index.search(question, { limit, suggest: true })) {
        const document = typeof ordinal === 'number' ? documents[ordinal] : undefined;
        if (document !== undefined) found.push({ id: document.id, score: null });
      }
      return found;
    };
  },
};

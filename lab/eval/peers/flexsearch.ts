import type { PeerHit, Peer } from './peer.js';

/** By language tag. */
const PRESETS = new Map([['en', () => import('flexsearch/lang/en')]]);

/** FlexSearch by itself. Its Latin encoders spoil other scripts, so the English preset is for English alone. */
export const flexSearchPeer: Peer = {
  name: 'FlexSearch',
  setup: 'Index, Charset.Normalize, English preset for English, suggest: true',
  storesTexts: false,
  async build(documents, language) {
    const { Charset, Encoder, Index } = await import('flexsearch');
    const encoder = new Encoder(Charset.Normalize);
    const preset = await PRESETS.get(language)?.();
    if (preset !== undefined) encoder.assign(preset.default);
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

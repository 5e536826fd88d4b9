import type { Peer } from './peer.js';

/** MiniSearch as its README uses it. */
export const miniSearchPeer: Peer = {
  name: 'MiniSearch',
  setup: 'fields title and text, prefix: true, fuzzy: 0.2',
  storesTexts: false,
  async build(documents) {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch({
      fields: ['title', 'text'],
      searchOptions: { prefix: true, fuzzy: 0.2 },
    });
    index.addAll(documents);
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id, score }) => ({ id: String(id), score }));
  },
};

import type { Found, Peer } from './peer.js';

const INSERT = 'insert into documents (rowid, title, text) values (?, ?, ?)';
const SEARCH =
  'select rowid, bm25(documents) from documents where documents match ? order by bm25(documents) limit ?';

/** SQLite's full-text index in memory, through a driver that installs without compiling. */
export const sqlitePeer: Peer = {
  name: 'SQLite FTS5',
  setup: 'bm25, porter unicode61 remove_diacritics 2, the words of the question joined by OR',
  storesTexts: true,
  async build(documents) {
    const { default: Database } = await import('libsql');
    const database = new Database(':memory:');
    database.exec(
      "create virtual table documents using fts5(title, text, tokenize = 'porter unicode61 remove_diacritics 2')",
    );
    const insert = database.prepare(INSERT);
    database.exec('begin');
    documents.forEach(({ title, text }, ordinal) => insert.run(ordinal, title, text));
    database.exec('commit');
    const ids = documents.map(({ id }) => id);
    const search = database.prepare(SEARCH).raw(true);
    return (question, limit) => {
      const words = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      const found: Found[] = [];
      for (const row of search.all(words.map((word) => `"${word}"`).join(' OR '), limit)) {
        if (!Array.isArray(row)) continue;
        const id = ids[Number(row[0])];
        // bm25() gives less for the better.
        if (id !== undefined) found.push({ id, score: -Number(row[1]) });
      }
      return found;
    };
  },
};

import { stopWordsOf } from '../../../src/language/stop-words.js';
import { fold } from '../../../src/language/fold.js';
import type { PeerHit, Peer, PeerDocument, PeerSearch } from './peer.js';

const CREATE =
  "create virtual table documents using fts5(title, text, tokenize = 'porter unicode61 remove_diacritics 2')";
const INSERT = 'insert into documents (rowid, title, text) values (?, ?, ?)';
const SEARCH =
  'select rowid, bm25(documents) from documents where documents match ? order by bm25(documents) limit ?';

/** SQLite's full-text index in memory, through a driver that installs without compiling. */
export const sqlitePeer: Peer = {
  name: 'SQLite FTS5',
  setup: 'bm25, porter unicode61 remove_diacritics 2, the words of the question joined by OR',
  storesTexts: true,
  build: (documents) => build(documents, new Set()),
};

/** The same with the question's stop words left out: SQLite has none of its own, and scoring them costs it most. */
export const sqliteContentWordsPeer: Peer = {
  name: 'SQLite FTS5, stop words out',
  setup: 'as above, with the stop words of the language (Parley’s list) left out of the question',
  storesTexts: true,
  build: (documents, language) => build(documents, stopWordsOf(language)),
};

async function build(documents: readonly PeerDocument[], stop: ReadonlySet<string>): Promise<PeerSearch> {
  const { default: Database } = await import('libsql');
  const database = new Database(':memory:');
  database.exec(CREATE);
  const insert = database.prepare(INSERT);
  database.exec('begin');
  documents.forEach(({ title, text }, ordinal) => insert.run(ordinal, title, text));
  database.exec('commit');
  const ids = documents.map(({ id }) => id);
  const search = database.prepare(SEARCH).raw(true);
  return (question, limit) => {
    const words = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const telling = words.filter((word) => !stop.has(fold(word)));
    const terms = (telling.length === 0 ? words : telling).map((word) => `"${word}"`);
    if (terms.length === 0) return [];
    const found: PeerHit[] = [];
    for (const row of search.all(terms.join(' OR '), limit)) {
      if (!Array.isArray(row)) continue;
      const id = ids[Number(row[0])];
      // bm25() gives less for the better.
      if (id !== undefined) found.push({ id, score: -Number(row[1]) });
    }
    return found;
  };
}

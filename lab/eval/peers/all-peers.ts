import { flexSearchPeer } from './flexsearch.js';
import { lunrPeer } from './lunr.js';
import { miniSearchPeer } from './minisearch.js';
import { oramaPeer } from './orama.js';
import type { Peer } from './peer.js';
import { sqliteContentWordsPeer, sqlitePeer } from './sqlite.js';

/** The libraries that stand beside Parley in `eval` and `bench`. */
export const PEERS: readonly Peer[] = [
  sqlitePeer,
  sqliteContentWordsPeer,
  miniSearchPeer,
  flexSearchPeer,
  lunrPeer,
  oramaPeer,
];

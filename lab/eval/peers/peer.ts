/** A text to be found: a paragraph or passage with the title of its article. */
export interface PeerDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A document found. `score` grows with relevance; null where the library gives none. */
export interface PeerHit {
  readonly id: string;
  readonly score: number | null;
}

/** Looks a question up: at most `limit` documents, best first. Takes any text. */
export type PeerSearch = (
  question: string,
  limit: number,
) => readonly PeerHit[] | Promise<readonly PeerHit[]>;

/** A search library that somebody would otherwise take, set up as its own documentation advises. */
export interface Peer {
  readonly name: string;
  /** How it is set up, for the reader of the figures. */
  readonly setup: string;
  /** Whether its index holds the documents' texts, so that nobody has to keep them beside it. */
  readonly storesTexts: boolean;
  /**
   * Loads the library (a dev dependency, which the service never loads) and indexes the documents.
   * @param language BCP 47 tag of the documents
   */
  build(documents: readonly PeerDocument[], language: string): Promise<PeerSearch>;
}

import type { Article } from './article.js';
import type { Entity } from './entity.js';
import type { Fact } from './fact.js';
import type { Passage } from './passage.js';

/** One immutable, versioned build of the corpus. */
export interface Snapshot {
  /** The same for the same articles and gazetteer, whenever they are built. */
  readonly version: string;
  /** ISO date-time. */
  readonly builtAt: string;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
}

/**
 * How the facts of a snapshot stand: `reading` while they come later than all else, `failed` where they could not be read
 * and there will be none before the articles change.
 */
export type FactsState = 'ready' | 'reading' | 'failed';

/** The snapshot in figures, for health and administration. */
export interface SnapshotSummary {
  readonly version: string;
  readonly builtAt: string;
  readonly articles: number;
  readonly passages: number;
  readonly facts: number;
  readonly factsState: FactsState;
}

/** A file, or a line of one, that was left out, or wants a look, and why. `line` counts from 1; null where it is the whole file. */
export interface Rejection {
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;
}

/**
 * An article that was read but wants a look: its date is still to come, words were left out, lines are a page's, it has no
 * date. Or an override that cannot be used.
 */
export interface ArticleWarning extends Rejection {
  readonly about: 'override' | 'future' | 'left-out' | 'furniture' | 'undated';
}

/**
 * How far a load has come: files read, articles made ready, articles whose facts are read. `of` is how many there are; null
 * where that is not known.
 */
export interface LoadStep {
  readonly phase: 'files' | 'articles' | 'facts';
  readonly done: number;
  readonly of: number | null;
}

/** A load that is under way; `step` is null before it has told of one. */
export interface LoadProgress {
  readonly step: LoadStep | null;
  /** Since it began, in ms. */
  readonly elapsedMs: number;
}

/** What a reload changed; `added`, `changed` and `removed` are article ids. */
export interface ReloadReport {
  readonly ok: boolean;
  readonly version: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** The first of them, by file and line; `rejectedCount` is how many there are. */
  readonly rejected: readonly Rejection[];
  readonly rejectedCount: number;
  /** The first of what was loaded but wants a look, the gravest first; `warningsCount` is how many there are. */
  readonly warnings: readonly ArticleWarning[];
  readonly warningsCount: number;
  readonly articles: number;
  readonly passages: number;
  readonly facts: number;
  readonly elapsedMs: number;
}

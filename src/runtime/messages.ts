import type { MessagePort } from 'node:worker_threads';
import type { Changes } from '../corpus/reload-report.js';
import type { ErrorCode } from '../errors.js';
import type { Answer } from '../model/answer.js';
import type { Article, ArticleMetadata } from '../model/article.js';
import type { Rejection, SnapshotSummary } from '../model/snapshot.js';
import type { ViewRequest, ViewResult } from '../views/views.js';

/** Where a corpus is and what it is read with. */
export interface CorpusPaths {
  readonly corpus: string;
  readonly gazetteer: string;
  readonly lexicon: string;
  readonly patterns: string;
}

/** What a thread is started with: it loads the corpus and then serves it. */
export interface LoadOrder extends CorpusPaths {
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  /** The snapshot before: fingerprints by article id, and where to ask for articles of it; null where there is none. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly earlier: MessagePort | null;
}

/** What a thread is asked; `id` comes back with the reply. */
export type ThreadRequest =
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly question: string;
      readonly options: { readonly asOf?: string };
    }
  | { readonly kind: 'view'; readonly id: number; readonly request: ViewRequest }
  | { readonly kind: 'articles'; readonly id: number };

/** What a thread is told: a request, or a port at which the next snapshot asks for articles of this one. */
export type ToThread = ThreadRequest | { readonly kind: 'lend'; readonly port: MessagePort };

/** What a thread says once its snapshot is whole. */
export interface ThreadReady {
  readonly kind: 'ready';
  readonly summary: SnapshotSummary;
  readonly changes: Changes;
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** What a thread says once it has read the facts too: until then it serves without. */
export interface ThreadCompleted {
  readonly kind: 'completed';
  readonly summary: SnapshotSummary;
}

/** The reply to a request; a list comes in parts, of which the last says so. */
export type ThreadReply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'view'; readonly id: number; readonly result: ViewResult }
  | {
      readonly kind: 'articles';
      readonly id: number;
      readonly part: readonly ArticleMetadata[];
      readonly last: boolean;
    }
  | { readonly kind: 'fault'; readonly id: number; readonly error: Error };

/** What a thread says. `unloadable` is an expected end: a person can mend what keeps the corpus from being loaded. */
export type FromThread =
  | ThreadReady
  | ThreadCompleted
  | {
      readonly kind: 'unloadable';
      readonly code: ErrorCode;
      readonly message: string;
      readonly cause: Error | null;
    }
  | ThreadReply;

/** What is said at a port between two snapshots: the question once, the articles in parts. */
export type StandingQuestion = readonly Rejection[];
export interface StandingPart {
  readonly part: readonly Article[];
  readonly last: boolean;
}

/** An error that every thread can be sent: a message and a stack, whatever else the error held. */
export function plainError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const plain = new Error(error.message);
  if (error.stack !== undefined) plain.stack = error.stack;
  return plain;
}

import type { MessagePort } from 'node:worker_threads';
import type { CorpusPaths } from '../corpus/paths.js';
import type { Changes } from '../corpus/reload-report.js';
import type { ErrorCode } from '../errors.js';
import type { Article } from '../model/article.js';
import type { LoadStep, Rejection, SnapshotSummary } from '../model/snapshot.js';
import type { FileItem, LinesWanted } from '../sources/read-file.js';
import type { Call, CallOutcome } from './link.js';

/** A folder for what is read of articles, and what tells this build of the program from others. */
export interface SavedIn {
  readonly folder: string;
  readonly build: string;
}

/** What a thread is started with: it loads the corpus and then serves it. */
export interface LoadOrder extends CorpusPaths {
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
  /** The snapshot before: fingerprints by article id, and where to ask for articles of it; null where there is none. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly earlier: MessagePort | null;
  /**
   * Whether it is ready before its facts, which take longer to read than all else, or with them: where another has facts
   * to show meanwhile, there is no hurry.
   */
  readonly ready: 'before-facts' | 'with-facts';
  /** Where to ask for articles beside those of the files; null: there are none. */
  readonly kept: MessagePort | null;
  /** Where what is read of articles is saved; null: nowhere. */
  readonly cache: SavedIn | null;
  /** Version of a snapshot that serves without facts: threads that read them ended again and again. */
  readonly withoutFactsOf: string | null;
  /** Where passages are kept that memory does not hold: the address of a database, a secret; null: memory holds all. */
  readonly stored: string | null;
  /** True: what is stored is brought to what is read even where most of the articles go. */
  readonly force: boolean;
}

/** What a thread is told. Its snapshots have numbers, from 1. */
export type ToThread =
  | (Call & { readonly snapshot: number })
  /** A port at which the load of the next one asks for articles of this snapshot. */
  | { readonly kind: 'lend'; readonly snapshot: number; readonly port: MessagePort }
  /** To load the next snapshot after this one, unless there is more to analyse than so many characters. */
  | {
      readonly kind: 'reload';
      readonly snapshot: number;
      readonly mostToAnalyse: number;
      readonly force: boolean;
    }
  /** Nobody asks this snapshot any more. */
  | { readonly kind: 'retire'; readonly snapshot: number };

/** What a thread says once its snapshot serves. */
export interface ThreadReady {
  readonly kind: 'ready';
  readonly snapshot: number;
  readonly summary: SnapshotSummary;
  readonly changes: Changes;
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** What a thread says. */
export type FromThread =
  | ThreadReady
  /** It is at work, and its other messages wait: said again and again. A thread that hangs does not say it. */
  | { readonly kind: 'beat' }
  /** How far the load has come that is under way; not of every step. */
  | { readonly kind: 'step'; readonly step: LoadStep }
  /** A reload is more than it may do beside answering: another thread is to load. */
  | { readonly kind: 'too-much' }
  /** It is done with the facts: its snapshot is whole, or serves without them. */
  | { readonly kind: 'completed'; readonly summary: SnapshotSummary }
  /** An expected end: a person can mend what keeps the corpus from being loaded. */
  | {
      readonly kind: 'unloadable';
      readonly code: ErrorCode;
      readonly message: string;
      readonly cause: Error | null;
    }
  | CallOutcome;

/** What is said at a port between two snapshots: the question once, the articles in parts. */
export type StandingQuestion = readonly Rejection[];
export interface StandingPart {
  readonly part: readonly Article[];
  readonly last: boolean;
}

/** What a thread that reads files is told: a file, and that the next part of it is wanted. */
export type ReadOrder =
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly lines: Omit<LinesWanted, 'begins'>;
      /** In memory of both: the line that is being read, or 0. It is there where the thread says no more. */
      readonly lineNow: Int32Array;
    }
  | { readonly kind: 'more' };

/** What comes of a file, in parts. */
export interface ReadPart {
  readonly items: readonly FileItem[];
  readonly last: boolean;
}

import { readsHere, type FileReader } from '../sources/file-reader.js';
import { readCorpus, type CorpusReading, type FileSystem } from '../sources/read-corpus.js';
import type { Rejection } from '../model/snapshot.js';
import { createSnapshotBuilder, type BuiltSnapshot } from './build.js';
import { keepEarlierVersions, NOTHING_EARLIER, type Earlier } from './keep-earlier.js';
import { createKnowledgeLoader, type KnowledgeLoader } from './prepared-knowledge.js';
import type { CorpusPaths } from './paths.js';
import { reportChanges, warnOfFuture, type Changes } from './reload-report.js';

/** Where a corpus is and what loading it needs. */
export interface CorpusOptions extends CorpusPaths {
  readonly fs: FileSystem;
  readonly clock: () => Date;
  /** Awaited between pieces of work, so that loading leaves the event loop to others. */
  readonly yieldIfDue?: () => Promise<void>;
  /** Default: one that knows of no load before. */
  readonly loadKnowledge?: KnowledgeLoader;
  /** Opens what reads the files; default: they are read in this thread. */
  readonly openReader?: () => FileReader;
  /** False: the snapshot comes without facts; `readFacts` of what is loaded adds them. */
  readonly facts?: boolean;
}

/** A snapshot, what was left out of it, and how it differs from the one before. */
export interface Loaded {
  readonly snapshot: BuiltSnapshot;
  readonly rejected: readonly Rejection[];
  readonly changes: Changes;
  /** The snapshot with its facts, where it was loaded without them. */
  readonly readFacts: (yieldIfDue: () => Promise<void>) => Promise<BuiltSnapshot>;
}

/**
 * Reads the corpus, the gazetteer, the lexicon and the fact patterns and builds a snapshot of them.
 *
 * @param earlier the snapshot that serves now; its articles stay where a file of theirs is rejected
 * @throws AppError `corpus-unreadable` or `gazetteer-invalid` or `lexicon-invalid` or `patterns-invalid`
 */
export async function loadSnapshot(
  options: CorpusOptions,
  earlier: Earlier = NOTHING_EARLIER,
): Promise<Loaded> {
  const { fs, clock, yieldIfDue = async () => {}, facts = true } = options;
  const { loadKnowledge = createKnowledgeLoader() } = options;
  const knowledge = await loadKnowledge(fs, options);
  const { articles, rejected } = await readAll(options, yieldIfDue);
  const standing = rejected.length === 0 ? [] : await earlier.standingFor(rejected);
  const kept = keepEarlierVersions(articles, standing);
  const builder = createSnapshotBuilder(knowledge);
  const snapshot = await builder.build(kept, { clock, yieldIfDue, facts });
  const warnings = warnOfFuture(articles, clock());
  const changes = reportChanges(earlier.fingerprints, snapshot, rejected, warnings);
  return {
    snapshot,
    rejected,
    changes,
    readFacts: (pause) => (facts ? Promise.resolve(snapshot) : builder.withFacts(snapshot, pause)),
  };
}

async function readAll(
  { fs, corpus, openReader = () => readsHere }: CorpusOptions,
  yieldIfDue: () => Promise<void>,
): Promise<CorpusReading> {
  const reader = openReader();
  try {
    return await readCorpus(fs, corpus, { yieldIfDue, reader });
  } finally {
    await reader.close();
  }
}

import { AppError } from '../errors.js';
import { readGazetteer } from '../ingest/gazetteer.js';
import { readCorpus, type FileSystem } from '../ingest/read-corpus.js';
import type { Article } from '../model/article.js';
import type { Entity } from '../model/entity.js';
import type { Rejection } from '../model/snapshot.js';
import { buildSnapshot, type BuiltSnapshot } from './build.js';
import { keepEarlierVersions } from './keep-earlier.js';

/** Where a corpus is and what loading it needs. */
export interface CorpusOptions {
  readonly fs: FileSystem;
  /** Folder or file of articles. */
  readonly corpus: string;
  /** File of the gazetteer. */
  readonly gazetteer: string;
  readonly clock: () => Date;
  /** Awaited between pieces of work, so that loading leaves the event loop to others. */
  readonly breathe?: () => Promise<void>;
}

/** A snapshot and what was left out of it. */
export interface Loaded {
  readonly snapshot: BuiltSnapshot;
  readonly rejected: readonly Rejection[];
}

/**
 * Reads the corpus and the gazetteer and builds a snapshot of them.
 *
 * @param live articles of the snapshot that serves now; their versions stay where a file of theirs is rejected
 * @throws AppError `corpus-unreadable` or `gazetteer-invalid`
 */
export async function loadSnapshot(options: CorpusOptions, live: readonly Article[] = []): Promise<Loaded> {
  const { fs, corpus, clock, breathe = async () => {} } = options;
  const entities = await loadGazetteer(fs, options.gazetteer);
  const { articles, rejected } = await readCorpus(fs, corpus, breathe);
  const kept = keepEarlierVersions(articles, rejected, live);
  return { snapshot: await buildSnapshot(kept, entities, { clock, breathe }), rejected };
}

async function loadGazetteer(fs: FileSystem, file: string): Promise<readonly Entity[]> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (error) {
    throw new AppError(
      'gazetteer-invalid',
      `The gazetteer "${file}" cannot be read: name a file that exists.`,
      {
        cause: error,
      },
    );
  }
  return readGazetteer(new TextDecoder().decode(bytes), file);
}

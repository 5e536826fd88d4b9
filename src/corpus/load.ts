import { createHash } from 'node:crypto';
import { readsHere, type FileReader } from '../sources/file-reader.js';
import { readCorpus, type CorpusReading, type FileSystem } from '../sources/read-corpus.js';
import { rememberFiles } from '../sources/remembered-files.js';
import { wrongFactsOf } from '../model/override.js';
import type { LoadStep, Rejection } from '../model/snapshot.js';
import { createSnapshotBuilder, type BuiltSnapshot, type SnapshotBuilder } from './build.js';
import { besideFiles } from './beside-files.js';
import type { KeptCorpus } from './kept-corpus.js';
import { keepEarlierVersions, NOTHING_EARLIER, type Earlier } from './keep-earlier.js';
import { readOverrideFile, warnOfOverrides } from './override-file.js';
import { createKnowledgeLoader, type KnowledgeLoader, type PreparedKnowledge } from './prepared-knowledge.js';
import type { CorpusPaths } from './paths.js';
import { gravestFirst, reportChanges, warnOfFuture, type Changes } from './reload-report.js';
import { openSavedAnalyses, type SavedAnalyses, type SavedOptions } from './saved-analyses.js';
import { savedIndex, type SavedIndex } from './saved-index.js';
import type { KeptIndex } from './taken-in.js';

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
  /** Articles beside those of the files; default: there are none. */
  readonly kept?: KeptCorpus | undefined;
  /** Where what is read of articles is saved; default: nowhere. */
  readonly saving?: SavingOptions | undefined;
}

/** Where analyses are saved: a file for each corpus. `build` tells this build of the program from others. */
export type SavingOptions = Pick<SavedOptions, 'fs' | 'folder' | 'unique' | 'say'> & {
  readonly build: string;
};

/** How a corpus is loaded this time. */
export interface LoadOptions {
  /** The snapshot that serves now; its articles stay where a file of theirs is rejected. */
  readonly earlier?: Earlier;
  /** False: the snapshot comes without facts; `readFacts` of what is loaded adds them. */
  readonly facts?: boolean;
  /** Default: the loader's own. */
  readonly yieldIfDue?: () => Promise<void>;
  /** Characters of articles that may be analysed; where there are more, nothing is loaded. */
  readonly mostToAnalyse?: number;
  /** Told how far it has come. */
  readonly onStep?: (step: LoadStep) => void;
}

/** A snapshot, what was left out of it, and how it differs from the one before. */
export interface Loaded {
  readonly snapshot: BuiltSnapshot;
  readonly rejected: readonly Rejection[];
  readonly changes: Changes;
  /** The snapshot with its facts, where it was loaded without them. */
  readonly readFacts: (yieldIfDue: () => Promise<void>) => Promise<BuiltSnapshot>;
  /** Makes ready what was put off until the snapshot serves. */
  readonly warmUp: (yieldIfDue: () => Promise<void>) => Promise<void>;
}

/** Loads one snapshot of a corpus after another, one at a time, each for the price of what changed. */
export interface CorpusLoader {
  /**
   * Reads the corpus, the gazetteer, the lexicon and the fact patterns and builds a snapshot of them.
   * @returns null where more is to be analysed than may be
   * @throws AppError `corpus-unreadable` or one of `gazetteer-`, `lexicon-`, `patterns-` and `overrides-invalid`
   */
  load(options?: LoadOptions): Promise<Loaded | null>;
}

/** What builds snapshots with some knowledge, and where their analyses are saved. */
interface Building {
  readonly knowledge: PreparedKnowledge;
  readonly builder: SnapshotBuilder;
  readonly saved: SavedAnalyses | null;
  /** What is saved of the first snapshot's index; null: nowhere. */
  readonly index: SavedIndex | null;
}

/** Makes a loader. */
export function createCorpusLoader(options: CorpusOptions): CorpusLoader {
  const { fs, clock, yieldIfDue: pause = async () => {}, saving, overrides: file } = options;
  const overrides = file ?? null;
  const { loadKnowledge = createKnowledgeLoader() } = options;
  const files = rememberFiles(() => clock().getTime());
  let building: Building | null = null;
  const buildingWith = async (knowledge: PreparedKnowledge): Promise<Building> => {
    if (building?.knowledge === knowledge) return building;
    const place = saving === undefined ? null : savedAs(options, knowledge, saving);
    const saved = place === null ? null : await openSavedAnalyses(place);
    const index = place === null ? null : savedIndex(place);
    building = { knowledge, saved, index, builder: createSnapshotBuilder(knowledge, saved ?? undefined) };
    return building;
  };
  return {
    async load({
      earlier = NOTHING_EARLIER,
      facts = true,
      mostToAnalyse = Infinity,
      yieldIfDue = pause,
      onStep = () => {},
    } = {}) {
      const wrong = await readOverrideFile(fs, overrides);
      const { builder, saved, index } = await buildingWith(await loadKnowledge(fs, options, wrong.overrides));
      const {
        articles,
        rejected,
        warnings: found,
      } = await readAll(
        options,
        (reader) => toldFiles(files.reading(reader, saved ?? undefined), onStep),
        yieldIfDue,
      );
      const standing = rejected.length === 0 ? [] : await earlier.standingFor(rejected);
      const kept = keepEarlierVersions(articles, standing);
      if (builder.charactersToAnalyse(kept) > mostToAnalyse) return null;
      const snapshot = await overKeptIndex(builder, index, (keptIndex) =>
        builder.build(kept, {
          clock,
          yieldIfDue,
          facts,
          wrongFacts: wrongFactsOf(wrong.overrides),
          onStep,
          kept: keptIndex,
        }),
      );
      await saved?.save(facts);
      const warnings = gravestFirst([
        ...warnOfOverrides(wrong, overrides),
        ...warnOfFuture(articles, clock()),
        ...found,
      ]);
      const changes = reportChanges(earlier.fingerprints, snapshot, rejected, warnings);
      return {
        snapshot,
        rejected,
        changes,
        warmUp: (pause) => builder.warmUp(pause),
        async readFacts(pause) {
          if (facts) return snapshot;
          const whole = await builder.withFacts(snapshot, pause);
          await saved?.save(true);
          return whole;
        },
      };
    },
  };
}

/** Loads a snapshot by itself: see `CorpusLoader.load`. */
export async function loadSnapshot(
  options: CorpusOptions & { readonly facts?: boolean },
  earlier: Earlier = NOTHING_EARLIER,
): Promise<Loaded> {
  const { facts = true } = options;
  const loaded = await createCorpusLoader(options).load({ earlier, facts });
  if (loaded === null) throw new Error('a load without a limit is never refused');
  return loaded;
}

/** The articles of the files, and behind them those that are kept. */
export async function readAll(
  { fs, corpus, kept, openReader = () => readsHere }: CorpusOptions,
  remembering: (reader: FileReader) => FileReader,
  yieldIfDue: () => Promise<void>,
): Promise<CorpusReading> {
  const reader = remembering(openReader());
  try {
    const read = await readCorpus(fs, corpus, { yieldIfDue, reader });
    return besideFiles(read, (await kept?.read()) ?? []);
  } finally {
    await reader.close();
  }
}

/** Builds over the index that was saved, where nothing was built yet, and saves that of what was built where it has become another. */
async function overKeptIndex(
  builder: SnapshotBuilder,
  saved: SavedIndex | null,
  build: (kept: KeptIndex | null) => Promise<BuiltSnapshot>,
): Promise<BuiltSnapshot> {
  if (saved === null || builder.hasBuilt()) return build(null);
  const kept = await saved.read();
  const snapshot = await build(kept);
  if (kept === null || !builder.isMostlyKept(kept)) await saved.write(builder.indexToKeep());
  return snapshot;
}

/** A file for each corpus, made of all that analyses depend on beside their articles. */
function savedAs(
  { corpus, parsers }: CorpusPaths,
  knowledge: PreparedKnowledge,
  { build, ...saving }: SavingOptions,
): SavedOptions {
  const name = digest(`${corpus}\n${parsers ?? ''}`).slice(0, 16);
  return { ...saving, name, madeOf: madeOf(knowledge, build) };
}

/** What analyses depend on beside their articles, in a word: the knowledge, and the build of the program (`build`) that makes them. */
export function madeOf({ sentences, hashed }: PreparedKnowledge, build: string): string {
  const made = [build, process.versions.v8, sentences?.fingerprint ?? null];
  return hashed().copy().update(JSON.stringify(made)).digest('base64url');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Reads through a reader, and tells of each file that is begun. */
function toldFiles(reader: FileReader, tell: (step: LoadStep) => void): FileReader {
  let done = 0;
  const begun = (): void => {
    done += 1;
    tell({ phase: 'files', done, of: null });
  };
  return {
    unchanged(found) {
      const items = reader.unchanged?.(found) ?? null;
      if (items !== null) begun();
      return items;
    },
    readItems(file, bytes) {
      begun();
      return reader.readItems(file, bytes);
    },
    close: () => reader.close(),
  };
}

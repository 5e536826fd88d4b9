import { createHash, type Hash } from 'node:crypto';
import { basename, join } from 'node:path';
import { AppError } from '../errors.js';
import { prepareFactReaders, type FactStepReader } from '../facts/read-facts.js';
import { readFactPatterns } from '../knowledge/fact-patterns.js';
import { readGazetteer } from '../knowledge/gazetteer.js';
import { readLexicon } from '../knowledge/lexicon.js';
import { correctedEntities } from '../knowledge/overrides.js';
import type { Concept } from '../knowledge/thesaurus.js';
import type { Entity } from '../model/entity.js';
import type { FactPattern } from '../model/fact-pattern.js';
import type { Override } from '../model/override.js';
import { LANGUAGES } from '../language/languages.js';
import { once } from '../language/lazily.js';
import { createParsers, modelFile } from '../reading/parsers.js';
import { createTreeReader, type ReadSentenceOf, type TreeReader } from '../reading/sentence-reader.js';
import { prepareQueryKnowledge, type QueryKnowledge } from '../search/query/query-knowledge.js';
import type { FileSystem } from '../sources/read-corpus.js';
import type { CorpusPaths } from './paths.js';

/** What is known beside the articles: the gazetteer's entities, the lexicon's concepts, the wordings of facts. */
export interface Knowledge {
  readonly entities: readonly Entity[];
  readonly concepts: readonly Concept[];
  readonly patterns: readonly FactPattern[];
  /** Reads sentences; without it none is read. */
  readonly sentences?: TreeReader;
}

/** The same with what is made of it whatever the articles are: dear to make, and good for every build. */
export interface PreparedKnowledge extends Knowledge {
  readonly query: QueryKnowledge;
  /** Makes a reader of facts, with what reads the sentences of its articles' languages. */
  readonly createFactReader: (readSentence?: ReadSentenceOf) => FactStepReader;
  /** A hash over it, to be copied and gone on with: it is of a megabyte, and every snapshot's version begins so. */
  readonly hashed: () => Hash;
}

/** Prepares knowledge; what is prepared already is given back. */
export function prepareKnowledge(knowledge: Knowledge): PreparedKnowledge {
  if (isPrepared(knowledge)) return knowledge;
  const { entities, concepts, patterns } = knowledge;
  const words = concepts.map(({ id, words, isMatter = true }) => [
    id,
    ...words,
    ...(isMatter ? [] : [false]),
  ]);
  return {
    ...knowledge,
    hashed: once(() => createHash('sha256').update(JSON.stringify([entities, words, patterns]))),
    query: prepareQueryKnowledge(entities, concepts),
    createFactReader: prepareFactReaders(knowledge),
  };
}

function isPrepared(knowledge: Knowledge): knowledge is PreparedKnowledge {
  return 'query' in knowledge;
}

/** Where knowledge is read from. */
export type KnowledgePaths = Pick<CorpusPaths, 'gazetteer' | 'lexicon' | 'patterns' | 'parsers'>;

/**
 * Reads and prepares knowledge, without the spellings and offices that `overrides` say are wrong.
 * @throws AppError `gazetteer-invalid` or `lexicon-invalid` or `patterns-invalid`
 */
export type KnowledgeLoader = (
  fs: FileSystem,
  paths: KnowledgePaths,
  overrides?: readonly Override[],
) => Promise<PreparedKnowledge>;

/** Knowledge, and the bytes of the files it was made of with what else it depends on. */
interface KnownKnowledge {
  readonly files: readonly Buffer[];
  readonly beside: string;
  readonly knowledge: PreparedKnowledge;
}

/** A loader that keeps what it made last: files that say the same again are not prepared again. */
export function createKnowledgeLoader(): KnowledgeLoader {
  let last: KnownKnowledge | null = null;
  let reader: { readonly folder: string; readonly sentences: TreeReader } | null = null;
  return async (fs, { gazetteer, lexicon, patterns, parsers }, overrides = []) => {
    const files = await Promise.all([
      readBytes(fs, gazetteer, 'gazetteer'),
      readBytes(fs, lexicon, 'lexicon'),
      readBytes(fs, patterns, 'patterns'),
    ]);
    if (parsers !== null && reader?.folder !== parsers)
      reader = { folder: parsers, sentences: await readParsers(fs, parsers) };
    const corrections = overrides.filter(({ kind }) => kind !== 'fact');
    const beside = JSON.stringify([parsers, corrections]);
    if (last?.beside === beside && files.every((bytes, at) => last?.files[at]?.equals(bytes) === true))
      return last.knowledge;
    const [entities, concepts, worded] = files.map((bytes) => new TextDecoder().decode(bytes));
    const knowledge = prepareKnowledge({
      entities: correctedEntities(readGazetteer(entities ?? '', gazetteer), corrections),
      concepts: readLexicon(concepts ?? '', lexicon),
      patterns: readFactPatterns(worded ?? '', patterns),
      ...(reader === null || parsers === null ? {} : { sentences: reader.sentences }),
    });
    last = { files: files.map((bytes) => Buffer.from(bytes)), beside, knowledge };
    return knowledge;
  };
}

/**
 * Reads the models that sentences are parsed with. One that is missing or damaged is found once a corpus has articles in
 * its language, when the corpus is built and not by a question.
 */
export async function readParsers(fs: FileSystem, folder: string): Promise<TreeReader> {
  const files = new Map<string, Uint8Array>();
  const hash = createHash('sha256');
  for (const language of LANGUAGES) {
    const file = modelFile(language);
    const bytes = await fs.readFile(join(folder, basename(file))).catch(() => null);
    if (bytes === null) continue;
    files.set(file, bytes);
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  const parserOf = createParsers(
    (file) => {
      const bytes = files.get(file);
      if (bytes === undefined) throw new Error(`${file} is not there`);
      return bytes;
    },
    (file) => files.delete(file),
  );
  return createTreeReader(parserOf, hash.digest('base64url'));
}

async function readBytes(
  fs: FileSystem,
  file: string,
  what: 'gazetteer' | 'lexicon' | 'patterns',
): Promise<Uint8Array> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    throw new AppError(`${what}-invalid`, `The ${what} "${file}" cannot be read: name a file that exists.`, {
      cause: error,
    });
  }
}

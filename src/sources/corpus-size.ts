import { findFiles, type FileSystem } from './find-files.js';
import { fileKind } from './file-kind.js';

/** What packed text grows to, roughly. */
const UNPACKED = 4;

/** Sizes in bytes. */
export interface CorpusSize {
  /** All text to read; packed files count for what they hold. */
  readonly text: number;
  /** The largest file that is one article. */
  readonly largestArticle: number;
}

/**
 * How much text there is to read in a corpus, told by the sizes of its files alone.
 * @throws AppError `corpus-unreadable` where the corpus itself cannot be read
 */
export async function sizeOfCorpus(fs: FileSystem, corpus: string): Promise<CorpusSize> {
  let text = 0;
  let largestArticle = 0;
  for (const { file, size } of await findFiles(fs, corpus, [])) {
    const kind = fileKind(file);
    if (kind === null || kind === 'html') continue;
    text += kind === 'jsonl.gz' ? size * UNPACKED : size;
    if (kind !== 'jsonl' && kind !== 'jsonl.gz') largestArticle = Math.max(largestArticle, size);
  }
  return { text, largestArticle };
}

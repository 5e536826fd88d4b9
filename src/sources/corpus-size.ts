import { findFiles, type FileSystem } from './find-files.js';
import { fileKind } from './file-kind.js';

/** What packed text grows to, roughly. */
const UNPACKED = 4;
/** How much of a page there is to each byte of its article, at least. */
const AROUND_TEXT = 8;

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
    if (kind === null) continue;
    const own = kind === 'jsonl.gz' ? size * UNPACKED : kind === 'html' ? size / AROUND_TEXT : size;
    text += own;
    if (kind !== 'jsonl' && kind !== 'jsonl.gz') largestArticle = Math.max(largestArticle, own);
  }
  return { text, largestArticle };
}

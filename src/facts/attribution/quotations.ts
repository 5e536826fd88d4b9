import type { SpanOffsets } from '../../language/sentences.js';
import type { Steps } from '../../steps.js';
import type { SpokenSentence } from './spoken-sentence.js';

/** A direct quotation with its marks, within one paragraph. */
export interface Quotation extends SpanOffsets {
  /** It goes on from the paragraph before, where it was not closed. */
  readonly continues: boolean;
}

const MARKS = /["“”„«»]|''/gu;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /^\s?$/u;

/**
 * The direct quotations of a text, ascending. A paragraph that opens with a mark goes on with a quotation that the one
 * before left open, as printers have it; any other quotation left open is none.
 *
 * @param blocks the paragraphs, ascending
 */
export function* quotationsOf(text: string, blocks: readonly SpanOffsets[]): Steps<Quotation[]> {
  const found: Quotation[] = [];
  let carried = false;
  for (const block of blocks) {
    carried = readBlock(text, block, carried, found);
    yield;
  }
  return found;
}

/** Adds the quotations of one block. @returns whether it leaves one open */
function readBlock(text: string, block: SpanOffsets, carried: boolean, into: Quotation[]): boolean {
  const words = text.slice(block.start, block.end);
  let open = -1;
  let continues = false;
  for (const { 0: mark, index } of words.matchAll(MARKS)) {
    const before = words.charAt(index - 1);
    const after = words.charAt(index + mark.length);
    // A mark inside a word is a letter of it, as Hebrew abbreviates.
    if (LETTER.test(before) && LETTER.test(after)) continue;
    if (open < 0) {
      if (mark === '”' || mark === '»' || (!isOpener(mark) && SPACE.test(after))) continue;
      open = index;
      continues = carried && index === 0;
    } else if (!isOpener(mark) && !(SPACE.test(before) && !SPACE.test(after))) {
      into.push({ start: block.start + open, end: block.start + index + mark.length, continues });
      open = -1;
    }
  }
  // Left open from its first mark to its end: the next paragraph may go on with it.
  if (open < 0) return false;
  into.push({ start: block.start + open, end: block.end, continues });
  return true;
}

/** The blocks that sentences stand in, each once. */
export function blocksOf(sentences: readonly SpokenSentence[]): SpanOffsets[] {
  const blocks: SpanOffsets[] = [];
  for (const { block } of sentences) if (blocks.at(-1)?.start !== block.start) blocks.push(block);
  return blocks;
}

function isOpener(mark: string): boolean {
  return mark === '“' || mark === '„' || mark === '«';
}

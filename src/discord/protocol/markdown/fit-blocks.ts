import type { ReplyBlock, Span } from '../../../chat/reply.js';
import { renderBlock } from './render-block.js';
import { ellipsis, shorten } from '../../../chat/shorten.js';

/** Ends a message that blocks were left out of. */
const leftOutSign = `\n${ellipsis}`;

interface Rendered {
  /** Its place among the blocks. */
  readonly at: number;
  readonly kind: ReplyBlock['kind'];
  readonly priority: number;
  readonly text: string;
}

function cutSpans(spans: readonly Span[], length: number): Span[] {
  const kept: Span[] = [];
  let room = length;
  for (const span of spans) {
    if (span.text.length >= room) return [...kept, { ...span, text: shorten(`${span.text} `, room) }];
    kept.push(span);
    room -= span.text.length;
  }
  return kept;
}

/** A block cut after a word, with a visible `…`, until its markdown fits `max`. */
function shortenBlock(block: ReplyBlock, max: number): string {
  let length = block.spans.reduce((sum, span) => sum + span.text.length, 0);
  let text = renderBlock(block);
  while (text.length > max && length > 1) {
    length = Math.min(length - 1, Math.floor((length * max) / text.length));
    text = renderBlock({ ...block, spans: cutSpans(block.spans, length) });
  }
  return text.length <= max ? text : ellipsis;
}

/** Lists, and a source under its quotation, stand close; the rest is set apart by an empty line. */
function separator(before: Rendered, after: Rendered): string {
  const list = before.kind === after.kind && (after.kind === 'item' || after.kind === 'note');
  const underQuote = before.kind === 'quote' && after.kind !== 'quote' && after.kind !== 'heading';
  const listHead = before.kind !== 'quote' && before.kind !== 'note' && after.kind === 'item';
  return list || underQuote || listHead || after.kind === 'note' ? '\n' : '\n\n';
}

function join(blocks: readonly Rendered[]): string {
  let text = '';
  let before: Rendered | undefined;
  for (const block of blocks) {
    text += (before === undefined ? '' : separator(before, block)) + block.text;
    before = block;
  }
  return text;
}

/** The block to leave out first: of lowest priority, the last among equals. */
function leastImportant(blocks: readonly Rendered[]): Rendered | undefined {
  let least: Rendered | undefined;
  for (const block of blocks) {
    if (least === undefined || block.priority <= least.priority) least = block;
  }
  return least;
}

/** Most that a text may take, in UTF-16 code units, and in bytes of UTF-8 where that is a limit as well. */
export interface TextLimit {
  readonly length: number;
  readonly bytes?: number;
}

function isWithin(text: string, { length, bytes = Number.POSITIVE_INFINITY }: TextLimit): boolean {
  return text.length <= length && (text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes);
}

/** What is kept of blocks within a limit, and whether that is all of it. */
interface Kept {
  readonly blocks: readonly Rendered[];
  readonly isWhole: boolean;
}

function keepWithin(blocks: readonly ReplyBlock[], limit: TextLimit): Kept {
  const half = Math.floor(limit.length / 2);
  const rendered = blocks
    .map((block, at): Rendered => ({
      at,
      kind: block.kind,
      priority: block.priority ?? 1,
      text: block.kind === 'quote' ? renderBlock(block) : shortenBlock(block, half),
    }))
    .filter((block) => block.text !== '');
  if (isWithin(join(rendered), limit)) return { blocks: rendered, isWhole: true };
  const room: TextLimit = {
    length: limit.length - leftOutSign.length,
    ...(limit.bytes === undefined ? {} : { bytes: limit.bytes - Buffer.byteLength(leftOutSign) }),
  };
  // A quotation too long for any message must not push out the others first.
  let kept = rendered.filter((block) => isWithin(block.text, room));
  while (!isWithin(join(kept), room)) {
    const victim = leastImportant(kept);
    kept = kept.filter((block) => block !== victim);
  }
  return { blocks: kept, isWhole: false };
}

/**
 * Blocks as one text within a limit, never empty. What does not fit is left out in whole blocks
 * (see `ReplyBlock`), and a last line `…` says so. Only a block that is no quotation and would fill more than half of
 * the message by itself is shortened instead.
 */
export function fitBlocks(blocks: readonly ReplyBlock[], limit: TextLimit): string {
  return fitInTwo(blocks, 0, limit)[1];
}

/** The same in two texts, which are within the limit together: the first `above` blocks, and the others. One may be empty. */
export function fitInTwo(
  blocks: readonly ReplyBlock[],
  above: number,
  limit: TextLimit,
): readonly [head: string, rest: string] {
  const { blocks: kept, isWhole } = keepWithin(blocks, limit);
  const head = join(kept.filter(({ at }) => at < above));
  const rest = join(kept.filter(({ at }) => at >= above));
  if (!isWhole) return [head, (rest + leftOutSign).trim()];
  return head === '' && rest === '' ? [head, ellipsis] : [head, rest];
}

/** Whether what `limit` leaves of blocks is within another limit, with nothing left out or shortened for that. */
export function fitsIn(blocks: readonly ReplyBlock[], limit: TextLimit, other: TextLimit): boolean {
  const text = fitBlocks(blocks, limit);
  return isWithin(text, other) && text === fitBlocks(blocks, other);
}

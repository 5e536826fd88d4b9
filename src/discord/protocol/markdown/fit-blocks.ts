import type { ReplyBlock, Span } from '../../../chat/reply.js';
import { renderBlock } from './render-block.js';
import { ellipsis, shorten } from '../../../chat/shorten.js';

/** Ends a message that blocks were left out of. */
const leftOutSign = `\n${ellipsis}`;

interface Rendered {
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

/**
 * Blocks as one text of at most `limit` UTF-16 code units, never empty. What does not fit is left out in whole blocks
 * (see `ReplyBlock`), and a last line `…` says so. Only a block that is no quotation and would fill more than half of
 * the message by itself is shortened instead.
 */
export function fitBlocks(blocks: readonly ReplyBlock[], limit: number): string {
  const half = Math.floor(limit / 2);
  const rendered = blocks
    .map((block): Rendered => ({
      kind: block.kind,
      priority: block.priority ?? 1,
      text: block.kind === 'quote' ? renderBlock(block) : shortenBlock(block, half),
    }))
    .filter((block) => block.text !== '');
  const whole = join(rendered);
  if (whole.length <= limit) return whole === '' ? ellipsis : whole;
  const room = limit - leftOutSign.length;
  // A quotation too long for any message must not push out the others first.
  let kept = rendered.filter((block) => block.text.length <= room);
  let text = join(kept);
  while (text.length > room) {
    const victim = leastImportant(kept);
    kept = kept.filter((block) => block !== victim);
    text = join(kept);
  }
  return (text + leftOutSign).trim();
}

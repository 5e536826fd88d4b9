import { stripVTControlCharacters } from 'node:util';
import { BOLD, DIM, printable, printableLine } from './printable.js';
import type { Reply, ReplyBlock, Span } from '../chat/reply.js';

/** How a terminal shows a reply. */
export interface RenderOptions {
  readonly colour: boolean;
  /** Width to fold lines at, in characters. */
  readonly columns: number;
}

const INDENT: Readonly<Record<ReplyBlock['kind'], string>> = {
  heading: '',
  paragraph: '',
  quote: '  │ ',
  item: '  • ',
  note: '  ',
};

/** A reply as text for a terminal; without colour the words that answer stand between asterisks. */
export function renderReply(reply: Reply, options: RenderOptions): string {
  const lines = reply.blocks.flatMap((block) => [blockLines(block, options), '']);
  return `${lines.join('\n').trimEnd()}\n`;
}

function blockLines(block: ReplyBlock, { colour, columns }: RenderOptions): string {
  const indent = INDENT[block.kind];
  const width = Math.max(30, Math.min(columns, 110) - indent.length);
  // A source line is put together of several spans, and none of them may begin a line.
  const hasLines = block.kind === 'quote' || (block.kind === 'paragraph' && block.spans.length === 1);
  const clean = hasLines ? printable : printableLine;
  const words = block.spans
    .filter(({ passage }) => passage === undefined)
    .map((span) => renderSpan(span, colour, clean))
    .join('');
  const folded = words.split('\n').flatMap((line) => foldLine(line, width));
  const next = block.kind === 'item' ? '    ' : indent;
  const text = folded.map((line, index) => (index === 0 ? indent : next) + line).join('\n');
  return colour && block.kind === 'note' ? DIM[0] + text + DIM[1] : text;
}

function renderSpan({ text, style, link }: Span, colour: boolean, clean: (text: string) => string): string {
  const words = clean(text);
  const shown = style !== 'bold' ? words : colour ? BOLD[0] + words + BOLD[1] : `*${words}*`;
  return link === undefined ? shown : `${shown} <${printableLine(link)}>`;
}

/** Folds between words; a word longer than the line (an address) stands on a line of its own. */
function foldLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (stripVTControlCharacters(longer).length <= width || current === '') current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

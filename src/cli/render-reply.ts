import { stripVTControlCharacters } from 'node:util';
import { printable } from './printable.js';
import type { Reply, ReplyBlock, Span } from '../chat/reply.js';

/** How a terminal shows a reply. */
export interface RenderOptions {
  readonly colour: boolean;
  /** Width to fold lines at, in characters. */
  readonly columns: number;
}

const BOLD = ['\u001B[1m', '\u001B[22m'] as const;
const DIM = ['\u001B[2m', '\u001B[22m'] as const;
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
  const words = block.spans.map((span) => renderSpan(span, colour)).join('');
  const folded = words.split('\n').flatMap((line) => foldLine(line, width));
  const next = block.kind === 'item' ? '    ' : indent;
  const text = folded.map((line, index) => (index === 0 ? indent : next) + line).join('\n');
  return colour && block.kind === 'note' ? DIM[0] + text + DIM[1] : text;
}

function renderSpan({ text, style, link }: Span, colour: boolean): string {
  const clean = printable(text);
  const shown = style !== 'bold' ? clean : colour ? BOLD[0] + clean + BOLD[1] : `*${clean}*`;
  return link === undefined ? shown : `${shown} <${link}>`;
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

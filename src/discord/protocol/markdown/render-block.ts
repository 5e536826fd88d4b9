import type { ReplyBlock, Span } from '../../../chat/reply.js';
import { contained, directed, directedQuote } from '../../../chat/direction.js';
import { escapeMarkdown, plainText } from './escape-markdown.js';
import { labelText, maskedLink } from './masked-link.js';

/** Invisible; keeps `**a**` and `*b*` from running together into markup of neither. */
const wordJoiner = '\u2060';

/** What begins a line of the kinds that have only one; a line break inside would end them. */
const oneLineMarks = { heading: '### ', item: '- ', note: '-# ' };

/** Neighbours of one style as one span: `**a****b**` would show its asterisks. */
function mergeNeighbours({ kind, spans }: ReplyBlock): Span[] {
  const merged: Span[] = [];
  for (const { text, ...look } of spans) {
    // It leads to pages that this door has no address of.
    if (look.passage !== undefined) continue;
    // The spans of a quotation are pieces of one text: its direction controls may open in one and close in another.
    const plain = plainText(text);
    const span: Span = { ...look, text: kind === 'quote' ? plain : contained(plain) };
    const last = merged.at(-1);
    if (last !== undefined && isSameLook(last, span)) {
      merged[merged.length - 1] = { ...last, text: last.text + span.text };
    } else if (span.text !== '') {
      merged.push(span);
    }
  }
  return merged;
}

function isSameLook(one: Span, other: Span): boolean {
  const isMention = one.mention !== undefined || other.mention !== undefined;
  return !isMention && one.style === other.style && one.link === other.link;
}

const MENTIONED_BY = { channel: '#', role: '@&', member: '@' } as const;

/** How Discord writes what it shows as it is called now; null for what has no id of Discord's. */
function mentioned(mention: Span['mention']): string | null {
  if (mention === undefined || !/^\d{1,20}$/.test(mention.id)) return null;
  return `<${MENTIONED_BY[mention.kind]}${mention.id}>`;
}

function styled(text: string, style: Span['style'], literal = escapeMarkdown): string {
  if (style === 'code' && !text.includes('`')) return `\`${text}\``;
  const escaped = literal(text);
  if (style === 'bold') return `**${escaped}**`;
  return style === 'italic' ? `*${escaped}*` : escaped;
}

/** One span's part of one line. Spaces at its edges stay outside the marks, which would not close next to them. */
function renderStretch(text: string, { style, link }: Span): string {
  const core = text.trim();
  if (core === '' || (style === undefined && link === undefined)) return escapeMarkdown(text);
  const from = text.indexOf(core);
  const markup = styled(core, style);
  const rendered =
    link === undefined ? markup : maskedLink(markup, core, link, styled(core, style, labelText));
  return text.slice(0, from) + rendered + text.slice(from + core.length);
}

/** Styles are closed at each line's end and opened again: a quote's `> ` may stand between. A link is one, in one line. */
function renderSpan(span: Span): string {
  const mention = mentioned(span.mention);
  if (mention !== null) return mention;
  const text = span.link === undefined ? span.text : span.text.replaceAll(/\s*\n\s*/g, ' ');
  return text
    .split('\n')
    .map((line) => renderStretch(line, span))
    .join('\n');
}

function renderSpans(block: ReplyBlock): string {
  let line = '';
  let lastStyled = false;
  for (const span of mergeNeighbours(block)) {
    const piece = renderSpan(span);
    if (lastStyled && line.endsWith('*') && piece.startsWith('*')) line += wordJoiner;
    line += piece;
    lastStyled = span.style !== undefined;
  }
  return line.trim();
}

/** One block as Discord markdown; empty when there is nothing in it to see. */
export function renderBlock(block: ReplyBlock): string {
  const lines = renderSpans(block).split('\n');
  const oneLine = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
  if (oneLine === '') return '';
  if (block.kind === 'paragraph') return lines.map(directed).join('\n');
  if (block.kind === 'quote') return lines.map((line) => `> ${directedQuote(line)}`).join('\n');
  return oneLineMarks[block.kind] + directed(oneLine);
}

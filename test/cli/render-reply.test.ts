import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReply } from '../../src/cli/render-reply.js';
import type { Reply, ReplyBlock } from '../../src/chat/reply.js';
import { oddText } from '../support/odd-text.js';

const plain = { colour: false, columns: 80 };
const ESCAPE = '\u001B';

function reply(...blocks: ReplyBlock[]): Reply {
  return { kind: 'reply', visibility: 'public', tone: 'answer', blocks };
}

describe('a reply at a terminal', () => {
  it('shows each kind of block in its own way, a blank line between', () => {
    const rendered = renderReply(
      reply(
        { kind: 'heading', spans: [{ text: 'Question' }] },
        { kind: 'quote', spans: [{ text: 'Quoted ' }, { text: 'words', style: 'bold' }] },
        { kind: 'item', spans: [{ text: 'A source', link: 'https://example.org/a' }] },
        { kind: 'note', spans: [{ text: 'A note', style: 'italic' }] },
        { kind: 'paragraph', spans: [{ text: 'Two\nlines' }] },
      ),
      plain,
    );
    expect(rendered).toBe(
      'Question\n\n  │ Quoted *words*\n\n  • A source <https://example.org/a>\n\n  A note\n\nTwo\nlines\n',
    );
  });

  it('has bold words only where the terminal has colour', () => {
    const block: ReplyBlock = { kind: 'quote', spans: [{ text: 'words', style: 'bold' }] };
    expect(renderReply(reply(block), { ...plain, colour: true })).toBe(
      `  │ ${ESCAPE}[1mwords${ESCAPE}[22m\n`,
    );
    expect(renderReply(reply(block), plain)).not.toContain(ESCAPE);
  });

  it('is folded between words at its width, under its own mark', () => {
    const text = 'word '.repeat(40).trim();
    const lines = renderReply(reply({ kind: 'quote', spans: [{ text }] }), { colour: false, columns: 44 });
    expect(lines.trimEnd().split('\n').length).toBeGreaterThan(4);
    for (const line of lines.trimEnd().split('\n')) {
      expect(line).toMatch(/^ {2}│ (?:word ?)+$/);
      expect(line.length).toBeLessThanOrEqual(44);
    }
  });

  it('never lets a source move the cursor or change colours', () => {
    const text = `${ESCAPE}[31mred${ESCAPE}[0m ${ESCAPE}]0;title\u0007 \u009B2J \u0008\u0000\rback`;
    const rendered = renderReply(reply({ kind: 'quote', spans: [{ text }] }), plain);
    expect(rendered).toMatch(/^ {2}│ red[^\p{Cc}]*back\n$/u);
  });

  it('never lets an address, or a line of several parts, do so or begin a line of its own', () => {
    const link = `https://example.org/${ESCAPE}]8;;https://example.net\u0007\u009B2J\nparley: all is well`;
    const rendered = renderReply(
      reply({
        kind: 'paragraph',
        spans: [{ text: '[1] ' }, { text: 'Title\u0085\u2028parley: done', link }],
      }),
      { colour: true, columns: 200 },
    );
    expect(rendered).toBe('[1] Title parley: done <https://example.org/ parley: all is well>\n');
  });

  it('loses no letter, whatever the text', () => {
    // Escape sequences go, with the letters they are made of.
    const withoutEscapes = oddText().filter((text) => !text.includes(ESCAPE) && !text.includes('\u009B'));
    fc.assert(
      fc.property(withoutEscapes, fc.integer({ min: 1, max: 200 }), (text, columns) => {
        const rendered = renderReply(reply({ kind: 'quote', spans: [{ text }] }), { colour: false, columns });
        expect(/(?!\n)\p{Cc}/u.test(rendered)).toBe(false);
        expect(rendered.replace(/\P{L}/gu, '')).toBe(text.replace(/\P{L}/gu, ''));
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutPlainText } from '../../src/sources/plain-text.js';
import { oddText } from '../support/odd-text.js';

/** "kind: words" of every block. */
function layOut(text: string): string[] {
  return layOutPlainText(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const SENTENCE = 'The delegation arrived in Cairo on Monday for talks with the mediators.';

describe('plain text', () => {
  it('has headings in short lines without a full stop above other lines', () => {
    expect(
      layOut(`${SENTENCE}\nThe Role of Mediators\n${SENTENCE}\n\nWhat happens next?\n\n${SENTENCE}\n`),
    ).toEqual([
      `paragraph: ${SENTENCE}`,
      'heading: The Role of Mediators',
      `paragraph: ${SENTENCE}`,
      'heading: What happens next?',
      `paragraph: ${SENTENCE}`,
    ]);
  });

  it('has its title as a heading, even above another one', () => {
    expect(layOut(`Talks Resume in Cairo\nBackground\n${SENTENCE}`).slice(0, 2)).toEqual([
      'heading: Talks Resume in Cairo',
      'heading: Background',
    ]);
  });

  it('has no heading at its end, in a long line or in one that leads on', () => {
    const long = 'word '.repeat(16).trim();
    expect(
      layOut(`${SENTENCE}\n${long}\nHe said:\n${SENTENCE}\nFurther Reading`).map((b) => b.split(':')[0]),
    ).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('has items in "Label: sentence" lines, below their heading', () => {
    expect(
      layOut(`Key Issues\nHostages: All of them are to be freed.\nAid: More trucks are to enter.`),
    ).toEqual([
      'heading: Key Issues',
      'item: Hostages: All of them are to be freed.',
      'item: Aid: More trucks are to enter.',
    ]);
  });

  it('has items in bulleted and numbered lines, without the bullet', () => {
    expect(
      layOut(`Aims\n- Release of hostages\n* More aid.\n• A lasting truce\n1. Withdrawal\n2) Guarantees`),
    ).toEqual([
      'heading: Aims',
      'item: Release of hostages',
      'item: More aid.',
      'item: A lasting truce',
      'item: Withdrawal',
      'item: Guarantees',
    ]);
  });

  it('keeps a number that counts no list', () => {
    expect(layOut('3. gün görüşmeleri sürdü.\n\n13. Oktober 2025 war der Tag.')).toEqual([
      'paragraph: 3. gün görüşmeleri sürdü.',
      'paragraph: 13. Oktober 2025 war der Tag.',
    ]);
  });

  it('has lines of a page, and datelines, for no heading', () => {
    expect(layOut(`Talks Resume\nBy Andrew Mills\nDOHA\n${SENTENCE}`)).toEqual([
      'heading: Talks Resume',
      'paragraph: By Andrew Mills',
      'paragraph: DOHA',
      `paragraph: ${SENTENCE}`,
    ]);
  });

  it('has a sentence whole that is broken once', () => {
    const broken = SENTENCE.replace('Monday ', 'Monday\n');
    expect(layOut(`Talks Resume\n${broken}\n${SENTENCE}`)).toEqual([
      'heading: Talks Resume',
      `paragraph: ${broken}`,
      `paragraph: ${SENTENCE}`,
    ]);
  });

  it('has headings apart from the sentence below where an editor broke the lines', () => {
    const wrapped = [
      'The delegation arrived in Cairo on Monday for another round',
      'of talks with the mediators.',
      'Background',
      'Nothing was said in public about what had been offered, and',
      'the talks are to go on this week.',
    ].join('\n');
    expect(layOut(wrapped).map((block) => block.split('\n')[0])).toEqual([
      'paragraph: The delegation arrived in Cairo on Monday for another round',
      'heading: Background',
      'paragraph: Nothing was said in public about what had been offered, and',
    ]);
  });

  it('takes a run of short lines for a list, not for headings', () => {
    expect(layOut(`Those Present\nHakan Fidan\nIbrahim Kalin\nAbbas Kamel\n${SENTENCE}`).slice(0, 4)).toEqual(
      [
        'heading: Those Present',
        'paragraph: Hakan Fidan',
        'paragraph: Ibrahim Kalin',
        'heading: Abbas Kamel',
      ],
    );
  });

  it('does not take a clock, an address or a quotation for a label', () => {
    const kinds = layOut(
      `At 10:30 they met.\nhttps://example.org is the page.\n“Yes”: he said so.\n${SENTENCE}`,
    );
    expect(kinds.every((block) => block.startsWith('paragraph'))).toBe(true);
  });

  it('is one paragraph a blank line where lines are broken by hand', () => {
    const wrapped = [
      'Talks Resume',
      '',
      'The delegation arrived in Cairo on Monday for another',
      '  round of talks with the mediators, who had invited all',
      'the sides to their capital.',
      '',
      'Nothing was said in public about what had been offered by',
      'either side, and the talks are to go on this week.',
      '- A first point that goes on for more than one line of the',
      'list',
    ].join('\n');
    const blocks = layOut(wrapped);
    expect(blocks.map((block) => block.split(':')[0])).toEqual(['heading', 'paragraph', 'paragraph', 'item']);
    expect(blocks[1]).toMatch(/^paragraph: The delegation[^]*their capital\.$/);
  });

  it('has nothing to lay out where it is blank', () => {
    expect(layOutPlainText('')).toEqual([]);
    expect(layOutPlainText(' \n\t\n-\n').map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  it('is laid out in blocks that are trimmed, in order and apart, leaving out no letter, whatever the text', () => {
    fc.assert(
      fc.property(oddText(), (text) => {
        const blocks = layOutPlainText(text);
        const offsets = blocks.flatMap(({ start, end }) => [start, end - 0.5]);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        const words = blocks.map(({ start, end }) => text.slice(start, end));
        expect(words).toEqual(words.map((block) => block.trim()));
        expect(words).not.toContain('');
        expect(words.join('').replace(/\P{L}/gu, '')).toBe(text.replace(/\P{L}/gu, ''));
      }),
      { numRuns: 300 },
    );
  });
});

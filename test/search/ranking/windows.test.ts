import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import type { BuiltSnapshot } from '../../../src/corpus/build.js';
import { prepareKnowledge } from '../../../src/corpus/prepared-knowledge.js';
import { readPassage, type ReadSentence } from '../../../src/search/read-passage.js';
import { MAX_QUOTE, windowsOf } from '../../../src/search/ranking/windows.js';
import { SentenceTold } from '../../../src/search/spans/sentence-told.js';
import { tokenize } from '../../../src/language/tokenize.js';
import { oddText } from '../../support/odd-text.js';
import { readAgainst, snapshotOfTexts } from '../a-snapshot.js';

const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

async function quotable(text: string) {
  const { text: read, sentences } = await readAgainst('What?', text);
  return windowsOf(read, sentences).map(({ start, end }) => read.slice(start, end));
}

/** The whole of a text as one sentence. */
function oneSentence(text: string): ReadSentence {
  const tokens = tokenize(text).map((token) => ({ ...token, term: 0, matches: [], own: false }));
  const [start, end] = [0, text.length];
  const told = new SentenceTold({ text, tokens, start, end }, 'en');
  return { language: 'en', start, end, tokens, mentions: [], told };
}
const partsOf = (text: string): string[] =>
  windowsOf(text, [oneSentence(text)]).map(({ start, end }) => text.slice(start, end));

describe('what could be quoted of a passage', () => {
  it('is every run of whole sentences', async () => {
    expect(await quotable('They met. They talked. They left.')).toEqual([
      'They met.',
      'They met. They talked.',
      'They met. They talked. They left.',
      'They talked.',
      'They talked. They left.',
      'They left.',
    ]);
  });

  it('never ends with the words that introduce what comes next', async () => {
    const found = await quotable('They met. They named two aims:\n\n- a lasting truce\n- more aid');
    expect(found.filter((quote) => quote.endsWith(':'))).toEqual([]);
    expect(found.some((quote) => quote.startsWith('They named') && quote.endsWith('more aid'))).toBe(true);
  });

  it('is no run that is longer than a quotation', async () => {
    const sentence = `The talks ${'went on and '.repeat(15)}ended.`;
    const found = await quotable(`${sentence} ${sentence} ${sentence}`);
    expect(found).toEqual([sentence, sentence, sentence]);
  });

  it('is nothing of nothing', () => {
    expect(windowsOf('', [])).toEqual([]);
  });
});

describe('an endless sentence', () => {
  const endless = `The list names ${Array.from({ length: 200 }, (_, at) => `delegate${at}`).join(' and ')}.`;

  it('gives parts from word to word that leave nothing out and fill a quotation', () => {
    const parts = windowsOf(endless, [oneSentence(endless)]);
    let covered = 0;
    for (const { start, end } of parts) {
      expect(end - start).toBeLessThanOrEqual(MAX_QUOTE);
      expect(end === endless.length || end - start > MAX_QUOTE * 0.9).toBe(true);
      expect(start === 0 || /\s/.test(endless.charAt(start - 1))).toBe(true);
      expect(end === endless.length || /\s/.test(endless.charAt(end))).toBe(true);
      expect(start).toBeLessThanOrEqual(covered + 1);
      covered = end;
    }
    expect(covered).toBe(endless.length);
  });

  it('has every word in some part, wherever its clauses begin', () => {
    const piece = fc.constantFrom('talks ', 'aid, ', 'Hamas; ', 'المحادثات ', 'prisoners: ', 'and – ');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 60, maxLength: 300 }), (pieces) => {
        const text = pieces.join('').trim();
        const sentence = oneSentence(text);
        const windows = windowsOf(text, [sentence]);
        const missed = sentence.tokens.filter(
          (token) => !windows.some(({ start, end }) => start <= token.start && token.end <= end),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is parted at the ends of its clauses where it has them', () => {
    const clause = `${'the talks went on and '.repeat(8)}on`;
    const [first, second] = partsOf(`${clause}, ${clause}, ${clause}.`);
    expect(first).toBe(clause);
    expect(second).toBe(clause);
  });

  it('of one endless word is cut, but never through a pair of surrogates', () => {
    for (const word of ['a'.repeat(900), '😀'.repeat(500), `a${'😀'.repeat(500)}`]) {
      const parts = partsOf(word);
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(MAX_QUOTE);
        expect(part).not.toMatch(HALF_PAIR);
      }
    }
  });

  it('never starts or ends with white space, whatever it is made of', () => {
    const piece = fc.constantFrom('talks', ' ', ', ', '😀', '…', 'المحادثات', '\u00A0', 'x'.repeat(120), '-');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 20, maxLength: 120 }), (pieces) => {
        const text = pieces.join('').trim();
        for (const part of partsOf(text)) {
          expect(part).toBe(part.trim());
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(MAX_QUOTE);
          expect(part).not.toMatch(HALF_PAIR);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('windows of any text', () => {
  const unknowing = prepareKnowledge({ entities: [], concepts: [], patterns: [] });
  let empty: BuiltSnapshot;
  beforeAll(async () => {
    empty = await snapshotOfTexts([]);
  });

  it('are whole sentences of at most 350 characters, or parts of one that is longer', async () => {
    const nothing = analyzeQuestion(empty.index, '', null).query;
    await fc.assert(
      fc.asyncProperty(oddText(120), async (given) => {
        fc.pre(/[\p{L}\p{N}]/u.test(given));
        const { index, passages } = await snapshotOfTexts([given.toWellFormed()], unknowing);
        for (const passage of passages) {
          const { text } = passage.article;
          const sentences = readPassage(nothing, index.readings.of(passage));
          const starts = sentences.map(({ start }) => start);
          const ends = sentences.map(({ end }) => end);
          for (const { start, end, first, last } of windowsOf(text, sentences)) {
            expect(end).toBeGreaterThan(start);
            expect(end - start).toBeLessThanOrEqual(MAX_QUOTE);
            expect(start).toBeGreaterThanOrEqual(passage.start);
            expect(end).toBeLessThanOrEqual(passage.end);
            const isLong = (ends[first] ?? 0) - (starts[first] ?? 0) > MAX_QUOTE;
            const isWhole = start === starts[first] && end === ends[last];
            expect(isLong ? first === last : isWhole).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

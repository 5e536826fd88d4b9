import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { readableText } from '../../src/sources/markdown.js';
import { passagesOf } from '../../src/corpus/passages.js';
import { sentencesOfBlock, sentenceSegmenter } from '../../src/language/sentences.js';
import { articleOf, passageTexts } from '../support/corpus.js';
import { countWork, IN_PROPORTION } from '../support/work.js';
import { oddText } from '../support/odd-text.js';

const SENTENCE = 'The delegation arrived in Cairo on Monday for talks with the mediators.';
const LONG = Array.from(
  { length: 40 },
  (_, index) =>
    `Sentence ${index} tells of the talks in Cairo, of those who came and of what was said there.`,
);

const wordsIn = (text: string): number => text.split(/\s+/u).length;

describe('the work of cutting passages', () => {
  const counter = countWork();

  it.each([
    ['of sentences', `${SENTENCE} `],
    ['of paragraphs', `${SENTENCE}\n\n`],
    ['of one sentence', 'the delegation met the mediators and '],
    ['of ends that rules pass over', 'It ended.The talks of Foreman. 1967 saw more '],
    ['of short lines', 'No.\n'],
  ])('is in proportion to the text, be it %s', (_, piece) => {
    const articles = new Map<number, Article>();
    for (const times of [1, 2, 4, 8]) articles.set(times, articleOf(piece.repeat(100 * times)));
    const works = counter.byAmount((times) => {
      const article = articles.get(times);
      if (article !== undefined) passagesOf(article);
    }, 1);
    expect(Math.max(...works)).toBeLessThanOrEqual(IN_PROPORTION);
  });
});

describe('passages', () => {
  it('are about 40 to 120 words of whole sentences in ordinary prose', () => {
    const text = `${LONG.join(' ')}\n${LONG.slice(0, 9).join(' ')}`;
    const passages = passageTexts(articleOf(text));
    expect(passages.length).toBeGreaterThan(5);
    for (const passage of passages) {
      expect(wordsIn(passage)).toBeGreaterThanOrEqual(40);
      expect(wordsIn(passage)).toBeLessThanOrEqual(120);
      expect(passage).toMatch(/^Sentence \d.*there\.$/u);
    }
    expect(passages.join(' ')).toBe(text.replace('\n', ' '));
  });

  it('join short paragraphs and the items of a list, as one span of the text', () => {
    const text = `${SENTENCE}\n${SENTENCE}\n\nAid: More trucks are to enter.\n- All of them.`;
    expect(passageTexts(articleOf(text))).toEqual([text]);
  });

  it('never cross a section, and know its heading', () => {
    const article = articleOf(
      `Talks Resume\n${SENTENCE}\nThe Mediators\n${SENTENCE}\nAid: More is to come.\nThe Sides\n${SENTENCE}`,
    );
    expect(
      passagesOf(article).map(({ start, end, section }) => [section, article.text.slice(start, end)]),
    ).toEqual([
      ['Talks Resume', SENTENCE],
      ['The Mediators', `${SENTENCE}\nAid: More is to come.`],
      ['The Sides', SENTENCE],
    ]);
  });

  it('have no section before the first heading', () => {
    const article = articleOf(`${SENTENCE}\nThe Mediators\n${SENTENCE}`);
    expect(passagesOf(article).map(({ section }) => section)).toEqual([null, 'The Mediators']);
  });

  it('of Markdown stand under its headings', () => {
    const { text, blocks } = readableText(`${SENTENCE}\n\n## Aid\n\n- One.\n- Two.\n\n## Empty\n`);
    const article = { ...articleOf(text), blocks };
    expect(passagesOf(article).map(({ start, end, section }) => [section, text.slice(start, end)])).toEqual([
      [null, SENTENCE],
      ['Aid', 'One.\n\nTwo.'],
    ]);
  });

  it('are cut between words where a sentence has no end in sight', () => {
    const words = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ');
    const passages = passageTexts(articleOf(words));
    expect(passages.map(wordsIn)).toEqual([120, 120, 120, 120, 20]);
    expect(passages.join(' ')).toBe(words);
  });

  it('hold a long sentence whole', () => {
    const sentence = `Again ${'and more words '.repeat(60).trim()}.`;
    expect(passageTexts(articleOf(`${SENTENCE} ${sentence} ${SENTENCE}`))).toContain(sentence);
  });

  it('keep sentences whole that go on in the next line', () => {
    const lines = LONG.slice(0, 12).flatMap((sentence) => [sentence.slice(0, 41), sentence.slice(41)]);
    const article = articleOf(`${lines.join('\n')}\n`);
    const passages = passageTexts(article);
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage).toMatch(/^Sentence [^]*there\.$/u);
  });

  it('are none where there are only headings', () => {
    const { text, blocks } = readableText('# One\n\n## Two\n');
    expect(passagesOf({ ...articleOf(text), blocks })).toEqual([]);
  });

  it('lie in the text, trimmed, in order, apart and inside one section, whatever the text', () => {
    const written = oddText(120).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(written, fc.constantFrom('en', 'tr', 'ar', 'he', 'und'), (text, language) => {
        const article = articleOf(text, { language });
        const passages = passagesOf(article);
        const offsets = passages.flatMap(({ start, end }) => [start, end - 0.5]);
        expect(offsets.every((offset) => offset >= 0 && offset < text.length)).toBe(true);
        expect(passages.every(({ start, end }) => Number.isInteger(start) && Number.isInteger(end))).toBe(
          true,
        );
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        const words = passages.map(({ start, end }) => text.slice(start, end));
        expect(words).toEqual(words.map((passage) => passage.trim()));
        expect(words).not.toContain('');
        const headings = article.blocks.filter(({ kind }) => kind === 'heading');
        const crossed = passages.filter(({ start, end }) =>
          headings.some((heading) => heading.start < end && heading.end > start),
        );
        expect(crossed).toEqual([]);
        for (const { start, section } of passages) {
          const above = headings.findLast((heading) => heading.end <= start);
          expect(section).toBe(above === undefined ? null : text.slice(above.start, above.end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('begin and end where sentences do and leave none out, whatever the text', () => {
    const written = oddText(120).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(written, (text) => {
        const article = articleOf(text, { language: 'en' });
        const sentences = article.blocks
          .filter(({ kind }) => kind !== 'heading')
          .flatMap((block) => sentencesOfBlock(sentenceSegmenter('en'), text, block))
          .filter(({ start, end }) => wordsIn(text.slice(start, end)) <= 240);
        const passages = passagesOf(article);
        const homeless = sentences.filter(
          ({ start, end }) => !passages.some((passage) => passage.start <= start && end <= passage.end),
        );
        expect(homeless).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

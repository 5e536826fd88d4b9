import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/answer/citation-attribution.js';
import { attributionsOfPassage } from '../../src/facts/attribution/attributions-of-passage.js';
import { sentenceSegmenter, sentencesOfBlock } from '../../src/language/sentences.js';
import { tokenize } from '../../src/language/tokenize.js';
import { articleOf } from '../support/corpus.js';
import { oddText } from '../support/odd-text.js';

/** Who a text says it comes from, all of it quoted. */
function attributionOf(text: string): string | null {
  if (text.trim() === '') return null;
  const article = articleOf(text, { language: 'en' });
  const sentences = article.blocks.flatMap((block) =>
    sentencesOfBlock(sentenceSegmenter('en'), article.text, block).map(({ start, end }) => ({
      start,
      end,
      mentions: [],
      tokens: tokenize(article.text.slice(start, end)).map((token) => ({
        ...token,
        start: token.start + start,
        end: token.end + start,
      })),
    })),
  );
  const attributions = (leadsBack: boolean) =>
    attributionsOfPassage(article, sentences, leadsBack, sentenceSegmenter);
  return sourceOf(article.text, { sentences, attributions }, sentences, []);
}

describe('who a sentence says it comes from', () => {
  it.each([
    ['According to Turkish security sources, the talks were held in Egypt.', 'Turkish security sources'],
    ['The talks were held in Egypt, according to Turkish security sources.', 'Turkish security sources'],
    ['Burns met them in Cairo (according to Egyptian media).', 'Egyptian media'],
    ['The envoy was there, according to the U.S. State Department.', 'the U.S. State Department'],
    ['Egyptian media reported that Burns was in Cairo.', 'Egyptian media'],
    ['Diplomatic sources said the two met.', 'Diplomatic sources'],
    ['A Hamas official told AFP that the factions await the outcome.', 'A Hamas official'],
    ['Gaza health officials said on Tuesday that more than 28,000 were killed.', 'Gaza health officials'],
    ['“There is a real chance,” Trump said.', 'Trump'],
    ['The two met, diplomatic sources said on Sunday.', 'diplomatic sources'],
    ['U.S. officials said the talks went on.', 'U.S. officials'],
    ['Egyptian media have also reported a meeting in Paris.', 'Egyptian media'],
    ['The talks went on, the U.S. envoy said.', 'the U.S. envoy'],
    ['The number would rise, the ministry said.', 'the ministry'],
  ])('%s', (sentence, source) => {
    expect(attributionOf(sentence)).toBe(source);
  });

  it.each([
    'The agreement was signed in Sharm el-Sheikh.',
    'He said that the talks went on.',
    'It was announced.',
    'A ceasefire was announced in Doha on Wednesday.',
    'The number of prisoners has not been stated.',
    'The pause lets in fuel, and aid convoys follow.',
    '',
  ])('is not told: %s', (sentence) => {
    expect(attributionOf(sentence)).toBeNull();
  });

  it('is not told by endless initials, which are read without going back and forth', () => {
    expect(attributionOf(`The ${'U.'.repeat(5000)} x`)).toBeNull();
  });

  it('is in the sentence’s own words, whatever the sentence', () => {
    const said = fc.constantFrom(
      '',
      ' said',
      ' told AFP',
      ', according to ',
      ' reported that ',
      '” ',
      'The ',
    );
    const text = fc.array(fc.oneof(oddText(6), said), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (sentence) => {
        const source = attributionOf(sentence);
        if (source === null) return;
        expect(sentence.normalize('NFC').replace(/\s+/gu, ' ')).toContain(source.normalize('NFC'));
        expect(source).toBe(source.trim());
        expect(source.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });
});

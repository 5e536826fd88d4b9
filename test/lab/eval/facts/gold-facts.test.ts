import { describe, expect, it } from 'vitest';
import { readGoldFacts } from '../../../../lab/eval/facts/gold-facts.js';

const line = {
  article: 'a',
  kind: ['talks', 'meeting'],
  subject: 'qatar',
  predicate: 'attend',
  participants: ['qatar', ['egypt', 'egyptian-officials'], 'united-states?'],
  place: null,
  attribution: null,
  modality: 'planned',
  sentence: 'were due to attend',
};

describe('reading gold facts', () => {
  it('takes one value and a list of alternatives alike', () => {
    expect(readGoldFacts(`${JSON.stringify(line)}\n\n`, 'gold.jsonl')).toEqual([
      {
        article: 'a',
        kind: ['talks', 'meeting'],
        subject: ['qatar'],
        predicate: ['attend'],
        participants: [
          { ids: ['qatar'], required: true },
          { ids: ['egypt', 'egyptian-officials'], required: true },
          { ids: ['united-states'], required: false },
        ],
        place: null,
        attribution: null,
        modality: ['planned'],
        sentence: 'were due to attend',
        optional: false,
      },
    ]);
  });

  it('takes ids in letters of any script, and anybody where a sentence leaves it open', () => {
    const open = { ...line, subject: 'نازم-قاسم', participants: ['*', 'güvenlik-kaynaklari?'] };
    expect(readGoldFacts(JSON.stringify(open), 'gold.jsonl')).toMatchObject([
      {
        subject: ['نازم-قاسم'],
        participants: [
          { ids: ['*'], required: true },
          { ids: ['güvenlik-kaynaklari'], required: false },
        ],
      },
    ]);
  });

  it.each([
    ['an unknown field', { ...line, palce: 'doha' }],
    ['an unknown kind', { ...line, kind: 'rumour' }],
    ['a subject that is no slug', { ...line, subject: 'The Emir' }],
    ['a date that is none', { ...line, date: 'Tuesday' }],
  ])('refuses %s and names the line', (_what, wrong) => {
    expect(() => readGoldFacts(`${JSON.stringify(line)}\n${JSON.stringify(wrong)}`, 'gold.jsonl')).toThrow(
      /gold\.jsonl:2 is no gold fact/,
    );
  });
});

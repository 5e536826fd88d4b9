import { describe, expect, it } from 'vitest';
import { readCases } from '../../../lab/eval/case-sets.js';
import { CASES } from '../../../lab/eval/catalogue.js';

const line = (id: string, right: string | null): string =>
  JSON.stringify({
    id,
    kind: 'who',
    lang: 'en',
    qlang: 'tr',
    text: 'Senta mends lamps.',
    question: 'Kim?',
    right,
  });

describe('reading cases', () => {
  it('are a set of one article and one question each, answerable where they say what is right', () => {
    const sets = readCases(`${line('a', 'Senta')}\n\n${line('b', null)}\n`, CASES);
    expect(sets.map(({ articles }) => articles.map(({ id, text }) => [id, text.trim()]))).toEqual([
      [['a', 'Senta mends lamps.']],
      [['b', 'Senta mends lamps.']],
    ]);
    expect(sets.flatMap(({ questions }) => questions)).toMatchObject([
      { id: 'a', language: 'tr', answerable: true, gold: [{ article: 'a', answers: ['Senta'] }] },
      { id: 'b', answerable: false, gold: [] },
    ]);
  });

  it('are refused where a line is none', () => {
    expect(() => readCases('{"id": 1}', CASES)).toThrow('reading.jsonl:1 is no reading case');
  });
});

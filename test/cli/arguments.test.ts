import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';

describe('arguments', () => {
  it('have defaults', () => {
    expect(readArguments([], {})).toEqual({
      words: '',
      corpus: '',
      gazetteer: '',
      asOf: null,
      threshold: null,
      explain: false,
      json: false,
      jsonl: false,
      check: false,
      against: '',
      help: false,
    });
  });

  it('may stand before, between and behind the words of the question', () => {
    const args = ['--corpus', 'x', 'Who', 'is', '--as-of=2025-10-08', ' he? ', '--json'];
    expect(readArguments(args, {})).toMatchObject({
      words: 'Who is  he?',
      corpus: 'x',
      asOf: '2025-10-08',
      json: true,
    });
  });

  it('go before the environment', () => {
    const env = { CORPUS: ' from-env ', GAZETTEER: 'g.json' };
    expect(readArguments([], env)).toMatchObject({ corpus: 'from-env', gazetteer: 'g.json' });
    expect(readArguments(['--corpus', 'given'], env)).toMatchObject({ corpus: 'given' });
    const sure = { ANSWER_THRESHOLD: '0.7' };
    expect(readArguments([], sure)).toMatchObject({ threshold: 0.7 });
    expect(readArguments(['--threshold', '.2'], sure)).toMatchObject({ threshold: 0.2 });
  });

  it.each([
    [['--as-of', '2025-02-30'], '--as-of "2025-02-30" is no date: give one such as 2025-10-08.'],
    [['--as-of', 'yesterday'], '--as-of "yesterday" is no date'],
    [['--as-of', '2025-10-08T12:00'], 'is no date'],
    [['--threshold', '50'], '--threshold "50" is no confidence: give a number from 0 to 1.'],
    [['--threshold', 'high'], '--threshold "high" is no confidence'],
    [['--as-of'], "'--as-of <value>' argument missing"],
    [['--colour'], "Unknown option '--colour'. See --help."],
    [['--json=yes'], "'--json' does not take an argument"],
  ])('%j are refused by name', (args, message) => {
    expect(() => readArguments(args, {})).toThrow(
      expect.objectContaining({ code: 'bad-usage', message: expect.stringContaining(message) }),
    );
  });
});

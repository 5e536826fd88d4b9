import { describe, expect, it } from 'vitest';
import { readParseArguments } from '../../../lab/parse/parse-arguments.js';

describe('the arguments of `parse`', () => {
  it('measure all languages where nothing is said', () => {
    expect(readParseArguments([])).toEqual({
      languages: ['en', 'tr', 'ar', 'he'],
      folder: '../shared/eval',
      learn: false,
      steps: false,
      tuning: false,
      write: false,
      help: false,
    });
  });

  it.each([
    [['--languages', 'xx'], /no language "xx": name some of en, tr, ar, he/u],
    [['--write'], /--write keeps what was learned/u],
    [['--learn', '--tuning', '--write'], /--write keeps what was learned/u],
    [['--steps', '--tuning'], /--steps goes on from a model/u],
    [['--tuning'], /--tuning measures what was learned/u],
    [['--lern'], /--lern.*--help/u],
  ])('are refused where they make no sense: %s', (args, message) => {
    expect(() => readParseArguments(args)).toThrow(message);
  });
});

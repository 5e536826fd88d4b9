import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../src/errors.js';
import { LANGUAGES, type LanguageCode } from '../../src/language/languages.js';
import { PUBLIC_SETS } from '../eval/catalogue.js';

/** Options of `parse`. */
export interface ParseArguments {
  readonly languages: readonly LanguageCode[];
  /** Folder of public sets, absolute or relative to the project's. */
  readonly folder: string;
  /** Learn anew before measuring; else what is checked in is measured. */
  readonly learn: boolean;
  /** Of what is checked in learn the steps anew, from half of the sentences. */
  readonly steps: boolean;
  /** Measure on the tenth before the last, with what was learned from those before it. */
  readonly tuning: boolean;
  /** Write what was learned. */
  readonly write: boolean;
  readonly help: boolean;
}

/**
 * Reads the arguments of `parse`.
 * @throws AppError `bad-usage` naming what is wrong
 */
export function readParseArguments(args: readonly string[]): ParseArguments {
  const values = parse(args);
  const names = values.languages?.flatMap((list) => list.split(',')).filter((name) => name !== '');
  const options = {
    languages: (names ?? LANGUAGES).map(languageNamed),
    folder: values.dir === undefined ? PUBLIC_SETS : resolve(values.dir),
    learn: values.learn ?? values.steps ?? false,
    steps: values.steps ?? false,
    tuning: values.tuning ?? false,
    write: values.write ?? false,
    help: values.help ?? false,
  };
  if (options.write && (!options.learn || options.tuning))
    throw new AppError(
      'bad-usage',
      '--write keeps what was learned: it goes with --learn, and without --tuning.',
    );
  if (options.steps && options.tuning)
    throw new AppError(
      'bad-usage',
      '--steps goes on from a model that has learned from that tenth: leave --tuning out.',
    );
  if (options.tuning && !options.learn)
    throw new AppError(
      'bad-usage',
      '--tuning measures what was learned without that tenth: it goes with --learn.',
    );
  return options;
}

function languageNamed(name: string): LanguageCode {
  const found = LANGUAGES.find((language) => language === name);
  if (found !== undefined) return found;
  throw new AppError('bad-usage', `There is no language "${name}": name some of ${LANGUAGES.join(', ')}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        languages: { type: 'string', multiple: true },
        dir: { type: 'string' },
        learn: { type: 'boolean' },
        steps: { type: 'boolean' },
        tuning: { type: 'boolean' },
        write: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../src/errors.js';
import { CASES, catalogue, MADE_CASES, realNewsSets, type SetSource } from '../eval/catalogue.js';
import { SHARES } from './shares.js';

/** Options of `learn`. */
export interface LearnArguments {
  readonly sets: readonly SetSource[];
  /** Which of the two to learn. */
  readonly ranking: boolean;
  readonly confidence: boolean;
  /** Write what was learned into the sources. */
  readonly write: boolean;
  readonly help: boolean;
}

/**
 * Reads the arguments of `learn`.
 * @throws AppError `bad-usage` naming what is wrong
 */
export function readLearnArguments(args: readonly string[]): LearnArguments {
  const { values } = parse(args);
  const { only } = values;
  if (only !== undefined && only !== 'ranking' && only !== 'confidence')
    throw new AppError(
      'bad-usage',
      `--only "${only}" is neither "ranking" nor "confidence": give one of them.`,
    );
  const folder = values.dir === undefined ? undefined : resolve(values.dir);
  const all = [...catalogue(folder), ...realNewsSets(folder), CASES, MADE_CASES];
  const names = values.sets?.flatMap((list) => list.split(',')).filter((name) => name !== '');
  return {
    sets: (names ?? [...SHARES.keys()]).map((name) => setNamed(name, all)),
    ranking: only !== 'confidence',
    confidence: only !== 'ranking',
    write: values.write ?? false,
    help: values.help ?? false,
  };
}

function setNamed(name: string, all: readonly SetSource[]): SetSource {
  const found = all.find((source) => source.name === name);
  if (found !== undefined && SHARES.has(name)) return found;
  const known = [...SHARES.keys()].join(', ');
  throw new AppError('bad-usage', `Nothing is learned from a set "${name}": name some of ${known}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sets: { type: 'string', multiple: true },
        dir: { type: 'string' },
        only: { type: 'string' },
        write: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

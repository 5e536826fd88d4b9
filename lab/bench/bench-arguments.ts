import { parseArgs } from 'node:util';
import { AppError } from '../../src/errors.js';

/** Options of `bench`. */
export interface BenchArguments {
  /** Passages, ascending. */
  readonly sizes: readonly number[];
  /** Names of engines; empty for all. */
  readonly engines: readonly string[];
  /** Measure the reading of facts and nothing else. */
  readonly factsAlone: boolean;
  readonly json: boolean;
  /** Write docs/benchmarks.md and docs/benchmarks.svg. */
  readonly write: boolean;
  readonly help: boolean;
}

const SIZES = '1000,10000,100000';

/**
 * Reads the arguments of `bench`.
 * @throws AppError `bad-usage` naming what is wrong
 */
export function readBenchArguments(args: readonly string[], known: readonly string[]): BenchArguments {
  const { values } = parse(args);
  const sizes = (values.sizes ?? SIZES).split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 1_000_000)) {
    throw new AppError('bad-usage', `--sizes wants whole numbers of passages, such as ${SIZES}.`);
  }
  const engines = values.engines?.split(',').map((name) => name.trim()) ?? [];
  for (const name of engines) {
    if (!known.includes(name))
      throw new AppError('bad-usage', `There is no engine "${name}": name some of ${known.join('; ')}.`);
  }
  if (values.facts === true && values.write === true)
    throw new AppError('bad-usage', '--facts measures a part only: leave it out where --write is.');
  return {
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    engines,
    factsAlone: values.facts ?? false,
    json: values.json ?? false,
    write: values.write ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string' },
        engines: { type: 'string' },
        facts: { type: 'boolean' },
        json: { type: 'boolean' },
        write: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

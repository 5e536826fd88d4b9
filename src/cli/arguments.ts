import { parseArgs } from 'node:util';
import { AppError } from '../errors.js';
import { exists } from '../sources/published-date.js';

/** Options of the command-line doors. */
export interface CliArguments {
  /** Words that are no option, joined: the question. */
  readonly words: string;
  readonly corpus: string;
  readonly gazetteer: string;
  readonly asOf: string | null;
  /** The least confidence, 0..1, that is answered with; null: as checked in. */
  readonly threshold: number | null;
  readonly explain: boolean;
  readonly json: boolean;
  readonly jsonl: boolean;
  /** Say what a load would read, instead of listing it. */
  readonly check: boolean;
  /** File of an earlier listing to compare with; empty where none is given. */
  readonly against: string;
  readonly help: boolean;
}

/**
 * Reads the arguments of `ask`, `corpus` and `facts`.
 * @throws AppError `bad-usage` naming what is wrong
 */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CliArguments {
  const { values, positionals } = parse(args);
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !(/^\d{4}-\d{2}-\d{2}$/.test(asOf) && exists(asOf))) {
    throw new AppError('bad-usage', `--as-of "${asOf}" is no date: give one such as 2025-10-08.`);
  }
  return {
    words: positionals.join(' ').trim(),
    corpus: values.corpus ?? env['CORPUS']?.trim() ?? '',
    gazetteer: values.gazetteer ?? env['GAZETTEER']?.trim() ?? '',
    asOf,
    threshold: readThreshold(values.threshold ?? env['ANSWER_THRESHOLD']?.trim() ?? ''),
    explain: values.explain ?? false,
    json: values.json ?? false,
    jsonl: values.jsonl ?? false,
    check: values.check ?? false,
    against: values.against?.trim() ?? '',
    help: values.help ?? false,
  };
}

function readThreshold(given: string): number | null {
  if (given === '') return null;
  const threshold = Number(given);
  if (threshold >= 0 && threshold <= 1) return threshold;
  throw new AppError('bad-usage', `--threshold "${given}" is no confidence: give a number from 0 to 1.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        gazetteer: { type: 'string' },
        'as-of': { type: 'string' },
        threshold: { type: 'string' },
        explain: { type: 'boolean' },
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        check: { type: 'boolean' },
        against: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

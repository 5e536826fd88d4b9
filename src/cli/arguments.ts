import { parseArgs } from 'node:util';
import { AppError } from '../errors.js';
import { exists } from '../ingest/published-date.js';

/** Options of the command-line doors. */
export interface CliArguments {
  /** Words that are no option, joined: the question. */
  readonly words: string;
  readonly corpus: string;
  readonly gazetteer: string;
  readonly asOf: string | null;
  readonly json: boolean;
  readonly jsonl: boolean;
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
    json: values.json ?? false,
    jsonl: values.jsonl ?? false,
    help: values.help ?? false,
  };
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
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

import { parseArgs } from 'node:util';
import { AppError } from '../errors.js';

/** Options of `export` and `import`; empty where they are not given. */
export interface StoreArguments {
  readonly out: string;
  readonly folder: string;
  readonly help: boolean;
}

/**
 * Reads the arguments of a door that takes `--out DIR` or a folder.
 * @throws AppError `bad-usage` naming what is wrong
 */
export function readStoreArguments(args: readonly string[], takes: 'out' | 'folder'): StoreArguments {
  const { values, positionals } = parseStoreArguments(args);
  const [folder = '', ...more] = positionals;
  const unknown = takes === 'out' ? folder : (values.out ?? more[0] ?? '');
  if (unknown !== '') throw new AppError('bad-usage', `"${unknown}" is not understood. See --help.`);
  return { out: values.out?.trim() ?? '', folder, help: values.help ?? false };
}

function parseStoreArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

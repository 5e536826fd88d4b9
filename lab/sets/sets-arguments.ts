import { parseArgs } from 'node:util';
import { AppError } from '../../src/errors.js';
import type { PublicSet } from './set-list.js';

/** Options of `sets`. */
export interface SetsArguments {
  /** Folder that the sets are laid in. */
  readonly dir: string;
  /** A clone, an archive, or a folder of them; null to fetch. */
  readonly from: string | null;
  readonly sets: readonly PublicSet[];
  /** Print what sets there are, and lay none. */
  readonly list: boolean;
  readonly help: boolean;
}

/**
 * Reads the arguments of `sets`. Without names all sets are meant.
 * @throws AppError `bad-usage` naming what is wrong
 */
export function readSetsArguments(args: readonly string[], known: readonly PublicSet[]): SetsArguments {
  const { values, positionals } = parse(args);
  const { dir = '', from = null, list = false, help = false } = values;
  if (dir === '' && !list && !help)
    throw new AppError('bad-usage', 'Where shall the sets lie? Give --dir PATH, such as ../shared/eval.');
  if (from === '') throw new AppError('bad-usage', '--from wants a path: give it, or leave it out to fetch.');
  const sets = positionals.map((name) => setNamed(name, known));
  return { dir, from, sets: sets.length === 0 ? known : sets, list, help };
}

function setNamed(name: string, known: readonly PublicSet[]): PublicSet {
  const found = known.find((set) => set.name === name);
  if (found !== undefined) return found;
  const names = known.map((set) => set.name).join(', ');
  throw new AppError('bad-usage', `There is no set "${name}": name some of ${names}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dir: { type: 'string' },
        from: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

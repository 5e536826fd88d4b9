import { basename, dirname, join } from 'node:path';
import { AppError } from '../errors.js';
import type { KeptOverrides } from '../app/overriding.js';
import { overrideId, readOverrides, type OverridesRead } from '../knowledge/overrides.js';
import { createSerialQueue } from '../serial-queue.js';
import { systemCodeOf } from '../sources/find-files.js';

/** The part of the file system that it needs; `node:fs/promises` has this shape. */
export interface OverrideFiles {
  readFile(path: string, encoding: 'utf8'): Promise<string>;
  mkdir(path: string, options: { readonly recursive: true }): Promise<unknown>;
  /** `flush`: it is on the disk before this resolves. */
  writeFile(path: string, text: string, options: { readonly flush: true }): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

export interface OverrideEntriesOptions {
  readonly fs: OverrideFiles;
  readonly path: string;
  /** A word that no other process on the file has. */
  readonly unique: string;
}

/**
 * Overrides in a JSON file, which people may edit too: it is read anew each time, and entries that cannot be used stay in it
 * as they are. It is written beside and renamed, so that whoever reads it sees all of it, before or after.
 */
export function createOverrideEntries({ fs, path, unique }: OverrideEntriesOptions): KeptOverrides {
  const changes = createSerialQueue();
  const read = async (): Promise<OverridesRead> => {
    const json = await fs.readFile(path, 'utf8').catch((error: unknown) => {
      if (systemCodeOf(error) === 'ENOENT') return '{"overrides": []}';
      throw new AppError('overrides-invalid', `${path} cannot be read (${systemCodeOf(error)}).`, {
        cause: error,
      });
    });
    return readOverrides(json, path);
  };
  const write = async (overrides: readonly unknown[]): Promise<void> => {
    const beside = join(dirname(path), `.${basename(path)}.${unique}.new`);
    try {
      await fs.mkdir(dirname(path), { recursive: true });
      await fs.writeFile(beside, `${JSON.stringify({ overrides }, null, 2)}\n`, { flush: true });
      await fs.rename(beside, path);
    } catch (error) {
      const message = `${path} cannot be written (${systemCodeOf(error)}): name a file in a folder that the service may write to with OVERRIDES.`;
      throw new AppError('overrides-unwritable', message, { cause: error });
    }
  };
  return {
    list: async () => (await read()).overrides,
    add: (override) =>
      changes.add(async () => {
        const { overrides, entries } = await read();
        const id = overrideId(override);
        if (overrides.some((each) => overrideId(each) === id)) return false;
        await write([...entries.map(({ given }) => given), override]);
        return true;
      }),
    remove: (id) =>
      changes.add(async () => {
        const { overrides, entries } = await read();
        const found = overrides.find((each) => overrideId(each) === id);
        if (found === undefined) return null;
        const others = entries.filter((each) => each.override === null || overrideId(each.override) !== id);
        await write(others.map(({ given }) => given));
        return found;
      }),
  };
}

import { basename } from 'node:path';
import { AppError } from '../errors.js';
import { readOverrides, type OverridesRead } from '../knowledge/overrides.js';
import type { ArticleWarning } from '../model/snapshot.js';
import { systemCodeOf, type FileSystem } from '../sources/find-files.js';

const NOTHING_WRONG: OverridesRead = { overrides: [], mistakes: [], entries: [] };

/**
 * The overrides of a file; where there is none, nothing is marked as wrong.
 * @throws AppError `overrides-invalid` where it is there and cannot be read
 */
export async function readOverrideFile(
  fs: Pick<FileSystem, 'readFile'>,
  path: string | null,
): Promise<OverridesRead> {
  if (path === null) return NOTHING_WRONG;
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(path);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT') return NOTHING_WRONG;
    throw new AppError(
      'overrides-invalid',
      `The overrides "${path}" cannot be read (${code}): name a file that can, or one that is not there yet.`,
      { cause: error },
    );
  }
  return readOverrides(new TextDecoder().decode(bytes), path);
}

/** Entries that cannot be used, as what wants a look after a load. */
export function warnOfOverrides({ mistakes }: OverridesRead, path: string | null): ArticleWarning[] {
  return mistakes.map(({ entry, reason }) => ({
    about: 'override',
    file: basename(path ?? ''),
    line: null,
    reason: `entry ${entry} is passed over: ${reason}`,
  }));
}

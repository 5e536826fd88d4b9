import { dirname, join, posix } from 'node:path';
import { checksumOf, isSame, type Contents } from './checksum.js';
import type { OpenSource } from './find-source.js';
import { makePart } from './make-part.js';
import { matcher } from './set-paths.js';
import type { PublicSet, SetPart } from './set-list.js';
import type { Disk } from './source-tree.js';

/** What became of a set. */
export type Laying =
  | { readonly kind: 'laid' | 'there' }
  /** `reason` says what happened and the way out. */
  | { readonly kind: 'missing'; readonly reason: string };

/**
 * Lays a set out below a folder. A file is written only when it is what the list of sets says, and never over another one.
 * @param folder holds all sets; made where it is not there
 */
export async function laySet(set: PublicSet, folder: string, open: OpenSource, fs: Disk): Promise<Laying> {
  const absent: SetPart[] = [];
  for (const part of set.files) {
    const state = await stateOf(part, folder, fs);
    if (state === 'other') return { kind: 'missing', reason: isAnother(join(folder, part.to)) };
    if (state === 'absent') absent.push(part);
  }
  if (absent.length === 0) return { kind: 'there' };
  const opened = await open(set.source);
  if (opened.kind === 'none') return { kind: 'missing', reason: opened.reason };
  for (const part of absent) {
    const made = await makePart(part, opened.tree, set.source);
    const reason = made.kind === 'none' ? made.reason : await writePart(made.files, part, folder, fs);
    if (reason !== null) return { kind: 'missing', reason };
  }
  return { kind: 'laid' };
}

/** Writes what is not there yet; says why where it cannot. */
async function writePart(files: Contents, part: SetPart, folder: string, fs: Disk): Promise<string | null> {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    const there = await fs.readFile(file).catch(() => null);
    if (there !== null && !isSame(there, bytes)) return isAnother(file);
    if (there !== null) continue;
    await fs.mkdir(dirname(file), { recursive: true });
    // A file that is broken off never has the name of a whole one.
    await fs.writeFile(`${file}.part`, bytes);
    await fs.rename(`${file}.part`, file);
  }
  if ((await stateOf(part, folder, fs)) === 'there') return null;
  return `${join(folder, part.to)} are more files than the set's: move the others away`;
}

function isAnother(file: string): string {
  return `${file} is another file than the set's: move it away`;
}

/** Whether a part is there; `other` where another file has its name. Of several files some may be there already. */
async function stateOf(
  { to, files, sha256 }: SetPart,
  folder: string,
  fs: Disk,
): Promise<'there' | 'absent' | 'other'> {
  const below = posix.dirname(to);
  const names = await fs.readdir(join(folder, below)).catch(() => []);
  const match = matcher(to);
  const found = new Map<string, Uint8Array>();
  for (const path of names.map((name) => posix.join(below, name)))
    if (match(path) !== null) found.set(path, await fs.readFile(join(folder, path)));
  if (found.size === files && checksumOf(found) === sha256) return 'there';
  return found.size > 0 && files === 1 ? 'other' : 'absent';
}

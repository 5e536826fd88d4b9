import { basename, join } from 'node:path';
import { AppError } from '../../src/errors.js';
import { ARCHIVE, openArchive } from './archives.js';
import { openClone, type Git } from './git.js';
import { byCodeUnits } from './set-paths.js';
import type { PublicSource } from './set-list.js';
import { folderTree, type Disk, type Opened } from './source-tree.js';

/** Gives the tree of a source, or says why it cannot. */
export type OpenSource = (source: PublicSource) => Promise<Opened>;

/**
 * Sources out of what somebody already has: one clone, one archive, or a folder of them. In a folder each is known by its
 * name: the repository's, alone ("xquad") or after its owner's ("google-deepmind/xquad", "google-deepmind-xquad"), with the
 * commit or branch behind it where a code host puts it there ("xquad-master.zip").
 *
 * @throws AppError `bad-usage` where nothing is at the path, or no such thing
 */
export async function sourcesFrom(from: string, fs: Disk, git: Git): Promise<OpenSource> {
  const kind = await kindOf(from, fs);
  if (kind === null)
    throw new AppError('bad-usage', `${from} is not there: give --from a folder of clones or an archive.`);
  if (kind === 'other')
    throw new AppError('bad-usage', `${from} is no folder, .zip or .tar.gz: give --from one of these.`);
  if (kind === 'archive') {
    const opened = await openArchive(from);
    return async () => opened;
  }
  if (kind === 'clone') return (source) => openClone(from, source, git);
  return (source) => openIn(from, source, fs, git);
}

async function openIn(folder: string, source: PublicSource, fs: Disk, git: Git): Promise<Opened> {
  const { name, address, commit } = source;
  let reason = `there is no clone or archive of ${name} in ${folder}: \`git clone ${address}\` there (commit ${commit})`;
  for (const path of await placesOf(folder, name, fs)) {
    const kind = await kindOf(path, fs);
    if (kind === 'folder') return { kind: 'tree', tree: folderTree(path, fs) };
    if (kind !== 'archive' && kind !== 'clone') continue;
    const opened = kind === 'archive' ? await openArchive(path) : await openClone(path, source, git);
    if (opened.kind === 'tree') return opened;
    ({ reason } = opened);
  }
  return { kind: 'none', reason };
}

/** Where a source may lie in a folder; the folder itself where it is named so. */
async function placesOf(folder: string, name: string, fs: Disk): Promise<string[]> {
  const [owner = '', repository = ''] = name.split('/');
  const literal = (text: string): string => text.replaceAll('.', String.raw`\.`);
  const named = new RegExp(
    `^(?:${literal(owner)}[-+_])?${literal(repository)}(?:-(?:main|master|[0-9a-f]{7,40}))?(?:\\.git)?$`,
    'iu',
  );
  const isNamed = (entry: string): boolean => named.test(entry.replace(ARCHIVE, ''));
  const entries = byCodeUnits(await fs.readdir(folder)).filter(isNamed);
  const places = [join(owner, repository), ...entries].map((entry) => join(folder, entry));
  return isNamed(basename(folder)) ? [...places, folder] : places;
}

type Kind = 'clone' | 'folder' | 'archive' | 'other';

async function kindOf(path: string, fs: Disk): Promise<Kind | null> {
  const stats = await fs.stat(path).catch(() => null);
  if (stats === null) return null;
  if (stats.isFile()) return ARCHIVE.test(path) ? 'archive' : 'other';
  if (!stats.isDirectory()) return 'other';
  const names = new Set(await fs.readdir(path));
  return names.has('.git') || (names.has('HEAD') && names.has('objects')) ? 'clone' : 'folder';
}

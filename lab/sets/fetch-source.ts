import { join } from 'node:path';
import { openClone, type Git } from './git.js';
import type { OpenSource } from './find-source.js';
import type { PublicSource } from './set-list.js';
import type { Disk, Opened } from './source-tree.js';

/** Sources out of the network, and what removes them from the disk again. */
export interface FetchedSources {
  readonly open: OpenSource;
  readonly remove: () => Promise<void>;
}

const OFFLINE = /Could not resolve|Failed to connect|Connection (?:refused|timed out)|unreachable/iu;

/**
 * Fetches sources with git at their commits, each into a folder of its own below a temporary one: the list of files
 * first, then the contents of those that are read. A host that could not be reached is not asked again.
 *
 * @param temporary where the temporary folder is made
 * @param say told what is fetched
 */
export async function fetchedSources(
  temporary: string,
  { fs, git, say }: { readonly fs: Disk; readonly git: Git; readonly say: (line: string) => void },
): Promise<FetchedSources> {
  const folder = await fs.mkdtemp(join(temporary, 'parley-sets-'));
  const unreachable = new Set<string>();
  const open = async (source: PublicSource): Promise<Opened> => {
    const { host } = new URL(source.address);
    const failed = (error: string): Opened => ({
      kind: 'none',
      reason: `${source.address} could not be fetched (${error}): go online, or clone it elsewhere and give its folder with --from`,
    });
    if (unreachable.has(host)) return failed(`${host} could not be reached`);
    say(`fetching ${source.address} at ${source.commit}`);
    const into = join(folder, source.name.replace('/', '+'));
    await fs.mkdir(into, { recursive: true });
    const error = await fetchCommit(into, source, git);
    if (error === null) return openClone(into, source, git, 'origin');
    if (OFFLINE.test(error)) unreachable.add(host);
    return failed(error);
  };
  return { open, remove: () => fs.rm(folder, { recursive: true, force: true }) };
}

/** Gives what git said where it failed. */
async function fetchCommit(
  into: string,
  { address, commit }: PublicSource,
  git: Git,
): Promise<string | null> {
  // A commit can be asked for by its whole hash alone; of a shorter one all branches are needed.
  const what = commit.length === 40 ? ['--depth=1', 'origin', commit] : ['origin'];
  for (const args of [
    ['init', '--quiet', '--template='],
    ['remote', 'add', 'origin', address],
    ['fetch', '--quiet', '--no-tags', '--filter=blob:none', ...what],
  ]) {
    const { ok, error } = await git(into, args);
    if (!ok) return error;
  }
  return null;
}

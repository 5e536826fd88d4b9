import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';
import { byCodeUnits } from './set-paths.js';
import type { Opened, SourceTree } from './source-tree.js';
import type { PublicSource } from './set-list.js';

/** What a run of git left behind; `error` is what it said of itself, for a person. */
export interface GitRun {
  readonly ok: boolean;
  readonly out: Buffer;
  readonly error: string;
}

/**
 * Runs git in a folder.
 * @param input given on standard input
 */
export type Git = (folder: string, args: readonly string[], input?: string) => Promise<GitRun>;

/** Asks for no password, goes over https alone, and gives up a connection that is silent for a minute. */
const CAREFUL: Readonly<Record<string, string>> = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: 'https',
  GIT_HTTP_LOW_SPEED_LIMIT: '1',
  GIT_HTTP_LOW_SPEED_TIME: '60',
};

/** Leaves nothing running behind, which would still write where a temporary clone is removed. */
const ALONE = ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];

/**
 * Git as it is installed, started with arguments and without a shell.
 * @param env the process' own variables; those that would point git elsewhere than to the folder are left out
 */
export function createGit(env: Readonly<Record<string, string | undefined>>): Git {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...inherited } = env;
  // In English, since its errors are read.
  const variables = { ...CAREFUL, ...inherited, LC_ALL: 'C' };
  return async (folder, args, input = '') => {
    const child = spawn('git', ['-C', folder, ...ALONE, ...args], { env: variables });
    const ended = new Promise<GitEnd>((resolve) => {
      child.once('error', ({ message }) => resolve({ ok: false, why: `git cannot be started: ${message}` }));
      child.once('close', (code) => resolve({ ok: code === 0, why: null }));
    });
    // What git does not read, since it ended before, is no fault of its own.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [out, said] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
    const { ok, why } = await ended;
    const [, fault = 'git failed'] = /^(?:fatal|error): (.*)$/mu.exec(said) ?? [];
    return { ok, out, error: why ?? fault };
  };
}

interface GitEnd {
  readonly ok: boolean;
  readonly why: string | null;
}

/**
 * The files of a source's commit in a clone, whatever is checked out there.
 * @param remote where a clone without contents gets them from; they come with one request
 */
export async function openClone(
  folder: string,
  { commit, name }: PublicSource,
  git: Git,
  remote = '',
): Promise<Opened> {
  const tree = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (!tree.ok) {
    const reason = `the clone ${folder} has no commit ${commit} of ${name} (${tree.error}): \`git -C ${folder} fetch origin ${commit}\``;
    return { kind: 'none', reason };
  }
  const objects = new Map<string, string>();
  for (const line of tree.out.toString().split('\0')) {
    const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/su.exec(line) ?? [];
    if (object !== undefined && path !== undefined) objects.set(path, object);
  }
  return { kind: 'tree', tree: cloneTree(folder, objects, git, remote) };
}

function cloneTree(
  folder: string,
  objects: ReadonlyMap<string, string>,
  git: Git,
  remote: string,
): SourceTree {
  return {
    list: async () => byCodeUnits([...objects.keys()]),
    read: async (paths) => {
      const wanted = paths.flatMap((path) => objects.get(path) ?? []);
      const names = wanted.map((object) => `${object}\n`).join('');
      if (remote !== '') await git(folder, ['fetch', '--quiet', '--no-tags', '--stdin', remote], names);
      const { out } = await git(folder, ['cat-file', '--batch'], names);
      const contents = readBatch(out);
      return new Map(
        paths.flatMap((path) => {
          const content = contents.get(objects.get(path) ?? '');
          return content === undefined ? [] : [[path, content]];
        }),
      );
    },
  };
}

/** Reads "<object> blob <size>\n<content>\n" after each other; an object that is not there has a line of its own. */
function readBatch(out: Buffer): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  for (let at = 0; at < out.length;) {
    const end = out.indexOf('\n', at);
    const [object = '', kind, size] = out.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    contents.set(object, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

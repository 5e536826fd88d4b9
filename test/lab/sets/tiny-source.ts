import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createGit, type Git } from '../../../lab/sets/git.js';
import { setsDoor, type SetsEffects } from '../../../lab/sets/sets.js';
import { atTerminal, type Run } from '../../cli/terminal.js';
import { temporaryFolder } from '../../support/corpus.js';

/** Where the tiny source claims to be; git is told to look on the disk instead. */
const ADDRESS = 'https://code.example/owner/tiny';

/** What the tiny source holds. */
export const FILES = {
  'data/dev.json': '{"data": [{"title": "One"}, {"title": "Two"}, {"title": "Three"}], "version": "1"}',
  'texts/a.txt': 'First text.\n',
  'texts/b.txt': 'Second text.\n',
  'texts/notes.md': 'Not part of any set.\n',
} as const;

/** What a set in a list may say; everything else is filled in. */
export interface TinySet {
  readonly name?: string;
  readonly source?: string;
  readonly files: readonly object[];
}

export const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Every second article of the source's. */
export const HALF = {
  from: ['data/dev.json'],
  to: 'half/dev.json',
  cut: { kind: 'articles', every: 2 },
  sha256: sha256('{"version":"1","data":[{"title":"One"},{"title":"Three"}]}'),
};

/** Two files of one folder. */
const TEXTS = {
  from: ['texts/*.txt'],
  to: 'two/*.txt',
  files: 2,
  sha256: sha256(`${sha256(FILES['texts/a.txt'])}  two/a.txt\n${sha256(FILES['texts/b.txt'])}  two/b.txt\n`),
};

/** A source in a repository of its own, a list of sets of it, and a place to lay them. */
export interface TinySource {
  /** The folder of everything, removed when the test is over. */
  readonly folder: string;
  readonly repository: string;
  readonly commit: string;
  /** Where sets are laid. */
  readonly dir: string;
  readonly git: Git;
  /** Writes the list of sets. */
  list(sets: readonly TinySet[], commit?: string): Promise<void>;
  /** Runs `sets` with `--dir`. */
  run(args: readonly string[], effects?: Partial<SetsEffects>): Promise<Run>;
  /** What was laid, by path. */
  laid(): Promise<Record<string, string>>;
}

/**
 * Makes sources for the tests of a file. That of `FILES` is committed once for all of them; it is read by its commit, so
 * that nothing put into its folder shows.
 */
export function tinySources(): (files?: Readonly<Record<string, string>>) => Promise<TinySource> {
  let shared = '';
  beforeAll(async () => {
    shared = await fs.mkdtemp(join(tmpdir(), 'parley-test-'));
    await publish(shared, FILES);
  });
  afterAll(() => fs.rm(shared, { recursive: true, force: true }));
  return async (files) => {
    const folder = await temporaryFolder();
    const repository = files === undefined ? shared : join(folder, 'served');
    if (files !== undefined) await publish(repository, files);
    return sourceAt(repository, folder);
  };
}

async function sourceAt(repository: string, folder: string): Promise<TinySource> {
  const [dir, list] = [join(folder, 'sets'), join(folder, 'sets.json')];
  const git = gitOf(repository);
  const { out } = await git(repository, ['rev-parse', 'HEAD']);
  const commit = out.toString().trim();
  const source: TinySource = {
    folder,
    repository,
    commit,
    dir,
    git,
    list: (sets, at = commit) => fs.writeFile(list, listOf(sets, at)),
    run: (args, effects = {}) =>
      atTerminal(
        (terminal) => setsDoor(terminal, { fs, git, list, temporary: folder, ...effects }),
        ['--dir', dir, ...args],
      ),
    laid: () => filesBelow(dir),
  };
  await source.list([
    { name: 'half', files: [HALF] },
    { name: 'texts', files: [TEXTS] },
  ]);
  return source;
}

/** Git without anybody's settings, to which the address of the source is a folder. */
function gitOf(repository: string): Git {
  return createGit({
    PATH: process.env['PATH'],
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ALLOW_PROTOCOL: 'file',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${repository}.insteadOf`,
    GIT_CONFIG_VALUE_0: ADDRESS,
  });
}

/** Writes a file and the folders above it. */
export async function put(path: string, content: string | Uint8Array): Promise<void> {
  await fs.mkdir(dirname(path), { recursive: true });
  await fs.writeFile(path, content);
}

/** Commits files, and lets a client ask for less than all of them, as public hosts do. */
async function publish(repository: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) await put(join(repository, path), content);
  const git = gitOf(repository);
  const ran = async (...args: readonly string[]): Promise<void> => {
    const { ok, error } = await git(repository, args);
    if (!ok) throw new Error(`git ${args.join(' ')}: ${error}`);
  };
  await ran('init', '--quiet', '--template=');
  await fs.appendFile(join(repository, '.git/config'), CONFIG);
  await ran('add', '--all');
  await ran('commit', '--quiet', '--message', 'Publish');
}

const CONFIG = `
[user]
name = Test
email = test@example.org
[commit]
gpgsign = false
[core]
autocrlf = false
[uploadpack]
allowFilter = true
allowAnySHA1InWant = true
`;

/**
 * Packs the source's commit as a code host does, all in one folder.
 * @param name ends in ".zip" or in another archive's ending
 */
export async function archive({ git, repository, folder }: TinySource, name: string): Promise<string> {
  const file = join(folder, name);
  const format = name.endsWith('.zip') ? 'zip' : 'tar.gz';
  const args = ['archive', `--format=${format}`, '--prefix=tiny-main/', '-o', file, 'HEAD'];
  const { ok, error } = await git(repository, args);
  if (!ok) throw new Error(`git archive: ${error}`);
  return file;
}

function listOf(sets: readonly TinySet[], commit: string): string {
  const described = {
    what: 'A tiny set.',
    source: 'owner/tiny',
    languages: ['en'],
    split: 'All of it.',
    learned: null,
    measured: null,
  };
  const source = { address: ADDRESS, commit, licence: 'CC0-1.0', licenceAddress: `${ADDRESS}/LICENSE` };
  return JSON.stringify({
    sources: { 'owner/tiny': source },
    sets: sets.map((set) => ({ name: 'tiny', ...described, ...set })),
  });
}

async function filesBelow(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length + 1)] = await fs.readFile(path, 'utf8');
  }
  return found;
}

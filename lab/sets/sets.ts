import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { projectRoot } from '../../src/project-root.js';
import { fetchedSources } from './fetch-source.js';
import { sourcesFrom, type OpenSource } from './find-source.js';
import { createGit, type Git } from './git.js';
import { laySet, type Laying } from './lay.js';
import { readSetList, type PublicSet } from './set-list.js';
import { readSetsArguments } from './sets-arguments.js';
import type { Disk, Opened } from './source-tree.js';
import { tablesOfSets } from './table-of-sets.js';

const USAGE = `Usage:
  npm run --silent sets -- --dir PATH [--from PATH] [NAME …]
  npm run --silent sets -- --list

Lays out the evaluation sets of lab/sets.json, all of them or those named, below the folder --dir. They come from --from,
a clone, an archive (.zip, .tar.gz) or a folder of these, or are fetched with git where it is left out (docs/sets.md).
`;

/** What `sets` works with. */
export interface SetsEffects {
  readonly fs: Disk;
  readonly git: Git;
  /** The list of sets. */
  readonly list: string;
  /** Where a temporary folder is made for what is fetched. */
  readonly temporary: string;
}

/** Lays out evaluation sets and says of each what became of it. Fails where one is missing in the end. */
export async function setsDoor(
  { args, env, stdout, stderr }: Terminal,
  effects: SetsEffects = processEffects(env),
): Promise<void> {
  const { fs, git, list, temporary } = effects;
  const known = readSetList(new TextDecoder().decode(await fs.readFile(list)), list);
  const options = readSetsArguments(args, known);
  if (options.help) return write(stdout, USAGE);
  if (options.list) return write(stdout, tablesOfSets(options.sets));
  const say = (line: string): boolean => stderr.write(`parley: ${line}\n`);
  const fetched = options.from === null ? await fetchedSources(temporary, { fs, git, say }) : null;
  let missing = 0;
  try {
    const open = once(fetched?.open ?? (await sourcesFrom(options.from ?? '', fs, git)));
    for (const set of options.sets) {
      const laying = await laySet(set, options.dir, open, fs);
      if (laying.kind === 'missing') missing += 1;
      await write(stdout, lineOf(set, laying));
    }
  } finally {
    await fetched?.remove();
  }
  if (missing > 0) throw new AppError('internal', `Missing: ${missing} of ${options.sets.length} sets.`);
}

function lineOf({ name, source: { licence } }: PublicSet, laying: Laying): string {
  if (laying.kind === 'missing') return `missing        ${name}: ${laying.reason}\n`;
  return laying.kind === 'there'
    ? `already there  ${name}\n`
    : `laid           ${name} (licence: ${licence})\n`;
}

/** Several sets may be of one source: it is looked for, and fetched, once. */
function once(open: OpenSource): OpenSource {
  const opened = new Map<string, Promise<Opened>>();
  return (source) => {
    const before = opened.get(source.name) ?? open(source);
    opened.set(source.name, before);
    return before;
  };
}

function processEffects(env: Terminal['env']): SetsEffects {
  const list = join(projectRoot(), 'lab/sets.json');
  return { fs: nodeFs, git: createGit(env), list, temporary: tmpdir() };
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), setsDoor);
}

import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createKnowledgeLoader } from '../../src/corpus/prepared-knowledge.js';
import { runCli, type Door } from '../../src/cli/run.js';

/** What a run of a door left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Given {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What is known beside the articles is the same for most runs. */
const loadKnowledge = createKnowledgeLoader();

/** Runs a door in this process, at a terminal of its own. */
export async function atTerminal(
  door: Door,
  args: readonly string[],
  { stdin = '', env = {}, columns }: Given = {},
): Promise<Run> {
  const stdout = Object.assign(new PassThrough(), columns === undefined ? {} : { isTTY: true, columns });
  const stderr = new PassThrough();
  const [out, err] = [text(stdout), text(stderr)];
  const code = await runCli(
    { args, env, stdin: Readable.from([stdin]), stdout, stderr, loadKnowledge },
    door,
  );
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

/** Settings of this machine's environment say nothing. */
function inherited(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
}

/** Runs a command in a process of its own, as a user would, in the project's folder. */
export async function inProcess(
  command: string,
  args: readonly string[],
  { stdin = '', env = {} }: Given = {},
): Promise<Run> {
  // What the developer's own .env sets says nothing either.
  const settings = { CORPUS: 'data/articles', GAZETTEER: 'data/gazetteer.json', ...env };
  const child = spawn(command, args, { cwd: ROOT, env: { ...inherited(), ...settings } });
  child.stdin.end(stdin);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, err };
}

/** Reads one line of a door's output and goes away; gives how the process took it. */
export async function readOneLine(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], { cwd: ROOT, env: inherited() });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const out = new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => {
      resolve(chunk.toString().split('\n')[0] ?? '');
      child.stdout.destroy();
    });
    child.once('close', () => resolve(''));
  });
  const err = text(child.stderr);
  return { out: await out, err: await err, code: await ended };
}

/** Every line of an output as the JSON it must be. */
export function jsonOf(out: string): unknown[] {
  if (out === '') return [];
  if (!out.endsWith('\n')) throw new Error('the last line is cut off');
  return out
    .slice(0, -1)
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

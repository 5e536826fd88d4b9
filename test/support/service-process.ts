import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from './built.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** As people start it, or the build alone, which is quicker. */
const commands = {
  npm: ['npm', 'start'],
  node: [process.execPath, fileURLToPath(built('main.js'))],
} as const;

export interface ProcessOptions {
  /** Default `node`. */
  readonly by?: keyof typeof commands;
  /** Settings; what is left out is unset, whatever the environment of the tests is. Default for what is stored: a file that ends with it. */
  readonly env?: Readonly<Record<string, string>>;
  /** The `.env` of the folder it is started in; default: there is none. */
  readonly dotenv?: string;
}

export interface Exit {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The real service in a process of its own. Always `kill()` it. */
export interface ServiceProcess {
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /** Resolves to the end of the process and of its output. */
  readonly exit: Promise<Exit>;
  /** The address it prints. @throws where it ends without having printed one. */
  address(): Promise<string>;
  signal(signal: NodeJS.Signals): void;
  /** Nobody reads what it writes any more. */
  closeOutput(): void;
  /** What Ctrl-C does in a terminal: SIGINT to it and to all it started. */
  pressCtrlC(): void;
  /** Ends it and all it started, at once; nothing happens where it has ended. */
  kill(): void;
}

export function startProcess({ by = 'node', env = {}, dotenv }: ProcessOptions = {}): ServiceProcess {
  const [command, ...args] = commands[by];
  const folder = projectFolder(dotenv);
  const inherited = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    DATABASE_URL: `sqlite:${join(folder, 'parley.db')}`,
    OVERRIDES: join(folder, 'overrides.json'),
    CACHE: join(folder, 'cache'),
  };
  // A group of its own, so that what npm starts ends with it.
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stdout = collected(child.stdout);
  const stderr = collected(child.stderr);
  const exit = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const kill = (): void => signalGroup(child, 'SIGKILL');
  process.once('exit', kill);
  const forget = (): void => void process.off('exit', kill);
  exit.then(forget, forget).finally(() => rmSync(folder, { recursive: true, force: true }));

  return {
    pid: child.pid ?? 0,
    stdout: stdout.text,
    stderr: stderr.text,
    exit,
    async address() {
      const ended = exit.then(() => true);
      for (;;) {
        const found = /answers on (http:\S+)\n/.exec(stdout.text())?.[1];
        if (found !== undefined) return found;
        const isOver = await Promise.race([stdout.next().then(() => false), ended]);
        if (isOver) throw new Error(`The service ended before it had an address:\n${stderr.text()}`);
      }
    },
    signal: (signal) => void child.kill(signal),
    closeOutput() {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    pressCtrlC: () => signalGroup(child, 'SIGINT'),
    kill,
  };
}

/** A folder like the project's, by links to all that is in it, but for the `.env`, which is the developer's own. */
function projectFolder(dotenv: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-project-'));
  for (const name of readdirSync(root)) {
    if (!name.startsWith('.')) symlinkSync(join(root, name), join(folder, name));
  }
  if (dotenv !== undefined) writeFileSync(join(folder, '.env'), dotenv);
  return folder;
}

function collected(stream: ChildProcess['stdout']): { text: () => string; next: () => Promise<void> } {
  let text = '';
  const waiting: (() => void)[] = [];
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    for (const resolve of waiting.splice(0)) resolve();
  });
  return { text: () => text, next: () => new Promise((resolve) => waiting.push(resolve)) };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every setting blank, which counts as unset, so that neither this machine's environment nor a `.env` has a say. */
const settings = `NODE_ENV LOG_LEVEL CORPUS GAZETTEER HOST PORT ADMIN_TOKEN API_RATE_LIMIT
  DISCORD_TOKEN DISCORD_GUILD_ID DISCORD_API_BASE COOLDOWN_QUESTIONS COOLDOWN_SECONDS`;
const unset = Object.fromEntries(settings.split(/\s+/).map((name) => [name, '']));

/** As people start it, or the same without npm, which is quicker. */
const commands = { npm: ['npm', 'start'], node: [process.execPath, 'scripts/run.mjs', 'main'] } as const;

export interface ProcessOptions {
  /** Default `node`. */
  readonly by?: keyof typeof commands;
  /** Settings; what is left out is unset. */
  readonly env?: Readonly<Record<string, string>>;
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
  /** What Ctrl-C does in a terminal: SIGINT to it and to all it started. */
  pressCtrlC(): void;
  /** Ends it and all it started, at once; nothing happens where it has ended. */
  kill(): void;
}

export function startProcess({ by = 'node', env = {} }: ProcessOptions = {}): ServiceProcess {
  const [command, ...args] = commands[by];
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  // A group of its own, so that what npm starts ends with it.
  const child = spawn(command, args, {
    cwd: root,
    env: { ...inherited, ...unset, ...env },
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
  exit.then(forget, forget);

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
    pressCtrlC: () => signalGroup(child, 'SIGINT'),
    kill,
  };
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

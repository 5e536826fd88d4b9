import * as fs from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { loadSnapshot, type CorpusOptions, type Loaded } from '../corpus/load.js';
import { defaultPaths, settingPath } from '../corpus/paths.js';
import type { KnowledgeLoader } from '../corpus/prepared-knowledge.js';
import { findEnvFile, parseEnvFile } from '../env-file.js';
import { AppError, type ErrorCode } from '../errors.js';
import { projectRoot } from '../project-root.js';
import type { CliArguments } from './arguments.js';
import { printable, printableLine, printableWithMarks } from './printable.js';

/** A command-line door: with an exit code of its own where it gives a number, else 0. */
export type Door = (terminal: Terminal) => Promise<void> | Promise<number>;

/** What a command-line door reads and writes. */
export interface Terminal {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  /** Loads what is known beside the articles; default: anew. Doors that run one after another may share it. */
  readonly loadKnowledge?: KnowledgeLoader;
}

/** Codes of faults that no other words on the command line would help against. */
const OF_THE_MACHINE: ReadonlySet<ErrorCode> = new Set(['internal', 'store-unavailable', 'store-newer']);

/**
 * Runs a command-line door and gives its exit code: 0 done, 2 wrong usage or unreadable corpus, 1 anything else, or what
 * the door itself gives. The message goes to standard error and names the thing and the way out.
 */
export async function runCli(terminal: Terminal, door: Door): Promise<number> {
  // A write that fails rejects (see `write`); without a listener the same failure would also end the process.
  terminal.stdout.on('error', () => {});
  try {
    const code = await door(terminal);
    return typeof code === 'number' ? code : 0;
  } catch (error) {
    if (error instanceof AppError) {
      terminal.stderr.write(printable(`parley: ${error.message}\n`));
      return OF_THE_MACHINE.has(error.code) ? 1 : 2;
    }
    // A reader that went away (`ask … | head`) is no failure.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
      terminal.stderr.write(
        'parley: the disk that the output goes to is full. Make room there and try again.\n',
      );
      return 1;
    }
    const what = error instanceof Error ? error.message : String(error);
    terminal.stderr.write(
      printable(`parley: something went wrong (${what}). Please report it with the command you ran.\n`),
    );
    return 1;
  }
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    args: process.argv.slice(2),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  };
}

/**
 * Runs a command-line door in this process, with the settings that the service would have: those of `.env` too, and
 * relative paths from the project's folder.
 */
export async function runDoor(door: Door): Promise<void> {
  process.exitCode = await runCli(processTerminal(), async (terminal) => {
    const file = await findEnvFile((path) => fs.readFile(path, 'utf8'));
    const root = projectRoot();
    const settings = { ...parseEnvFile(file?.text ?? '').values, ...setIn(terminal.env) };
    const path = (name: string): Record<string, string> => {
      const given = settings[name]?.trim() ?? '';
      return given === '' ? {} : { [name]: settingPath(root, given) };
    };
    const code = await door({ ...terminal, env: { ...settings, ...path('CORPUS'), ...path('GAZETTEER') } });
    return typeof code === 'number' ? code : 0;
  });
}

/** Those that are not blank: a blank value counts as not set. */
function setIn(env: Terminal['env']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value = '']) => (value.trim() === '' ? [] : [[name, value]])),
  );
}

/** Where the corpus that the arguments name is, and what loading it takes; without the parsers. */
export function corpusOf(
  { corpus, gazetteer }: CliArguments,
  { loadKnowledge }: Pick<Terminal, 'loadKnowledge'>,
): CorpusOptions {
  return {
    ...defaultPaths(projectRoot()),
    parsers: null,
    ...(corpus === '' ? {} : { corpus }),
    ...(gazetteer === '' ? {} : { gazetteer }),
    fs,
    clock: () => new Date(),
    ...(loadKnowledge === undefined ? {} : { loadKnowledge }),
  };
}

/** Loads the corpus that the arguments name; what was left out is told on standard error. `parses`: with the parsers, which questions and facts need. */
export async function loadCorpus(
  args: CliArguments,
  terminal: Pick<Terminal, 'stderr' | 'loadKnowledge'>,
  { parses = false }: { readonly parses?: boolean } = {},
): Promise<Loaded['snapshot']> {
  const parsers = parses ? defaultPaths(projectRoot()).parsers : null;
  const { snapshot, rejected } = await loadSnapshot({ ...corpusOf(args, terminal), parsers });
  for (const { file, line, reason } of rejected) {
    const where = line === null ? file : `${file}:${line}`;
    terminal.stderr.write(`${printableLine(`parley: left out ${where}: ${reason}`)}\n`);
  }
  return snapshot;
}

/** Writes for a person: nothing of it reaches the terminal as a command, but the marks of a rendered reply. */
export async function show(stream: Writable, text: string): Promise<void> {
  await write(stream, printableWithMarks(text));
}

/**
 * Writes and waits until it is written, so that a long output does not pile up in memory.
 * @throws the stream's error, such as `EPIPE` where the reader went away
 */
export async function write(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

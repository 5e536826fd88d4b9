import { parse } from 'dotenv';
import { AppError } from './errors.js';

/** A file of settings, as text, and the name it is spoken of by. */
export interface EnvFile {
  readonly name: string;
  readonly text: string;
}

/** What a file of settings says, by the name of the variable, and the lines that say nothing, counted from 1. */
export interface EnvReading {
  readonly values: Readonly<Record<string, string>>;
  readonly mistakes: readonly { readonly line: number; readonly wayOut: string }[];
}

/**
 * The file `.env` of the folder that the process runs in; null where there is none.
 * @throws AppError `bad-config` where it cannot be read
 */
export async function findEnvFile(readFile: (path: string) => Promise<string>): Promise<EnvFile | null> {
  const name = '.env';
  try {
    return { name, text: await readFile(name) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new AppError(
      'bad-config',
      `The settings in ${name} cannot be read: make it readable, or remove it.`,
      {
        cause: error,
      },
    );
  }
}

const assignment = /^(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/;
const quoted = /^(["'`])(.*?)\1\s*(?:\s#.*)?$/;

/**
 * Reads lines of `NAME=value` as dotenv does, but for one thing: `abc#def` is a value, for a secret that was cut would be
 * another one. A comment is a line that begins with `#`, or what follows a `#` with a space before it. A line that is
 * none of these is told, where dotenv passes it over.
 */
export function parseEnvFile(text: string): EnvReading {
  const lines: string[] = [];
  const mistakes: { line: number; wayOut: string }[] = [];
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const read = readLine(line);
    if ('wayOut' in read) mistakes.push({ line: at + 1, wayOut: read.wayOut });
    else lines.push(read.line);
  }
  return { values: parse(lines.join('\n')), mistakes };
}

/** A line as dotenv reads the whole of its value, or what is wrong with it. */
function readLine(line: string): { readonly line: string } | { readonly wayOut: string } {
  const [, name, rest = ''] = assignment.exec(line) ?? [];
  if (name === undefined) return { wayOut: 'must be NAME=value, or begin with # where it is a comment' };
  const given = rest.trim();
  if (/^["'`]/.test(given)) {
    return quoted.test(given)
      ? { line: `${name}=${given}` }
      : { wayOut: `(${name}) must end with the quote its value begins with` };
  }
  const value = rest.replace(/\s#.*$/, '').trim();
  if (!value.includes('#')) return { line: `${name}=${value}` };
  const quote = ["'", '`', '"'].find((mark) => !value.includes(mark));
  return quote === undefined
    ? { wayOut: `(${name}) must be set in the environment: its value holds # and every kind of quote` }
    : { line: `${name}=${quote}${value}${quote}` };
}

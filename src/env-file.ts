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
 * Reads lines of `NAME=value`. A value stands as it is, or between quotes of one kind. A comment is a line that begins
 * with `#`, or what follows a `#` with a space before it: `abc#def` is a value, for a secret that was cut would be
 * another one. Nothing in a value is replaced. (The parsers of dotenv and of Node cut at every `#`.)
 */
export function parseEnvFile(text: string): EnvReading {
  const values: Record<string, string> = {};
  const mistakes: { line: number; wayOut: string }[] = [];
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, name, rest = ''] = assignment.exec(line) ?? [];
    if (name === undefined) {
      mistakes.push({ line: at + 1, wayOut: 'must be NAME=value, or begin with # where it is a comment' });
      continue;
    }
    const given = rest.trim();
    if (!/^["'`]/.test(given)) {
      values[name] = rest.replace(/\s#.*$/, '').trim();
      continue;
    }
    const [, , value] = quoted.exec(given) ?? [];
    if (value === undefined)
      mistakes.push({ line: at + 1, wayOut: `(${name}) must end with the quote its value begins with` });
    else values[name] = value;
  }
  return { values, mistakes };
}

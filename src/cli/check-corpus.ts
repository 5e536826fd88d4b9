import { createReadStream } from 'node:fs';
import * as z from 'zod';
import { fingerprintOfContent } from '../corpus/analyse.js';
import { articlesStandingFor } from '../corpus/keep-earlier.js';
import { loadSnapshot } from '../corpus/load.js';
import type { Changes } from '../corpus/reload-report.js';
import type { Rejection } from '../model/snapshot.js';
import { AppError } from '../errors.js';
import type { CliArguments } from './arguments.js';
import { readLines } from './read-lines.js';
import { jsonLine, printableLine } from './printable.js';
import { corpusOf, show, write, type Terminal } from './run.js';

/** Ids of a kind that are named; a program is given all. */
const NAMED = 20;

/** An article of an earlier listing. */
interface Listed {
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
  readonly fingerprint: string;
}

/** What a load would read and change. */
interface Check extends Changes {
  /** Ids of articles whose file is rejected now: of these the service keeps the earlier version. */
  readonly kept: readonly string[];
}

/**
 * Says what a load would read, and what it would change of an earlier listing (`corpus --json`), without serving it.
 * @returns the exit code: 1 where something was rejected
 * @throws AppError where the corpus or the earlier listing cannot be read
 */
export async function checkCorpus(
  args: CliArguments,
  terminal: Pick<Terminal, 'stdout' | 'loadKnowledge'>,
): Promise<number> {
  const listed = args.against === '' ? [] : await readListing(args.against);
  const fingerprints = new Map(listed.map(({ id, fingerprint }) => [id, fingerprint]));
  const loading = loadSnapshot(corpusOf(args, terminal), { fingerprints, standingFor: async () => [] });
  const { changes, rejected } = await loading;
  const standing = new Set(articlesStandingFor(rejected, listed).map(({ id }) => id));
  const removed = changes.removed.filter((id) => !standing.has(id));
  const kept = changes.removed.filter((id) => standing.has(id));
  const check: Check = { ...changes, removed, kept, rejected };
  if (args.json) await write(terminal.stdout, jsonLine(check));
  else await show(terminal.stdout, inWords(check));
  return rejected.length > 0 ? 1 : 0;
}

const listedSchema = z.object({ id: z.string(), file: z.string(), line: z.number().nullable() });
// Not an object of known keys: the order of all of them counts.
const contentSchema = z.record(z.string(), z.unknown());

async function readListing(path: string): Promise<Listed[]> {
  const listed: Listed[] = [];
  try {
    for await (const text of readLines(createReadStream(path))) {
      if (text.trim() !== '') listed.push(readListed(text));
    }
  } catch (cause) {
    const way = 'give the file that `npm run --silent corpus -- --json` wrote.';
    throw new AppError('bad-usage', `--against "${path}" is no listing of articles: ${way}`, { cause });
  }
  return listed;
}

/** @throws where the line is no article */
function readListed(text: string): Listed {
  const value: unknown = JSON.parse(text);
  const { id, file, line } = listedSchema.parse(value);
  const { file: _file, line: _line, passages: _passages, ...content } = contentSchema.parse(value);
  return { id, file, line, fingerprint: fingerprintOfContent(content) };
}

function inWords(check: Check): string {
  const { articles, passages, facts, version, unchanged, rejected } = check;
  const ids = (kind: 'added' | 'changed' | 'removed' | 'kept'): string => {
    const all = check[kind];
    const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
    const named = all.slice(0, NAMED).map(printableLine).join(', ');
    return `${kind} ${all.length}${all.length === 0 ? '' : `: ${named}${more}`}\n`;
  };
  const placesOf = (all: readonly Rejection[]): string[] =>
    all.map(
      ({ file, line, reason }) =>
        `  ${printableLine(`${file}${line === null ? '' : `:${line}`}: ${reason}`)}\n`,
    );
  return [
    `articles ${articles}, passages ${passages}, facts ${facts}, version ${version}\n`,
    ids('added'),
    ids('changed'),
    ids('removed'),
    ...(check.kept.length === 0 ? [] : [ids('kept')]),
    `unchanged ${unchanged}\n`,
    `rejected ${rejected.length}\n`,
    ...placesOf(rejected),
    ...(check.warningsCount === 0
      ? []
      : [`to look at ${check.warningsCount}\n`, ...placesOf(check.warnings)]),
  ].join('');
}

import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { isPacked } from './checksum.js';
import { firstSentences, plainColumns } from './conllu-cut.js';
import { newsArticles, newsQuestions } from './news-cut.js';
import { isInside } from './set-paths.js';

/** A file that a source lists. */
export interface ListedFile {
  readonly path: string;
  /** What stands for `*` in the pattern that named it. */
  readonly star: string;
}

/** A file as a source has it. */
export interface SourceFile extends ListedFile {
  readonly content: Uint8Array;
}

/** A file as a set has it, before it is packed. */
export interface CutFile {
  /** What stands for `*` in its path. */
  readonly star: string;
  readonly content: Uint8Array | string;
}

const every = z.int().min(2);

/** A path below a folder, with `/`. */
export const PATH = z
  .string()
  .refine(isInside, 'is no path below a folder: relative, with "/", without ".."');

/** How a part of a published set is cut out of it. Numbering starts at 0, so that "every 2nd" are the even ones. */
export const CUT = z.discriminatedUnion('kind', [
  /** Every nth file, in the order of their paths. */
  z.strictObject({ kind: z.literal('files'), every }),
  /** Every nth article of a set in SQuAD's format, or row of a flat one. */
  z.strictObject({ kind: z.literal('articles'), every }),
  /** Every nth entry of a JSON object, in the order of its keys. */
  z.strictObject({ kind: z.literal('entries'), every }),
  /** Every nth entry of a JSON object, in the order it stands there, as a list; `page` is its key. */
  z.strictObject({ kind: z.literal('listed-entries'), every }),
  /** The files that are named as every nth entry of a JSON object, which stands in another file of the source. */
  z.strictObject({ kind: z.literal('files-of-entries'), every, entries: PATH }),
  /** Files of CoNLL-U one after another; the first so many sentences; comments and columns as far as words need them. */
  z.strictObject({
    kind: z.literal('conllu'),
    sentences: z.int().positive().optional(),
    plain: z.boolean().default(false),
  }),
  /** Articles that were retrieved for the questions of a news quiz, each once. */
  z.strictObject({ kind: z.literal('news-articles'), shortest: z.int(), most: z.int() }),
  /** The questions they were retrieved for, with those that hold the answer. */
  z.strictObject({ kind: z.literal('news-questions'), shortest: z.int(), most: z.int() }),
]);
export type Cut = z.output<typeof CUT>;

/**
 * Which files of a source a cut takes; only they are read.
 * @param entries the file that the cut names for it, "" where it names none
 * @returns null where that file is not in the format it should be
 */
export function filesOfCut(
  files: readonly ListedFile[],
  cut: Cut | undefined,
  entries: string,
): readonly ListedFile[] | null {
  if (cut?.kind === 'files') return nth(files, cut.every);
  if (cut?.kind !== 'files-of-entries') return files;
  try {
    const wanted = new Set(nth(Object.keys(readObject(entries)), cut.every));
    return files.filter(({ star }) => wanted.has(star));
  } catch {
    return null;
  }
}

/**
 * Makes a set's files of the source's that its cut takes.
 * @throws where these are not in the format they should be
 */
export function cutOut(files: readonly SourceFile[], cut: Cut | undefined): CutFile[] {
  if (cut === undefined) return [...files];
  switch (cut.kind) {
    case 'files':
    case 'files-of-entries':
      return [...files];
    case 'articles':
      return [whole(everyArticle(textOf(files[0]), cut.every))];
    case 'entries':
      return [whole(everyEntry(textOf(files[0]), cut.every))];
    case 'listed-entries':
      return [whole(listedEntries(textOf(files[0]), cut.every))];
    case 'conllu': {
      const joined = files.map(textOf).join('');
      const first = cut.sentences === undefined ? joined : firstSentences(joined, cut.sentences);
      return [whole(cut.plain ? plainColumns(first) : first)];
    }
    case 'news-articles':
      return [whole(newsArticles(readable(files), cut))];
    default:
      return [whole(newsQuestions(readable(files), cut))];
  }
}

/** The bytes to write at a path: packed where that is asked for and the source's are not. */
export function packedFor(path: string, content: Uint8Array): Uint8Array {
  return path.endsWith('.gz') && !isPacked(content) ? gzipSync(content, { level: 9 }) : content;
}

function whole(content: string): CutFile {
  return { star: '', content };
}

const squadSchema = z.looseObject({ version: z.unknown().optional(), data: z.array(z.unknown()) });

function everyArticle(json: string, every: number): string {
  const { version, data } = squadSchema.parse(JSON.parse(json));
  return JSON.stringify({ version, data: nth(data, every) });
}

function everyEntry(json: string, every: number): string {
  const entries = Object.entries(readObject(json)).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(nth(entries, every)), null, 1);
}

function listedEntries(json: string, every: number): string {
  const entries = nth(Object.entries(readObject(json)), every);
  return JSON.stringify(
    entries.map(([page, entry]) => ({ ...entry, page })),
    null,
    1,
  );
}

function readObject(json: string): Record<string, object> {
  return z.record(z.string(), z.looseObject({})).parse(JSON.parse(json));
}

function nth<T>(items: readonly T[], every: number): T[] {
  return items.filter((_item, n) => n % every === 0);
}

function readable(files: readonly SourceFile[]): { readonly path: string; readonly text: string }[] {
  return files.map((file) => ({ path: file.path, text: textOf(file) }));
}

/** A byte order mark is kept: what is not cut away stays as it is. */
function textOf(file: SourceFile | undefined): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file?.content);
}

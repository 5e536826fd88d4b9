import * as z from 'zod';
import { AppError } from '../../src/errors.js';
import { CUT, PATH } from './cuts.js';

const address = z.url({ protocol: /^https$/u });
const sourceName = z.string().regex(/^[\w.-]+\/[\w.-]+$/u);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const sourceSchema = z.strictObject({
  address,
  /** As far as it is known: the whole hash of a commit, or its beginning. */
  commit: z.string().regex(/^[0-9a-f]{7,40}$/u),
  /** An SPDX identifier, or in words what is stated of the licence. */
  licence: z.string().min(1),
  /** Where that is stated. */
  licenceAddress: address,
});

const partSchema = z
  .strictObject({
    /** Paths in the source, in this order; `*` stands for any letters but `/`. */
    from: z.array(PATH).min(1),
    /** Path below the folder of sets. With `*`, one file for each file of the source; packed where it ends in `.gz`. */
    to: PATH.refine((to) => to.split('*').length <= 2, 'has more than one "*"'),
    /** What is made of the source's files; without one they are taken as they are. */
    cut: CUT.optional(),
    /** How many files are laid. */
    files: z.int().positive().default(1),
    /** Of the file's content, unpacked; of several files, that of their list (`checksumOf`). */
    sha256,
  })
  .refine(
    ({ to, files }) => to.includes('*') || files === 1,
    'lays several files at one path: give "to" a "*"',
  );

const setSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/u),
  what: z.string().min(1),
  source: sourceName,
  /** BCP 47. */
  languages: z.array(z.string().min(2)).min(1),
  /** Which part of the published set this is. */
  split: z.string().min(1),
  /** What `learn` learns from it; null where nothing is. */
  learned: z.string().min(1).nullable(),
  /** What `eval` measures on it; null where nothing measures it yet. */
  measured: z.string().min(1).nullable(),
  /** What somebody who lays it should know. */
  note: z.string().min(1).optional(),
  files: z.array(partSchema).min(1),
});

const listSchema = z.strictObject({
  sources: z.record(sourceName, sourceSchema),
  sets: z.array(setSchema),
});

/** A public repository that sets come from, by its owner and name ("google-deepmind/xquad"). */
export type PublicSource = z.output<typeof sourceSchema> & { readonly name: string };
/** One file of a set, or several of one folder. */
export type SetPart = z.output<typeof partSchema>;
/** An evaluation set: texts of others, which the project names and does not hold. */
export type PublicSet = Omit<z.output<typeof setSchema>, 'source'> & { readonly source: PublicSource };

/**
 * Reads the list of evaluation sets.
 * @param file how it is named in an error
 * @throws AppError `bad-usage` naming the set and what is wrong with it
 */
export function readSetList(json: string, file: string): PublicSet[] {
  const { sources, sets } = parse(json, file);
  const names = new Set<string>();
  return sets.map((set) => {
    const source = sources[set.source];
    const fault = (what: string): AppError =>
      new AppError('bad-usage', `${file}: the set "${set.name}" ${what}: correct it.`);
    if (source === undefined) throw fault(`comes from "${set.source}", which is no source there`);
    if (names.has(set.name)) throw fault('stands there twice');
    names.add(set.name);
    return { ...set, source: { ...source, name: set.source } };
  });
}

function parse(json: string, file: string): z.output<typeof listSchema> {
  try {
    return listSchema.parse(JSON.parse(json));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const what = issue === undefined ? 'is no JSON' : `${issue.path.join('.')}: ${issue.message}`;
    throw new AppError('bad-usage', `${file}: ${what}. Correct it, or restore the file.`, { cause: error });
  }
}

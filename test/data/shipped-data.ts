import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { readCorpus, type CorpusReading } from '../../src/sources/read-corpus.js';
import { readGazetteer } from '../../src/knowledge/gazetteer.js';
import type { Entity } from '../../src/model/entity.js';

const root = new URL('../../', import.meta.url);
const pathOf = (file: string): string => fileURLToPath(new URL(file, root));

/** The documents two of the briefs rest on; they are no part of the project and not everywhere at hand. */
const SEEDS = pathOf('../shared/seeds');
export const seedsAreHere = existsSync(SEEDS);

/** Read when they are first asked for, and once for all files of a worker. */
export const shippedArticles = once(() => readCorpus(fs, pathOf('data/articles')));

/** The same of the documents. */
export const seedDocuments = once(() => readCorpus(fs, SEEDS));

function once(read: () => Promise<CorpusReading>): () => Promise<CorpusReading> {
  let reading: Promise<CorpusReading> | undefined;
  return () => (reading ??= read());
}

export async function shippedGazetteer(): Promise<readonly Entity[]> {
  return readGazetteer(await fs.readFile(pathOf('data/gazetteer.json'), 'utf8'), 'data/gazetteer.json');
}

const shared = {
  id: z.string().regex(/^[a-z]+-\d{3}$/),
  question: z.string().trim().min(1),
  language: z.enum(['en', 'tr', 'ar', 'he']),
  kind: z.enum(['who', 'when', 'where', 'how-many', 'how-much', 'why', 'what', 'yes-no', 'list', 'latest']),
  asOf: z.iso.date().optional(),
};
const answers = z.array(z.string().min(1)).min(1);
const questionSchema = z.discriminatedUnion('answerable', [
  z.strictObject({
    ...shared,
    answerable: z.literal(true),
    gold: z.array(z.strictObject({ article: z.string(), answers })).min(1),
  }),
  z.strictObject({
    ...shared,
    answerable: z.literal(false),
    gold: z.array(z.never()),
    reason: z.enum(['nothing-relevant', 'names-not-in-articles', 'not-stated', 'not-a-question']),
  }),
]);
export type EvaluationQuestion = z.infer<typeof questionSchema>;

export async function questionsOf(file: string): Promise<EvaluationQuestion[]> {
  const lines = (await fs.readFile(pathOf(`data/${file}`), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => questionSchema.parse(JSON.parse(line)));
}

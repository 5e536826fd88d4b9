import { isAbsolute, join } from 'node:path';
import { AppError } from '../../src/errors.js';
import { readCorpus, type FileSystem } from '../../src/sources/read-corpus.js';
import { readFileItems } from '../../src/sources/read-file.js';
import type { Article } from '../../src/model/article.js';
import type { SetSource } from './catalogue.js';
import { readNewsQuestions } from './news-questions.js';
import { readQuestions, type EvalQuestion } from './question-set.js';
import { readSquad } from './squad-set.js';

/** A corpus and the questions put to it. */
export interface EvalSet {
  readonly source: SetSource;
  readonly articles: readonly Article[];
  readonly questions: readonly EvalQuestion[];
}

/** A set, or the path that is not there. */
export type LoadedSet =
  | { readonly kind: 'set'; readonly set: EvalSet }
  | { readonly kind: 'missing'; readonly source: SetSource; readonly path: string };

/**
 * Loads a set. A missing file is an expected outcome; an unreadable one is not.
 * @param root the project's folder
 * @throws AppError where a file is there and cannot be read as what it should be
 */
export async function loadSet(source: SetSource, root: string, fs: FileSystem): Promise<LoadedSet> {
  for (const path of [source.corpus, source.questions]) {
    if (path !== null && !(await isThere(fs, locate(root, path))))
      return { kind: 'missing', source, path: locate(root, path) };
  }
  try {
    return { kind: 'set', set: await readSet(source, root, fs) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'bad-usage',
      `The set "${source.name}" (${source.corpus}) is not in the format it should be: restore its files.`,
      { cause: error },
    );
  }
}

async function readSet(source: SetSource, root: string, fs: FileSystem): Promise<EvalSet> {
  const corpus = locate(root, source.corpus);
  if (source.format === 'squad' || source.questions === null) {
    const { corpus: jsonl, questions: own } = readSquad(await readText(fs, corpus));
    const asked = source.questions === null ? own : await readAsked(source.questions, root, fs);
    const wordsOf = new Map(asked.map(({ id, question }) => [id, question]));
    const questions = own.map((question) => ({
      ...question,
      question: wordsOf.get(question.id) ?? question.question,
    }));
    const articles: Article[] = [];
    for await (const item of readFileItems(`${source.name}.jsonl`, Buffer.from(jsonl)))
      if (item.kind === 'article') articles.push(item.article);
    return { source, articles, questions };
  }
  const { articles } = await readCorpus(fs, corpus);
  const jsonl = await readText(fs, locate(root, source.questions));
  const questions =
    source.format === 'news' ? readNewsQuestions(jsonl) : readQuestions(jsonl, source.questions);
  return { source, articles, questions };
}

/** The questions of a set in SQuAD's format. */
async function readAsked(path: string, root: string, fs: FileSystem): Promise<readonly EvalQuestion[]> {
  return readSquad(await readText(fs, locate(root, path))).questions;
}

function locate(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path);
}

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return true;
  } catch {
    return false;
  }
}

async function readText(fs: FileSystem, path: string): Promise<string> {
  return new TextDecoder().decode(await fs.readFile(path));
}

import { join, resolve } from 'node:path';

/** Where a corpus is and what it is read with: a folder or file of articles, and the files of what is known beside. */
export interface CorpusPaths {
  readonly corpus: string;
  readonly gazetteer: string;
  readonly lexicon: string;
  /** Of the wordings of facts. */
  readonly patterns: string;
  /** Folder of the models that sentences are parsed with; null: none is parsed. */
  readonly parsers: string | null;
  /** File of what is marked as wrong; it need not be there. Default: none. */
  readonly overrides?: string | null | undefined;
}

/** The path that a setting names: a relative one counts from the project's folder, wherever the process was started. */
export function settingPath(root: string, given: string): string {
  return resolve(root, given);
}

/** What is shipped with the project in this folder. */
export function defaultPaths(root: string): CorpusPaths {
  const shipped = (name: string): string => join(root, 'data', name);
  return {
    corpus: shipped('articles'),
    gazetteer: shipped('gazetteer.json'),
    lexicon: shipped('lexicon.json'),
    patterns: shipped('fact-patterns.json'),
    parsers: shipped('parser'),
  };
}

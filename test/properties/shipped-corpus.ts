import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createKnowledgeLoader, type KnowledgeLoader } from '../../src/corpus/prepared-knowledge.js';
import type { CorpusOptions } from '../../src/corpus/load.js';

const pathOf = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** The shipped articles and gazetteer, on the real file system; what is known beside the articles is loaded once. */
export const shippedCorpus: CorpusOptions & { readonly loadKnowledge: KnowledgeLoader } = {
  fs,
  corpus: pathOf('data/articles'),
  gazetteer: pathOf('data/gazetteer.json'),
  lexicon: pathOf('data/lexicon.json'),
  patterns: pathOf('data/fact-patterns.json'),
  parsers: pathOf('data/parser'),
  loadKnowledge: createKnowledgeLoader(),
  clock: () => new Date('2026-01-01T00:00:00Z'),
};

import { readFile } from 'node:fs/promises';
import { createFactReader } from '../../src/facts/read-facts.js';
import { readFactPatterns } from '../../src/knowledge/fact-patterns.js';
import { readGazetteer } from '../../src/knowledge/gazetteer.js';
import type { Article, Block } from '../../src/model/article.js';
import type { Fact } from '../../src/model/fact.js';

const dataFile = (name: string): Promise<string> =>
  readFile(new URL(`../../data/${name}`, import.meta.url), 'utf8');

const read = createFactReader({
  entities: readGazetteer(await dataFile('gazetteer.json'), 'gazetteer.json'),
  patterns: readFactPatterns(await dataFile('fact-patterns.json'), 'fact-patterns.json'),
});

/** An article of these blocks; lines that begin with "- " are items of a list. */
function anArticle(lines: readonly string[], language = 'en'): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const item = line.startsWith('- ');
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? line : `${text}\n${line}`;
    blocks.push({ kind: item ? 'item' : 'paragraph', start: item ? start + 2 : start, end: text.length });
  }
  return {
    id: 'brief',
    title: null,
    publisher: null,
    url: null,
    published: '2025-10-08',
    language,
    authors: [],
    sources: [],
    text,
    blocks,
    file: 'brief.md',
    line: null,
  };
}

/** The facts that the shipped gazetteer and patterns read from these lines. */
export function factsOf(lines: string | readonly string[], language = 'en'): readonly Fact[] {
  return read(anArticle(typeof lines === 'string' ? [lines] : lines, language));
}

import { factReaderFor } from '../../src/facts/read-facts.js';
import { LANGUAGES } from '../../src/language/languages.js';
import type { Article, Block } from '../../src/model/article.js';
import type { Fact } from '../../src/model/fact.js';
import { shippedKnowledge } from '../search/a-snapshot.js';

// The parsers' models, which take long to unpack, are those that other files of the worker read with.
const read = await factReaderFor(shippedKnowledge, LANGUAGES);

/** An article of these blocks; lines that begin with "- " are items of a list. */
function anArticle(lines: readonly string[], language: string, published: string | null): Article {
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
    published,
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
export function factsOf(
  lines: string | readonly string[],
  language = 'en',
  published: string | null = '2025-10-08',
  given: Partial<Article> = {},
): readonly Fact[] {
  return read({ ...anArticle(typeof lines === 'string' ? [lines] : lines, language, published), ...given });
}

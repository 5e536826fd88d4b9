import type { Article, Block } from '../model/article.js';
import { BASE_LANGUAGE } from '../language/languages.js';
import { languageOfArticle } from '../language/language.js';
import { sentenceSegmenter, sentencesOfBlock } from '../language/sentences.js';
import { layOutPlainText } from './plain-text.js';
import { accepted, refuse, type ReadResult } from './reading.js';
import type { Metadata } from './metadata.js';

const MAX_DERIVED_TITLE = 120;

/** Where an article was read from. */
export interface Origin {
  /** Path below the corpus. */
  readonly file: string;
  readonly line: number | null;
  /** Id it gets where its metadata gives none. */
  readonly defaultId: string;
}

/**
 * Makes an article of its text and metadata. What the metadata leaves open comes from the text where it can (title,
 * language) and stays unknown where it cannot (date, publisher).
 */
export function toArticle(
  origin: Origin,
  metadata: Metadata,
  text: string,
  blocks: readonly Block[] = layOutPlainText(text),
): ReadResult<Article> {
  if (text.trim() === '') return refuse('text is empty', origin.line);
  return accepted({
    id: metadata.id ?? origin.defaultId,
    title: metadata.title ?? titleOf(text, blocks),
    publisher: metadata.publisher,
    url: metadata.url,
    published: metadata.published,
    language: metadata.language ?? languageOfArticle(text),
    authors: metadata.authors ?? [],
    sources: metadata.sources ?? [],
    text,
    blocks,
    file: origin.file,
    line: origin.line,
  });
}

/** The short first line, else the first sentence, shortened at a word with a visible mark. */
function titleOf(text: string, blocks: readonly Block[]): string | null {
  const first = blocks[0];
  if (first === undefined) return null;
  if (first.kind === 'heading') return text.slice(first.start, first.end);
  const opening = { start: first.start, end: Math.min(first.end, first.start + 2000) };
  const { start, end } = sentencesOfBlock(sentenceSegmenter(BASE_LANGUAGE), text, opening)[0] ?? opening;
  const title = text.slice(start, end).replace(/\s+/gu, ' ');
  if (title.length <= MAX_DERIVED_TITLE) return title;
  return `${title.slice(0, MAX_DERIVED_TITLE).replace(/\s+\S*$/u, '')}…`;
}

import type { Article, Block } from '../model/article.js';
import { BASE_LANGUAGE } from '../language/languages.js';
import { languageOfArticle } from '../language/language.js';
import { sentenceSegmenter, sentencesOfBlock } from '../language/sentences.js';
import { isFurniture, isInCapitals, isPlaceLine } from './page-furniture.js';
import { layOutPlainText } from './plain-text.js';
import { accepted, refuse, type ReadResult } from './reading.js';
import type { Metadata } from './metadata.js';

const MAX_DERIVED_TITLE = 120;
/** Blocks above the title that may all be a page's furniture. */
const MOST_FURNITURE = 30;

/** Where an article was read from. */
export interface Origin {
  /** Path below the corpus. */
  readonly file: string;
  readonly line: number | null;
  /** Id it gets where its metadata gives none. */
  readonly defaultId: string;
}

/** What a reader knows of how a text is laid out; default: as plain text is. */
export interface LaidOut {
  readonly blocks?: readonly Block[];
  /** The heading that is the title by its place or rank, or null. */
  readonly title?: string | null;
}

/**
 * Makes an article of its text and metadata. What the metadata leaves open comes from the text where it can (title,
 * language) and stays unknown where it cannot (date, publisher).
 */
export function toArticle(
  origin: Origin,
  metadata: Metadata,
  text: string,
  { blocks = layOutPlainText(text), title = null }: LaidOut = {},
): ReadResult<Article> {
  if (text.trim() === '') return refuse('text is empty', origin.line);
  return accepted({
    id: metadata.id ?? origin.defaultId,
    title: metadata.title ?? titleFrom(title) ?? titleOf(text, blocks),
    publisher: metadata.publisher,
    url: metadata.url,
    published: metadata.published,
    language: metadata.language ?? languageOfArticle(text),
    authors: metadata.authors ?? [],
    sources: metadata.sources ?? [],
    ...(metadata.fullText === true ? { fullText: true } : {}),
    text,
    blocks,
    file: origin.file,
    line: origin.line,
  });
}

/** The first line that is no furniture, where it is short, else its first sentence, shortened at a word with a visible mark. */
function titleOf(text: string, blocks: readonly Block[]): string | null {
  const own = blocks
    .slice(0, MOST_FURNITURE)
    .find((block) => !isAboveTitle(text.slice(block.start, block.end)));
  const first = own ?? blocks[0];
  if (first === undefined) return null;
  if (first.kind === 'heading') return titleFrom(text.slice(first.start, first.end)) ?? null;
  const opening = { start: first.start, end: Math.min(first.end, first.start + 2000) };
  const { start, end } = sentencesOfBlock(sentenceSegmenter(BASE_LANGUAGE), text, opening)[0] ?? opening;
  return titleFrom(text.slice(start, end));
}

function titleFrom(words: string | null): string | null {
  const title = words?.replace(/\s+/gu, ' ').trim() ?? '';
  if (title.length <= MAX_DERIVED_TITLE) return title === '' ? null : title;
  return `${title.slice(0, MAX_DERIVED_TITLE).replace(/\s+\S*$/u, '')}…`;
}

/** Lines of menus, bylines, dates and datelines stand above a title, and a kicker in capitals of a word or two. */
function isAboveTitle(line: string): boolean {
  return (
    isFurniture(line) || isPlaceLine(line) || (isInCapitals(line) && line.trim().split(/\s+/u).length <= 2)
  );
}

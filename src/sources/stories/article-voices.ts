import { fold } from '../../language/fold.js';
import type { Article } from '../../model/article.js';
import { isSameStory } from './same-story.js';
import { shinglesOf, type Shingles } from './shingles.js';

/** Tells which articles are copies of one another, and which are no voices of their own. */
export interface ArticleVoices {
  /** Whether two articles are one story in the same words. */
  readonly areCopies: (a: Article, b: Article) => boolean;
  /** Whether two articles are copies, or the same publisher stands behind both. */
  readonly areOneVoice: (a: Article, b: Article) => boolean;
}

/** Makes what compares articles; each text is read once. */
export function createArticleVoices(): ArticleVoices {
  const read = new Map<Article, Shingles>();
  const readShingles = (article: Article): Shingles => {
    const known = read.get(article) ?? shinglesOf(article.text);
    read.set(article, known);
    return known;
  };
  const areCopies = (a: Article, b: Article): boolean =>
    a === b || a.text === b.text || isSameStory(readShingles(a), readShingles(b));
  return { areCopies, areOneVoice: (a, b) => sharePublisher(a, b) || areCopies(a, b) };
}

/** Who stands behind an article: the publishers of what it rests on, else its own; a title and its desk are one. */
function publishersOf({ publisher, sources }: Article): string[] {
  const named = sources.flatMap(({ publisher: source }) => source ?? []);
  return (named.length > 0 ? named : publisher === null ? [] : [publisher]).map((name) => fold(name).trim());
}

function sharePublisher(a: Article, b: Article): boolean {
  const other = publishersOf(b);
  return publishersOf(a).some((name) => other.includes(name));
}

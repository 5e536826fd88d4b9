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

/** Whether it is known who stands behind an article; of others nobody can tell whether they are independent. */
export function isVoiceKnown({ publisher, sources }: Article): boolean {
  return publisher !== null || sources.some((source) => source.publisher !== null);
}

/** Whether the same publisher stands behind two articles. One publisher's are told apart where each names what it rests on. */
function sharePublisher(a: Article, b: Article): boolean {
  const [ofA, ofB] = [restsOn(a), restsOn(b)];
  if (ofA.some((name) => ofB.some((other) => isOneName(name, other)))) return true;
  if (a.sources.some(({ url }) => url !== null && b.sources.some((source) => source.url === url)))
    return true;
  if (a.publisher === null || b.publisher === null) return false;
  const areBothTold = a.sources.length > 0 && b.sources.length > 0;
  return !areBothTold && namesOf(a.publisher).some((name) => namesOf(b.publisher ?? '').includes(name));
}

/** The publishers of what an article rests on, else its own; a title and its desk are one. */
function restsOn({ publisher, sources }: Article): string[] {
  const named = sources.flatMap((source) => namesOf(source.publisher ?? ''));
  return named.length > 0 ? named : namesOf(publisher ?? '');
}

/** What stands between names told together, such as a paper's and that of the agency it prints: "Daily / Wire", "Daily (Wire)". */
const BETWEEN_NAMES = /[/|;,()\u060c\u061b]/u;

/** Every name in what is told of a publisher. */
function namesOf(told: string): string[] {
  return told.split(BETWEEN_NAMES).flatMap((name) => {
    const folded = fold(name).trim();
    return folded === '' ? [] : [folded];
  });
}

/** Names are one where the words of one stand in the other: "Daily" and "Daily World", "a copy of Weekly" and "Weekly". */
function isOneName(a: string, b: string): boolean {
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

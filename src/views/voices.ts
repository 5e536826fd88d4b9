import type { Article } from '../model/article.js';
import { fold } from '../language/fold.js';
import { tokenize } from '../language/tokenize.js';
import { isSameStory } from '../sources/stories/same-story.js';
import { shinglesOf, type Shingles } from '../sources/stories/shingles.js';
import type { Stand } from './claim.js';

/** Tells which sources are independent of one another, and which articles are copies. */
export interface Voices {
  /** Whether two articles are one story in the same words (`sources/stories`). */
  areCopies(a: Article, b: Article): boolean;
  /**
   * Stands in groups of one voice each: copies of one text, sentences that are nearly the same, and articles that rest on
   * the same publisher. In the order of the first of each.
   */
  voicesOf(stands: readonly Stand[]): Stand[][];
}

/** Words that two sentences share, of all that either has; a shorter sentence may be the same by chance. */
const SAME_SENTENCE = { share: 0.8, words: 8 };

/** Makes what compares the articles of a snapshot; each text is read once. */
export function createVoices(): Voices {
  const read = new Map<Article, Shingles>();
  const readShingles = (article: Article): Shingles => {
    const known = read.get(article) ?? shinglesOf(article.text);
    read.set(article, known);
    return known;
  };
  const areCopies = (a: Article, b: Article): boolean =>
    a === b || a.text === b.text || isSameStory(readShingles(a), readShingles(b));
  const isOneVoice = (a: Stand, b: Stand): boolean =>
    sharePublisher(a.article, b.article) ||
    isSameSentence(a.fact.citation.quote, b.fact.citation.quote) ||
    areCopies(a.article, b.article);
  return {
    areCopies,
    voicesOf(stands) {
      const groups: Stand[][] = [];
      for (const stand of stands) {
        const same = groups.filter((group) => group.some((other) => isOneVoice(stand, other)));
        const [first, ...more] = same;
        if (first === undefined) groups.push([stand]);
        // It may tie together what was apart.
        else first.push(stand, ...more.flatMap((group) => group.splice(0)));
      }
      return groups.filter((group) => group.length > 0);
    },
  };
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

function isSameSentence(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  if (Math.min(one.size, other.size) < SAME_SENTENCE.words) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= (one.size + other.size - shared) * SAME_SENTENCE.share;
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

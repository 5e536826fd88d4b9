import type { Article } from '../model/article.js';
import { fold } from '../language/fold.js';
import { tokenize } from '../language/tokenize.js';
import type { Stand } from './claim.js';

/** Tells which sources are independent of one another, and which articles are copies. */
export interface Voices {
  /** Whether two articles have most of the words of the shorter one in common, in the same order. */
  areCopies(a: Article, b: Article): boolean;
  /**
   * Stands in groups of one voice each: copies of one text, sentences that are nearly the same, and articles that rest on
   * the same publisher. In the order of the first of each.
   */
  voicesOf(stands: readonly Stand[]): Stand[][];
}

/** Words in a row by which texts are compared. */
const SHINGLE = 6;
/** Of the shorter text: what both have makes them copies; a text with fewer runs of words is too short to tell. */
const COPIED = { share: 0.5, least: 12 };
/** Words that two sentences share, of all that either has; a shorter sentence may be the same by chance. */
const SAME_SENTENCE = { share: 0.8, words: 8 };

/** Makes what compares the articles of a snapshot; each text is read once. */
export function createVoices(): Voices {
  const read = new Map<Article, ReadonlySet<string>>();
  const runsOf = (article: Article): ReadonlySet<string> => {
    const known = read.get(article);
    if (known !== undefined) return known;
    const words = wordsOf(article.text);
    const runs = new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' ')));
    read.set(article, runs);
    return runs;
  };
  const areCopies = (a: Article, b: Article): boolean => {
    if (a === b || a.text === b.text) return true;
    const [short, long] = [runsOf(a), runsOf(b)].toSorted((one, other) => one.size - other.size);
    if (short === undefined || long === undefined || short.size < COPIED.least) return false;
    return [...short].filter((run) => long.has(run)).length >= short.size * COPIED.share;
  };
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

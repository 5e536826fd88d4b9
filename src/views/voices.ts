import { tokenize } from '../language/tokenize.js';
import { createArticleVoices, type ArticleVoices } from '../sources/stories/article-voices.js';
import type { Stand } from './claim.js';
import type { SameReport } from './same-report.js';

/** Tells which sources are independent of one another, and which articles are copies. */
export interface Voices extends Pick<ArticleVoices, 'areCopies'> {
  /**
   * Stands in groups of one voice each: copies of one text, sentences that are nearly the same, and articles that rest on
   * the same publisher, or are one report in two languages. In the order of the first of each.
   */
  voicesOf(stands: readonly Stand[]): Stand[][];
}

/** Words that two sentences share, of all that either has; a shorter sentence may be the same by chance. */
const SAME_SENTENCE = { share: 0.8, words: 8 };

/**
 * Makes what compares the articles of a snapshot; each text is read once.
 *
 * @param isSameReport tells whether two articles in two languages are one report
 */
export function createVoices(isSameReport: SameReport): Voices {
  const { areCopies, areOneVoice } = createArticleVoices();
  const isOneVoice = (a: Stand, b: Stand): boolean =>
    isSameSentence(a.fact.citation.quote, b.fact.citation.quote) ||
    areOneVoice(a.article, b.article) ||
    isSameReport(a, b);
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

import { readDates } from '../facts/dates/read-dates.js';
import { wordsOfAll } from '../language/all-languages.js';
import { tokenize } from '../language/tokenize.js';
import { atOnce } from '../steps.js';
import type { Stand } from './claim.js';
import { isDay } from './period.js';

/** What the sentence of a fact says beside it, by which it is told to be of the same happening as another or not. */
export interface HappeningClues {
  /** The days that the sentence names, whatever they are the days of. */
  daysNamed(stand: Stand): readonly string[];
  /** It tells of another happening than the one told of before, or of several. */
  isOfAnother(stand: Stand): boolean;
}

const ANOTHER = wordsOfAll(({ happenings }) => happenings.another);

/** Makes what reads the clues of sentences; each sentence is read once. */
export function createHappeningClues(): HappeningClues {
  const days = new Map<string, readonly string[]>();
  const keyOf = ({ fact: { citation } }: Stand): string => `${citation.article} ${citation.start}`;
  return {
    daysNamed(stand) {
      const key = keyOf(stand);
      const known = days.get(key) ?? readDays(stand);
      days.set(key, known);
      return known;
    },
    isOfAnother: ({ fact }) => tokenize(fact.citation.quote).some(({ folded }) => ANOTHER.has(folded)),
  };
}

function readDays({ fact: { citation }, article }: Stand): readonly string[] {
  const { start, end, quote } = citation;
  const words = { start, end, text: article.text, tokens: tokenize(quote, start) };
  const [dates = []] = atOnce(readDates(article, [{ words }]));
  return [...new Set(dates.flatMap(({ near }) => (near !== null && isDay(near) ? [near] : [])))];
}

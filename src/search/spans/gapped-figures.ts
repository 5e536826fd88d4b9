import { ALL_WEEKDAYS, MONTH_NUMBERS } from '../../language/dates/calendar-words.js';
import type { Query } from '../query/query.js';
import type { ReadSentence, ReadToken } from '../read-passage.js';
import { STOP } from '../term.js';
import type { FigurePhrase } from './figure-phrases.js';
import { partsOfSentence } from './sentence-parts.js';

/** A figure, and how surely it answers. */
export interface CountedFigure {
  readonly figure: FigurePhrase;
  readonly strength: number;
}

/** A word matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** Less than an answer's least: it is said of others. */
const OF_OTHERS = 0.1;
/**
 * Figures of a sentence that tells several numbers of the same thing, bound to whom or which day the question names: of "Spain sent nine
 * ships and Portugal fourteen" the second is of Portugal, and leaves out what it counts.
 *
 * @param found those of the sentence; 1 is the strength of what counts what is to be counted
 * @param text the article's
 */
export function boundToNamed<Found extends CountedFigure>(
  query: Query,
  sentence: ReadSentence,
  text: string,
  found: readonly Found[],
): readonly Found[] {
  if (query.counted < 0 || query.countsDeed || !found.some(({ strength }) => strength === 1)) return found;
  const parts = partsOfSentence(sentence, text, (token) => tells(query, token));
  const named = new Set(parts.filter((_, at) => tells(query, sentence.tokens[at])));
  if (named.size === 0) return found;
  const partOf = ({ figure }: Found): number => parts[figure.firstToken] ?? -1;
  const isCounting = ({ strength }: Found): boolean => strength === 1;
  const ofOthers = (each: Found): boolean => isCounting(each) && !named.has(partOf(each));
  if (!found.some(ofOthers)) return found;
  const isOf = (each: Found): boolean =>
    named.has(partOf(each)) &&
    (isCounting(each) ||
      (isBare(query, sentence, text, each.figure) &&
        !found.some((other) => isCounting(other) && partOf(other) === partOf(each))));
  const own = found.filter(isOf);
  if (own.length !== 1) return found;
  return found.map((each) => {
    if (own.includes(each)) return { ...each, strength: 1 };
    return ofOthers(each) ? { ...each, strength: OF_OTHERS } : each;
  });
}

/** Whether a word is a name of the question, or a day or a month that it names. */
function tells({ units, counted }: Query, token: ReadToken | undefined): boolean {
  if (token === undefined) return false;
  const isCalendar = ALL_WEEKDAYS.has(token.folded) || MONTH_NUMBERS.has(token.folded);
  return token.matches.some(({ unit, strength }) => {
    const { isName = false, isNamePart } = units[unit] ?? {};
    return unit !== counted && strength >= LEAST_STRENGTH && ((isName && isNamePart !== true) || isCalendar);
  });
}

/** Whether a figure leaves out what it counts: nothing follows, a small word, or the question's own verb. */
function isBare({ counted }: Query, { tokens }: ReadSentence, text: string, figure: FigurePhrase): boolean {
  const next = tokens[figure.lastToken + 1];
  if (figure.kind !== 'count') return false;
  if (next === undefined || next.term === STOP) return true;
  if (/[^\s]/u.test(text.slice(figure.end, next.start))) return true;
  return next.matches.some(({ unit, strength }) => unit !== counted && strength >= LEAST_STRENGTH);
}

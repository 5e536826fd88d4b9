import { readDates } from '../facts/dates/read-dates.js';
import { wordsOfAll } from '../language/all-languages.js';
import { tokenize } from '../language/tokenize.js';
import type { Article } from '../model/article.js';
import { atOnce } from '../steps.js';
import type { Stand } from './claim.js';
import { isDay } from './period.js';

/** What the sentence of a fact says beside it, by which it is told to be of the same happening as another or not. */
export interface HappeningClues {
  /** The days that the sentence names, whatever they are the days of; but none that something was since, until, before or after. */
  daysNamed(stand: Stand): readonly string[];
  /** The date of the fact only bounds when it was ("since 7 October"). */
  isBounded(stand: Stand): boolean;
  /** It tells of another happening than the one told of before, or of several. */
  isOfAnother(stand: Stand): boolean;
}

/** The days of a sentence, apart from those that only bound a time. */
export interface DaysOfSentence {
  readonly named: readonly string[];
  readonly bounds: readonly string[];
}

const ANOTHER = wordsOfAll(({ happenings }) => happenings.another);
/** Of packs whose verbs come last they stand behind a date, of others before it. */
const boundsOf = (isBehind: boolean): ReadonlySet<string> =>
  wordsOfAll(({ calendar, verbsLast }) => (verbsLast === isBehind ? calendar.bounds : ''));
const [BOUNDS_BEFORE, BOUNDS_BEHIND] = [boundsOf(false), boundsOf(true)];
/** Words behind a date within which a language of endings says what it bounds ("7 Ekim'den bu yana"). */
const BEHIND = 3;

/** Makes what reads the clues of sentences; each sentence is read once. */
export function createHappeningClues(): HappeningClues {
  const known = new Map<string, DaysOfSentence>();
  const daysOf = ({ fact: { citation }, article }: Stand): DaysOfSentence => {
    const key = `${citation.article} ${citation.start}`;
    const days = known.get(key) ?? daysIn(article, citation.start, citation.end);
    known.set(key, days);
    return days;
  };
  return {
    daysNamed: (stand) => daysOf(stand).named,
    isBounded(stand) {
      const { date } = stand.fact;
      const { named, bounds } = daysOf(stand);
      return date !== null && bounds.includes(date.value) && !named.includes(date.value);
    },
    isOfAnother: ({ fact }) => tokenize(fact.citation.quote).some(({ folded }) => ANOTHER.has(folded)),
  };
}

/** The days that a stretch of an article names. */
export function daysIn(article: Article, start: number, end: number): DaysOfSentence {
  const tokens = tokenize(article.text.slice(start, end), start);
  const [dates = []] = atOnce(readDates(article, [{ words: { start, end, text: article.text, tokens } }]));
  const named = new Set<string>();
  const bounds = new Set<string>();
  for (const { near, firstToken, lastToken } of dates) {
    if (near === null || !isDay(near)) continue;
    const isBefore = tokens
      .slice(Math.max(0, firstToken - 1), firstToken)
      .some(({ folded }) => BOUNDS_BEFORE.has(folded));
    const behind = tokens.slice(lastToken + 1, lastToken + 1 + BEHIND);
    const isBehind = behind.some(({ folded }) => BOUNDS_BEHIND.has(folded));
    (isBefore || isBehind ? bounds : named).add(near);
  }
  return { named: [...named], bounds: [...bounds] };
}

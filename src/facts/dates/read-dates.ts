import type { Article } from '../../model/article.js';
import type { DateMention } from '../annotated.js';
import { eachInSteps, type Steps } from '../../steps.js';
import { factLanguageOf } from '../languages/fact-languages.js';
import { MONTH_NUMBERS, MONTH_OPENINGS } from '../../language/dates/calendar-words.js';
import type { SentenceWords } from '../sentence-words.js';
import type { WrittenDate } from '../../language/dates/date-frame.js';
import { isoDay, weekdayOf } from '../../language/dates/iso-days.js';
import { resolveDate } from '../../language/dates/resolve-date.js';
import type { OwnDates } from '../../language/dates/date-language.js';
import { isBoundedDate } from '../../language/dates/bounded-dates.js';
import { namesUmmAlQura } from '../../language/dates/hijri-dates.js';
import { writtenDates } from '../../language/dates/written-dates.js';

const NONE: readonly never[] = [];
/** From the last word of a date to the first of one that "and" joins. */
const JOINED = 2;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/**
 * Reads the dates of an article's sentences, each made absolute. What the article does not settle stays out: nothing
 * is guessed from the clock.
 *
 * @param sentences in reading order, since "the next day" counts from the last date named before it
 * @returns for each sentence its dates, in order; of "7 and 8 October" both, with the same words
 */
export function* readDates(
  { published, language }: Pick<Article, 'published' | 'language'>,
  sentences: readonly { readonly words: SentenceWords }[],
): Steps<(readonly DateMention[])[]> {
  const own = factLanguageOf(language).dates;
  const day = isoDayOf(published);
  const yearsOfMonth = new Map<number, Set<number>>();
  const written = yield* eachInSteps(sentences, ({ words }) => {
    const dates = mayDate(words, own) ? writtenDates(words, own) : NONE;
    learnYears(yearsOfMonth, dates);
    return dates;
  });
  const isHijri = written.some((dates) => dates.some(({ form }) => form.kind === 'hijri'));
  const text = sentences[0]?.words.text ?? '';
  const isUmmAlQura = isHijri && own !== null && namesUmmAlQura(text, own.hijri);
  let lastNamed: string | null = null;
  const resolved = (
    words: SentenceWords,
    date: WrittenDate,
    isBounded: boolean,
    others: readonly WrittenDate[],
  ): readonly DateMention[] => {
    const { firstToken, lastToken } = date;
    const form = dayOfPicture(words, date, others) ?? date.form;
    const frame = { published: day, yearsOfMonth, lastNamed, isUmmAlQura };
    const near = resolveDate(form, frame);
    const past = resolveDate(form, frame, 'past');
    const ahead = resolveDate(form, frame, 'ahead');
    const start = words.tokens[firstToken]?.start;
    const end = words.tokens[lastToken]?.end;
    const known = near ?? past ?? ahead;
    if (known === null || start === undefined || end === undefined) return NONE;
    if (near?.length === DAY_LENGTH) lastNamed = near;
    return [
      {
        near,
        past,
        ahead,
        words: words.text.slice(start, end),
        firstToken,
        lastToken,
        start,
        end,
        isBounded,
      },
    ];
  };
  return yield* eachInSteps(sentences, ({ words }, index) => {
    // "Around 30 June and 1 July": the second is no surer than the first.
    let bounded = -Infinity;
    return (written[index] ?? NONE).flatMap((date) => {
      const isJoined = date.firstToken - bounded <= JOINED && date.firstToken > bounded;
      const isBounded = isJoined || (own !== null && isBoundedDate(words, date, own));
      if (isBounded) bounded = date.lastToken;
      return resolved(words, date, isBounded, written[index] ?? NONE);
    });
  });
}

/**
 * Pictures are told of with their day at the end ("said on Tuesday that …, in Damascus, May 13, 2025."): a day of the week in such a
 * sentence is that day, where it is one, and not of the week of the article that shows the picture.
 */
function dayOfPicture(
  { text, tokens, end }: SentenceWords,
  { form }: WrittenDate,
  dates: readonly WrittenDate[],
): WrittenDate['form'] | null {
  const last = dates.at(-1);
  if (form.kind !== 'weekday' || form.turn !== null || last?.form.kind !== 'day') return null;
  const { year, month, day } = last.form;
  const from = tokens[last.firstToken]?.start ?? 0;
  const behind = text.slice(tokens[last.lastToken]?.end ?? end, end);
  if (year === null || !/,\s$/u.test(text.slice(from - 2, from)) || !/^\.?\s*(?:\(|$)/u.test(behind))
    return null;
  const iso = isoDay(year, month, day);
  return iso !== null && weekdayOf(iso) === form.weekday ? last.form : null;
}

/** Whether a word can open a date; one look-up a word, for most sentences have none. */
function mayDate({ tokens }: SentenceWords, own: OwnDates | null): boolean {
  return tokens.some(({ folded }) => {
    const code = folded.charCodeAt(0);
    if (code >= 0x30 && code <= 0x39) return folded.length > 3;
    return MONTH_NUMBERS.has(folded) || MONTH_OPENINGS.has(folded) || own?.openers.has(folded) === true;
  });
}

function isoDayOf(published: string | null): string | null {
  const day = published?.slice(0, DAY_LENGTH) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

/** Takes up which years a month is named with. */
function learnYears(years: Map<number, Set<number>>, dates: readonly WrittenDate[]): void {
  for (const { form } of dates) {
    if ((form.kind !== 'day' && form.kind !== 'month') || form.year === null) continue;
    years.set(form.month, (years.get(form.month) ?? new Set()).add(form.year));
  }
}

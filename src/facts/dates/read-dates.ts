import type { Article } from '../../model/article.js';
import type { DateMention } from '../annotated.js';
import { eachInSteps, type Steps } from '../../steps.js';
import { factLanguageOf } from '../languages/fact-languages.js';
import { MONTH_NUMBERS, MONTH_OPENINGS } from '../../language/dates/calendar-words.js';
import type { SentenceWords } from '../sentence-words.js';
import type { WrittenDate } from '../../language/dates/date-frame.js';
import { resolveDate } from '../../language/dates/resolve-date.js';
import type { OwnDates } from '../../language/dates/date-language.js';
import { writtenDates } from '../../language/dates/written-dates.js';

const NONE: readonly never[] = [];
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
  let lastNamed: string | null = null;
  return yield* eachInSteps(sentences, ({ words }, index) =>
    written[index]?.length === 0
      ? NONE
      : (written[index] ?? NONE).flatMap(({ firstToken, lastToken, form }) => {
          const frame = { published: day, yearsOfMonth, lastNamed };
          const near = resolveDate(form, frame);
          const past = resolveDate(form, frame, 'past');
          const ahead = resolveDate(form, frame, 'ahead');
          const start = words.tokens[firstToken]?.start;
          const end = words.tokens[lastToken]?.end;
          const known = near ?? past ?? ahead;
          if (known === null || start === undefined || end === undefined) return [];
          if (near?.length === DAY_LENGTH) lastNamed = near;
          return [
            { near, past, ahead, words: words.text.slice(start, end), firstToken, lastToken, start, end },
          ];
        }),
  );
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

import {
  gapAfter,
  isHyphened,
  isSpaced,
  wordAt,
  type SentenceWords,
} from '../../language/words-of-sentence.js';
import { figureWordsOf, type FigureWords } from './figure-words.js';
import { isDigits, isNamed, isPartOf, moneyBehind, phraseBehind, wordsQualifying } from './beside-figures.js';
import { timeWordsOf, type TimeWords } from './time-words.js';
import type { ToldTime } from './sentence-times.js';

/** A whole figure as written: "half a million", "between 20 and 30", "أكثر من 67 ألف", "%92". Offsets are into the text. */
export interface FigurePhrase {
  readonly firstToken: number;
  /** The last token of the figure itself, without what qualifies it from behind. */
  readonly lastToken: number;
  readonly start: number;
  readonly end: number;
  /**
   * `label`: it names and does not count ("Resolution 2231"). `part`: "of 17" in "15 out of 17". `multiple`: how many times as much
   * ("tenfold").
   */
  readonly kind: 'count' | 'share' | 'multiple' | 'money' | 'distance' | 'duration' | 'label' | 'part';
  /** Written in digits. */
  readonly digits: boolean;
  /** It may as well be a year: in scripts without capitals what follows does not tell ("2000 ضيف"). */
  readonly mayBeYear?: boolean;
}

const SHORTENED = /^[0-9]+(?:k|mn?|bn|tn)$/;
const ONE_SPACE = /^[\u00A0\u2009\u202F]$/u;
/** That of Latin script and that of Arabic. */
const PERCENT_SIGN = /[%\u066A]/u;
const MONEY_SIGN = /[$€£₪₺¥₽]/u;

/** The figures of a sentence, in order and apart. @param times those of the sentence: what is in them counts nothing */
export function figuresIn(
  words: SentenceWords,
  language: string,
  times: readonly ToldTime[],
): readonly FigurePhrase[] {
  const table = figureWordsOf(language);
  const calendar = timeWordsOf(language);
  const figures: FigurePhrase[] = [];
  const worded = table.phrases.flatMap(({ find, kind }) =>
    (find?.(words) ?? []).map((phrase) => ({ ...phrase, kind })),
  );
  let free = 0;
  let next = 0;
  for (let at = 0; at < words.tokens.length; at += 1) {
    while ((times[next]?.lastToken ?? Infinity) < at) next += 1;
    const time = times[next];
    if (time !== undefined && time.firstToken <= at && time.mayLast !== true) {
      if (mayCount(words, time))
        figures.push({
          ...completed(words, { first: at, last: at, free }, table, calendar),
          mayBeYear: true,
        });
      // "Two days ago" is a time; its figure is none.
      at = time.lastToken;
      free = at + 1;
      continue;
    }
    const phrase = worded.find(({ firstToken }) => firstToken === at);
    const last = phrase?.lastToken ?? numberEnd(words, at, table);
    if (last === null) continue;
    const figure = completed(words, { first: at, last, free, kind: phrase?.kind }, table, calendar);
    figures.push(figure);
    at = Math.max(last, figure.lastToken);
    free = at + 1;
  }
  return figures;
}

/** Before a word of a script without capitals: a bare year, or so many of what the word says. */
function mayCount(words: SentenceWords, { firstToken, lastToken, forms }: ToldTime): boolean {
  return (
    firstToken === lastToken &&
    forms.length === 0 &&
    isDigits(wordAt(words, firstToken)) &&
    isSpaced(words, firstToken) &&
    /^\p{Lo}{2}/u.test(wordAt(words, firstToken + 1))
  );
}

/** The last token of the number that starts at a position; null where none does. */
function numberEnd(words: SentenceWords, at: number, table: FigureWords): number | null {
  if (table.percentBefore.has(wordAt(words, at))) return null;
  const end = oneNumberEnd(words, at, table);
  if (end === null) return null;
  const from = rangeAt(words, at, end, table);
  const both = isDigits(wordAt(words, at)) === isDigits(wordAt(words, from));
  return from > 0 && both ? (oneNumberEnd(words, from, table) ?? end) : end;
}

/** Where the other end of a range starts ("20 to 30", "20-30", "between 20 and 30", "بين 25 و30"); -1 where there is none. */
function rangeAt(
  words: SentenceWords,
  at: number,
  end: number,
  { to, between, andBetween }: FigureWords,
): number {
  if (isHyphened(words, end)) return end + 1;
  if (!isSpaced(words, end)) return -1;
  const word = wordAt(words, end + 1);
  const spoken = between.has(wordAt(words, at - 1));
  if (spoken && isDigits(word) && !/^[0-9]/.test(word)) return end + 1;
  return to.has(word) || (spoken && andBetween.has(word)) ? end + 2 : -1;
}

function oneNumberEnd(words: SentenceWords, at: number, table: FigureWords): number | null {
  const { numbers, scales, manies, and, openings } = table;
  const word = wordAt(words, at);
  let last = at;
  if (isDigits(word)) {
    // Thousands that are parted by thin spaces.
    if (/^[^0-9]{0,2}[0-9]{1,3}$/.test(word)) {
      while (ONE_SPACE.test(gapAfter(words, last)) && /^[0-9]{3}$/.test(wordAt(words, last + 1))) last += 1;
    }
    // "2.5bn" is two words.
    if (/^[.,]$/.test(gapAfter(words, last)) && SHORTENED.test(wordAt(words, last + 1))) last += 1;
    while (scales.has(wordAt(words, last + 1)) && (isSpaced(words, last) || isHyphened(words, last)))
      last += 1;
    return last;
  }
  const isOpened =
    openings.has(word) &&
    numbers.has(wordAt(words, at + 1)) &&
    (isSpaced(words, at) || isHyphened(words, at));
  if (!numbers.has(word) && !isOpened) return null;
  const isMany = manies.has(word);
  for (;;) {
    const step = wordAt(words, last + 1);
    if (!isSpaced(words, last) && !isHyphened(words, last)) break;
    if (numbers.has(step)) last += 1;
    // "Two and a half million"
    else if (and.has(step) && and.has(wordAt(words, last + 2)) && table.halves.has(wordAt(words, last + 3)))
      last += 3;
    else if (and.has(step) && numbers.has(wordAt(words, last + 2)) && isSpaced(words, last + 1)) {
      // "Half a million", "two hundred and fifty"; "five and ten" are two.
      if (!scales.has(wordAt(words, last)) && !scales.has(wordAt(words, last + 2))) break;
      last += 2;
    } else if (isMany && step === 'of' && scales.has(wordAt(words, last + 2))) last += 2;
    else break;
  }
  return last;
}

interface Place {
  readonly first: number;
  readonly last: number;
  /** The first token that belongs to nothing before. */
  readonly free: number;
  /** Where its words tell. */
  readonly kind?: FigurePhrase['kind'] | undefined;
}

/** How many letters of "and" are written onto a number. */
function andBefore(word: string, { prefixedAnd, numbers }: FigureWords): number {
  const and = prefixedAnd?.exec(word)?.[0].length ?? 0;
  return and > 0 && numbers.has(word.slice(and)) ? and : 0;
}

function completed(
  words: SentenceWords,
  { first, last, free, kind: told }: Place,
  table: FigureWords,
  calendar: TimeWords,
): FigurePhrase {
  const { text, tokens } = words;
  let start = (tokens[first]?.start ?? 0) + andBefore(wordAt(words, first), table);
  let end = tokens[last]?.end ?? start;
  const digits = isDigits(wordAt(words, first));
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  let from = first;
  let kind: FigurePhrase['kind'] = told ?? 'count';
  let lastToken = last;
  const phraseEnd = phraseBehind(words, last, table.percent);
  if (told !== undefined) {
    // Its words tell.
  } else if (PERCENT_SIGN.test(behind) || before === '%') {
    kind = 'share';
    if (before === '%') start -= 1;
    else end += 1;
  } else if (phraseEnd !== null) {
    kind = 'share';
    lastToken = phraseEnd;
    end = tokens[phraseEnd]?.end ?? end;
  } else if (
    first - 1 >= free &&
    table.percentBefore.has(wordAt(words, first - 1)) &&
    isSpaced(words, first - 1)
  ) {
    kind = 'share';
    from = first - 1;
    start = tokens[from]?.start ?? start;
  } else if (MONEY_SIGN.test(before) || MONEY_SIGN.test(behind)) {
    kind = 'money';
    if (MONEY_SIGN.test(before)) start -= 1;
    else end += 1;
  } else if (moneyBehind(words, last, table) !== null) {
    kind = 'money';
    lastToken = moneyBehind(words, last, table) ?? last;
    end = tokens[lastToken]?.end ?? end;
  } else if (
    table.distance.has(wordAt(words, last + 1)) &&
    (isSpaced(words, last) || isHyphened(words, last) || gapAfter(words, last) === '')
  ) {
    kind = 'distance';
    lastToken = last + 1;
    end = tokens[lastToken]?.end ?? end;
  } else if (isNamed(words, first, last, table)) kind = 'label';
  else if (
    isPartOf(words, first, table) ||
    isPartOf(words, wordsQualifying(words, first, free, table), table)
  )
    kind = 'part';
  else if (calendar.units.has(wordAt(words, last + 1)) && (isSpaced(words, last) || isHyphened(words, last)))
    kind = 'duration';
  // "Half a million" is opened by a word, "a million" by an article.
  if (!digits && /^an?$/.test(wordAt(words, from - 1)) && from - 1 >= free && isSpaced(words, from - 1)) {
    from -= 1;
    start = tokens[from]?.start ?? start;
  }
  if (
    table.between.has(wordAt(words, from - 1)) &&
    last > first &&
    isSpaced(words, from - 1) &&
    from - 1 >= free
  ) {
    from -= 1;
    start = tokens[from]?.start ?? start;
  }
  const qualifier = wordsQualifying(words, from, free, table);
  if (qualifier < from) start = tokens[qualifier]?.start ?? start;
  const trailing = phraseBehind(words, lastToken, table.qualifiersBehind);
  if (trailing !== null) end = tokens[trailing]?.end ?? end;
  return { firstToken: qualifier, lastToken, start, end, kind, digits };
}

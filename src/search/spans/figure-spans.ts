import type { AnswerSpan } from '../answer-spans.js';
import { AGE_WORDS, COMMAS } from '../answer-words.js';
import type { Query } from '../query/query.js';
import type { ReadSentence, ReadToken } from '../read-passage.js';
import { STOP } from '../term.js';
import { figureWordsOf } from './figure-words.js';
import type { FigurePhrase } from './figure-phrases.js';
import type { ToldTime } from './sentence-times.js';
import { timeWordsOf } from './time-words.js';

/** Less than an answer's least: it is a figure, and of something else. */
const OF_ELSE = 0.1;

/** What may answer "how many" and "how much": whole figures, surest right before what was to be counted. */
export function findFigureSpans(query: Query, sentence: ReadSentence): AnswerSpan[] {
  const { figures } = sentence.told;
  return figures.flatMap((figure, at) => {
    const { firstToken, lastToken, start, end } = figure;
    if (sentence.tokens.slice(firstToken, lastToken + 1).every(({ own }) => own)) return [];
    // "Five of the six clinics" counts what the six are.
    const next = figures[at + 1];
    const whole = next?.kind === 'part' ? next : figure;
    const until = (next?.kind === 'part' ? figures[at + 2] : next)?.firstToken ?? Infinity;
    const strength = strengthOf(query, sentence, figure, { from: whole.lastToken, to: until });
    return strength === 0 ? [] : [{ start, end, strength }];
  });
}

function strengthOf(
  { counted, countsDeed, units, measure, kind }: Query,
  sentence: ReadSentence,
  figure: FigurePhrase,
  counts: { readonly from: number; readonly to: number },
): number {
  const { tokens, language } = sentence;
  if (figure.kind === 'label' || isAge(tokens, figure) || isYears(tokens, figure)) return OF_ELSE;
  if (measure !== null) return figure.kind === measure ? 1 : OF_ELSE;
  if (figure.kind === 'part') return 0.2;
  if (kind === 'how-much') return figure.digits ? 0.6 : 0.4;
  const reach = figureWordsOf(language).countedWithin;
  const ahead = tokens.slice(counts.from + 1, Math.min(counts.to, counts.from + 1 + reach));
  // "Ten living hostages" are no people who live somewhere.
  const isCounted = ({ matches, end }: ReadToken, at: number): boolean =>
    matches.some(({ unit }) => unit === counted) && !(countsDeed && at === 0 && describes(tokens, end));
  const isRightBefore = ahead.slice(0, 1).some(isCounted);
  // "35 years of an occupying army" counts no soldiers.
  if (counted >= 0 && figure.kind === 'duration' && (countsDeed || !isRightBefore)) return OF_ELSE;
  // A share counts nothing; "one" is an article where it does not stand right before what it counts.
  const isCount =
    figure.kind !== 'share' && (!isArticle(tokens, figure, language) || ahead.slice(0, 1).some(isCounted));
  // "The 2015 agreement": of what may be a year only what stands right behind is counted.
  const isYear = figure.mayBeYear === true || mayBeYear(tokens, figure);
  if (counted >= 0 && isCount && (isYear ? isRightBefore : ahead.some(isCounted))) return 1;
  if (counted >= 0 && figure.kind === 'count' && isNumberOf(counted, sentence, figure)) return 1;
  if (isYear) return 0;
  if (!isCount && figure.kind !== 'share') return OF_ELSE;
  // What was to be counted is in no article: a figure of something else is no answer. What people do may be put another way.
  if (counted >= 0 && !countsDeed && units[counted]?.known === false) return 0;
  const isOfAsked = figure.kind === 'share' && ahead.some(({ matches }) => matches.length > 0);
  if (figure.kind !== 'count' && !isOfAsked) return 0.3;
  return figure.digits ? 0.6 : 0.4;
}

/** Whether a word that ends at an offset stands right before another that says something: it describes that. */
function describes(tokens: ReadSentence['tokens'], end: number): boolean {
  const next = tokens.find(({ start }) => start >= end);
  return next !== undefined && next.start - end <= 1 && next.term !== STOP;
}

/** Words before a figure among which it may be said what it is the number of. */
const COUNTED_BEFORE = 8;
/** Words beside "number" among which what it is the number of stands. */
const BESIDE_COUNT = 2;
/** Words behind a figure among which another says that the number changed ("from 15 to 17"). */
const CHANGES_WITHIN = 3;

/** The places of words before a figure that say that it is a number of something ("the number of soldiers rose to 40"). */
function countWordsBefore(
  { tokens, language }: ReadSentence,
  { firstToken }: FigurePhrase,
): readonly number[] {
  const { counts } = figureWordsOf(language);
  const from = Math.max(0, firstToken - COUNTED_BEFORE);
  return tokens.slice(from, firstToken).flatMap(({ folded }, at) => (counts.has(folded) ? [from + at] : []));
}

/** Whether a figure is said to be the number of what is to be counted, as the only one beside it. */
function isNumberOf(counted: number, sentence: ReadSentence, figure: FigurePhrase): boolean {
  const { tokens, told } = sentence;
  return countWordsBefore(sentence, figure).some((at) => {
    const others = told.figures.some(
      ({ firstToken }) =>
        firstToken > at &&
        firstToken !== figure.firstToken &&
        firstToken <= figure.lastToken + CHANGES_WITHIN,
    );
    return (
      !others &&
      tokens
        .slice(Math.max(0, at - BESIDE_COUNT), at + 1 + BESIDE_COUNT)
        .some(({ matches }) => matches.some(({ unit }) => unit === counted))
    );
  });
}

/**
 * Whether a figure has right behind it another noun than the one to be counted ("two countries", of soldiers). People may be any
 * of whom a question asks.
 *
 * @param counted unit of what is to be counted
 * @param text the article's
 */
export function countsAnother(
  counted: number,
  sentence: ReadSentence,
  figure: FigurePhrase,
  text: string,
): boolean {
  const { tokens, language } = sentence;
  const { people, qualifiersBehind, countedWithin } = figureWordsOf(language);
  const next = tokens[figure.lastToken + 1];
  const end = tokens[figure.lastToken]?.end ?? 0;
  if (figure.kind !== 'count' || next === undefined || next.term === STOP || next.matches.length > 0)
    return false;
  const ahead = tokens.slice(figure.lastToken + 1, figure.lastToken + 1 + countedWithin);
  // "Forty new soldiers"
  if (ahead.some(({ matches }) => matches.some(({ unit }) => unit === counted))) return false;
  const isWord = /^[\p{Ll}\p{Lo}]{2}/u.test(text.slice(next.start)) && next.start - end === 1;
  return (
    isWord &&
    !people.has(next.folded) &&
    !qualifiersBehind.has(next.folded) &&
    countWordsBefore(sentence, figure).length === 0
  );
}

/** Four digits that years are written with. */
function mayBeYear(tokens: ReadSentence['tokens'], { firstToken, lastToken }: FigurePhrase): boolean {
  return firstToken === lastToken && /^(?:19|20)[0-9]{2}$/.test(tokens[firstToken]?.folded ?? '');
}

/** "1980 to 1984": from one year to another. */
function isYears(tokens: ReadSentence['tokens'], { firstToken, lastToken }: FigurePhrase): boolean {
  const isYear = (at: number): boolean => /^(?:1[0-9]|20)[0-9]{2}$/.test(tokens[at]?.folded ?? '');
  return lastToken > firstToken && isYear(firstToken) && isYear(lastToken);
}

/** A word alone that is an article as well. */
function isArticle(
  tokens: ReadSentence['tokens'],
  { firstToken, lastToken }: FigurePhrase,
  language: string,
): boolean {
  return firstToken === lastToken && timeWordsOf(language).few.has(tokens[firstToken]?.folded ?? '');
}

function isAge(tokens: ReadSentence['tokens'], { lastToken, digits }: FigurePhrase): boolean {
  return (
    digits &&
    AGE_WORDS.has(tokens[lastToken + 1]?.folded ?? '') &&
    /^[0-9]{1,2}$/.test(tokens[lastToken]?.folded ?? '')
  );
}

/** What may answer "how long": a figure with its span of time ("four-day", "two and a half hours"), or up to when it went on. */
export function findDurationSpans(
  { between: isBetween, asksLength }: Query,
  sentence: ReadSentence,
): AnswerSpan[] {
  const { language, tokens } = sentence;
  const { times, figures } = sentence.told;
  const { units, pairs, until, few, apart } = timeWordsOf(language);
  const { halves } = figureWordsOf(language);
  const spans: AnswerSpan[] = [];
  let lastUnit = -1;
  for (const figure of figures) {
    if (asksLength && figure.kind === 'distance') {
      spans.push({ start: figure.start, end: figure.end, strength: A_LENGTH });
      continue;
    }
    // "Two and a half hours", "2,5 saatlik".
    const unit = tokens.findIndex(
      ({ folded }, at) => at > figure.lastToken && at <= figure.lastToken + 4 && units.has(folded),
    );
    const between = tokens.slice(figure.lastToken + 1, Math.max(figure.lastToken + 1, unit));
    const isWithin = figure.start < (spans.at(-1)?.end ?? 0);
    if (isWithin || unit < 0 || !between.every(({ folded }) => halves.has(folded))) continue;
    // "The 71-year-old" says how old somebody is.
    if (AGE_WORDS.has(tokens[unit + 1]?.folded ?? '')) continue;
    const before = spans.at(-1);
    // "Nine years and six months" is one.
    const isOne = lastUnit >= 0 && isJoined(tokens, lastUnit, figure.firstToken, language);
    const end = tokens[unit]?.end ?? figure.end;
    if (isOne && before !== undefined) spans.splice(-1, 1, { ...before, end });
    else spans.push({ start: figure.start, end, strength: 1 });
    lastUnit = unit;
  }
  tokens.forEach(({ folded, start, end }, at) => {
    const covered = (span: { firstToken: number; lastToken: number }): boolean =>
      span.firstToken <= at && at <= span.lastToken;
    if (times.some(covered)) return;
    if (pairs.has(folded)) spans.push({ start, end, strength: 1 });
    const one = units.has(folded) && few.has(tokens[at - 1]?.folded ?? '');
    if (one) spans.push({ start: tokens[at - 1]?.start ?? start, end, strength: 0.7 });
  });
  for (const time of times) {
    const from = untilBefore(tokens, time, until);
    if (from !== null)
      spans.push({ start: tokens[from]?.start ?? 0, end: tokens[time.lastToken]?.end ?? 0, strength: 0.6 });
  }
  // "A week after the meeting" is not how long that was.
  const liesBetween = ({ end }: AnswerSpan): boolean =>
    !isBetween && apart.has(tokens.find((token) => token.start >= end)?.folded ?? '');
  return spans.filter(
    (span) =>
      !liesBetween(span) &&
      !tokens.filter(({ start, end }) => start >= span.start && end <= span.end).every(({ own }) => own),
  );
}

/** "How long is the border": a distance, or a time. */
const A_LENGTH = 0.6;

/** Whether nothing but "and" stands between a span of time and the next figure. */
function isJoined(tokens: ReadSentence['tokens'], unit: number, figure: number, language: string): boolean {
  const between = tokens.slice(unit + 1, figure);
  const { andBetween } = figureWordsOf(language);
  return (
    (tokens[figure]?.start ?? Infinity) - (tokens[unit]?.end ?? 0) <= MOST_JOINT &&
    between.every(({ folded }) => andBetween.has(folded))
  );
}

/** Characters of "and" with its spaces. */
const MOST_JOINT = 5;

/** Words between "until" and its time. */
const UNTIL_REACH = 4;

/** The "until" before a time, with nothing but small words between them; null where there is none. */
function untilBefore(
  tokens: ReadSentence['tokens'],
  { firstToken }: ToldTime,
  until: ReadonlySet<string>,
): number | null {
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - 1 - UNTIL_REACH); at -= 1) {
    if (until.has(tokens[at]?.folded ?? '')) return at;
  }
  return null;
}

/** Ages that stand by themselves behind a name ("Kalin, 54,"), and what sets them off. */
const YEARS = { least: 16, most: 110 } as const;
/** Letters of a word between "age" and the figure. */
const SMALL_WORD = 2;
const SET_OFF = {
  before: new RegExp(String.raw`\p{L}(?:[,${COMMAS}]\s|\s?\()$`, 'u'),
  behind: new RegExp(`[,${COMMAS})]`, 'u'),
} as const;

/** What may answer "how old": a figure beside a word of age, or set off by commas behind a name ("Kalin, 54,"). */
export function findAgeSpans(_: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    if (!/^[0-9]{1,3}$/.test(token.folded)) return [];
    const { start, end } = token;
    // "Age of 62", "aged 62", "62 years old".
    const reach = (tokens[at - 1]?.folded.length ?? 0) <= SMALL_WORD ? 2 : 1;
    const beside = tokens.slice(Math.max(0, at - reach), at + 4);
    if (beside.some(({ folded }) => AGE_WORDS.has(folded))) return [{ start, end, strength: 1 }];
    const isYears = Number(token.folded) >= YEARS.least && Number(token.folded) <= YEARS.most;
    const setOff = SET_OFF.before.test(text.slice(start - 3, start)) && SET_OFF.behind.test(text.charAt(end));
    return setOff && isYears ? [{ start, end, strength: 0.8 }] : [];
  });
}

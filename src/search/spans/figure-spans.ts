import { packOf } from '../../language/languages.js';
import type { AnswerSpan } from '../answer-spans.js';
import { AGE_WORDS, COMMAS } from '../answer-words.js';
import type { Query } from '../query/query.js';
import type { ReadSentence, ReadToken } from '../read-passage.js';
import { STOP } from '../term.js';
import { figureWordsOf } from './figure-words.js';
import type { FigurePhrase } from './figure-phrases.js';
import { boundToNamed } from './gapped-figures.js';
import { timeWordsOf } from './time-words.js';

/** A word matched more weakly than this only stands in the same surroundings as what is to be counted. */
const ITS_WORD = 0.5;
/** Less than an answer's least: it is a figure, and of something else. */
const OF_ELSE = 0.1;

/** What may answer "how many" and "how much": whole figures, surest right before what was to be counted. */
export function findFigureSpans(query: Query, sentence: ReadSentence, text: string): AnswerSpan[] {
  const { figures } = sentence.told;
  const found = figures.flatMap((figure, at) => {
    const { firstToken, lastToken, start, end } = figure;
    if (sentence.tokens.slice(firstToken, lastToken + 1).every(({ own }) => own)) return [];
    // "Five of the six clinics" counts what the six are.
    const next = figures[at + 1];
    const whole = next?.kind === 'part' ? next : figure;
    const until = (next?.kind === 'part' ? figures[at + 2] : next)?.firstToken ?? Infinity;
    const strength = strengthOf(query, sentence, figure, { from: whole.lastToken, to: until, text });
    return strength === 0
      ? []
      : [
          {
            start,
            end: query.kind === 'how-much' ? withUnit(sentence, figure) : end,
            figure,
            strength,
            likeness: likenessOf(query, sentence, whole),
          },
        ];
  });
  // Of "35 ministers, ten deputy ministers" those are counted that stand as the question has them.
  const counting = found.filter(({ strength }) => strength === 1);
  const most = counting.reduce((best, { likeness }) => Math.max(best, likeness), -Infinity);
  const likest = found.map((each) =>
    each.strength === 1 && each.likeness < most ? { ...each, strength: OF_LIKE } : each,
  );
  return boundToNamed(query, sentence, text, likest).map(({ start, end, strength }) => ({
    start,
    end,
    strength,
  }));
}

/** Words behind what something is measured in among which it stands ("tonnes of grain"). */
const MEASURED_WITHIN = 2;

/** Where a figure ends with what it is measured in, of what the question asks how much of: "20 million tonnes". */
function withUnit({ tokens }: ReadSentence, { lastToken, end, kind }: FigurePhrase): number {
  if (kind !== 'count') return end;
  const [unit, ...behind] = tokens.slice(lastToken + 1, lastToken + 2 + MEASURED_WITHIN);
  const isOfAsked = ({ matches }: ReadToken): boolean => matches.some(({ strength }) => strength >= ITS_WORD);
  return unit !== undefined && unit.term !== STOP && !isOfAsked(unit) && behind.some(isOfAsked)
    ? unit.end
    : end;
}

/** The same: it stands right before another noun, which may be one for the same. */
const OF_ANOTHER = 0.5;
/** Less than what may be marked: what it counts is called like what was to be counted, and less so than another. */
const OF_LIKE = 0.45;

/** Words of the question between a figure and what it counts, less those that are not. */
function likenessOf(
  { counted }: Query,
  { tokens, language }: ReadSentence,
  { lastToken }: FigurePhrase,
): number {
  if (counted < 0) return 0;
  const ahead = tokens.slice(lastToken + 1, lastToken + 1 + figureWordsOf(language).countedWithin);
  const at = ahead.findIndex(({ matches }) => matches.some(({ unit }) => unit === counted));
  return ahead
    .slice(0, Math.max(0, at))
    .filter(({ term }) => term !== STOP)
    .reduce((sum, { matches }) => sum + (matches.length > 0 ? 1 : -1), 0);
}

function strengthOf(
  { counted, countsDeed, units, measure, kind }: Query,
  sentence: ReadSentence,
  figure: FigurePhrase,
  counts: { readonly from: number; readonly to: number; readonly text: string },
): number {
  const { tokens, language } = sentence;
  if (figure.kind === 'label' || isAge(tokens, figure) || isYears(tokens, figure)) return OF_ELSE;
  if (measure === 'change') return mayBeYear(tokens, figure) ? OF_ELSE : changeStrengthOf(figure);
  if (measure !== null) return figure.kind === measure ? 1 : OF_ELSE;
  if (figure.kind === 'part') return 0.2;
  if (kind === 'how-much') return figure.digits ? 0.6 : 0.4;
  const reach = figureWordsOf(language).countedWithin;
  const ahead = tokens.slice(counts.from + 1, Math.min(counts.to, counts.from + 1 + reach));
  // Where plurals are of another form, they may be known by that alone.
  const least = packOf(language).morphology.consonantRoots ? 0 : ITS_WORD;
  // "Ten living hostages" are no people who live somewhere.
  const isCounted = ({ matches, end }: ReadToken, at: number): boolean =>
    matches.some((match) => match.unit === counted && match.strength >= least) &&
    !(countsDeed && at === 0 && describes(tokens, end));
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
  const isOfAnother = counted >= 0 && !countsDeed && countsAnother(counted, sentence, figure, counts.text);
  if (!figure.digits) return 0.4;
  return isOfAnother ? OF_ANOTHER : 0.6;
}

/** Of what tells by how much something changed: how many times or what share, less surely so much more. */
function changeStrengthOf({ kind, digits }: FigurePhrase): number {
  if (kind === 'multiple' || kind === 'share') return 1;
  if (kind === 'duration' || kind === 'part') return OF_ELSE;
  return digits ? 0.6 : 0.4;
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

/** Whether what is to be counted stands near behind a figure, or the figure is said to be its number. */
export function countsIt(counted: number, sentence: ReadSentence, figure: FigurePhrase): boolean {
  const { tokens, language } = sentence;
  const reach = figureWordsOf(language).countedWithin;
  const isAhead = tokens
    .slice(figure.lastToken + 1, figure.lastToken + 1 + reach)
    .some(({ matches }) => matches.some(({ unit }) => unit === counted));
  return isAhead || isNumberOf(counted, sentence, figure);
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
  const { people, qualifiersBehind, countedWithin, partOf } = figureWordsOf(language);
  const ahead = tokens.slice(figure.lastToken + 1, figure.lastToken + 1 + countedWithin);
  // "Members are 27 states"
  const before = tokens[figure.firstToken - 1];
  if (before?.matches.some(({ unit }) => unit === counted) === true) return false;
  // "Forty new soldiers"
  if (ahead.some(({ matches }) => matches.some(({ unit }) => unit === counted))) return false;
  if (OF_NO_THINGS.has(figure.kind)) return true;
  // "Forty of its drivers"
  const isPart = partOf.has(ahead[0]?.folded ?? '');
  const behind = isPart ? ahead.slice(ahead[1]?.term === STOP ? 2 : 1) : ahead;
  const [next, noun] = behind;
  if (figure.kind !== 'count' || next === undefined || next.term === STOP || next.matches.length > 0)
    return false;
  const isSmall = ({ start }: ReadToken): boolean => /^[\p{Ll}\p{Lo}]{2}/u.test(text.slice(start));
  // "Sixteen Kenyan drivers"
  const isOfSome = noun !== undefined && noun.term !== STOP && noun.start - next.end === 1 && isSmall(noun);
  return (
    (isSmall(next) || isOfSome) &&
    (isPart || next.start - (tokens[figure.lastToken]?.end ?? 0) === 1) &&
    !people.has(next.folded) &&
    !qualifiersBehind.has(next.folded) &&
    countWordsBefore(sentence, figure).length === 0
  );
}

/** Kinds of figures that count nothing that a noun stands for. */
const OF_NO_THINGS: ReadonlySet<FigurePhrase['kind']> = new Set(['money', 'distance', 'duration', 'label']);

/** Four digits that years are written with. */
function mayBeYear(tokens: ReadSentence['tokens'], { firstToken, lastToken }: FigurePhrase): boolean {
  const token = tokens[firstToken];
  // With a comma inside it is a count.
  return (
    firstToken === lastToken &&
    token !== undefined &&
    token.end - token.start === token.folded.length &&
    /^(?:19|20)[0-9]{2}$/.test(token.folded)
  );
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

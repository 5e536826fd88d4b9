import type { Modality } from '../../model/fact.js';
import { digitsOf } from '../../language/number-words.js';
import { eachInSteps } from '../../steps.js';
import type { AnnotatedSentence, DateMention } from '../annotated.js';
import { dateOfFact } from '../dates/date-of-fact.js';
import type { DraftFact, SentenceReader } from '../draft-fact.js';
import { slugOf } from '../slug.js';
import { countedAt, type CountedNouns } from './counted-nouns.js';
import { PARTING } from './marks.js';

/** Words by which a language tells how many people something happened to. Words are folded. */
export interface HarmWords {
  /** What is counted: people, soldiers, prisoners. */
  readonly people: ReadonlySet<string>;
  /** What is counted and tells what happened as well ("قتيلا", "הרוגים"), by the verb's base form in English. */
  readonly harmed: ReadonlyMap<string, string>;
  /** What happened, by a form of its verb. */
  readonly verbAt: (
    sentence: AnnotatedSentence,
    at: number,
  ) => { readonly base: string; readonly modality: Modality } | null;
  /** Nouns before the number that tell it ("مقتل"). */
  readonly nouns: ReadonlyMap<string, string>;
  readonly atLeast: ReadonlySet<string>;
  readonly denies: ReadonlySet<string>;
  /** Whether the verb stands behind what is counted, or before the number. */
  readonly verbSide: 'behind' | 'before';
  /** Words that make a number greater ("آلاف"). */
  readonly multipliers: ReadonlyMap<string, number>;
  /** Before or behind a time that is only bounded. */
  readonly bounds: ReadonlySet<string>;
  /** The noun as it is told where it is of two words ("בני אדם"). */
  readonly twoWords: ReadonlySet<string>;
  readonly counted: CountedNouns;
  /** Before people: of what land they are ("250 Filistinli tutuklu"). */
  readonly ofLand: RegExp;
}

const BEHIND = 6;
const BEFORE = 5;
const DATE_REACH = 10;

/** Reads how many people were killed, hurt, held, freed, driven out; a number that no such word ties to people is no figure. */
export function harmFigures(words: HarmWords): SentenceReader {
  return (sentences) => eachInSteps(sentences, (sentence) => figuresOf(sentence, words));
}

function figuresOf(sentence: AnnotatedSentence, words: HarmWords): readonly DraftFact[] {
  return sentence.tokens.flatMap((_, at) => figureAt(sentence, words, at) ?? []);
}

function figureAt(sentence: AnnotatedSentence, words: HarmWords, at: number): DraftFact | null {
  const { tokens, article, dates } = sentence;
  const number = numberAt(sentence, words, at);
  if (number === null || dates.some(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken))
    return null;
  const noun = nounBehind(sentence, words, number.last);
  if (noun === null) return countOf(sentence, words, number, at);
  const folded = tokens[noun]?.folded ?? '';
  const own = words.harmed.get(folded);
  const tied =
    own === undefined ? tiedTo(sentence, words, at, noun) : { base: own, modality: 'stated' as const };
  if (tied === null) return countOf(sentence, words, number, at);
  const end = words.twoWords.has(folded) ? noun + 1 : noun;
  const unit = article.text.slice(tokens[noun]?.start ?? 0, tokens[end]?.end ?? 0);
  return {
    kind: 'figure',
    subject: { id: slugOf(unit), name: unit, type: 'group' },
    predicate: tied.base,
    object: words.atLeast.has(tokens[at - 1]?.folded ?? '') ? writtenAt(sentence, at - 1) : null,
    value: number.value,
    unit,
    date: dateOfFact(dayBeside(sentence, words, at, end), tied.modality),
    modality: tied.modality,
    at: tokens[at]?.start ?? sentence.start,
  };
}

/** "The truce of 60 days", "15 members": what is counted, though nothing happened to it. */
function countOf(
  sentence: AnnotatedSentence,
  words: HarmWords,
  number: { readonly value: number; readonly last: number },
  at: number,
): DraftFact | null {
  const { tokens, article } = sentence;
  const start = tokens[at]?.start ?? sentence.start;
  // "15:55", "bir-iki", "9'ar": a time, a guess, so many each; "ל-60" is none of these.
  const isPart = /[:/]|\p{L}{2}[-–]/u.test(article.text.slice(Math.max(0, start - 3), start));
  const behind = article.text.charAt(tokens[number.last]?.end ?? 0);
  if (isPart || /['’:]/u.test(behind) || number.value < words.counted.fewest) return null;
  for (let noun = number.last + 2; noun > number.last; noun -= 1) {
    if (isApart(sentence, noun) || isApart(sentence, number.last + 1)) continue;
    const unit = countedAt(sentence, words.counted, at, noun);
    if (unit === null) continue;
    return {
      kind: 'figure',
      subject: { id: slugOf(unit), name: unit, type: 'group' },
      predicate: 'be',
      object: words.atLeast.has(tokens[at - 1]?.folded ?? '') ? writtenAt(sentence, at - 1) : null,
      value: number.value,
      unit,
      modality: isLaidDown(sentence, words) ? 'planned' : 'stated',
      at: start,
    };
  }
  return null;
}

/** Words that open a sentence by a text that lays something down, at most. */
const LONGEST_OPENING = 6;

/** "According to the plan, Hamas releases 48 hostages": it is to come. */
function isLaidDown({ tokens }: AnnotatedSentence, { counted }: HarmWords): boolean {
  const opening = tokens.slice(0, LONGEST_OPENING).map(({ folded }) => folded);
  return counted.laidDown.test(opening.join(' '));
}

/** A number with what makes it greater; null for one, and for numbers that are more than words tell ("tens of thousands"). */
function numberAt(
  sentence: AnnotatedSentence,
  { multipliers }: HarmWords,
  at: number,
): { readonly value: number; readonly last: number } | null {
  // "1.313": stops part thousands where commas part fractions.
  const digits = digitsOf(sentence.tokens[at]?.folded ?? '').replace(/^([0-9]{1,3})\.([0-9]{3})$/, '$1$2');
  const before = sentence.tokens[at - 1]?.folded ?? '';
  // "Bin 400": a thousand and as many.
  if (!/^[0-9]+(?:\.[0-9]+)?$/.test(digits) || (multipliers.has(before) && at > 0)) return null;
  const factor = isApart(sentence, at + 1)
    ? undefined
    : multipliers.get(sentence.tokens[at + 1]?.folded ?? '');
  const value = Number(digits) * (factor ?? 1);
  return value < 2 || !Number.isInteger(value) ? null : { value, last: factor === undefined ? at : at + 1 };
}

function writtenAt({ article, tokens }: AnnotatedSentence, at: number): string {
  return article.text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
}

/** The only day named, where it stands in the same stretch and bounds no time. */
function dayBeside(
  sentence: AnnotatedSentence,
  { bounds }: HarmWords,
  first: number,
  last: number,
): DateMention | undefined {
  const { dates, tokens } = sentence;
  const [date] = dates;
  if (date === undefined || dates.length > 1) return undefined;
  const isBound = [date.firstToken - 1, date.lastToken + 1].some((at) =>
    bounds.has(tokens[at]?.folded ?? ''),
  );
  const [from, to] = date.firstToken > last ? [last, date.firstToken] : [date.lastToken, first];
  if (isBound || to - from > DATE_REACH) return undefined;
  for (let at = from + 1; at <= to; at += 1) if (isApart(sentence, at)) return undefined;
  return date;
}

function isApart({ article, tokens }: AnnotatedSentence, at: number): boolean {
  return PARTING.test(article.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}

/** The people counted, right behind the number or one word on. */
function nounBehind(sentence: AnnotatedSentence, words: HarmWords, number: number): number | null {
  for (let at = number + 1; at <= number + 2 && !isApart(sentence, at); at += 1) {
    const folded = sentence.tokens[at]?.folded ?? '';
    if (at === number + 1 && words.ofLand.test(folded) && isCountedPeople(sentence, words, at + 1))
      return at + 1;
    if (words.people.has(folded) || words.harmed.has(folded)) return at;
  }
  return null;
}

function isCountedPeople(sentence: AnnotatedSentence, { people, harmed }: HarmWords, at: number): boolean {
  const folded = sentence.tokens[at]?.folded ?? '';
  return !isApart(sentence, at) && (people.has(folded) || harmed.has(folded));
}

function tiedTo(
  sentence: AnnotatedSentence,
  words: HarmWords,
  number: number,
  noun: number,
): { readonly base: string; readonly modality: Modality } | null {
  for (let at = number - 1; at >= Math.max(0, number - BEFORE) && !isApart(sentence, at + 1); at -= 1) {
    const base = words.nouns.get(sentence.tokens[at]?.folded ?? '');
    if (base !== undefined) return { base, modality: 'stated' };
    const verb = words.verbSide === 'before' ? words.verbAt(sentence, at) : null;
    if (verb !== null) return words.denies.has(sentence.tokens[at - 1]?.folded ?? '') ? null : verb;
  }
  for (
    let at = noun + 1;
    at <= noun + BEHIND && at < sentence.tokens.length && !isApart(sentence, at);
    at += 1
  ) {
    const verb = words.verbAt(sentence, at);
    if (verb !== null) return words.denies.has(sentence.tokens[at - 1]?.folded ?? '') ? null : verb;
    // Another number has a verb of its own.
    if (/^[0-9]/.test(digitsOf(sentence.tokens[at]?.folded ?? ''))) return null;
  }
  return null;
}

import type { Searchable } from '../answer/consider.js';
import { createAnalyzers } from '../language/analyzer.js';
import { fold } from '../language/fold.js';
import { tokenize } from '../language/tokenize.js';
import { citedArticle, type Answer, type Conflicting } from '../model/answer.js';
import { publishedBy } from '../model/article.js';
import type { Fact } from '../model/fact.js';
import { linkToQuote } from '../model/text-fragment.js';
import { comparisonsOf, type Comparison } from '../search/index/comparison.js';
import type { FactOfArticle } from '../search/index/fact-index.js';
import { objectKey } from '../views/claim.js';
import { mayBeIn } from '../views/find-differences.js';
import { countedThing, thingOf } from '../views/figure-things.js';
import { isDay } from '../views/period.js';

/** What is told of. */
const MOST = 3;
/** Days between which one agreement is dated: further apart, the same parties may have agreed twice. */
const MOST_DAYS = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

type Index = Searchable['factIndex'];

/**
 * What other articles give instead of what an answer quotes, as where reports are compared: another figure of one unit, thing and
 * known day, told alike, where the figure is marked; another day of one agreement, where the day is marked; and what is stated here
 * and denied there, or the other way round, of the same people on the same day. Of several articles that give one value, the first is told.
 */
export function conflictsOf(
  { status, citations, asOf }: Answer,
  { factIndex }: Pick<Searchable, 'factIndex'>,
): Conflicting[] {
  const [first] = citations;
  if (status !== 'answered' || first === undefined) return [];
  const marks = first.highlights.map(([from, to]) => ({ start: first.start + from, end: first.start + to }));
  const marked = first.highlights.map(([from, to]) => first.quote.slice(from, to)).join(' ');
  const own = factIndex
    .ofArticle(first.article.id)
    .filter(({ fact: { citation } }) => citation.start < first.end && first.start < citation.end);
  const others = (comparison: Comparison): FactOfArticle[] =>
    factIndex
      .comparable(comparison)
      .filter(({ article }) => article.id !== first.article.id && publishedBy(article, asOf));
  const isMarked = ({ citation }: Fact): boolean =>
    marks.length === 0 || marks.some(({ start, end }) => citation.start < end && start < citation.end);
  const found = [
    ...otherFigures(own, numbersIn(marked), others),
    ...own.flatMap(({ fact }) => otherDays(fact, marked, factIndex, others)),
    ...own.flatMap(({ fact }) => (isMarked(fact) ? otherClaims(fact, others) : [])),
  ];
  const values = new Map(found.toReversed().map((each) => [fold(each.value), each]));
  return [...values.values()].reverse().slice(0, MOST);
}

type Others = (comparison: Comparison) => FactOfArticle[];

function otherFigures(
  own: readonly FactOfArticle[],
  numbers: ReadonlySet<number>,
  others: Others,
): Conflicting[] {
  const stand = own.find(
    ({ fact: { kind, value, date } }) =>
      kind === 'figure' && value !== undefined && numbers.has(value) && date !== null && isDay(date.value),
  );
  const day = stand?.fact.date?.value;
  if (stand === undefined || day === undefined) return [];
  const analyzerOf = createAnalyzers();
  const keyOf = (each: FactOfArticle): string =>
    JSON.stringify([thingOf(each, analyzerOf), each.fact.modality]);
  const key = keyOf(stand);
  return others({ kind: 'figure', day }).flatMap((other) => {
    const { value, unit } = other.fact;
    if (value === undefined || !mayDiffer(other.fact, stand.fact) || keyOf(other) !== key) return [];
    return [conflicting(other, [String(value), unit ?? ''].join(' ').trim())];
  });
}

function mayDiffer(fact: Fact, own: Fact): boolean {
  const thing = countedThing(own);
  const isOfUnit = fold(fact.unit ?? '').slice(0, 3) === fold(own.unit ?? '').slice(0, 3);
  return fact.value !== own.value && (thing === null ? isOfUnit : countedThing(fact) === thing);
}

/** Other days of the agreement whose day is marked. An article that has this day as well tells of several, and contradicts none. */
function otherDays(own: Fact, marked: string, factIndex: Index, others: Others): Conflicting[] {
  const day = dayOf(own);
  const comparison = comparisonsOf(own).find(({ kind }) => kind === 'agreement');
  if (day === null || comparison === undefined || own.date === null) return [];
  const [words, shown] = [fold(own.date.words), fold(marked)];
  if (shown === '' || !(words.includes(shown) || shown.includes(words))) return [];
  const isSame = ({ fact }: FactOfArticle): boolean => isSameAgreement(fact, own);
  const same = others(comparison).filter(isSame);
  const ownDays = factIndex
    .ofArticle(own.citation.article)
    .filter(isSame)
    .map(({ fact }) => dayOf(fact));
  return same.flatMap((other) => {
    const { date, citation } = other.fact;
    const isApart =
      date === null ||
      date.value === day ||
      ownDays.includes(date.value) ||
      same.some(({ fact }) => fact.citation.article === citation.article && dayOf(fact) === day) ||
      Math.abs(Date.parse(date.value) - Date.parse(day)) > MOST_DAYS * DAY_MS;
    return isApart ? [] : [conflicting(other, date.words)];
  });
}

/**
 * Whether two facts of the same parties state one agreement: by what was done, on the same thing. Where a sentence's thing was not read, it
 * is the same only where all other words are.
 */
function isSameAgreement(fact: Fact, own: Fact): boolean {
  if (fact.kind !== 'agreement' || fact.modality !== 'stated' || dayOf(fact) === null) return false;
  if (own.modality !== 'stated' || fact.predicate !== own.predicate || !mayBeIn(fact, own)) return false;
  const [thing, ownThing] = [agreedThing(fact), agreedThing(own)];
  return thing === null || ownThing === null ? wordsButDate(fact) === wordsButDate(own) : thing === ownThing;
}

/** What is agreed on; one of the parties is no thing. */
function agreedThing(fact: Fact): string | null {
  const { object, participants } = fact;
  if (object === null) return null;
  const isParty = typeof object !== 'string' && participants.some(({ id }) => id === object.id);
  return isParty ? null : objectKey(fact);
}

function wordsButDate({ date, citation: { quote } }: Fact): string {
  const words = tokenize(date === null ? quote : quote.replace(date.words, ' '));
  return words.map(({ folded }) => folded).join(' ');
}

/** What is denied where this is stated, or stated where this is denied, in the words of the sentence. */
function otherClaims(own: Fact, others: Others): Conflicting[] {
  const comparison = comparisonsOf(own).find(({ kind }) => kind === 'encounter');
  if (comparison === undefined || dayOf(own) === null) return [];
  const contrary = own.modality === 'stated' ? 'denied' : own.modality === 'denied' ? 'stated' : null;
  return others(comparison).flatMap((other) =>
    other.fact.modality === contrary && kindOf(other.fact) === kindOf(own) && mayBeIn(other.fact, own)
      ? [conflicting(other, other.fact.citation.quote)]
      : [],
  );
}

/** Talks are told of as a meeting, and the other way round. */
function kindOf({ kind }: Fact): Fact['kind'] {
  return kind === 'talks' ? 'meeting' : kind;
}

function dayOf({ date }: Fact): string | null {
  return date !== null && isDay(date.value) ? date.value : null;
}

function conflicting({ fact: { citation }, article }: FactOfArticle, value: string): Conflicting {
  const { quote, start, end } = citation;
  // Of an article that is stored no more is at hand than the sentence; a browser goes by the first place that has it.
  const sentence = { title: null, text: quote, blocks: [], url: article.url };
  const link = linkToQuote(sentence, { start: 0, end: quote.length });
  return { article: citedArticle(article), value, quote, start, end, link };
}

/** Numbers in figures, without the separators of thousands. */
function numbersIn(text: string): ReadonlySet<number> {
  const found = fold(text).match(/\d+(?:[.,]\d{3})*(?:[.,]\d+)?/gu) ?? [];
  return new Set(
    found.map((number) => Number(number.replaceAll(/[.,](?=\d{3}(?:\D|$))/gu, '').replace(',', '.'))),
  );
}

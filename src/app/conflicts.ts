import type { Searchable } from '../answer/consider.js';
import { createAnalyzers } from '../language/analyzer.js';
import { fold } from '../language/fold.js';
import { citedArticle, type Answer, type Conflicting } from '../model/answer.js';
import { publishedBy } from '../model/article.js';
import type { Fact } from '../model/fact.js';
import type { FactOfArticle } from '../search/index/fact-index.js';
import { thingOf } from '../views/figure-things.js';
import { isDay } from '../views/period.js';

/** Values that are told of. */
const MOST = 3;

/**
 * Other values of the figure that an answer marks. As where reports are compared, figures differ only where they are of one
 * unit, one thing and one known day, and are told alike; of several articles that give one value, the first is told.
 */
export function conflictsOf(
  { status, citations, asOf }: Answer,
  { factIndex }: Pick<Searchable, 'factIndex'>,
): Conflicting[] {
  const [first] = citations;
  if (status !== 'answered' || first === undefined) return [];
  const numbers = numbersIn(highlighted(first));
  if (numbers.size === 0) return [];
  const stand = factIndex
    .ofArticle(first.article.id)
    .find(
      ({ fact: { kind, value, date, citation } }) =>
        kind === 'figure' &&
        value !== undefined &&
        numbers.has(value) &&
        date !== null &&
        isDay(date.value) &&
        citation.start < first.end &&
        first.start < citation.end,
    );
  if (stand === undefined || stand.fact.date === null || !publishedBy(stand.article, asOf)) return [];
  const analyzerOf = createAnalyzers();
  const keyOf = (each: FactOfArticle): string =>
    JSON.stringify([thingOf(each, analyzerOf), each.fact.date?.value, each.fact.modality]);
  const key = keyOf(stand);
  const others = new Map<number, Conflicting>();
  for (const other of factIndex.figuresOf(stand.fact.date.value)) {
    const { fact, article } = other;
    if (!mayDiffer(fact, stand.fact) || others.has(fact.value ?? Number.NaN)) continue;
    if (!publishedBy(article, asOf) || keyOf(other) !== key || fact.value === undefined) continue;
    const value = [String(fact.value), fact.unit ?? ''].join(' ').trim();
    others.set(fact.value, { article: citedArticle(article), value });
  }
  return [...others.values()].slice(0, MOST);
}

function mayDiffer({ value, unit, citation }: Fact, own: Fact): boolean {
  return (
    value !== undefined &&
    value !== own.value &&
    citation.article !== own.citation.article &&
    fold(unit ?? '').slice(0, 3) === fold(own.unit ?? '').slice(0, 3)
  );
}

function highlighted({ quote, highlights }: Answer['citations'][number]): string {
  return highlights.map(([from, to]) => quote.slice(from, to)).join(' ');
}

/** Numbers in figures, without the separators of thousands. */
function numbersIn(text: string): ReadonlySet<number> {
  const found = fold(text).match(/\d+(?:[.,]\d{3})*(?:[.,]\d+)?/gu) ?? [];
  return new Set(
    found.map((number) => Number(number.replaceAll(/[.,](?=\d{3}(?:\D|$))/gu, '').replace(',', '.'))),
  );
}

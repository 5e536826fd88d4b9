import type { Fact } from '../model/fact.js';
import type { AnalyzerOf } from '../language/analyzer.js';
import { fold } from '../language/fold.js';
import { ALL_PACKS } from '../language/languages.js';
import { objectKey, type Stand } from './claim.js';

/** "At least" and its like, of every language: beside a figure they say how it is meant, not of what it is. */
const qualifiers: ReadonlySet<string> = new Set(
  ALL_PACKS.flatMap(({ numbers }) => [...numbers.qualifiers, ...numbers.qualifiersBehind].map(fold)),
);

/** What a figure counts, as it is compared: its unit in any form of the word, whose it is, and what is done with it. */
export function thingOf(
  { fact, article }: Pick<Stand, 'fact'> & { readonly article: Pick<Stand['article'], 'language'> },
  analyzerOf: AnalyzerOf,
): string {
  const { stem } = analyzerOf(article.language);
  const unit = fold(fact.unit ?? '')
    .split(' ')
    .map(stem)
    .join(' ');
  const object = objectKey(fact);
  const counted = fold(fact.subject.name);
  // The counted themselves are the subject where nobody else is: "people", "hostages".
  const subject = fact.subject.type === 'group' && counted === fold(fact.unit ?? '') ? '' : fact.subject.id;
  return JSON.stringify([unit, subject, stem(fold(fact.predicate)), qualifiers.has(object) ? '' : object]);
}

/** How a figure is meant ("at least"), in the article's own words; null where it says just so many. */
export function qualifierOf({ object }: Fact): string | null {
  return typeof object === 'string' && qualifiers.has(fold(object)) ? object : null;
}

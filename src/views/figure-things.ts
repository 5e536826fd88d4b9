import type { Fact } from '../model/fact.js';
import type { AnalyzerOf } from '../language/analyzer.js';
import { fold } from '../language/fold.js';
import { COUNTED_THINGS, type CountedThing } from '../language/happening-words.js';
import { ALL_PACKS, BASE_LANGUAGE } from '../language/languages.js';
import { wordsOf } from '../language/all-languages.js';
import { objectKey, type Stand } from './claim.js';

/** "At least" and its like, of every language: beside a figure they say how it is meant, not of what it is. */
const qualifiers: ReadonlySet<string> = new Set(
  ALL_PACKS.flatMap(({ numbers }) => [...numbers.qualifiers, ...numbers.qualifiersBehind].map(fold)),
);

/** What is counted in every language, by each word for it. */
const countedBy: ReadonlyMap<string, CountedThing> = new Map(
  ALL_PACKS.flatMap(({ happenings }) =>
    COUNTED_THINGS.flatMap((thing) =>
      wordsOf(happenings.counted[thing]).map((word) => [word, thing] as const),
    ),
  ),
);

/** The predicate that is meant where the dead are counted, and that of a sentence that tells nothing of whom it counts. */
const KILL = 'kill';
const BE = 'be';

/** What a figure counts, whatever the language, where it is among what figures are mostly of; else null. */
export function countedThing({ unit }: Pick<Fact, 'unit'>): Exclude<CountedThing, 'dead'> | null {
  const thing = thingIn(unit ?? '');
  return thing === 'dead' ? 'people' : thing;
}

function thingIn(words: string): CountedThing | null {
  const [thing] = fold(words)
    .split(' ')
    .flatMap((word) => countedBy.get(word) ?? []);
  return thing ?? null;
}

/** What happened to whom a figure counts: who is counted among the dead was killed. */
export function happenedTo({ unit, predicate }: Pick<Fact, 'unit' | 'predicate'>): string {
  return predicate === BE && thingIn(unit ?? '') === 'dead' ? KILL : predicate;
}

/**
 * What a figure counts, as it is compared: its unit in any form of the word and in any language that has one for it, whose
 * it is, and what is done with it.
 */
export function thingOf(
  { fact, article }: Pick<Stand, 'fact'> & { readonly article: Pick<Stand['article'], 'language'> },
  analyzerOf: AnalyzerOf,
): string {
  const { stem } = analyzerOf(article.language);
  const unit = unitOf(fact.unit ?? '', stem);
  const object = objectKey(fact);
  const counted = fold(fact.subject.name);
  // The counted themselves are the subject where nobody else is: "people", "hostages".
  const isCounted = counted === fold(fact.unit ?? '') || unitOf(counted, stem) === unit;
  const subject = fact.subject.type === 'group' && isCounted ? '' : fact.subject.id;
  const isUnit = qualifiers.has(object) || (object !== '' && unitOf(object, stem) === unit);
  // Predicates are base forms in English, whatever the language.
  const happened = analyzerOf(BASE_LANGUAGE).stem(fold(happenedTo(fact)));
  return JSON.stringify([unit, subject, happened, isUnit ? '' : object]);
}

function unitOf(words: string, stem: (word: string) => string): string {
  return countedThing({ unit: words }) ?? fold(words).split(' ').map(stem).join(' ');
}

/** How a figure is meant ("at least"), in the article's own words; null where it says just so many. */
export function qualifierOf({ object }: Fact): string | null {
  return typeof object === 'string' && qualifiers.has(fold(object)) ? object : null;
}

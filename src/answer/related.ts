import type { Entity } from '../model/entity.js';
import { findDefinitionSpans } from '../search/definition-spans.js';
import type { PassageIndex } from '../search/passage-index.js';
import { publishedBy } from '../search/published-by.js';
import { toQuery, type Query } from '../search/query.js';
import type { Hit } from '../search/rank.js';
import { readPassage } from '../search/read-passage.js';
import { addEntity, UnitTerms } from './query-terms.js';

/** How many questions are offered, how many hits are looked at for them, and how many passages a name. */
const LIMITS = { questions: 3, hits: 12, passages: 8 } as const;

/** "Who is …?" in the language of the question. */
const WHO_IS: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `Who is ${name}?`,
  tr: (name) => `${name} kimdir?`,
  ar: (name) => `من هو ${name}؟`,
  he: (name) => `מי הוא ${name}?`,
};

/**
 * Questions near this one that the articles do answer: who the people are that the found passages speak of, where an
 * article says so.
 */
export function relatedQuestions(index: PassageIndex, query: Query, hits: readonly Hit[]): string[] {
  const ask = WHO_IS[query.language] ?? WHO_IS['en'];
  const asked = new Set(query.definition ? query.units.map(({ entity }) => entity?.id) : []);
  const people = new Map<string, Entity>();
  for (const { sentences } of hits.slice(0, LIMITS.hits)) {
    for (const { entity } of sentences.flatMap(({ mentions }) => mentions)) {
      if (entity.type === 'person' && !asked.has(entity.id)) people.set(entity.id, entity);
    }
  }
  const questions: string[] = [];
  for (const person of people.values()) {
    if (questions.length === LIMITS.questions) break;
    if (ask !== undefined && isIntroduced(index, person, query)) questions.push(ask(person.name));
  }
  return questions;
}

/** Whether an article that may be quoted says who somebody is. */
function isIntroduced(index: PassageIndex, { id }: Entity, { language, asOf }: Query): boolean {
  const terms = new UnitTerms();
  addEntity(index, terms, id);
  const unit = { words: id, terms: terms.list(), weight: 1, entity: null, isName: true };
  const query = toQuery({ language, kind: 'who', units: [unit], asOf, definition: true });
  return unit.terms
    .flatMap(({ number }) =>
      index.postings
        .find(index.vocabulary.termOf(number))
        .flatMap((slot) => slot?.slice(0, LIMITS.passages) ?? []),
    )
    .slice(0, LIMITS.passages)
    .some((ordinal) => {
      const passage = index.passages[ordinal];
      if (passage === undefined) return false;
      const { article } = passage;
      if (!publishedBy(article, asOf)) return false;
      return readPassage(index, query, passage).some(
        (sentence) => findDefinitionSpans(query, sentence, article.text).length > 0,
      );
    });
}

import { codeOf } from '../language/languages.js';
import { canBePutIn, QUESTION_TEXTS } from './question-texts.js';
import type { Entity } from '../model/entity.js';
import { findDefinitionSpans } from '../search/definition-spans.js';
import type { PassageIndex } from '../search/index/passage-index.js';
import { publishedBy } from '../model/article.js';
import { toQuery, type Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { nameIn } from '../knowledge/name-in-language.js';
import { meetingQuestions } from './related-meetings.js';
import { readPassage } from '../search/read-passage.js';
import { addEntity, UnitTerms } from '../search/query/query-terms.js';

/** How many questions are offered, of meetings at most, how many hits are looked at, and how many passages a name. */
const LIMITS = { questions: 3, meetings: 2, hits: 12, passages: 8 } as const;

/**
 * Questions near this one that the articles do answer: when and where people met that the found passages tell of, and
 * who they are, where an article says so.
 */
export function relatedQuestions(index: PassageIndex, query: Query, hits: readonly Hit[]): string[] {
  const near = hits.slice(0, LIMITS.hits);
  const meetings = meetingQuestions(index, query, near, LIMITS.meetings);
  return [...meetings, ...personQuestions(index, query, near)].slice(0, LIMITS.questions);
}

function personQuestions(index: PassageIndex, query: Query, hits: readonly Hit[]): string[] {
  const { whoIs } = QUESTION_TEXTS[codeOf(query.language)];
  const asked = new Set(query.definition ? query.units.map(({ entity }) => entity?.id) : []);
  const people = new Map<string, Entity>();
  for (const { sentences } of hits) {
    for (const { entity } of sentences.flatMap(({ mentions }) => mentions)) {
      if (entity.type === 'person' && !asked.has(entity.id)) people.set(entity.id, entity);
    }
  }
  const named = new Set(query.units.map(({ entity }) => entity?.id));
  // Those that the question names are nearest to it.
  const nearest = [...people.values()].toSorted((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)));
  const questions: string[] = [];
  for (const person of nearest) {
    if (questions.length === LIMITS.questions) break;
    const name = nameIn(person, query.language);
    if (canBePutIn(name, query.language) && isIntroduced(index, person, query)) questions.push(whoIs(name));
  }
  return questions;
}

/** Whether an article that may be quoted says who somebody is. */
function isIntroduced(index: PassageIndex, { id }: Entity, { language, asOf }: Query): boolean {
  const terms = new UnitTerms();
  addEntity(index, terms, id);
  const unit = { words: id, terms: terms.list(), known: true, weight: 1, entity: null, isName: true };
  const query = toQuery({ language, kind: 'who', units: [unit], asOf, definition: true });
  return unit.terms
    .flatMap(({ number }) => index.passagesWith(number, LIMITS.passages))
    .slice(0, LIMITS.passages)
    .some((passage) => {
      const { article } = passage;
      if (!publishedBy(article, asOf)) return false;
      return readPassage(query, index.readings.of(passage)).some(
        (sentence) => findDefinitionSpans(query, sentence, article.text).length > 0,
      );
    });
}

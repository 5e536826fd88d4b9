import type { Article } from '../../src/model/article.js';
import type { EntityRef } from '../../src/model/entity.js';
import type { Fact } from '../../src/model/fact.js';

/** A fact of a sentence that stands in an article; what is not given is empty. */
export function aFact(
  article: Article,
  sentence: string,
  given: Partial<Fact> & Pick<Fact, 'kind' | 'subject' | 'predicate'>,
): Fact {
  const start = article.text.indexOf(sentence);
  if (start < 0) throw new Error(`"${sentence}" does not stand in ${article.id}.`);
  return {
    id: `${article.id}@${start}:${given.kind}:${given.predicate}:${given.subject.id}`,
    object: null,
    participants: [],
    place: null,
    date: null,
    topics: [],
    attribution: null,
    modality: 'stated',
    citation: { article: article.id, start, end: start + sentence.length, quote: sentence },
    ...given,
  };
}

/** A person by name, with the id that the shipped gazetteer gives. */
export function aPerson(name: string): EntityRef {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name, type: 'person' };
}

import type { Fact } from '../model/fact.js';
import type { AnnotatedSentence } from './annotated.js';
import type { DraftFact } from './draft-fact.js';

/** Completes a draft with its citation and its id, which is the same whenever the same article is read. */
export function completeFact({ article, start, end }: AnnotatedSentence, draft: DraftFact): Fact {
  const { at, attribution, modality, value, unit, ...told } = draft;
  return {
    id: `${article.id}@${at}:${told.kind}:${told.subject.id}`,
    participants: [],
    place: null,
    date: null,
    topics: [],
    ...told,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    attribution: attribution ?? null,
    modality: modality ?? 'stated',
    at,
    citation: { article: article.id, start, end, quote: article.text.slice(start, end) },
  };
}

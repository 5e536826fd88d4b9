import { createHash } from 'node:crypto';
import type { Fact } from '../model/fact.js';
import type { AnnotatedSentence } from './annotated.js';
import type { DraftFact } from './draft-fact.js';

/** Shared by all facts that have none. */
const NONE: readonly never[] = [];

/** Completes a draft with its citation and its id, which is the same whenever the same article is read. */
export function completeFact({ article, start, end }: AnnotatedSentence, draft: DraftFact): Fact {
  const { at, attribution, modality, value, unit, ...told } = draft;
  return {
    id: factId(article.id, at - start, start, draft),
    participants: NONE,
    place: null,
    date: null,
    topics: NONE,
    ...told,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    attribution: attribution ?? null,
    modality: modality ?? 'stated',
    at,
    citation: { article: article.id, start, end, quote: article.text.slice(start, end) },
  };
}

/** 16 hexadecimal digits of SHA-256 over what makes a claim this one. */
function factId(article: string, at: number, start: number, { kind, subject, predicate }: DraftFact): string {
  const claim = JSON.stringify([article, start + at, kind, subject.id, predicate]);
  return createHash('sha256').update(claim).digest('hex').slice(0, 16);
}

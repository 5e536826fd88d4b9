import { createHash } from 'node:crypto';
import type { EntityRef } from '../model/entity.js';
import type { Fact, FactAttribution } from '../model/fact.js';
import type { AnnotatedSentence } from './annotated.js';
import type { DraftFact } from './draft-fact.js';

/** A draft whose attribution is known. */
export type AttributedDraft = DraftFact & { readonly attribution: FactAttribution | null };

/** Completes the drafts of one sentence. */
export type FactCompleter = (sentence: AnnotatedSentence, drafts: readonly AttributedDraft[]) => Fact[];

/** Shared by all facts that have none. */
const NONE: readonly never[] = [];

/**
 * Makes a completer of facts: it adds the citation, and the id, which is the same whenever the same article is read.
 * What is the same in many facts (a name, a source, a sentence) is kept once: a large corpus tells 100,000s.
 */
export function createFactCompleter(): FactCompleter {
  const refs = createPool<EntityRef>();
  const attributions = createPool<FactAttribution>();
  const words = createPool<string>();
  const refOf = (ref: EntityRef): EntityRef => refs(`${ref.id} ${ref.type} ${ref.name}`, ref);
  return ({ article, start, end }, drafts) => {
    if (drafts.length === 0) return [];
    const citation = { article: article.id, start, end, quote: article.text.slice(start, end) };
    return drafts.map((draft): Fact => {
      const { at, attribution, value, unit, participants = NONE, object, topics = NONE } = draft;
      // Written out twice, since an object that is spread and added to takes up half as much again.
      if (value !== undefined && unit !== undefined) {
        return {
          id: factId(article.id, draft),
          kind: draft.kind,
          subject: refOf(draft.subject),
          predicate: words(draft.predicate, draft.predicate),
          object: object === null || typeof object === 'string' ? object : refOf(object),
          participants: NONE,
          place: draft.place ?? null,
          date: draft.date ?? null,
          topics: topics.length === 0 ? NONE : topics,
          value,
          unit: words(unit, unit),
          attribution: attribution === null ? null : attributions(JSON.stringify(attribution), attribution),
          modality: draft.modality ?? 'stated',
          at,
          citation,
        };
      }
      return {
        id: factId(article.id, draft),
        kind: draft.kind,
        subject: refOf(draft.subject),
        predicate: words(draft.predicate, draft.predicate),
        object: object === null || typeof object === 'string' ? object : refOf(object),
        participants: participants.length === 0 ? NONE : participants.map(refOf),
        place: draft.place ?? null,
        date: draft.date ?? null,
        topics: topics.length === 0 ? NONE : topics,
        attribution: attribution === null ? null : attributions(JSON.stringify(attribution), attribution),
        modality: draft.modality ?? 'stated',
        at,
        citation,
      };
    });
  };
}

/** Keeps the first of all values that have one key. */
function createPool<T>(): (key: string, value: T) => T {
  const kept = new Map<string, T>();
  return (key, value) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    kept.set(key, value);
    return value;
  };
}

/** 16 hexadecimal digits of SHAKE128 over what makes a claim this one. */
function factId(article: string, { kind, subject, predicate, at }: DraftFact): string {
  const claim = JSON.stringify([article, at, kind, subject.id, predicate]);
  return createHash('shake128', { outputLength: 8 }).update(claim).digest('hex');
}

import { createHash } from 'node:crypto';
import type { Fact, FactAttribution } from '../model/fact.js';
import type { AnnotatedSentence } from './annotated.js';
import type { DraftFact } from './draft-fact.js';
import { createSharing } from './sharing.js';

/** A draft whose attribution is known. */
export type AttributedDraft = DraftFact & { readonly attribution: FactAttribution | null };

/** Completes the drafts of one sentence. */
export type FactCompleter = (
  sentence: AnnotatedSentence,
  drafts: readonly AttributedDraft[],
) => readonly Fact[];

/** Shared by all facts that have none. */
const NONE: readonly never[] = [];

/**
 * Makes a completer of facts: it adds the citation, and the id, which is the same whenever the same article is read.
 * What is the same in many facts (a name, a source, a place, a sentence) is kept once: a large corpus tells 100,000s.
 */
export function createFactCompleter(): FactCompleter {
  const share = createSharing();
  return ({ article, start, end }, drafts) => {
    if (drafts.length === 0) return NONE;
    const citation = { article: article.id, start, end, quote: article.text.slice(start, end) };
    return drafts.map((draft): Fact => {
      const { at, attribution, value, unit, participants = NONE, object, topics = NONE } = draft;
      // Written out twice, since an object that is spread and added to takes up half as much again.
      if (value !== undefined && unit !== undefined) {
        return {
          id: factId(article.id, draft),
          kind: draft.kind,
          subject: share.ref(draft.subject),
          predicate: share.words(draft.predicate),
          object: object === null || typeof object === 'string' ? object : share.ref(object),
          participants: NONE,
          place: share.place(draft.place ?? null),
          date: share.date(draft.date ?? null),
          topics: topics.length === 0 ? NONE : topics,
          value,
          unit: share.words(unit),
          attribution: share.attribution(attribution),
          modality: draft.modality ?? 'stated',
          at,
          citation,
        };
      }
      return {
        id: factId(article.id, draft),
        kind: draft.kind,
        subject: share.ref(draft.subject),
        predicate: share.words(draft.predicate),
        object: object === null || typeof object === 'string' ? object : share.ref(object),
        participants: participants.length === 0 ? NONE : participants.map(share.ref),
        place: share.place(draft.place ?? null),
        date: share.date(draft.date ?? null),
        topics: topics.length === 0 ? NONE : topics,
        attribution: share.attribution(attribution),
        modality: draft.modality ?? 'stated',
        at,
        citation,
      };
    });
  };
}

/** 16 hexadecimal digits of SHAKE128 over what makes a claim this one. */
function factId(article: string, { kind, subject, predicate, at }: DraftFact): string {
  const claim = JSON.stringify([article, at, kind, subject.id, predicate]);
  return createHash('shake128', { outputLength: 8 }).update(claim).digest('hex');
}

import type { Article } from '../model/article.js';
import type { Entity, EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { Attribution } from '../model/attribution.js';
import type { FactPattern } from '../model/fact-pattern.js';
import { atOnce, eachInSteps, type Steps } from '../steps.js';
import { createAnnotator } from './annotate.js';
import { attributionOf, claimedAttributions } from './attribution/attribution-at.js';
import { withLeaders } from './delegation-leaders.js';
import { readStatements, withPeople } from './attribution/read-statements.js';
import { primaryOf } from '../language/languages.js';
import { once } from '../language/lazily.js';
import { factLanguageOf } from './languages/fact-languages.js';
import { createFactCompleter, type AttributedDraft, type FactCompleter } from './complete-fact.js';
import { nameBodies } from './names/named-bodies.js';
import type { DraftFact, SentenceReader } from './draft-fact.js';
import { readsNoSentence, type ReadSentenceOf, type TreeReader } from '../reading/sentence-reader.js';

/** What facts are read with. */
export interface FactKnowledge {
  readonly entities: readonly Entity[];
  readonly patterns: readonly FactPattern[];
  /** Reads sentences as trees; without it only what wordings alone tell is read. */
  readonly sentences?: TreeReader;
}

const NONE: readonly never[] = [];

/** Reads the facts of one article, in reading order. Pure; takes any article, however odd, and does not throw. */
export type FactReader = (article: Article) => readonly Fact[];

/** The same with pauses: no step is longer than reading a sentence, so that a long article holds nobody up. */
export type FactStepReader = (article: Article) => Steps<readonly Fact[]>;

/**
 * Makes a reader of facts.
 *
 * @param readSentence reads sentences as trees; without it only what wordings alone tell is read
 */
export function createFactReader(
  knowledge: FactKnowledge,
  readSentence: ReadSentenceOf = readsNoSentence,
): FactReader {
  const read = prepareFactReaders(knowledge)(readSentence);
  return (article) => atOnce(read(article));
}

/** Makes a reader of the facts of articles in some languages, which their parsers are made ready for. */
export async function factReaderFor(
  knowledge: FactKnowledge,
  languages: readonly string[],
): Promise<FactReader> {
  return createFactReader(knowledge, await knowledge.sentences?.forLanguages(languages, undefined, false));
}

/** Makes what makes readers of facts. What is dear to make is made once here; each reader shares values among its own facts. */
export function prepareFactReaders({
  entities,
  patterns,
}: FactKnowledge): (readSentence?: ReadSentenceOf) => FactStepReader {
  // With the first article: a start that has all facts already reads none.
  const annotator = once(() => createAnnotator(entities));
  const listed = once(() => entities.map(({ id }) => id));
  const made = new Map<string, readonly SentenceReader[]>();
  const readersOf = (tag: string): readonly SentenceReader[] => {
    const code = primaryOf(tag);
    const own = patterns.filter(({ language }) => language === code);
    const readers = made.get(code) ?? factLanguageOf(tag).readers(own);
    made.set(code, readers);
    return readers;
  };
  const read = function* (
    article: Article,
    readSentence: ReadSentenceOf,
    complete: FactCompleter,
  ): Steps<readonly Fact[]> {
    const sentences = yield* annotator()(article, readSentence);
    const spoken = yield* eachInSteps(sentences, withPeople);
    const attributions = yield* factLanguageOf(article.language).attributions(article.text, spoken);
    const claims = claimedAttributions(attributions);
    const { corrects, refutesBefore, saying, leading } = factLanguageOf(article.language);
    const drafts: (readonly (readonly DraftFact[])[])[] = [];
    for (const reader of readersOf(article.language)) drafts.push(yield* reader(sentences));
    drafts.push(yield* readStatements(sentences, attributions, claims, saying));
    const inOffice = sentences.flatMap(({ roles }) => roles.map(({ person }) => person.ref.id));
    const named = nameBodies(article, new Set([...listed(), ...inOffice]));
    const facts: Fact[] = [];
    for (const [at, sentence] of sentences.entries()) {
      yield;
      const found = drafts.flatMap((bySentence) => bySentence[at] ?? NONE);
      if (found.length === 0 || corrects?.test(article.text.slice(sentence.start, sentence.end)) === true)
        continue;
      const next = sentences[at + 1];
      const isRefuted =
        next !== undefined &&
        next.block === sentence.block &&
        refutesBefore?.test(article.text.slice(next.start, next.end)) === true;
      const attributed = withLeaders(sentence, byPosition(found), leading).flatMap(
        (draft): readonly AttributedDraft[] => {
          // Who holds which office, and who says so, stays.
          if (isRefuted && draft.kind !== 'role' && draft.kind !== 'statement') return NONE;
          if (draft.attribution !== undefined) return [{ ...draft, attribution: draft.attribution }];
          const claimants = claims.at(draft.at);
          if (!isTold(draft, claimants[0])) return NONE;
          return [{ ...draft, attribution: attributionOf(article.text, claimants) }];
        },
      );
      const told = attributed.map((draft) => withNames(draft, (ref) => named(ref, sentence)));
      for (const fact of complete(sentence, told)) facts.push(fact);
    }
    return facts;
  };
  return (readSentence = readsNoSentence) => {
    const complete = createFactCompleter();
    return (article) => read(article, readSentence, complete);
  };
}

/** "He said that they met", where nobody knows who he is: whose word it is cannot be told, and it is not the article's own. */
function isTold({ kind, modality = 'stated' }: DraftFact, claimant: Attribution | undefined): boolean {
  const isOwn = kind === 'role' || kind === 'statement' || modality !== 'stated';
  return isOwn || claimant === undefined || claimant.named !== null;
}

/** A draft with everybody in it as what they are. */
function withNames(draft: AttributedDraft, of: (ref: EntityRef) => EntityRef): AttributedDraft {
  const { subject, object, participants } = draft;
  return {
    ...draft,
    subject: of(subject),
    object: object === null || typeof object === 'string' ? object : of(object),
    ...(participants === undefined ? {} : { participants: participants.map(of) }),
  };
}

/** By where they stand, the same claim once. */
function byPosition(drafts: readonly DraftFact[]): readonly DraftFact[] {
  if (drafts.length === 1) return drafts;
  const seen = new Set<string>();
  const once = drafts.filter(({ kind, subject, predicate, at }) => {
    const key = `${at} ${kind} ${subject.id} ${predicate}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.sort((one, other) => one.at - other.at);
}

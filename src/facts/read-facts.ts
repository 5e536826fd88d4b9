import type { Article } from '../model/article.js';
import type { Entity } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { FactPattern } from '../model/fact-pattern.js';
import { createAnnotator } from './annotate.js';
import { attributionAt, claimedAttributions } from './attribution/attribution-at.js';
import { attributionsOf } from './attribution/attributions-of.js';
import { readStatements, withPeople } from './attribution/read-statements.js';
import { createFactCompleter, type AttributedDraft } from './complete-fact.js';
import type { DraftFact, SentenceReader } from './draft-fact.js';
import { createFigureReader } from './languages/en/figures/figure-reader.js';
import { createOtherLanguagesReader } from './languages/fact-languages.js';
import { createModalityReader } from './languages/en/patterns/modality-at.js';
import { createPatternReader } from './languages/en/patterns/read-patterns.js';
import { createRoleReader } from './languages/en/roles/role-reader.js';

/** What facts are read with. */
export interface FactKnowledge {
  readonly entities: readonly Entity[];
  readonly patterns: readonly FactPattern[];
}

const NONE: readonly never[] = [];

/** Reads the facts of one article, in reading order. Pure; takes any article, however odd, and does not throw. */
export type FactReader = (article: Article) => readonly Fact[];

/** Makes a reader of facts. What is dear to make is made once here. */
export function createFactReader({ entities, patterns }: FactKnowledge): FactReader {
  const annotate = createAnnotator(entities);
  const modalityOf = createModalityReader();
  const readers: readonly SentenceReader[] = [
    createRoleReader(),
    createPatternReader(patterns),
    createOtherLanguagesReader(patterns),
    createFigureReader(),
  ];
  const complete = createFactCompleter();
  return (article) => {
    const sentences = annotate(article);
    const attributions = attributionsOf(article.language, article.text, sentences.map(withPeople));
    const claims = claimedAttributions(attributions);
    const drafts = [
      ...readers.map((read) => read(sentences)),
      readStatements(sentences, attributions, claims),
    ];
    const facts: Fact[] = [];
    for (const [at, sentence] of sentences.entries()) {
      const found = drafts.flatMap((bySentence) => bySentence[at] ?? NONE);
      if (found.length === 0) continue;
      const attributed = byPosition(found).map((draft): AttributedDraft => ({
        ...draft,
        modality: draft.modality ?? (draft.kind === 'figure' ? modalityOf(sentence, draft.at) : 'stated'),
        attribution:
          draft.attribution === undefined ? attributionAt(article.text, claims, draft.at) : draft.attribution,
      }));
      facts.push(...complete(sentence, attributed));
    }
    return facts;
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

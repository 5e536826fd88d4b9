import type { Article } from '../model/article.js';
import type { Entity } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { FactPattern } from '../model/fact-pattern.js';
import { createAnnotator } from './annotate.js';
import { completeFact } from './complete-fact.js';
import type { SentenceReader } from './draft-fact.js';
import { createFigureReader } from './figures/figure-reader.js';
import { createRoleReader } from './roles/role-reader.js';

/** What facts are read with. */
export interface FactKnowledge {
  readonly entities: readonly Entity[];
  readonly patterns: readonly FactPattern[];
}

/** Reads the facts of one article, in reading order. Pure; takes any article, however odd, and does not throw. */
export type FactReader = (article: Article) => readonly Fact[];

/** Makes a reader of facts. What is dear to make is made once here. */
export function createFactReader({ entities }: FactKnowledge): FactReader {
  const annotate = createAnnotator(entities);
  const readers: readonly SentenceReader[] = [createRoleReader(), createFigureReader()];
  return (article) => {
    const sentences = annotate(article);
    const drafts = readers.map((read) => read(sentences));
    return sentences.flatMap((sentence, at) =>
      drafts.flatMap((found) => found[at] ?? []).map((draft) => completeFact(sentence, draft)),
    );
  };
}

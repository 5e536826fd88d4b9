import type { Fact, FactAttribution, Modality } from '../model/fact.js';
import type { Steps } from '../steps.js';
import type { AnnotatedSentence } from './annotated.js';

/**
 * A fact as a reader finds it, before it is completed with id, citation, and where the reader does not know them,
 * attribution and modality.
 */
export interface DraftFact extends Pick<Fact, 'kind' | 'subject' | 'predicate' | 'object'> {
  readonly participants?: Fact['participants'];
  readonly place?: Fact['place'];
  readonly date?: Fact['date'];
  readonly topics?: Fact['topics'];
  readonly value?: number;
  readonly unit?: string;
  /** Left out: read from the clause that the fact stands in. */
  readonly attribution?: FactAttribution | null;
  readonly modality?: Modality;
  /** Offset of the word that tells the fact (its verb, noun or title) into the article's text. */
  readonly at: number;
}

/** Reads the facts of some kinds from the sentences of one article, about a sentence a step. */
export type SentenceReader = (
  sentences: readonly AnnotatedSentence[],
) => Steps<readonly (readonly DraftFact[])[]>;

import type { Clause } from '../reading/clauses.js';
import { phraseAt } from '../reading/noun-phrases.js';
import type { SentenceReading } from '../reading/sentence-reader.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AnnotatedSentence } from './annotated.js';

/** How a tree stands to what a wording takes for who did it. */
export type DoerAgreement = 'same' | 'other' | 'open';

/**
 * Whether a sentence's tree has the same doer of a verb as a wording found: `other` where it names somebody else, `open`
 * where it names nobody, takes the word for no verb, or there is no tree.
 *
 * @param verb where it starts in the article
 * @param subject where the wording's subject stands in the article
 * @param isPassive whether the wording is; a tree that takes the verb the other way is no witness
 */
export function doersAgree(
  sentence: AnnotatedSentence,
  verb: number,
  subject: SpanOffsets,
  isPassive: boolean,
): DoerAgreement {
  const reading = sentence.reading();
  if (reading === null) return 'open';
  const clause = clauseAt(reading, verb - sentence.start);
  if (clause === undefined || clause.isPassive !== isPassive) return 'open';
  const told = clause.isPassive ? clause.patients : clause.agents;
  const named = told.flatMap((at) => {
    const token = reading.tokens[at];
    if (token === undefined || token.upos === 'PRON' || token.upos === 'DET') return [];
    // "Thanked X for its part and praised Y": what a preposition stands before does nothing, whatever the tree says.
    const isBehindPreposition = (reading.children[at] ?? []).some(
      (child) => reading.tokens[child]?.relation === 'case',
    );
    if (isBehindPreposition) return [];
    return [phraseAt(reading.tokens, reading.children, at)];
  });
  if (named.length === 0) return 'open';
  const first = subject.start - sentence.start;
  const last = subject.end - sentence.start;
  return named.some(({ start, end }) => start < last && end > first) ? 'same' : 'other';
}

/** The clause whose predicate stands at an offset of the sentence. */
function clauseAt({ tokens, clauses }: SentenceReading, offset: number): Clause | undefined {
  return clauses.find(({ predicate }) => {
    const token = tokens[predicate];
    return token !== undefined && token.start <= offset && offset < token.end;
  });
}

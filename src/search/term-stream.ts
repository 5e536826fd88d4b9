import type { Analyzer } from '../text/analyzer.js';
import type { EntityMatcher } from '../text/entity-matcher.js';
import { tokenize, type Token } from '../text/tokenize.js';

/** Term of an entity; no word of a text begins so. */
export function entityTerm(id: string): string {
  return `@${id}`;
}

/**
 * The terms of a text in order: `null` for a stop word, the stem for any other word, and after the last word of a
 * name the entity's own term as well, so that every spelling of the name meets every other.
 */
export interface TermStream {
  readonly tokens: readonly Token[];
  readonly terms: readonly (string | null)[];
}

/** Reads a text into its terms with the analyzer of its language. */
export function readTerms(text: string, analyzer: Analyzer, match: EntityMatcher): TermStream {
  const tokens = tokenize(text);
  const entityAfter = new Map<number, string>();
  for (const mention of match(text, tokens))
    entityAfter.set(mention.lastToken, entityTerm(mention.entity.id));
  const terms: (string | null)[] = [];
  tokens.forEach(({ folded }, position) => {
    terms.push(analyzer.isStopWord(folded) ? null : analyzer.stem(folded));
    const entity = entityAfter.get(position);
    if (entity !== undefined) terms.push(entity);
  });
  return { tokens, terms };
}

import type { QueryContext } from './query-context.js';
import type { ReadToken } from '../read-passage.js';
import { STOP } from '../term.js';
import type { Token } from '../../language/tokenize.js';

/** Words as the articles have them: by number of their term, and by folded form for those too common to be terms. */
interface WordSet {
  readonly terms: ReadonlySet<number>;
  readonly common: ReadonlySet<string>;
}

/** A word of the question, and what would say something else in its place. */
export interface Contrast {
  readonly own: WordSet;
  /** What means the contrary ("reject" for "accept"). */
  readonly contraries: WordSet;
  /** Other members of its group ("June" for "May"). */
  readonly others: WordSet;
}

/** Finds the question's words that have contraries or others of their group in the articles. */
export function findContrasts(
  context: QueryContext,
  tokens: readonly Token[],
  language: string,
): readonly Contrast[] {
  const { analyzerOf, opposites } = context;
  if (!context.corpus.languages.includes(language)) return [];
  return tokens.flatMap(({ folded }) => {
    const contraries = termSet(context, opposites.contrariesOf(folded, language));
    const others = termSet(context, opposites.othersOf(folded, language));
    if (isEmpty(contraries) && isEmpty(others)) return [];
    return [{ own: termSet(context, [analyzerOf(language).stem(folded), folded]), contraries, others }];
  });
}

/** Whether any of the words is in the set. */
export function holdsAny(tokens: readonly ReadToken[], { terms, common }: WordSet): boolean {
  return tokens.some(({ term, folded }) => (term === STOP ? common.has(folded) : terms.has(term)));
}

function termSet({ corpus }: QueryContext, stems: readonly string[]): WordSet {
  return {
    terms: new Set(stems.flatMap((stem) => corpus.numberOf(stem) ?? [])),
    common: new Set(stems),
  };
}

function isEmpty({ terms, common }: WordSet): boolean {
  return terms.size === 0 && common.size === 0;
}

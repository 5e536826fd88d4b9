import type { AnnotatedSentence } from '../../../annotated.js';
import { clauseWords } from './clause-words.js';
import { actorPhrases, type ActorPhrase } from './actor-phrase.js';
import type { ClauseContext } from './coordination.js';
import type { VerbLexicon } from './verb-lexicon.js';

/** What readers of one sentence's clauses share; its phrases are looked for when first asked for. */
export function clauseContext(sentence: AnnotatedSentence, lexicon: VerbLexicon): ClauseContext {
  const words = clauseWords(sentence);
  let phrases: readonly ActorPhrase[] | undefined;
  return {
    words,
    lexicon,
    found: new Map(),
    get phrases() {
      return (phrases ??= actorPhrases(words, lexicon));
    },
  };
}

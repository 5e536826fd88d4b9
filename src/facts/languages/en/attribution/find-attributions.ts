import type { Steps } from '../../../../steps.js';
import type { Attribution } from '../../../../model/attribution.js';
import type { SpokenSentence } from '../../../attribution/spoken-sentence.js';
import { carryOn } from './carry-on.js';
import type { AttributingClause } from './clause.js';
import { contentsOf } from './contents.js';
import { CUE_NOUNS, CUE_VERBS } from './cue-verbs.js';
import { accordingToClauses, nounClauseAt } from './other-clauses.js';
import { blocksOf, quotationsOf } from '../../../attribution/quotations.js';
import { resolveSpeakers } from './resolve-pronouns.js';
import { spanOfRun, speechWords, type Word } from '../../../attribution/speech-words.js';
import { verbClauseAt } from './verb-clauses.js';

/** Folded words that may attribute. */
const CUES: ReadonlySet<string> = new Set([...CUE_VERBS.keys(), ...CUE_NOUNS, 'according']);
/** Attributions looked for in one sentence: a bound on work, far above any real one. */
const MOST_CLAUSES = 40;
/** Words from a relative pronoun to its verb, at most. */
const RELATIVE_REACH = 6;

/**
 * Finds who an English article says its claims come from: direct quotations and reported speech, findings, thoughts
 * and stances, in reading order of their cues. Takes time in proportion to the text.
 *
 * @param sentences in reading order
 */
export function* findAttributions(text: string, sentences: readonly SpokenSentence[]): Steps<Attribution[]> {
  const quotations = yield* quotationsOf(text, blocksOf(sentences));
  const found: Attribution[] = [];
  for (const sentence of sentences) {
    yield;
    if (!sentence.tokens.some(({ folded }) => CUES.has(folded))) continue;
    const words = speechWords(text, sentence, quotations, (folded) => CUES.has(folded));
    const clauses = clausesOf(words);
    for (const [index, clause] of clauses.entries()) {
      const contents = contentsOf(text, sentence, words, clauses, index, quotations);
      const { kind, verb, modality, source, named, cue } = clause;
      found.push({
        kind,
        verb,
        modality,
        contents,
        source: spanOfRun(words, source),
        named: named === null ? null : spanOfRun(words, named),
        cue: spanOfRun(words, cue),
      });
    }
  }
  const carried = yield* carryOn(text, sentences, quotations, found);
  return yield* resolveSpeakers(text, sentences, carried);
}

/** "X, whom Y calls Z, did it": what somebody is called is not said. */
function isNaming(words: readonly Word[], { verb, cue }: AttributingClause): boolean {
  if (verb !== 'call') return false;
  return words
    .slice(Math.max(0, cue.first - RELATIVE_REACH), cue.first)
    .some(({ folded }) => folded === 'whom');
}

/** @param words those of cues found are marked so */
function clausesOf(words: Word[]): AttributingClause[] {
  const clauses: AttributingClause[] = [];
  for (let at = 0; at < words.length && clauses.length < MOST_CLAUSES; at += 1) {
    const folded = words[at]?.folded ?? '';
    if (!CUES.has(folded)) continue;
    const clause =
      folded === 'according'
        ? accordingToClauses(words, at)
        : (verbClauseAt(words, at, clauses) ?? nounClauseAt(words, at));
    if (clause === null || isNaming(words, clause)) continue;
    clauses.push(clause);
    for (let cue = clause.cue.first; cue <= clause.cue.last; cue += 1) {
      const word = words[cue];
      if (word !== undefined) words[cue] = { ...word, cue: true };
    }
  }
  return clauses;
}

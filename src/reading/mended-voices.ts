import type { ClauseVocabulary } from './clause-vocabulary.js';
import type { DraftClause } from './clauses.js';
import { baseRelation, type ParsedToken } from './parsed-sentence.js';

/*
 * Where a tree takes a verb of the past for a passive, or hangs whoever did it on another word, what stands around tells.
 */

/**
 * "X, who had sat up, insisted that …": of a form that is a passive's and of the past alike it is the past where somebody does it and no verb
 * that helps stands beside it.
 */
export function isActiveParticiple(
  predicate: ParsedToken,
  below: readonly { readonly token: ParsedToken; readonly base: string }[],
): boolean {
  return (
    predicate.features.VerbForm === 'Part' &&
    below.some(({ token }) => token.relation === 'nsubj') &&
    below.every(({ base }) => base !== 'aux')
  );
}

/** Clauses of a sentence before they are complete, with its tree. */
interface DraftSentence {
  readonly tokens: readonly ParsedToken[];
  readonly children: readonly (readonly number[])[];
  readonly clauseOf: readonly number[];
  readonly drafts: readonly DraftClause[];
  readonly words: ClauseVocabulary;
}

/** Puts right who does what in clauses whose voice the tree has wrong. */
export function mendVoices(sentence: DraftSentence): void {
  takeMainVerb(sentence);
  sentence.drafts.forEach((draft, at) => takeDoer(sentence, draft, at));
}

/** "Was received in the palace on Saturday by X": who a passive clause says did it, wherever in it the tree hangs that. */
function takeDoer(
  { tokens, children, clauseOf, words }: DraftSentence,
  draft: DraftClause,
  clause: number,
): void {
  if (!draft.isPassive || draft.agents.length > 0) return;
  const doer = tokens.findIndex(
    ({ upos, relation, head }, at) =>
      upos === 'PROPN' &&
      at > draft.predicate &&
      clauseOf[at] === clause &&
      baseRelation(relation) === 'nmod' &&
      isThing(tokens, children, head) &&
      (children[at] ?? []).some((child) => words.agents.has(words.fold(tokens[child]?.form ?? ''))),
  );
  if (doer >= 0) draft.agents.push(doer);
}

/** A thing or a day, and no deed that may be by somebody itself ("through mediation by X"). */
function isThing(
  tokens: readonly ParsedToken[],
  children: readonly (readonly number[])[],
  at: number,
): boolean {
  return (
    tokens[at]?.upos === 'PROPN' ||
    (children[at] ?? []).some((child) => /^(?:det|nmod:poss)$/.test(tokens[child]?.relation ?? ''))
  );
}

/**
 * "Frank Aiken, rewarded for his patience, signed first in Moscow": in a sentence that a name is the root of, the last of what is told of it
 * behind a comma is what it did.
 */
function takeMainVerb({ tokens, children, drafts }: DraftSentence): void {
  const root = tokens.findIndex(({ head, upos }) => head < 0 && upos === 'PROPN');
  if (root < 0) return;
  const told = drafts.filter(
    ({ link, predicate, isPassive, agents }) =>
      link === 'acl' &&
      isPassive &&
      agents.length === 0 &&
      tokens[predicate]?.head === root &&
      tokens[predicate]?.features.VerbForm === 'Part' &&
      (children[predicate] ?? []).every((child) => baseRelation(tokens[child]?.relation ?? '') !== 'aux'),
  );
  const main = told.at(-1);
  if (main === undefined || told.length < 2 || tokens[main.predicate - 1]?.form !== ',') return;
  main.isPassive = false;
  main.agents = [root];
  main.patients = main.patients.filter((at) => at !== root);
}

import type { ClauseVocabulary } from './clause-vocabulary.js';
import { baseRelation, type ParsedSentence, type ParsedToken } from './parsed-sentence.js';
import { inheritSubjects } from './inherited-subjects.js';
import { isActiveParticiple, mendVoices } from './mended-voices.js';

/** Somebody or something beside a predicate by way of an adposition or a case. */
export interface Oblique {
  /** The word that it turns on. */
  readonly head: number;
  /** Its adposition, folded, or its case; empty where it has neither. */
  readonly marker: string;
}

/** One predicate and who takes part. Words are positions in the sentence's tokens. */
export interface Clause {
  readonly predicate: number;
  /** Who does it. */
  readonly agents: readonly number[];
  /** Whom or what it is done to. */
  readonly patients: readonly number[];
  readonly obliques: readonly Oblique[];
  /** Who is left out ("without X", "not X"). */
  readonly excepted: readonly number[];
  readonly isPassive: boolean;
  /** It is said not to be so. */
  readonly isDenied: boolean;
  /** It is a plan, a wish, a duty or a condition. */
  readonly isUnreal: boolean;
  /** The clause that it is part of, or -1. */
  readonly parent: number;
  /** Its relation to that, without a subtype. */
  readonly link: string;
  /** Who says so, nearest first; empty where the text itself does. */
  readonly sources: readonly number[];
}

/** A sentence's clauses, and for each word the clause that it stands in. */
export interface ClauseReading {
  readonly clauses: readonly Clause[];
  readonly clauseOf: readonly number[];
  /** Words right below each word. */
  readonly children: readonly (readonly number[])[];
}

/** What is filled in step by step while a sentence is read. */
export interface DraftClause {
  predicate: number;
  agents: number[];
  patients: number[];
  obliques: Oblique[];
  excepted: number[];
  isPassive: boolean;
  isDenied: boolean;
  isUnreal: boolean;
  parent: number;
  link: string;
  sources: number[];
}

/** Relations whose word is the predicate of a clause of its own. */
const CLAUSAL: ReadonlySet<string> = new Set([
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'csubj',
  'parataxis',
  'root',
]);
/** Relations of words that say whether a clause is so. */
const MODIFYING: ReadonlySet<string> = new Set(['advmod', 'aux', 'det', 'mark', 'discourse']);
/** Arabic hangs its particles on the verb so. */
const PARTICLE = 'compound:prt';
const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'csubj', 'cop']);

/** Reads who does what to whom from a tree, whatever its language: relations are the same in all. */
export function readClauses({ tokens }: ParsedSentence, words: ClauseVocabulary): ClauseReading {
  const children = childrenOf(tokens);
  const predicates = predicatesOf(tokens, children);
  const clauseAt = new Map(predicates.map((predicate, at) => [predicate, at]));
  const clauseOf = tokens.map((_, at) => clauseOfWord(tokens, clauseAt, at));
  const drafts = predicates.map((predicate) => {
    const token = tokens[predicate];
    const head = token?.head ?? -1;
    return readOwn(tokens, children, clauseAt, words, {
      predicate,
      agents: [],
      patients: [],
      obliques: [],
      excepted: [],
      isPassive: false,
      isDenied: false,
      isUnreal: false,
      parent: head < 0 ? -1 : (clauseOf[head] ?? -1),
      link: baseRelation(token?.relation ?? 'root'),
      sources: [],
    });
  });
  mendVoices({ tokens, children, clauseOf, drafts, words });
  inheritSubjects(tokens, drafts, words);
  return { clauses: drafts, clauseOf, children };
}

function childrenOf(tokens: readonly ParsedToken[]): number[][] {
  const children: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, at) => children[head]?.push(at));
  return children;
}

function predicatesOf(tokens: readonly ParsedToken[], children: readonly (readonly number[])[]): number[] {
  const isPredicate = tokens.map(({ upos, relation, head }, at) => {
    const base = baseRelation(relation);
    if (head < 0 || CLAUSAL.has(base)) return true;
    const argued = (children[at] ?? []).some((child) =>
      ARGUMENTS.has(baseRelation(tokens[child]?.relation ?? '')),
    );
    if (base === 'conj') return upos === 'VERB' || argued;
    return upos === 'VERB' && argued && base !== 'amod';
  });
  return tokens.flatMap((_, at) => (isPredicate[at] === true ? [at] : []));
}

function clauseOfWord(
  tokens: readonly ParsedToken[],
  clauseAt: ReadonlyMap<number, number>,
  word: number,
): number {
  let at = word;
  for (let steps = 0; at >= 0 && steps <= tokens.length; steps += 1) {
    const clause = clauseAt.get(at);
    if (clause !== undefined) return clause;
    at = tokens[at]?.head ?? -1;
  }
  return -1;
}

/** Fills in what stands right below the predicate. */
function readOwn(
  tokens: readonly ParsedToken[],
  children: readonly (readonly number[])[],
  clauseAt: ReadonlyMap<number, number>,
  words: ClauseVocabulary,
  draft: DraftClause,
): DraftClause {
  const predicate = tokens[draft.predicate];
  const below = (children[draft.predicate] ?? []).flatMap((at) => {
    const token = tokens[at];
    return token === undefined ? [] : [{ at, token, base: baseRelation(token.relation) }];
  });
  draft.isPassive =
    below.some(({ token }) => /^(?:nsubj|aux|csubj):pass$/.test(token.relation)) ||
    (predicate?.features.Voice === 'Pass' && !isActiveParticiple(predicate, below));
  draft.isDenied = predicate?.features.Polarity === 'Neg';
  draft.isUnreal =
    ['Cnd', 'Nec', 'Opt', 'Des', 'Pot'].includes(predicate?.features.Mood ?? '') ||
    predicate?.features.Tense === 'Fut' ||
    (predicate?.upos === 'VERB' && words.isUnrealForm(words.fold(predicate.form))) ||
    // All that is said is an infinitive: whatever wishes or plans it was taken for a name.
    (predicate?.features.VerbForm === 'Inf' &&
      draft.link === 'root' &&
      !below.some(({ base }) => base === 'aux')) ||
    // "Is to meet".
    (predicate?.features.VerbForm === 'Inf' && below.some(({ base }) => base === 'cop'));
  for (const { at, token, base } of below) {
    const folded = words.fold(token.form);
    if (MODIFYING.has(base) || token.relation === PARTICLE) {
      if (token.features.Polarity === 'Neg' || words.denies.has(folded)) draft.isDenied = true;
      if (words.unreal.has(folded)) draft.isUnreal = true;
      continue;
    }
    if (base !== 'nsubj' && base !== 'obj' && base !== 'iobj' && base !== 'obl' && base !== 'nmod') continue;
    const group = groupOf(tokens, children, clauseAt, at);
    const isNothing = (children[at] ?? []).some(
      (child) => tokens[child]?.relation === 'det' && words.denies.has(words.fold(tokens[child]?.form ?? '')),
    );
    if (isNothing) draft.isDenied = true;
    const left = group.filter((head) => isLeftOut(tokens, children, words, head, at));
    const kept = group.filter((head) => !left.includes(head));
    draft.excepted.push(...left);
    if (base === 'nsubj') (draft.isPassive ? draft.patients : draft.agents).push(...kept);
    else if (base === 'obj') draft.patients.push(...kept);
    else if (base === 'nmod' && /poss/.test(token.relation) && isVerbal(predicate))
      draft.agents.push(...kept);
    else {
      const marker = base === 'iobj' ? 'iobj' : markerOf(tokens, children, words, at);
      if (
        token.relation === 'obl:agent' ||
        marker.split(' ').some((word) => isAgentMark(words, word, draft, predicate))
      )
        draft.agents.push(...kept);
      else if (marker.split(' ').some((word) => words.exceptions.has(word))) draft.excepted.push(...kept);
      else if (marker.split(' ').some((word) => words.sources.has(word))) draft.sources.push(...kept);
      else draft.obliques.push(...kept.map((head) => ({ head, marker })));
    }
  }
  return draft;
}

/** "By" beside a verb that is no passive tells how, not who; beside a noun ("a threat by X") who. */
function isAgentMark(
  words: ClauseVocabulary,
  marker: string,
  { isPassive }: DraftClause,
  predicate: ParsedToken | undefined,
): boolean {
  return words.agents.has(marker) && (isPassive || predicate?.upos === 'NOUN' || marker.length > 2);
}

/** A verb in the form of a noun or participle, as Turkish puts its subordinate clauses. */
function isVerbal(token: ParsedToken | undefined): boolean {
  return token?.upos === 'VERB' && token.features.VerbForm !== undefined && token.features.VerbForm !== 'Fin';
}

/** A word and those joined to it by "and", but for clauses of their own. */
function groupOf(
  tokens: readonly ParsedToken[],
  children: readonly (readonly number[])[],
  clauseAt: ReadonlyMap<number, number>,
  head: number,
): number[] {
  const joined = (children[head] ?? []).filter(
    (child) => baseRelation(tokens[child]?.relation ?? '') === 'conj' && !clauseAt.has(child),
  );
  return [head, ...joined.flatMap((child) => groupOf(tokens, children, clauseAt, child))];
}

/** "not X" beside the one that it is: a word that denies stands with it alone. */
function isLeftOut(
  tokens: readonly ParsedToken[],
  children: readonly (readonly number[])[],
  words: ClauseVocabulary,
  head: number,
  first: number,
): boolean {
  return (children[head] ?? []).some((child) => {
    const token = tokens[child];
    if (token === undefined) return false;
    const folded = words.fold(token.form);
    return (
      (words.denies.has(folded) && token.relation !== 'det' && (head !== first || token.upos !== 'DET')) ||
      (head !== first && words.exceptions.has(folded))
    );
  });
}

/** The adposition of a word, or its case. */
function markerOf(
  tokens: readonly ParsedToken[],
  children: readonly (readonly number[])[],
  words: ClauseVocabulary,
  head: number,
): string {
  const marks = (children[head] ?? []).filter(
    (child) => baseRelation(tokens[child]?.relation ?? '') === 'case',
  );
  const forms = marks.flatMap((mark) =>
    [mark, ...(children[mark] ?? []).filter((child) => tokens[child]?.relation === 'fixed')].map((at) =>
      words.fold(tokens[at]?.form ?? ''),
    ),
  );
  if (forms.length > 0) return forms.join(' ');
  return tokens[head]?.features.Case?.toLowerCase() ?? '';
}

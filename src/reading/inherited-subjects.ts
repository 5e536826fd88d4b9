import type { ClauseVocabulary } from './clause-vocabulary.js';
import type { DraftClause } from './clauses.js';
import { baseRelation, type ParsedToken } from './parsed-sentence.js';

/*
 * What a clause takes from the one that it stands in: who does it, who says it, and whether it is so.
 */

/** Completes clauses from those above them. Those above come first, whatever the order in the text. */
export function inheritSubjects(
  tokens: readonly ParsedToken[],
  clauses: readonly DraftClause[],
  words: ClauseVocabulary,
): void {
  // "In Doha, who met whom?" asks.
  if (words.relatives.size > 0 && tokens.every(({ form }) => form !== '?'))
    for (const clause of clauses) if (clause.link !== 'acl') bindRelative(tokens, clause, words);
  const done = new Set<DraftClause>();
  const complete = (clause: DraftClause): void => {
    if (done.has(clause)) return;
    done.add(clause);
    const parent = clauses[clause.parent];
    if (parent === undefined || parent === clause) return;
    complete(parent);
    takeSubject(tokens, clause, parent, words);
    takeWord(tokens, clause, parent, words);
  };
  clauses.forEach(complete);
  // "… , he said": what is said stands above the verb that says so.
  for (const clause of clauses) {
    const parent = clauses[clause.parent];
    if (clause.link !== 'parataxis' || parent === undefined || clause.agents.length === 0) continue;
    if (!words.says.has(words.fold(tokens[clause.predicate]?.form ?? ''))) continue;
    for (const said of clauses)
      if (said !== clause && isWithin(clauses, said, parent) && !isWithin(clauses, said, clause))
        said.sources.push(...clause.agents);
  }
}

function isWithin(clauses: readonly DraftClause[], clause: DraftClause, above: DraftClause): boolean {
  let at: DraftClause | undefined = clause;
  for (let steps = 0; at !== undefined && steps <= clauses.length; steps += 1) {
    if (at === above) return true;
    at = clauses[at.parent];
  }
  return false;
}

function takeSubject(
  tokens: readonly ParsedToken[],
  clause: DraftClause,
  parent: DraftClause,
  words: ClauseVocabulary,
): void {
  const { predicate, isPassive } = clause;
  const token = tokens[predicate];
  const head = token?.head ?? -1;
  const own = isPassive ? clause.patients : clause.agents;
  const subject = (given: readonly number[]): void => {
    if (isPassive) clause.patients.push(...given);
    else clause.agents.push(...given);
  };
  if (clause.link === 'ccomp' && own.length === 0 && !isInfinitive(tokens, clause)) {
    // Of "X said Y had done it" the one in between does it, whatever the tree says.
    const isBetween = (at: number): boolean => at > parent.predicate && at < predicate;
    const bare = parent.obliques.filter(({ head, marker }) => marker === '' && isBetween(head));
    const between = [...parent.patients.filter(isBetween), ...bare.map(({ head }) => head)].slice(-1);
    parent.patients = parent.patients.filter((at) => !between.includes(at));
    parent.obliques = parent.obliques.filter(({ head }) => !between.includes(head));
    return subject(between);
  }
  const above = parent.isPassive ? parent.patients : parent.agents;
  switch (clause.link) {
    case 'acl': {
      const isRelative = (at: number): boolean => isRelativeWord(tokens[at], words);
      const gap = own.findIndex(isRelative);
      if (gap >= 0) own.splice(gap, 1, head);
      else if (clause.patients.some(isRelative)) clause.patients = [head];
      else if (
        own.length === 0 &&
        token?.features['Person[psor]'] === undefined &&
        !isInfinitive(tokens, clause)
      )
        subject([head]);
      else if (clause.patients.length === 0 && !isPassive && own.length > 0) clause.patients.push(head);
      return;
    }
    case 'xcomp':
      if (own.length === 0)
        subject(parent.patients.length > 0 && !parent.isPassive ? parent.patients : above);
      return;
    case 'conj':
    case 'advcl':
      if (own.length === 0) subject(above);
      return;
    default:
  }
}

/**
 * "Poland, which the Commission had sued, …": it was done to what the relative word stands for, and by nobody before that, whatever the tree
 * hangs on the verb.
 */
function bindRelative(tokens: readonly ParsedToken[], clause: DraftClause, words: ClauseVocabulary): void {
  const isRelative = (at: number): boolean => at < clause.predicate && isRelativeWord(tokens[at], words);
  const relative = clause.patients.find(isRelative) ?? 0;
  const antecedent = nounBefore(tokens, relative);
  if (antecedent < 0) return;
  clause.agents = clause.agents.filter((at) => at > relative);
  clause.patients = [antecedent];
}

/** The noun right before a relative word, or before the comma before it: the word that the rest of its name hangs on; -1 without one. */
function nounBefore(tokens: readonly ParsedToken[], relative: number): number {
  const isNoun = (at: number): boolean => tokens[at]?.upos === 'NOUN' || tokens[at]?.upos === 'PROPN';
  let at = tokens[relative - 1]?.form === ',' ? relative - 2 : relative - 1;
  if (!isNoun(at)) return -1;
  for (let steps = 0; steps < tokens.length; steps += 1) {
    const { head = -1, relation = '' } = tokens[at] ?? {};
    if (!['flat', 'compound', 'appos'].includes(baseRelation(relation)) || head >= relative || !isNoun(head))
      break;
    at = head;
  }
  return at;
}

/** "the first to go", "a plan to leave": its head need not be who does it. */
function isInfinitive(tokens: readonly ParsedToken[], { predicate }: DraftClause): boolean {
  return tokens[predicate]?.features.VerbForm === 'Inf';
}

function isRelativeWord(token: ParsedToken | undefined, words: ClauseVocabulary): boolean {
  return (
    token !== undefined &&
    (token.features.PronType === 'Rel' ||
      (token.upos === 'PRON' &&
        (words.who.has(words.fold(token.form)) || /^(?:that|which)$/i.test(token.form))))
  );
}

/** Relations of a clause that the one above it says something of. */
const TOLD_OF: ReadonlySet<string> = new Set(['ccomp', 'csubj', 'acl', 'xcomp']);

/** "Was among the planned things that …": an expression with a word for what is not so, or not yet, completes the verb above. */
function isOfPlan(tokens: readonly ParsedToken[], predicate: number, words: ClauseVocabulary): boolean {
  return tokens.some(
    ({ head, relation, form }) =>
      head === predicate && baseRelation(relation) === 'obl' && words.unreal.has(words.fold(form)),
  );
}

/** Who says it, and what that makes of it. */
function takeWord(
  tokens: readonly ParsedToken[],
  clause: DraftClause,
  parent: DraftClause,
  words: ClauseVocabulary,
): void {
  const verb = words.fold(tokens[parent.predicate]?.form ?? '');
  if (clause.link === 'ccomp' && !words.unreal.has(verb)) clause.sources.push(...parent.agents);
  if (clause.link === 'xcomp' || clause.link === 'ccomp') {
    if (words.unreal.has(verb) || (clause.link === 'xcomp' && parent.isUnreal)) clause.isUnreal = true;
    if (clause.link === 'xcomp' && parent.isDenied) clause.isDenied = true;
  }
  if (clause.link === 'csubj' && isOfPlan(tokens, parent.predicate, words)) clause.isUnreal = true;
  // "Denied that …", "reports that … are false".
  if (TOLD_OF.has(clause.link) && words.denials.has(verb)) clause.isDenied = true;
  if (clause.link === 'conj' && parent.isUnreal && tokens[clause.predicate]?.features.VerbForm === 'Inf')
    clause.isUnreal = true;
  clause.sources.push(...parent.sources);
}

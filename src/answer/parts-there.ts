import { packOf } from '../language/languages.js';
import { agentsOf, depthOf, holds, type Anchor } from './anchors.js';
import type { AskedUnits } from '../search/query/asked-units.js';

/*
 * Who has which part in what happened there, beside who has it in the question.
 */

/** Words before a verb among which whoever does it may stand. */
const BESIDE_VERB = 6;

/** Parts of speech of whom or what something is said of by name: not "he", and not what a tree takes for somebody. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'VERB', 'X', 'SYM']);

/** Who does it there, or has it done to them, is named: where the question names who does it, by who does. */
export function isByOthers(anchor: Anchor, { agents }: AskedUnits): boolean {
  const { reading, clause } = anchor;
  const isNamed = (heads: readonly number[]): boolean =>
    heads.length > 0 && heads.every((at) => OF_SOMEBODY.has(reading.tokens[at]?.upos ?? ''));
  return agents.length > 0
    ? isNamed(agentsOf(anchor))
    : isNamed(agentsOf(anchor)) || (!clause.isPassive && isNamed(clause.patients));
}

/** Who does it there is somebody else, by name, whatever part they have in it who do it in the question. */
export function isByOthersNamed(anchor: Anchor, asked: AskedUnits, names: readonly number[]): boolean {
  const wanted = asked.agents.filter((unit) => names.includes(unit));
  const doers = agentsOf(anchor);
  return (
    wanted.length > 0 &&
    doers.length > 0 &&
    doers.every((at) => isNamed(anchor, at)) &&
    !wanted.some((unit) => doers.some((at) => holds(anchor, at, unit)))
  );
}

/** A name, or a noun with one ("Egypt's minister"). */
function isNamed({ reading: { tokens, children } }: Anchor, at: number): boolean {
  return (
    tokens[at]?.upos === 'PROPN' ||
    (tokens[at]?.upos === 'NOUN' && (children[at] ?? []).some((child) => tokens[child]?.upos === 'PROPN'))
  );
}

/** Who is asked for stands there as "he". */
export function isForPronoun(anchor: Anchor, { role }: AskedUnits): boolean {
  return role === 'agent' && agentsOf(anchor).some((at) => anchor.reading.tokens[at]?.upos === 'PRON');
}

/** A noun says it in a clause of what others do ("condemned the attack"): nobody there is marked, and who did it may be told all the same. */
export function isOfAnothersDeed(anchor: Anchor, { role }: AskedUnits): boolean {
  return (
    role === 'agent' &&
    depthOf(anchor) === 2 &&
    anchor.clause.agents.length > 0 &&
    agentsOf(anchor).length === 0
  );
}

/** Who does it in the question has it done to them there, or the other way round. @param names units of the question's names */
export function isReversed(anchor: Anchor, asked: AskedUnits, names: readonly number[]): boolean {
  // Of other words the question's tree is less sure.
  const agents = asked.agents.filter((unit) => names.includes(unit));
  const patients = asked.patients.filter((unit) => names.includes(unit));
  const { clause } = anchor;
  if (clause.predicate !== anchor.at) return false;
  const { tokens, words } = anchor.reading;
  // "He met X" says of X that he met him.
  if (words.mutual.has(words.fold(tokens[anchor.at]?.form ?? ''))) return false;
  const isAmong = (heads: readonly number[], unit: number): boolean =>
    heads.some((head) => holds(anchor, head, unit));
  // Of "fired on X" X does not fire; of "agreed with X" it may agree too.
  const targets = clause.obliques.flatMap(({ head, marker }) =>
    marker.split(' ').some((word) => anchor.reading.words.companions.has(word)) ? [] : [head],
  );
  return (
    agents.some((unit) => isAmong([...clause.patients, ...targets], unit) && !isAmong(clause.agents, unit)) ||
    patients.some((unit) => isAmong(clause.agents, unit) && !isAmong(clause.patients, unit))
  );
}

/**
 * Whoever does it in the question stands beside the word for it without an ending that makes them somebody whom it is done to: where not every
 * tree is right and the verb comes last, they may do it there too.
 *
 * @param text the article's
 */
export function mayDoIt(
  { sentence, reading: { tokens }, at }: Anchor,
  { agents }: AskedUnits,
  text: string,
): boolean {
  if (!packOf(sentence.language).verbsLast) return false;
  const verb = sentence.start + (tokens[at]?.start ?? 0);
  const before = sentence.tokens.filter(({ end }) => end <= verb).slice(-BESIDE_VERB);
  return before.some(
    ({ matches, start, end }) =>
      matches.some(({ unit }) => agents.includes(unit)) && !/['’ʼ]/u.test(text.slice(start, end + 1)),
  );
}

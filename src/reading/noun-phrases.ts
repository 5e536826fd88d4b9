import { baseRelation, type ParsedToken } from './parsed-sentence.js';

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands below a noun and is no part of its phrase. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'case',
  'cc',
  'conj',
  'punct',
  'acl',
  'appos',
  'parataxis',
  'advcl',
  'cop',
  'nsubj',
  'mark',
  'advmod',
  'dep',
  'discourse',
]);
/** Parts of one name. */
const NAME_PARTS: ReadonlySet<string> = new Set(['flat', 'compound', 'nmod', 'goeswith', 'amod', 'appos']);

/** A noun with what belongs to it, but for clauses, those beside it and what it stands for. */
export function phraseAt(
  tokens: readonly ParsedToken[],
  children: readonly (readonly number[])[],
  head: number,
): Stretch {
  let { start, end } = tokens[head] ?? { start: 0, end: 0 };
  for (const child of children[head] ?? []) {
    if (OUTSIDE.has(baseRelation(tokens[child]?.relation ?? ''))) continue;
    const part = phraseAt(tokens, children, child);
    start = Math.min(start, part.start);
    end = Math.max(end, part.end);
  }
  return { start, end };
}

/**
 * The name of a noun's phrase where it has one (of "his host, X": X), else the phrase. A name is a run of proper nouns
 * that the noun heads, or that stand for it.
 */
export function nameAt(
  tokens: readonly ParsedToken[],
  children: readonly (readonly number[])[],
  head: number,
  text: string,
): Stretch {
  const token = tokens[head];
  if (token === undefined) return { start: 0, end: 0 };
  const isProper = (at: number): boolean => tokens[at]?.upos === 'PROPN';
  if (isProper(head)) return runAt(tokens, head, text);
  const named = (children[head] ?? []).filter(
    (child) => isProper(child) && ['appos', 'flat'].includes(baseRelation(tokens[child]?.relation ?? '')),
  );
  const [name] = named;
  return name === undefined ? phraseAt(tokens, children, head) : runAt(tokens, name, text);
}

/** Proper nouns one behind the other around one of them, with the hyphens between their parts. */
function runAt(tokens: readonly ParsedToken[], head: number, text: string): Stretch {
  const goesOn = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.upos === 'PROPN')
      return at === head || isOfName(tokens, at, head) || isOfName(tokens, head, at);
    return /^[-–'’.]$/u.test(token.form) || (/^[.]$/u.test(token.form) && text[token.start - 1] !== ' ');
  };
  let first = head;
  let last = head;
  while (goesOn(first - 1)) first -= 1;
  while (goesOn(last + 1)) last += 1;
  while (tokens[first]?.upos !== 'PROPN' && first < head) first += 1;
  while (tokens[last]?.upos !== 'PROPN' && last > head) last -= 1;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** Whether a word is part of another's name by the tree. */
function isOfName(tokens: readonly ParsedToken[], part: number, whole: number): boolean {
  let at = part;
  for (let steps = 0; at >= 0 && steps < 6; steps += 1) {
    if (at === whole) return true;
    const token = tokens[at];
    if (token === undefined || !NAME_PARTS.has(baseRelation(token.relation))) return false;
    at = token.head;
  }
  return false;
}

import type { AttributingClause } from './clause.js';
import { CUE_NOUNS } from './cue-verbs.js';
import type { Word, WordRun } from '../../../attribution/speech-words.js';
import { isTime, type SourceRun } from './noun-phrase.js';
import { phraseAfter } from './phrase-after.js';
import { wordSet } from '../../folded-words.js';
import { NOUN_OPENER, SPEECH_PREPOSITION, TIME_WORD } from './word-classes.js';

/** What things are done by, not who says so. */
const NO_TELLERS = wordSet(
  'plan schedule timetable calendar phase stage step standard rule need wish taste size rank age order principle term condition criteria priority custom tradition circumstance procedure protocol preference translation',
);

/** "according to X", at the word "according"; null where nobody is named. */
export function accordingToClauses(words: readonly Word[], at: number): AttributingClause | null {
  const to = words[at + 1];
  if (words[at]?.folded !== 'according' || to?.folded !== 'to' || to.gap !== 'none') return null;
  const source = phraseAfter(words, at + 2);
  if (source === null || words[at + 2]?.gap === 'stop' || words[at - 1]?.folded === 'not') return null;
  if (source.named !== null && isNoTeller(words, source.named)) return null;
  const after = words[source.source.last + 1];
  // "(according to X)" stands behind what it attributes, "– according to X, …" before it.
  const bracketed = at > 0 && words[at]?.gap === 'stop' && after?.gap !== 'comma';
  const opens = !bracketed && opensClause(words, at);
  const middle = !opens && words[at]?.gap === 'comma' && after?.gap === 'comma';
  return {
    ...source,
    kind: 'speech',
    verb: 'according to',
    modality: 'stated',
    cue: { first: at, last: at + 1 },
    clause: { first: at, last: source.source.last },
    place: opens ? 'before' : middle ? 'middle' : 'behind',
  };
}

/** "According to plan", "according to Thursday", "according to the first phase of the deal": nobody tells anything. */
function isNoTeller(words: readonly Word[], { first, last }: WordRun): boolean {
  let head = first;
  while (
    head < last &&
    words[head + 1]?.gap === 'none' &&
    !SPEECH_PREPOSITION.has(words[head + 1]?.folded ?? '')
  )
    head += 1;
  const noun = words[head];
  return noun === undefined || isTime(noun) || NO_TELLERS.has(noun.folded.replace(/s$/u, ''));
}

/** Nothing but "and", "but" or the like stands before it in its clause. */
function opensClause(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || at === 0 || word.gap === 'colon' || word.gap === 'stop') return true;
  const before = words[at - 1];
  if (before === undefined || before.quotation !== word.quotation)
    return before !== undefined && word.quotation >= 0;
  return (
    /^(?:and|but|however|still|yet|meanwhile|also|that)$/u.test(before.folded) &&
    (at === 1 || before.gap !== 'none' || before.folded === 'that')
  );
}

/** "X's claim that …", "the claim by X that …", at the noun. */
export function nounClauseAt(words: readonly Word[], at: number): AttributingClause | null {
  const noun = words[at];
  if (noun === undefined || !CUE_NOUNS.has(noun.folded)) return null;
  const next = words[at + 1];
  if (next === undefined || next.gap !== 'none') return null;
  if (next.folded === 'by') {
    const source = phraseAfter(words, at + 2);
    const that = source === null ? undefined : words[source.source.last + 1];
    return source === null || that?.folded !== 'that'
      ? null
      : made(noun.folded, at, source, at, source.source.last);
  }
  const was = next.folded === 'is' || next.folded === 'was' ? 1 : 0;
  if (words[at + 1 + was]?.folded !== 'that') return null;
  const source = ownerOfSource(words, at);
  return source === null ? null : made(noun.folded, at, source, source.source.first, at + was);
}

/** Whose it is: "his claim", "the ministry's first claim". */
function ownerOfSource(words: readonly Word[], at: number): SourceRun | null {
  for (let owner = at - 1; owner >= Math.max(0, at - 3); owner -= 1) {
    const word = words[owner];
    if (word === undefined || words[owner + 1]?.gap !== 'none') return null;
    if (/^(?:his|her|their|its|my|our)$/u.test(word.folded))
      return { source: { first: owner, last: owner }, named: null };
    if (!word.possessive) continue;
    if (TIME_WORD.has(word.folded)) return null;
    let first = owner;
    while (first > 0 && words[first]?.gap === 'none' && !NOUN_OPENER.has(words[first]?.folded ?? '')) {
      const before = words[first - 1];
      if (
        before === undefined ||
        SPEECH_PREPOSITION.has(before.folded) ||
        !(before.capital || NOUN_OPENER.has(before.folded) || before.possessive)
      )
        break;
      first -= 1;
    }
    const run = { first, last: owner };
    return { source: run, named: run };
  }
  return null;
}

function made(verb: string, at: number, source: SourceRun, first: number, last: number): AttributingClause {
  return {
    ...source,
    kind: 'speech',
    verb,
    modality: 'stated',
    cue: { first: at, last: at },
    clause: { first, last },
    place: 'before',
  };
}

import type { Word } from '../../../attribution/speech-words.js';
import {
  hasVerb,
  isVerb,
  sourceNamed,
  LONGEST_SUBJECT,
  takesObject,
  trimmed,
  type SourceRun,
} from './noun-phrase.js';
import {
  ANY_PRONOUN,
  CLAUSE_OPENER,
  isSpeechAdverb,
  namesThing,
  NOUN_OPENER,
  RELATIVE,
  SPEECH_PREPOSITION,
  SUBJECT_PRONOUN,
  TIME_WORD,
} from './word-classes.js';
import { wordSet } from '../../folded-words.js';

const ARTICLES = wordSet('the a an');
const JOINS = wordSet('and or but to both all than as');

/** The subject of a verb: what stands before its first word (`at`), in the same quotation or outside all. */
export function speakerBefore(words: readonly Word[], at: number): SourceRun | null {
  const verb = words[at];
  const before = words[at - 1];
  if (verb === undefined || before === undefined || before.quotation !== verb.quotation) return null;
  if (verb.gap === 'none') return direct(words, at);
  if (verb.gap === 'comma') return acrossAppositions(words, at);
  return null;
}

/** "X said": the noun phrase that ends right before the verb. */
function direct(words: readonly Word[], at: number): SourceRun | null {
  const last = at - 1;
  const head = words[last];
  if (head === undefined) return null;
  if (RELATIVE.has(head.folded)) return relative(words, last);
  if (SUBJECT_PRONOUN.has(head.folded)) return { source: { first: last, last }, named: null };
  return namedAt(words, last);
}

/** "X, who said": the pronoun and whom it stands for. */
function relative(words: readonly Word[], at: number): SourceRun | null {
  const source = { first: at, last: at };
  const who = words[at];
  if (who === undefined || at === 0) return null;
  const last = at - 1;
  if (who.gap !== 'none' && who.gap !== 'comma') return null;
  const found = behindPreposition(words, last, who.folded) ?? antecedentOf(words, last);
  return { source, named: found?.named ?? null };
}

/** Prepositions behind which an antecedent is the nearest noun; others may belong to it ("officials in Doha, who"). */
const ANTECEDENT_OPENERS = wordSet(
  'with by to against on about between toward towards among like including into',
);

/** Of "a call with Hakan Fidan, who", and of "on the Weather Service, which", the nearest noun, unless it is a thing. */
function behindPreposition(words: readonly Word[], last: number, pronoun: string): SourceRun | null {
  const head = words[last];
  if (head === undefined || (pronoun === 'who' && !head.capital && namesThing(head.folded))) return null;
  const segment = startOfSegment(words, last);
  for (let at = last - 1; at >= segment; at -= 1) {
    const folded = words[at]?.folded ?? '';
    const parts =
      pronoun === 'which'
        ? SPEECH_PREPOSITION.has(folded) && folded !== 'of' && folded !== 'for'
        : ANTECEDENT_OPENERS.has(folded);
    if (!parts) continue;
    const run = trimmed(words, at + 1, last);
    return run === null ? null : sourceNamed(words, run);
  }
  return null;
}

/** Of "Gene, an analyst, who" it is Gene. */
function antecedentOf(words: readonly Word[], last: number): SourceRun | null {
  const segment = startOfSegment(words, last);
  const opener = words[segment];
  const before = segment - 1;
  if (
    opener?.gap === 'comma' &&
    NOUN_OPENER.has(opener.folded) &&
    isName(words, startOfSegment(words, before), before)
  ) {
    return namedAt(words, before);
  }
  return namedAt(words, last);
}

/** "X, the head of Y, said", "X, in a statement, said", "X, who did that, said": X. */
function acrossAppositions(words: readonly Word[], at: number): SourceRun | null {
  let end = at - 1;
  for (let steps = 0; steps < 4 && end > 0; steps += 1) {
    const start = startOfSegment(words, end);
    const opener = words[start];
    if (opener === undefined || start === 0 || opener.gap !== 'comma') return null;
    if (!standsBetween(words, start, end)) return null;
    const last = start - 1;
    const segment = startOfSegment(words, last);
    const found =
      !standsBetween(words, segment, last) || segment === 0 || isName(words, segment, last)
        ? namedAt(words, last)
        : null;
    if (found !== null) return { ...found, source: { first: found.source.first, last: at - 1 } };
    if (segment === 0) return null;
    end = last;
  }
  return null;
}

/** The noun phrase that ends at `last`, where it is one. */
function namedAt(words: readonly Word[], last: number): SourceRun | null {
  const first = startOfPhrase(words, last);
  const run = first === null ? null : trimmed(words, first, last);
  return run === null || saysOfThing(words, run) ? null : sourceNamed(words, run);
}

/** "A package for Kyiv the Pentagon announced": what is announced stands before who did, and the rest is said of it. */
function saysOfThing(
  words: readonly Word[],
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  if (!ARTICLES.has(words[first]?.folded ?? '')) return false;
  for (let at = first + 2; at < last; at += 1) {
    const { folded = '', gap } = words[at] ?? {};
    const before = words[at - 1];
    if (!ARTICLES.has(folded) || gap !== 'none' || before === undefined) continue;
    if (!SPEECH_PREPOSITION.has(before.folded) && !TIME_WORD.has(before.folded) && !JOINS.has(before.folded))
      return true;
  }
  return false;
}

/** A stretch of capitals alone, such as a person's or a country's name. */
function isName(words: readonly Word[], first: number, last: number): boolean {
  return (
    last - first < 5 &&
    words
      .slice(first, last + 1)
      .every(
        ({ capital, folded }) =>
          capital && !SPEECH_PREPOSITION.has(folded) && !NOUN_OPENER.has(folded) && !TIME_WORD.has(folded),
      )
  );
}

/** First word of the stretch between commas that ends at `last`. */
function startOfSegment(words: readonly Word[], last: number): number {
  let first = last;
  while (first > 0 && words[first]?.gap === 'none' && last - first < LONGEST_SUBJECT) first -= 1;
  return first;
}

/** Whether a stretch between commas says more of who stands before it. */
function standsBetween(words: readonly Word[], first: number, last: number): boolean {
  const opener = words[first];
  if (opener === undefined) return false;
  const { folded } = opener;
  if (folded === 'who' || folded === 'whose' || folded === 'which' || folded === 'whom') return true;
  if (/^\d/u.test(folded)) return last - first < 6;
  if (NOUN_OPENER.has(folded) || SPEECH_PREPOSITION.has(folded)) return true;
  // "X, chief executive of Y, said", "X, R-Texas, said", "X, himself a lawyer, said"
  return !ANY_PRONOUN.has(folded) && !CLAUSE_OPENER.has(folded) && !hasVerb(words, first, last);
}

/** First word of the noun phrase that ends at `last`; null where a verb stands where its subject should. */
function startOfPhrase(words: readonly Word[], last: number, depth = 0): number | null {
  const quotation = words[last]?.quotation;
  let at = last;
  let and = -1;
  for (; at >= 0 && last - at < LONGEST_SUBJECT; at -= 1) {
    const word = words[at];
    if (word === undefined || word.quotation !== quotation) break;
    const { folded, gap } = word;
    if (folded === 'and' && at < last) and = at;
    else if (CLAUSE_OPENER.has(folded)) {
      if ((folded === 'who' || folded === 'whom') && at > 0)
        return startBeforeRelative(words, at, gap, depth);
      break;
    } else if (word.cue) return at + 1 > last ? null : at + 1;
    else if (isVerb(words, at) || takesObject(words, at)) {
      const who = relativeBefore(words, at);
      if (who !== null) return startBeforeRelative(words, who, words[who]?.gap ?? 'stop', depth);
      // "the talks went on and Hamas said": the clause before belongs to another subject.
      return and >= 0 ? and + 1 : null;
    } else if (SUBJECT_PRONOUN.has(folded) && at < last) {
      // "it raised its forecast": what follows is no subject.
      return null;
    }
    if (gap !== 'none') {
      if (gap === 'comma' && and >= 0) {
        if (isListed(words, at - 1)) continue;
        if (leavesListOpen(words, at - 1)) return null;
      }
      return at === and ? at + 1 : at;
    }
  }
  return at + 1 > last ? null : at + 1;
}

/** "the presence of A, B and C": a longer first part that is no introduction, so that its head is out of sight. */
function leavesListOpen(words: readonly Word[], last: number): boolean {
  const first = startOfSegment(words, last);
  const opener = words[first];
  if (opener === undefined || hasVerb(words, first, last)) return false;
  const { folded } = opener;
  return (
    !SPEECH_PREPOSITION.has(folded) &&
    !isSpeechAdverb(folded) &&
    !CLAUSE_OPENER.has(folded) &&
    !/(?:ed|ing)$/u.test(folded) &&
    words.slice(first, last).some((word) => word.folded === 'of')
  );
}

/** "A, B and C": what stands before the comma is short, a name, and no clause. */
function isListed(words: readonly Word[], last: number): boolean {
  const first = startOfSegment(words, last);
  if (last - first > 4) return false;
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (
      word === undefined ||
      CLAUSE_OPENER.has(word.folded) ||
      SPEECH_PREPOSITION.has(word.folded) ||
      isVerb(words, at)
    )
      return false;
  }
  return words[last]?.capital === true;
}

function startBeforeRelative(
  words: readonly Word[],
  who: number,
  gap: Word['gap'],
  depth: number,
): number | null {
  if (who === 0 || depth === 3 || (gap !== 'none' && gap !== 'comma')) return null;
  return startOfPhrase(words, who - 1, depth + 1);
}

function relativeBefore(words: readonly Word[], verb: number): number | null {
  for (let at = verb - 1; at >= 0 && verb - at < 6; at -= 1) {
    const word = words[at];
    if (word === undefined) return null;
    if (word.folded === 'who' || word.folded === 'whom') return at;
    if (words[at + 1]?.gap !== 'none') return null;
  }
  return null;
}

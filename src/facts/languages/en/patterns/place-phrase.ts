import type { EntityRef } from '../../../../model/entity.js';
import { clauseText, type ClauseWords } from '../grammar/clause-words.js';
import { slugOf } from '../../../slug.js';
import { isActor, isAdverb, isFunctionWord, isTimeWord } from '../grammar/word-lists.js';

/** A place named from a token on, and the last token of it. */
interface PlacePhrase {
  readonly ref: EntityRef;
  readonly last: number;
}

/** The place that is named at a position ("the Egyptian capital" is none: it has no name). */
export function placeAt(words: ClauseWords, from: number, knownOnly = false): PlacePhrase | null {
  const start = /^(?:the|downtown|central|nearby|neighbouring|neighboring)$/u.test(words.word(from))
    ? from + 1
    : from;
  const mention = words.mentionAt(start);
  if (mention !== undefined) {
    const place = mention.ref.type === 'country' || mention.ref.type === 'place';
    return place && mention.firstToken === start && endsThere(words, mention.lastToken)
      ? { ref: mention.ref, last: mention.lastToken }
      : null;
  }
  if (knownOnly) return null;
  let last = start - 1;
  while (
    words.isCapital(last + 1) &&
    !isTimeWord(words.word(last + 1)) &&
    !isFunctionWord(words.word(last + 1)) &&
    (last < start || words.joint(last + 1) === 'space' || words.joint(last + 1) === 'hyphen')
  ) {
    last += 1;
  }
  if (last < start || !endsThere(words, last) || words.mentionAt(last) !== undefined) return null;
  const name = clauseText(words, start, last);
  return { ref: { id: slugOf(name), name, type: 'place' }, last };
}

/** Whether a name ends with this word, so that it is no part of a longer phrase ("Egyptian officials"). */
function endsThere(words: ClauseWords, last: number): boolean {
  const joint = words.joint(last + 1);
  if (joint === 'possessive' || joint === 'hyphen') return false;
  const next = words.word(last + 1);
  if (joint !== 'space' || next === '') return true;
  if (words.isCapital(last + 1)) return isTimeWord(next);
  return (
    isFunctionWord(next) || isAdverb(next) || isTimeWord(next) || (!isActor(next) && next.endsWith('ed'))
  );
}

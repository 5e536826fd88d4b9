import { marksOfAll } from '../../language/all-languages.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { Party } from './party.js';

/** A comma and nothing else. */
const COMMA = new RegExp(`^[,${marksOfAll(({ orthography }) => orthography.comma)}]\\s$`, 'u');
/** Those of one list that commas join, at most. */
const LONGEST_LIST = 8;

/**
 * "A, B and C": what stands before a comma belongs to those that "and" joins behind it, where all are marked alike and all are
 * people, or none is. Who left one out of a list of three would tell of another meeting.
 *
 * @param isOutside whether a party belongs to something else ("according to A, B and C met")
 */
export function withCommaLists(
  { tokens, article }: AnnotatedSentence,
  parties: readonly Party[],
  isOutside: (party: Party) => boolean = () => false,
): readonly Party[] {
  const told = [...parties];
  const isPerson = ({ ref }: Party): boolean => ref.type === 'person';
  for (let at = told.length - 2; at > 0; at -= 1) {
    const [before, one, next] = [told[at - 1], told[at], told[at + 1]];
    if (before === undefined || one === undefined || next?.joined !== true || one.joined) continue;
    if (next.first > one.last + 2) continue;
    let first = at;
    for (let listed = at; listed > 0 && at - listed < LONGEST_LIST; listed -= 1) {
      const [earlier, later] = [told[listed - 1], told[listed]];
      if (earlier === undefined || later === undefined || earlier.joined || isOutside(earlier)) break;
      const gap = article.text.slice(tokens[earlier.last]?.end ?? 0, tokens[later.first]?.start ?? 0);
      const isAlike = isPerson(earlier) === isPerson(next) && earlier.marker === later.marker;
      if (!isAlike || !COMMA.test(gap)) break;
      first = listed - 1;
    }
    for (let listed = first + 1; listed <= at; listed += 1) {
      const party = told[listed];
      if (party !== undefined) told[listed] = { ...party, joined: true };
    }
  }
  return told;
}

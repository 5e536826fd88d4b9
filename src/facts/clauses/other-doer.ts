import { phraseAt } from '../../reading/noun-phrases.js';
import type { AnnotatedSentence } from '../annotated.js';
import type { Party } from './party.js';

/** Words between a delegation and who leads it, at most. */
export const LED_REACH = 4;

/** Whether the sentence's tree has somebody else that it names do what a verb says: then wording or tree is wrong. */
export function isDoneByAnother(
  sentence: AnnotatedSentence,
  verb: number,
  who: readonly Party[],
  parties: readonly Party[],
): boolean {
  const reading = sentence.reading();
  if (reading === null) return false;
  const { start, tokens } = sentence;
  const offset = (tokens[verb]?.start ?? start) - start;
  const clause = reading.clauses.find(({ predicate }) => {
    const token = reading.tokens[predicate];
    return token !== undefined && token.start <= offset && offset < token.end;
  });
  if (clause === undefined) return false;
  const doers = (clause.isPassive ? clause.patients : clause.agents).map((at) =>
    phraseAt(reading.tokens, reading.children, at),
  );
  const isAmong = ({ first, last }: Party): boolean => {
    const from = (tokens[first]?.start ?? start) - start;
    const to = (tokens[last]?.end ?? start) - start;
    return doers.some((doer) => doer.start < to && doer.end > from);
  };
  if (doers.length === 0 || who.some(isAmong)) return false;
  // "A delegation of X led by Y arrived": trees take who leads it for who arrived.
  const isLeader = ({ first }: Party): boolean =>
    who.some(({ isDelegation, last }) => isDelegation === true && first > last && first - last <= LED_REACH);
  return parties.some(
    (party) => !who.includes(party) && party.marker === 'plain' && !isLeader(party) && isAmong(party),
  );
}

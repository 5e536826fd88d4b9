import type { AskedUnits } from '../search/query/asked-units.js';
import type { SentenceReading } from '../reading/sentence-reader.js';
import { agentsOf, type Anchor } from './anchors.js';

/** Words from "for" to the last of a name behind it, at most. */
const REACH = 4;
/** What joins a clause that leaves out its verb to the one that has it. */
const JOINS = /^[,;]$/u;

/**
 * Of "who signed for X" whoever a clause says did it for X: "A signed for Y and B for X" has left out the verb of the second. Nobody where
 * the sentence has X nowhere; null where the question names nobody so.
 */
export function doersForNamed(anchor: Anchor, { beneficiaries }: AskedUnits): readonly number[] | null {
  if (beneficiaries.length === 0) return null;
  const { reading, units, at } = anchor;
  const named = units.flatMap((own, place) => (beneficiaries.some((unit) => own.has(unit)) ? [place] : []));
  if (named.length === 0) return [];
  const marks = named.flatMap((place) => markBefore(reading, place));
  // "Egypt's minister" does it for Egypt; of "Egypt signed" nobody is told who did it for Egypt.
  if (marks.length === 0)
    return agentsOf(anchor).filter(
      (head) => !named.includes(head) && named.some((place) => isBelow(reading, place, head)),
    );
  const mark = marks.find((place) => place > at);
  const doer = mark === undefined ? -1 : gappedDoer(reading, at, mark);
  return doer < 0 ? agentsOf(anchor) : [doer];
}

/** Whether a word is part of another's phrase. */
function isBelow({ tokens }: SentenceReading, word: number, head: number): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && steps < REACH; steps += 1) {
    if (at === head) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** The place of "for" before a name. */
function markBefore({ tokens, words }: SentenceReading, name: number): number[] {
  for (let at = name - 1; at >= 0 && at >= name - REACH; at -= 1) {
    const { upos = '', form = '' } = tokens[at] ?? {};
    if (words.purposes.has(words.fold(form))) return [at];
    if (upos === 'VERB' || upos === 'PUNCT') return [];
  }
  return [];
}

/** The name right before a mark that "and" or a comma joins to what stands before it, with no verb since the anchor; else -1. */
function gappedDoer({ tokens }: SentenceReading, anchor: number, mark: number): number {
  const isName = (at: number): boolean => tokens[at]?.upos === 'PROPN';
  if (!isName(mark - 1) || tokens.slice(anchor + 1, mark).some(({ upos }) => upos === 'VERB')) return -1;
  let first = mark - 1;
  while (first > anchor && ['PROPN', 'NOUN', 'ADJ'].includes(tokens[first - 1]?.upos ?? '')) first -= 1;
  const { upos = '', form = '' } = tokens[first - 1] ?? {};
  return first - 1 > anchor && (upos === 'CCONJ' || JOINS.test(form)) ? mark - 1 : -1;
}

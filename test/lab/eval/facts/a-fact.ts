import { readGoldFacts } from '../../../../lab/eval/facts/gold-facts.js';
import type { PlacedGold } from '../../../../lab/eval/facts/match-facts.js';
import type { EntityRef } from '../../../../src/model/entity.js';
import type { Fact } from '../../../../src/model/fact.js';

export const FIDAN: EntityRef = { id: 'hakan-fidan', name: 'Hakan Fidan', type: 'person' };
export const HANIYEH: EntityRef = { id: 'ismail-haniyeh', name: 'Ismail Haniyeh', type: 'person' };
export const WITKOFF: EntityRef = { id: 'steve-witkoff', name: 'Steve Witkoff', type: 'person' };
export const QATAR: EntityRef = { id: 'qatar', name: 'Qatar', type: 'country' };

const QUOTE = 'Hakan Fidan met Ismail Haniyeh in Ankara on 20 January 2024, officials said.';

/** A meeting as a reader would give it, with whatever is to be otherwise. */
export function aMeeting(given: Partial<Fact> = {}): Fact {
  return {
    id: 'a@12:meeting:hakan-fidan',
    kind: 'meeting',
    subject: FIDAN,
    predicate: 'meet',
    object: null,
    participants: [FIDAN, HANIYEH],
    place: { id: 'ankara', name: 'Ankara' },
    date: { value: '2024-01-20', words: '20 January 2024' },
    topics: [],
    attribution: { source: 'officials', verb: 'say' },
    modality: 'stated',
    citation: { article: 'a', start: 0, end: QUOTE.length, quote: QUOTE },
    ...given,
  };
}

/** The same meeting in gold. */
export function goldMeeting(given: Readonly<Record<string, unknown>> = {}): PlacedGold {
  const line = {
    article: 'a',
    kind: 'meeting',
    subject: 'hakan-fidan',
    predicate: 'meet',
    participants: ['hakan-fidan', 'ismail-haniyeh'],
    place: 'ankara',
    date: '2024-01-20',
    attribution: { source: 'officials' },
    modality: 'stated',
    sentence: 'met Ismail Haniyeh',
    ...given,
  };
  const [gold] = readGoldFacts(JSON.stringify(line), 'test');
  if (gold === undefined) throw new Error('no gold fact');
  return { gold, start: 12, end: 30 };
}

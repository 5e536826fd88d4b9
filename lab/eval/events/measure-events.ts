import type { Fact } from '../../../src/model/fact.js';
import type { FactReader } from '../../../src/facts/read-facts.js';
import type { EventDocument, GoldEvent } from './event-document.js';
import type { EventGroup, Judging } from './event-sets.js';
import type { SameName } from './same-name.js';

/** How many were annotated, found, given by us and right of these. */
export interface Tally {
  readonly gold: number;
  readonly found: number;
  readonly given: number;
  readonly right: number;
}

/** The events of one group: the triggers, and of the events found the participants and places. */
export interface EventMeasures {
  readonly group: string;
  readonly triggers: Tally;
  readonly participants: Tally;
  readonly places: Tally;
  /** Facts counted as false and events not found, for developers. */
  readonly falseFacts: readonly EventExample[];
  readonly missed: readonly EventExample[];
}

/** A sentence with the type it is annotated with, or the kind it was read as. */
export interface EventExample {
  readonly document: string;
  readonly type: string;
  readonly quote: string;
}

/** What measuring needs beside the documents. */
export interface EventInstruments {
  readonly readFacts: FactReader;
  readonly sameName: SameName;
  readonly judging: Judging;
}

/** Measures the facts of some kinds against the events of the types that they tell. */
export function measureEvents(
  documents: readonly EventDocument[],
  group: EventGroup,
  instruments: EventInstruments,
): EventMeasures {
  const results = documents.map((document) => measureDocument(document, group, instruments));
  const total = (of: 'triggers' | 'participants' | 'places'): Tally =>
    sum(results.map((result) => result[of]));
  return {
    group: group.name,
    triggers: total('triggers'),
    participants: total('participants'),
    places: total('places'),
    falseFacts: results.flatMap(({ falseFacts }) => falseFacts),
    missed: results.flatMap(({ missed }) => missed),
  };
}

function measureDocument(
  { article, events }: EventDocument,
  { name, kinds, types, near }: EventGroup,
  { readFacts, sameName, judging }: EventInstruments,
): EventMeasures {
  const facts = readFacts(article).filter(({ kind }) => kinds.includes(kind));
  const ofType = (beginnings: readonly string[]): GoldEvent[] =>
    events.filter(({ type }) => beginnings.some((beginning) => type.startsWith(beginning)));
  const gold = ofType(types);
  const pairs = pairUp(gold, facts);
  const paired = new Set(pairs.map(({ fact }) => fact));
  const tolerated = ofType(near);
  const judged = facts.filter((fact) => {
    if (paired.has(fact)) return judging !== 'at-triggers' || events.some((event) => isToldAt(fact, event));
    if (tolerated.some((event) => covers(fact, event))) return false;
    if (judging === 'at-triggers') return events.some((event) => isToldAt(fact, event));
    // A text counts once, and what is only planned or denied is coded as something else.
    return judging === 'everywhere' || (gold.length === 0 && fact.modality === 'stated' && fact === facts[0]);
  });
  const found = new Set(pairs.map(({ event }) => event));
  const example = (type: string, quote: string): EventExample => ({ document: article.id, type, quote });
  return {
    group: name,
    triggers: {
      gold: gold.length,
      found: pairs.length,
      given: judged.length,
      right: judged.filter((fact) => paired.has(fact)).length,
    },
    participants: sum(
      pairs.map(({ event, fact }) =>
        compareNames(event.participants, participantsOf(fact), sameName, wordsOf(fact)),
      ),
    ),
    places: sum(
      pairs.map(({ event, fact }) =>
        compareNames(event.places, fact.place === null ? [] : [fact.place.name], sameName),
      ),
    ),
    falseFacts: judged
      .filter((fact) => !paired.has(fact))
      .map((fact) => example(fact.kind, fact.citation.quote)),
    missed: gold
      .filter((event) => !found.has(event))
      .map(({ type, trigger: { start, end } }) =>
        example(type, article.text.slice(Math.max(0, start - 80), end + 80).replaceAll('\n', ' ')),
      ),
  };
}

/** Each event with a fact of its sentence, the one told nearest to the trigger first. */
function pairUp(gold: readonly GoldEvent[], facts: readonly Fact[]): { event: GoldEvent; fact: Fact }[] {
  const used = new Set<Fact>();
  return gold.flatMap((event) => {
    const open = facts.filter((fact) => !used.has(fact) && covers(fact, event));
    const fact = open.toSorted((a, b) => distance(a, event) - distance(b, event))[0];
    if (fact === undefined) return [];
    used.add(fact);
    return [{ event, fact }];
  });
}

function covers({ citation }: Fact, { trigger }: GoldEvent): boolean {
  return citation.start < trigger.end && citation.end > trigger.start;
}

/** Nearer than this many UTF-16 units, a fact is told by the trigger itself ("held talks", "reached an agreement"). */
const NEAR = 15;

function isToldAt(fact: Fact, event: GoldEvent): boolean {
  return covers(fact, event) && distance(fact, event) <= NEAR;
}

/** From the word that tells the fact to the trigger. */
function distance({ at }: Fact, { trigger }: GoldEvent): number {
  if (at === undefined) return Number.MAX_SAFE_INTEGER;
  return at < trigger.start ? trigger.start - at : Math.max(0, at - trigger.end);
}

function participantsOf({ participants, subject, object }: Fact): string[] {
  const people = participants.length > 0 ? participants : [subject, object].flatMap((one) => one ?? []);
  return people.flatMap((one) => (typeof one === 'string' ? [] : [one.name]));
}

/** The words of a demand hold whom it is made of ("that the government resign"). */
function wordsOf({ kind, object }: Fact): string[] {
  return kind === 'demand' && typeof object === 'string' ? [object] : [];
}

/** @param words wordings that may name somebody, but need not */
function compareNames(
  gold: readonly string[] | null,
  given: readonly string[],
  sameName: SameName,
  words: readonly string[] = [],
): Tally {
  if (gold === null) return { gold: 0, found: 0, given: 0, right: 0 };
  const all = [...given, ...words];
  return {
    gold: gold.length,
    found: gold.filter((one) => all.some((other) => sameName(one, other))).length,
    given: given.length,
    right: given.filter((one) => gold.some((other) => sameName(one, other))).length,
  };
}

function sum(tallies: readonly Tally[]): Tally {
  const add = (of: keyof Tally): number => tallies.reduce((total, tally) => total + tally[of], 0);
  return { gold: add('gold'), found: add('found'), given: add('given'), right: add('right') };
}

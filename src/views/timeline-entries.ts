import type { Fact, FactKind } from '../model/fact.js';
import { fold } from '../language/fold.js';
import { ATTEND, asOne, groupBy, objectKey, participantsOf, placeOfHappening, type Claim } from './claim.js';
import { isDay } from './period.js';

/** What may go on for several days. */
const LASTING: ReadonlySet<FactKind> = new Set(['talks', 'event']);
/** What somebody says: several of a day stand together. */
const SAID: ReadonlySet<FactKind> = new Set(['statement', 'demand']);
const MET: ReadonlySet<FactKind> = new Set(['meeting', 'contact']);
/** The predicate of who is in a place, in every language. */
const VISIT = 'visit';
const DAY = 24 * 60 * 60 * 1000;

/**
 * Claims in the order of their dates as a timeline tells them: several days of one event as one entry, what one speaker
 * said on a day as one, and who else took part in talks with the talks; no plan of a sentence that also tells of it as
 * done, and no talks that a meeting of the same sentence is for.
 */
export function toEntries(claims: readonly Claim[]): Claim[] {
  return saidTogether(lastingOnce(attendedOnce(withoutEchoes(claims))));
}

/**
 * Without what a sentence plans for a day on which it also tells of the same kind as done, and without the talks that a
 * meeting is for ("met on Wednesday to discuss the truce"): that stands there already.
 */
function withoutEchoes(claims: readonly Claim[]): Claim[] {
  const dayKey = (fact: Fact): string => `${placeOfHappening(fact)} ${fact.date?.value}`;
  const met = new Set(
    claims.filter(({ kinds }) => kinds.some((kind) => MET.has(kind))).map(({ fact }) => dayKey(fact)),
  );
  const keyOf = (fact: Fact, kind: FactKind): string =>
    `${placeOfHappening(fact)} ${fact.date?.value} ${kind}`;
  const stated = new Set(
    claims
      .filter(({ fact }) => fact.modality === 'stated')
      .flatMap(({ fact, kinds }) => kinds.map((kind) => keyOf(fact, kind))),
  );
  return claims.filter(({ fact, kinds, stands }) => {
    if (fact.modality === 'stated' || fact.modality === 'denied' || stands.length > 1) return true;
    if (kinds.every((kind) => kind === 'talks') && met.has(dayKey(fact))) return false;
    return fact.modality !== 'planned' || !kinds.every((kind) => stated.has(keyOf(fact, kind)));
  });
}

/**
 * Who else an article tells took part in the talks or the meeting of a day, with the first that it tells of them: "X
 * joined the talks on 8 October", "Y was among the participants"; and that one of those who met was in their place that day.
 */
function attendedOnce(claims: readonly Claim[]): Claim[] {
  const keyOf = ({ fact, stands: [first] }: Claim): string => `${first?.article.id} ${fact.date?.value}`;
  const isOfTalks = ({ fact, kinds }: Claim): boolean =>
    fact.modality === 'stated' && kinds.some((kind) => kind === 'meeting' || kind === 'talks');
  const talks = groupBy(
    claims.filter((claim) => isOfTalks(claim) || isStay(claim)),
    keyOf,
  );
  const leadOf = new Map<Claim, Claim>();
  for (const told of talks) {
    const together = told.filter(isOfTalks);
    const lead = together.find(({ fact }) => fact.predicate !== ATTEND) ?? together[0];
    for (const claim of told)
      if (lead !== undefined && claim !== lead && isJoining(claim, lead)) leadOf.set(claim, lead);
  }
  const more = new Map<Claim, number>();
  for (const [claim, lead] of leadOf) more.set(lead, (more.get(lead) ?? 0) + 1 + (claim.alike ?? 0));
  return claims.flatMap((claim) => {
    if (leadOf.has(claim)) return [];
    const alike = more.get(claim);
    return alike === undefined ? [claim] : [{ ...claim, alike: (claim.alike ?? 0) + alike }];
  });
}

function isStay({ fact, kinds }: Claim): boolean {
  return fact.modality === 'stated' && fact.predicate === VISIT && kinds.every((kind) => kind === 'travel');
}

/** Whether a claim only tells who else was there; of two meetings in two places nobody was at both. */
function isJoining(claim: Claim, { fact: lead }: Claim): boolean {
  const { fact, stands } = claim;
  const { place, subject } = fact;
  if (stands.length > 1) return false;
  if (isStay(claim))
    return place !== null && place.id === lead.place?.id && participantsOf(lead).includes(subject.id);
  return fact.predicate === ATTEND && (place === null || lead.place === null || place.id === lead.place.id);
}

/** Talks, or another event, of days in a row as one, with its last day. */
function lastingOnce(claims: readonly Claim[]): Claim[] {
  const entries: Claim[] = [];
  /** Entries that the next day may go on with, by their place in the list. */
  let open: number[] = [];
  for (const claim of claims) {
    const { fact } = claim;
    const [at] = open.filter((at) => {
      const entry = entries[at];
      return entry !== undefined && goesOn(entry, fact);
    });
    const entry = at === undefined ? undefined : entries[at];
    if (at === undefined || entry === undefined) {
      entries.push(claim);
      if (lasts(fact)) open.push(entries.length - 1);
    } else entries[at] = { ...asOne([entry, claim]), until: fact.date?.value ?? lastDay(entry) };
    open = open.filter((at) => {
      const last = entries[at];
      return last !== undefined && (!lasts(fact) || daysBetween(lastDay(last), fact.date?.value) <= 1);
    });
  }
  return entries.map(({ until, ...entry }) =>
    until === undefined || until === entry.fact.date?.value ? entry : { ...entry, until },
  );
}

function lasts({ kind, modality, date }: Fact): boolean {
  return LASTING.has(kind) && modality === 'stated' && date !== null && isDay(date.value);
}

function lastDay({ fact, until }: Claim): string {
  return until ?? fact.date?.value ?? '';
}

function daysBetween(first: string, last: string | undefined): number {
  return (Date.parse(last ?? '') - Date.parse(first)) / DAY;
}

/** Whether a fact tells of the next day, or the same, of what an entry tells of. */
function goesOn(entry: Claim, fact: Fact): boolean {
  const { fact: before } = entry;
  if (!lasts(fact) || before.kind !== fact.kind || daysBetween(lastDay(entry), fact.date?.value) > 1)
    return false;
  if (before.place !== null && fact.place !== null && before.place.id !== fact.place.id) return false;
  if (fact.kind === 'event')
    return (
      before.subject.id === fact.subject.id &&
      fold(before.predicate) === fold(fact.predicate) &&
      objectKey(before) === objectKey(fact)
    );
  const own = entry.stands.flatMap(({ fact }) => participantsOf(fact));
  const shared = participantsOf(fact).filter((id) => own.includes(id)).length;
  return shared > 1 || (shared > 0 && before.place !== null && before.place.id === fact.place?.id);
}

/** What one speaker said on one day, by the first of it, with how much more there is. */
function saidTogether(claims: readonly Claim[]): Claim[] {
  const first = new Map<string, number>();
  const entries: Claim[] = [];
  for (const claim of claims) {
    const { subject, date, modality } = claim.fact;
    const key = `${subject.id} ${date?.value} ${modality}`;
    const isSaid = claim.kinds.every((kind) => SAID.has(kind));
    const at = isSaid ? first.get(key) : undefined;
    const entry = at === undefined ? undefined : entries[at];
    if (at === undefined || entry === undefined) {
      if (isSaid) first.set(key, entries.length);
      entries.push(claim);
    } else entries[at] = { ...entry, alike: (entry.alike ?? 0) + 1 };
  }
  return entries;
}

import type { EntityRef } from '../../../src/model/entity.js';
import type { Fact } from '../../../src/model/fact.js';
import { fold } from '../../../src/language/fold.js';
import type { GoldFact } from './gold-facts.js';
import { holdsWords, saysTheSame } from './shared-words.js';

/** What a gold fact states that can be judged. */
export const FIELDS = [
  'predicate',
  'object',
  'participants',
  'place',
  'date',
  'value',
  'unit',
  'attribution',
  'modality',
] as const;
export type Field = (typeof FIELDS)[number];

/** How a field was read: as gold has it, otherwise, or not at all though gold has it. */
export type Verdict = 'right' | 'wrong' | 'missing';

/** Verdicts on the fields that gold states. */
export type Verdicts = Readonly<Partial<Record<Field, Verdict>>>;

/** Whether a fact read may be the gold fact at all: its kind and its subject. */
export function isAbout(gold: GoldFact, fact: Fact): boolean {
  if (!gold.kind.includes(fact.kind)) return false;
  return [fact.subject, ...fact.participants].some((ref) => isOneOf(gold.subject, ref));
}

/** Judges each field that the gold fact states. */
export function judge(gold: GoldFact, fact: Fact): Verdicts {
  return {
    predicate: rightIf(gold.predicate.some((word) => fold(word) === fold(fact.predicate))),
    ...(gold.object === undefined ? {} : { object: judgeObject(gold.object, fact.object) }),
    ...(gold.participants === undefined ? {} : { participants: judgeParticipants(gold.participants, fact) }),
    ...(gold.place === undefined ? {} : { place: judgePlace(gold.place, fact.place) }),
    ...(gold.date === undefined ? {} : { date: judgeDate(gold.date, fact.date?.value ?? null) }),
    ...(gold.value === undefined ? {} : { value: rightIf(fact.value === gold.value) }),
    ...(gold.unit === undefined ? {} : { unit: judgeUnit(gold.unit, fact.unit) }),
    ...(gold.attribution === undefined
      ? {}
      : { attribution: judgeSource(gold.attribution?.source ?? null, fact) }),
    modality: rightIf(gold.modality.includes(fact.modality)),
  };
}

/** Fields that must be right as far as gold states them; of the rest it is enough not to contradict. */
const DECISIVE: readonly Field[] = ['object', 'participants', 'value', 'attribution', 'modality'];

/** The fields that make a fact false: contradicted, or missing where they are decisive. */
export function faults({ kind }: GoldFact, verdicts: Verdicts): Field[] {
  return FIELDS.filter((field) => {
    const verdict = verdicts[field];
    if (verdict === undefined || verdict === 'right') return false;
    if (field === 'predicate') return kind[0] === 'role' || kind[0] === 'event';
    return verdict === 'wrong' || DECISIVE.includes(field);
  });
}

function rightIf(holds: boolean): Verdict {
  return holds ? 'right' : 'wrong';
}

function isOneOf(ids: readonly string[], { id }: EntityRef): boolean {
  return ids.includes('*') || ids.includes(bare(id));
}

/** An id harvested from a text may begin with its article or number ("the-turkish-side", "33-hostages"). */
function bare(id: string): string {
  return id.replace(/^(?:(?:an?|the|about)-)?(?:\d+-)?/, '');
}

function judgeObject(wanted: readonly string[] | null, object: Fact['object']): Verdict {
  if (object === null) return wanted === null ? 'right' : 'missing';
  if (wanted === null) return 'wrong';
  const name = typeof object === 'string' ? object : object.name;
  const byId = typeof object !== 'string' && isOneOf(wanted, object);
  return rightIf(byId || wanted.some((words) => saysTheSame(words, name)));
}

function judgeParticipants(wanted: NonNullable<GoldFact['participants']>, fact: Fact): Verdict {
  if (fact.participants.length === 0) return 'missing';
  const extra = fact.participants.some((ref) => !wanted.some(({ ids }) => isOneOf(ids, ref)));
  const lost = wanted.some(
    ({ ids, required }) => required && !fact.participants.some((ref) => isOneOf(ids, ref)),
  );
  return rightIf(!extra && !lost);
}

function judgePlace(wanted: readonly string[] | null, place: Fact['place']): Verdict {
  if (place === null) return wanted === null ? 'right' : 'missing';
  return rightIf(wanted !== null && wanted.includes(place.id));
}

function judgeDate(wanted: string | null, value: string | null): Verdict {
  if (value === null) return wanted === null ? 'right' : 'missing';
  return rightIf(wanted !== null && wanted.startsWith(value));
}

function judgeUnit(wanted: readonly string[], unit: string | undefined): Verdict {
  if (unit === undefined) return 'missing';
  return rightIf(wanted.some((word) => holdsWords(unit, word)));
}

function judgeSource(
  wanted: readonly string[] | null,
  { kind, subject, predicate, attribution }: Fact,
): Verdict {
  const told = attribution === null ? [] : [attribution, attribution.via ?? []].flat();
  const sources = told
    // Of a statement, its speaker is no further source; a name of the gazetteer may be written in another script.
    .filter(
      ({ source, verb }) =>
        wanted !== null ||
        kind !== 'statement' ||
        !(names(subject, source) || isOwnVerb(source, verb, predicate)),
    )
    .map(({ source }) => source);
  if (sources.length === 0) return wanted === null ? 'right' : 'missing';
  if (wanted === null) return 'wrong';
  return rightIf(wanted.some((words) => sources.some((source) => holdsWords(source, words))));
}

/** Whether a source in another script stands by the statement's own verb, which is the speaker's. */
function isOwnVerb(source: string, verb: string, predicate: string): boolean {
  return verb === predicate && !/\p{Script=Latin}/u.test(source);
}

/** Whether a source is the speaker under another wording: any word they share. */
function names({ name }: EntityRef, source: string): boolean {
  return (
    source.split(/[ -]/u).some((word) => holdsWords(name, word)) ||
    /^(?:he|she|they|it|the \S+)$/iu.test(source)
  );
}

import type { Entity, EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import { differenceOfNames, readName, type NameReading } from '../knowledge/name-sounds.js';
import { editDistance } from '../language/edit-distance.js';
import { once } from '../language/lazily.js';
import { tokenize } from '../language/tokenize.js';

/** Letters by which a part is looked up, and those from which on one may differ. */
const BEGINNING = 4;
const LONG = 6;

/** A word of a name: folded, and as it may be read aloud. */
interface NamePart {
  readonly folded: string;
  readonly readings: () => readonly NameReading[];
}

/** A name of somebody who has a page. */
interface KnownName {
  readonly ref: EntityRef;
  readonly parts: readonly NamePart[];
}

/**
 * Who of the people that facts name is somebody else's other spelling, by id: "Zelenskyy" is "Zelensky", in any script; a
 * name without its middle part, or a surname alone, is the only one that it fits. Whom two would fit stays by himself.
 *
 * @param named everybody that facts name, those with the most facts first
 * @param yieldIfDue awaited between names
 */
export async function samePeople(
  gazetteer: readonly Entity[],
  named: readonly EntityRef[],
  yieldIfDue: () => Promise<void> = async () => {},
): Promise<ReadonlyMap<string, EntityRef>> {
  const listed = new Set(gazetteer.map(({ id }) => id));
  const byKey = new Map<string, KnownName[]>();
  const know = (ref: EntityRef, parts: readonly NamePart[]): void => {
    for (const key of keysOf(parts)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [{ ref, parts }]);
      else known.push({ ref, parts });
    }
  };
  for (const { id, name, type, aliases } of gazetteer) {
    await yieldIfDue();
    if (type === 'person') for (const each of [name, ...aliases]) know({ id, name, type }, partsOf(each));
  }
  const same = new Map<string, EntityRef>();
  const people = named
    .filter(({ id, type, name }) => type === 'person' && !listed.has(id) && !/^\p{Ll}/u.test(name))
    .map((ref) => ({ ref, parts: partsOf(ref.name) }))
    .sort((a, b) => b.parts.length - a.parts.length);
  for (const { ref, parts } of people) {
    await yieldIfDue();
    const near = keysOf(parts).flatMap((key) => byKey.get(key) ?? []);
    const meant = new Map(
      near.filter((known) => fits(parts, known.parts)).map((known) => [known.ref.id, known.ref]),
    );
    const [only, ...others] = meant.values();
    if (only !== undefined && others.length === 0) same.set(ref.id, only);
    else know(ref, parts);
  }
  return same;
}

/** A fact with everybody by the name of the page they are on. */
export function withSamePeople(fact: Fact, same: ReadonlyMap<string, EntityRef>): Fact {
  const of = (ref: EntityRef): EntityRef => same.get(ref.id) ?? ref;
  const { subject, object, participants, place } = fact;
  const named = [
    subject,
    ...participants,
    ...(object === null || typeof object === 'string' ? [] : [object]),
    ...(place === null ? [] : [place]),
  ];
  if (!named.some(({ id }) => same.has(id))) return fact;
  return {
    ...fact,
    subject: of(subject),
    participants: [...new Map(participants.map(of).map((ref) => [ref.id, ref])).values()],
    object: object === null || typeof object === 'string' ? object : of(object),
    place: place === null ? null : placeOf(of({ ...place, type: 'place' })),
  };
}

function placeOf({ id, name }: EntityRef): Fact['place'] {
  return { id, name };
}

function partsOf(name: string): NamePart[] {
  return tokenize(name).map(({ start, end, folded }) => ({
    folded,
    // Of most names only the last part is ever read.
    readings: once(() => readName(name.slice(start, end))),
  }));
}

/** What a name is looked up by: its last part as it is written, and as it sounds. */
function keysOf(parts: readonly NamePart[]): string[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const { folded } = last;
  return [
    ...new Set([
      folded,
      `${folded.slice(0, BEGINNING)}…`,
      ...last.readings().map(({ skeleton }) => `~${skeleton}`),
    ]),
  ];
}

/** Whether a name may be another, perhaps fuller one. */
function fits(parts: readonly NamePart[], fuller: readonly NamePart[]): boolean {
  const [first, ...rest] = parts;
  const last = rest.at(-1);
  const [firstOf, lastOf] = [fuller[0], fuller.at(-1)];
  if (first === undefined || firstOf === undefined || lastOf === undefined) return false;
  // A surname alone is too short to go by its sound.
  if (last === undefined) return first.folded === lastOf.folded;
  if (fuller.length < parts.length || !isOnePart(last, lastOf) || !isOnePart(first, firstOf)) return false;
  if (!rest.slice(0, -1).every((part) => fuller.some((other) => isOnePart(part, other)))) return false;
  // In one script, a name of which no part is written alike is another name.
  return (
    isOtherScript(last, lastOf) || parts.some(({ folded }) => fuller.some((other) => other.folded === folded))
  );
}

function isOnePart(a: NamePart, b: NamePart): boolean {
  const isLong = Math.min(a.folded.length, b.folded.length) >= LONG;
  return (
    a.folded === b.folded ||
    (isLong && editDistance(a.folded, b.folded, 1) <= 1) ||
    differenceOfNames(a.readings(), b.readings()) !== null
  );
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Cyrillic}/u,
] as const;

function isOtherScript(a: NamePart, b: NamePart): boolean {
  return SCRIPTS.some((script) => script.test(a.folded) !== script.test(b.folded));
}

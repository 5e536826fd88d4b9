import type { EntityRef } from '../model/entity.js';
import type { Fact, FactAttribution, FactDate } from '../model/fact.js';

/** Keeps one of all values that are equal: each gives back the first that said the same. */
export interface Sharing {
  words(this: void, words: string): string;
  ref(this: void, ref: EntityRef): EntityRef;
  attribution(this: void, attribution: FactAttribution | null): FactAttribution | null;
  place(this: void, place: Fact['place']): Fact['place'];
  date(this: void, date: FactDate | null): FactDate | null;
}

/** Starts with nothing kept. Strings are shared too: a speaker's name is also the source of what is said. */
export function createSharing(): Sharing {
  const strings = new Map<string, string>();
  const words = (said: string): string => {
    const known = strings.get(said);
    if (known === undefined) strings.set(said, said);
    return known ?? said;
  };
  const refs = createPool<EntityRef>();
  const spelled = createPool<EntityRef>();
  const attributions = createPool<FactAttribution>();
  const reported = new Map<string, FactAttribution>();
  const places = createPool<NonNullable<Fact['place']>>();
  const dates = createPool<FactDate>();
  return {
    words,
    ref({ id, name, type }) {
      const make = (): EntityRef => ({ id: words(id), name: words(name), type });
      const known = refs(type, id, make);
      // The same id by another spelling ("aid workers", "Aid Workers").
      return known.name === name ? known : spelled(id, name + type, make);
    },
    attribution(attribution) {
      if (attribution === null) return null;
      const { source, verb, via } = attribution;
      if (via === undefined)
        return attributions(verb, source, () => ({ source: words(source), verb: words(verb) }));
      const key = JSON.stringify(attribution);
      const known = reported.get(key) ?? attribution;
      reported.set(key, known);
      return known;
    },
    place: (place) =>
      place === null
        ? null
        : places(place.id, place.name, () => ({ id: words(place.id), name: words(place.name) })),
    date: (date) =>
      date === null
        ? null
        : dates(date.value, date.words, () => ({ value: words(date.value), words: words(date.words) })),
  };
}

/** Values by two keys, the one within the other: a key put together of both would take up more than is saved. */
function createPool<T>(): (first: string, second: string, make: () => T) => T {
  const kept = new Map<string, Map<string, T>>();
  return (first, second, make) => {
    let within = kept.get(first);
    if (within === undefined) kept.set(first, (within = new Map()));
    let known = within.get(second);
    if (known === undefined) within.set(second, (known = make()));
    return known;
  };
}

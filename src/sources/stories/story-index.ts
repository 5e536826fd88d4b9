import { atOnce, type Steps } from '../../steps.js';
import { createHashLists } from './hash-lists.js';
import { isSameStory } from './same-story.js';
import { shinglesOf, type Shingles } from './shingles.js';
import { roughLikeness, sketchOf, type Sketch } from './sketch.js';

/** Which articles tell one story in the same words, kept while articles come and go. */
export interface StoryIndex {
  /**
   * Adds an article, in the place of one with the same id.
   * @returns ids of those it is a copy of, in the order in which they were added
   */
  add(id: string, text: string): readonly string[];
  /** Adds an article, in the place of one with the same id, and looks for none that it is a copy of: it is a story by itself. */
  put(id: string, text: string): void;
  /**
   * Ids of those that a text is a copy of, in the order in which they were added. Each step reads one text; of many that are
   * alike by their sketches only the nearest are read.
   */
  alike(text: string): Steps<readonly string[]>;
  /** Takes an article out; one that is not there is no mistake. */
  remove(id: string): void;
  /** Ids of all articles of its story, itself among them: copies of copies are of one story. In the order of adding. */
  storyOf(id: string): readonly string[];
}

/** Smallest hashes of a sketch under which an article is found: copies share several of them, others none. */
const BANDS = 24;
/** More articles that share a hash have a page's furniture in common. */
const MOST_ALIKE = 200;
/** Texts that are read for one that is only looked for: the nearest by their sketches. */
const MOST_READ = 20;
/** What sketches must say at least, so that two texts are read word by word. */
const ROUGHLY = 0.35;

interface Entry {
  readonly id: string;
  readonly sketch: Sketch;
  /** Those it is a copy of, or that are copies of it. */
  readonly copies: Set<Entry>;
  readonly place: number;
}

/**
 * Makes an empty index. Adding an article looks only at those that share hashes with it, so that it costs the same among
 * a hundred and a hundred thousand.
 *
 * @param textOf the text of an article that was added: texts are not kept
 */
export function createStoryIndex(textOf: (id: string) => string): StoryIndex {
  const places: (Entry | null)[] = [];
  const byId = new Map<string, Entry>();
  let lists = createHashLists();

  const file = (entry: Entry): void => {
    for (const hash of entry.sketch.subarray(0, BANDS)) lists.add(hash, entry.place);
  };
  const near = (sketch: Sketch): { readonly entry: Entry; readonly roughly: number }[] => {
    const found = new Set<number>();
    for (const hash of sketch.subarray(0, BANDS))
      for (const place of lists.under(hash, MOST_ALIKE)) found.add(place);
    return [...found]
      .flatMap((place) => places[place] ?? [])
      .map((entry) => ({ entry, roughly: roughLikeness(sketch, entry.sketch).contained }))
      .filter(({ roughly }) => roughly >= ROUGHLY);
  };
  function* copiesAmong(shingles: Shingles, some: readonly Entry[]): Steps<Entry[]> {
    const copies: Entry[] = [];
    for (const entry of some.toSorted((a, b) => a.place - b.place)) {
      yield;
      // It may be gone by now.
      const isThere = byId.get(entry.id) === entry;
      if (isThere && isSameStory(shingles, shinglesOf(textOf(entry.id)))) copies.push(entry);
    }
    return copies;
  }
  const keep = (id: string, sketch: Sketch, copies: readonly Entry[]): void => {
    const entry: Entry = { id, sketch, copies: new Set(copies), place: places.length };
    for (const copy of copies) copy.copies.add(entry);
    byId.set(id, entry);
    places.push(entry);
    file(entry);
  };
  const remove = (id: string): void => {
    const entry = byId.get(id);
    if (entry === undefined) return;
    byId.delete(id);
    places[entry.place] = null;
    for (const copy of entry.copies) copy.copies.delete(entry);
    // What is left of those that went is cleared away once it is the larger part.
    if (byId.size * 2 < places.length) tidy();
  };
  const tidy = (): void => {
    const kept = [...byId.values()];
    places.length = 0;
    lists = createHashLists();
    const moved = new Map(kept.map((entry, place) => [entry, { ...entry, copies: new Set<Entry>(), place }]));
    for (const [old, entry] of moved) {
      for (const copy of old.copies) {
        const other = moved.get(copy);
        if (other !== undefined) entry.copies.add(other);
      }
      byId.set(entry.id, entry);
      places.push(entry);
      file(entry);
    }
  };
  return {
    add(id, text) {
      remove(id);
      const shingles = shinglesOf(text);
      const sketch = sketchOf(shingles);
      const alike = near(sketch).map(({ entry }) => entry);
      const copies = atOnce(copiesAmong(shingles, alike));
      keep(id, sketch, copies);
      return copies.map((copy) => copy.id);
    },
    put(id, text) {
      remove(id);
      keep(id, sketchOf(shinglesOf(text)), []);
    },
    *alike(text) {
      const shingles = shinglesOf(text);
      const nearest = near(sketchOf(shingles)).toSorted((a, b) => b.roughly - a.roughly);
      const some = nearest.slice(0, MOST_READ).map(({ entry }) => entry);
      return (yield* copiesAmong(shingles, some)).map(({ id }) => id);
    },
    remove,
    storyOf(id) {
      const first = byId.get(id);
      if (first === undefined) return [];
      const story = new Set([first]);
      for (const entry of story) for (const copy of entry.copies) story.add(copy);
      return [...story].toSorted((a, b) => a.place - b.place).map((entry) => entry.id);
    },
  };
}

/**
 * Groups texts that tell one story in the same words, in any language; a translation is another text.
 * @returns indices of the texts, each in one group, in order
 */
export function storiesOf(texts: readonly string[]): number[][] {
  const index = createStoryIndex((id) => texts[Number(id)] ?? '');
  texts.forEach((text, at) => index.add(String(at), text));
  const grouped = new Set<number>();
  return texts.flatMap((_, at) => {
    if (grouped.has(at)) return [];
    const story = index.storyOf(String(at)).map(Number);
    for (const other of story) grouped.add(other);
    return [story];
  });
}

import type { Entity, EntityRef } from '../model/entity.js';
import { createAnalyzers } from '../language/analyzer.js';
import { editDistance } from '../language/edit-distance.js';
import { createEntityMatcher } from '../knowledge/entity-matcher.js';
import { fold } from '../language/fold.js';
import { languageOfQuestion } from '../language/language.js';
import { BASE_LANGUAGE, packOf } from '../language/languages.js';
import { createSpelling, SpellingWords } from '../language/spelling.js';
import { tokenize } from '../language/tokenize.js';

/** Whom a name means, or who may have been meant. */
export type NameMatch =
  | { readonly kind: 'found'; readonly entity: EntityRef; readonly mended: boolean }
  | { readonly kind: 'unknown'; readonly near: readonly EntityRef[] };

/** The names of a snapshot: those of its gazetteer and those that its facts carry. */
export interface NameIndex {
  /** By id, name, alias, part of a name, office, or a name that is spelt a little differently. Takes any text. */
  find(name: string): NameMatch;
  /**
   * Whom somebody may be about to name, likeliest first, each by a name in the letters that are typed, where it has one.
   * Blank text gives those with the most facts, by their names in a language.
   */
  complete(text: string, limit: number, language?: string): EntityRef[];
  /** Every entity named in a text, with the words that are no part of a name. */
  namedIn(text: string): { readonly entities: readonly EntityRef[]; readonly rest: readonly string[] };
}

interface Entry {
  readonly ref: EntityRef;
  /** Folded words of each of its names, joined by spaces. */
  readonly names: readonly string[];
  /** The same as they are written. */
  readonly written: readonly string[];
  readonly facts: number;
}

const MOST_NEAR = 5;

/** An office, of whom it is by id, and who holds or held it. */
export interface OfficeMatch {
  readonly title: string;
  readonly of: string;
  readonly holder: EntityRef;
}

/**
 * Makes an index of names; `counted` are the entities of facts with how many facts each has, `offices` those by which
 * somebody may be asked for ("foreign minister of Turkey").
 */
export function createNameIndex(
  gazetteer: readonly Entity[],
  counted: readonly {
    readonly ref: EntityRef;
    readonly facts: number;
    /** Other names that facts have for it. */
    readonly aliases?: readonly string[];
  }[],
  offices: readonly OfficeMatch[] = [],
): NameIndex {
  const facts = new Map(counted.map(({ ref, facts }) => [ref.id, facts]));
  const known = new Set(gazetteer.map(({ id }) => id));
  const harvested: Entity[] = counted
    // A group that only a figure names ("hostages") is a word to look for, nobody to be asked about.
    .filter(({ ref }) => !known.has(ref.id) && ref.type !== 'group')
    .map(({ ref, aliases = [] }) => ({ ...ref, aliases, roles: [] }));
  const entities = [...gazetteer, ...harvested];
  const entries = entities
    .map(({ id, name, type, aliases }): Entry => ({
      ref: { id, name, type },
      names: [...new Set([name, ...aliases].map(keyOf))].filter(Boolean),
      written: [name, ...aliases],
      facts: facts.get(id) ?? 0,
    }))
    .sort((a, b) => b.facts - a.facts);
  const byId = new Map(entries.map((entry) => [entry.ref.id, entry]));
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    for (const name of entry.names) if (!byName.has(name)) byName.set(name, entry);
  }
  const matchEntities = createEntityMatcher(entities);
  const words = new SpellingWords();
  for (const { names } of entries)
    for (const word of names.flatMap((name) => name.split(' '))) words.learn(word);
  const spelling = createSpelling(words, { frequencyOf: () => 0 });

  const namedIn: NameIndex['namedIn'] = (text) => {
    const tokens = tokenize(text);
    const mentions = matchEntities(text, tokens);
    const inName = new Set(mentions.flatMap(({ firstToken, lastToken }) => range(firstToken, lastToken)));
    return {
      entities: mentions.flatMap(({ entity }) => byId.get(entity.id)?.ref ?? []),
      rest: tokens.filter((_, at) => !inName.has(at)).map(({ folded }) => folded),
    };
  };
  /** Everybody with all of these words in one of their names. */
  const withParts = (key: string): Entry[] => {
    const words = key.split(' ');
    const has = (name: string): boolean => {
      const own = name.split(' ');
      return words.every((word) => own.includes(word));
    };
    return entries.filter(({ names }) => names.some(has));
  };
  const exactly = (name: string, key: string): Entry | undefined => {
    const direct = byId.get(name.trim()) ?? byName.get(key);
    if (direct !== undefined) return direct;
    const { entities, rest } = namedIn(name);
    const [only, ...others] = new Set(entities.map(({ id }) => id));
    return only !== undefined && others.length + rest.length === 0 ? byId.get(only) : undefined;
  };
  /** Who holds an office that is named with its country or organisation, and with all the words of its title. */
  const holdersOf = (name: string): EntityRef[] => {
    const { entities, rest } = namedIn(name);
    const [of, ...others] = new Set(entities.map(({ id }) => id));
    const analyzer = createAnalyzers()(languageOfQuestion(name));
    const wanted = rest.filter((word) => word.length > 1 && !analyzer.isStopWord(word));
    if (of === undefined || others.length > 0 || wanted.length === 0) return [];
    const held = offices.filter((office) => {
      const title = fold(office.title).split(/[\s-]+/u);
      const isPast = title.includes('former') && !wanted.includes('former');
      return office.of === of && !isPast && wanted.every((word) => title.includes(word));
    });
    return [...new Map(held.map(({ holder }) => [holder.id, holder])).values()];
  };
  const find: NameIndex['find'] = (name) => {
    const key = keyOf(name);
    const direct = exactly(name, key);
    if (direct !== undefined) return { kind: 'found', entity: direct.ref, mended: false };
    if (key === '') return { kind: 'unknown', near: [] };
    const parts = withParts(key);
    const mended = key
      .split(' ')
      .map((word) => (spelling.knows(word) ? word : (spelling.mend(word) ?? word)))
      .join(' ');
    const near = parts.length > 0 || mended === key ? parts : mendedTo(mended);
    const [bearer, ...namesakes] = parts.filter((entry) => hasSurname(entry, key));
    if (bearer !== undefined && namesakes.length === 0)
      return { kind: 'found', entity: bearer.ref, mended: false };
    const [only, ...others] = near;
    if (only !== undefined && others.length === 0)
      return { kind: 'found', entity: only.ref, mended: parts.length === 0 };
    const holders = near.length > 0 ? [] : holdersOf(name);
    const [holder, ...rivals] = holders;
    if (holder !== undefined)
      return rivals.length === 0
        ? { kind: 'found', entity: holder, mended: true }
        : { kind: 'unknown', near: holders.slice(0, MOST_NEAR) };
    const shown =
      near.length > 0 ? near : entries.filter(({ names }) => names.some((each) => isNear(key, each)));
    return { kind: 'unknown', near: shown.slice(0, MOST_NEAR).map(({ ref }) => ref) };
  };
  return {
    namedIn,
    find,
    complete(text, limit, language = BASE_LANGUAGE) {
      const key = keyOf(text);
      if (key === '')
        return entries.slice(0, limit).map((entry) => inScript(packOf(language).script.name, entry));
      const ranked = entries
        .map((entry) => ({ entry, rank: Math.min(...entry.names.map((name) => rankOf(key, name))) }))
        .filter(({ rank }) => rank < NO_RANK)
        .sort((a, b) => Number(a.entry.facts === 0) - Number(b.entry.facts === 0) || a.rank - b.rank)
        .map(({ entry }) => inScript(scriptOf(text), entry));
      if (ranked.length > 0) return ranked.slice(0, limit);
      const match = find(text);
      return match.kind === 'found' ? [match.entity] : match.near.slice(0, limit);
    },
  };

  /** Somebody by a name in the letters of a script, where that name means nobody else. */
  function inScript(script: string, { ref, written }: Entry): EntityRef {
    if (script === scriptOf(ref.name)) return ref;
    const name = written.find(
      (each) => scriptOf(each) === script && byName.get(keyOf(each))?.ref.id === ref.id,
    );
    return name === undefined ? ref : { ...ref, name };
  }

  function mendedTo(key: string): Entry[] {
    const entry = byName.get(key);
    return entry === undefined ? withParts(key) : [entry];
  }
}

/** Whether it is the person whose last name this is; a group or an organisation may carry it as well. */
function hasSurname({ ref, names }: Entry, key: string): boolean {
  return ref.type === 'person' && names.some((name) => name.endsWith(` ${key}`));
}

/** The script that a name is written in. */
function scriptOf(name: string): string {
  return packOf(languageOfQuestion(name)).script.name;
}

/** A name as it is compared: its folded words. */
function keyOf(name: string): string {
  return tokenize(name)
    .map(({ folded }) => folded)
    .join(' ');
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const NO_RANK = 3;

/** How well a name goes on from what was typed: 0 from its start, 1 from one of its words, 2 anywhere, 3 not at all. */
function rankOf(typed: string, name: string): number {
  if (name.startsWith(typed)) return 0;
  if (` ${name}`.includes(` ${typed}`)) return 1;
  return typed.length >= 3 && name.includes(typed) ? 2 : NO_RANK;
}

/** Whether a name is so much like another that it may have been meant. */
function isNear(key: string, name: string): boolean {
  const limit = Math.min(3, Math.floor(Math.max(key.length, name.length) / 4));
  if (limit === 0) return false;
  return (
    editDistance(key, name, limit) <= limit ||
    name.split(' ').some((word) => word.length >= 4 && editDistance(key, word, 2) <= Math.min(2, limit))
  );
}

import { setImmediate } from 'node:timers/promises';
import { consider } from '../answer/consider.js';
import { nameIn } from '../answer/name-in-language.js';
import { QUESTION_TEXTS } from '../answer/question-texts.js';
import { createAnalyzers } from '../language/analyzer.js';
import { codeOf, primaryOf } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import type { Entity } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { Snapshot } from '../model/snapshot.js';
import type { LookUp } from './snapshot-lookup.js';

/** What somebody has typed of a question so far, and in which language it is to be completed (BCP 47). */
export interface SuggestRequest {
  readonly text: string;
  readonly language: string;
  readonly limit: number;
}

/** What there may be questions about. */
type Covering = Pick<Snapshot, 'facts' | 'entities' | 'articles'>;

/** How questions are suggested. */
export interface SuggestOptions {
  /** Finds out whether a question is answered. */
  readonly lookUp: LookUp;
  /** The least confidence, 0..1, that is answered with; as checked in where none is given. */
  readonly threshold?: number | undefined;
}

/** A question that may be suggested, with the folded words it is found by: its own, and all names of whom it names. */
interface Candidate {
  readonly text: string;
  readonly words: readonly string[];
  /** A fact states what it asks for, so that it is offered before it was looked at. */
  readonly isStated: boolean;
}

/** Candidates that are looked at for one text, that wait to be looked at; facts that are read while somebody waits; letters of a question. */
const MOST = { tried: 60, waiting: 200, atOnce: 5000, letters: 100, meetings: 2000 } as const;
/** What people do together that is asked when and where. */
const MEETINGS: ReadonlySet<Fact['kind']> = new Set(['meeting', 'talks']);

/**
 * Suggests questions that the articles of one snapshot answer, and headings that are answered as they stand. Nobody who
 * types waits for whether they are: that is found out piece by piece, between other work, for what is typed for, and
 * remembered. Until then, what a fact states is taken to be answered, and nothing else.
 */
export function createSuggestions(
  snapshot: Covering,
  { threshold, lookUp }: SuggestOptions,
): (request: SuggestRequest) => readonly string[] {
  const analyzerOf = createAnalyzers();
  const byLanguage = new Map<string, readonly Candidate[]>();
  const answered = new Map<string, boolean>();
  let waiting: readonly string[] = [];
  let isLooking = false;
  let told: Told | null = null;
  const candidatesIn = (language: string): readonly Candidate[] => {
    const known = byLanguage.get(language) ?? candidatesOf((told ??= toldIn(snapshot)), language);
    byLanguage.set(language, known);
    return known;
  };

  /** Looks at what waits, a question at a time, so that those that members ask need not wait for more than one. */
  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    // Not before what is known was told.
    await setImmediate();
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      waiting = waiting.slice(1);
      answered.set(next, await isAnswered(next));
      await setImmediate();
    }
    isLooking = false;
  }

  async function isAnswered(question: string): Promise<boolean> {
    try {
      return await lookUp((searchable) => consider(question, searchable, { threshold }).decision.answer);
    } catch {
      // What cannot even be considered is nothing to suggest; whoever asks it is told of the failure.
      return false;
    }
  }

  async function prepare(): Promise<void> {
    await setImmediate();
    told ??= toldIn(snapshot);
  }

  return ({ text, language: tag, limit }) => {
    // Of a large corpus nothing is known at the first letter, and all of it at the second.
    if (told === null && snapshot.facts.length > MOST.atOnce) {
      void prepare();
      return [];
    }
    const language = codeOf(primaryOf(tag));
    const { isStopWord } = analyzerOf(language);
    const typed = tokenize(text.slice(0, MOST.letters)).map(({ folded }) => folded);
    const telling = typed.filter((word, at) => at === typed.length - 1 || !isStopWord(word));
    const wanted = bestFirst(candidatesIn(language), typed, telling).slice(0, MOST.tried);
    const unknown = wanted.map((candidate) => candidate.text).filter((question) => !answered.has(question));
    // What was typed last is looked at first.
    waiting = [...new Set([...unknown, ...waiting])].slice(0, MOST.waiting);
    if (unknown.length > 0) void look();
    return wanted
      .filter((candidate) => answered.get(candidate.text) ?? candidate.isStated)
      .slice(0, limit)
      .map((candidate) => candidate.text);
  };
}

/** Those that have every telling word that was typed, the last one perhaps in part; those with more of the others first. */
function bestFirst(
  candidates: readonly Candidate[],
  typed: readonly string[],
  telling: readonly string[],
): readonly Candidate[] {
  if (typed.length === 0) return candidates.slice(0, MOST.tried);
  const has = ({ words }: Candidate, typedWord: string): boolean =>
    words.some((word) => word.startsWith(typedWord));
  const scored = candidates.flatMap((candidate) =>
    telling.every((word) => has(candidate, word))
      ? [{ candidate, score: typed.filter((word) => has(candidate, word)).length }]
      : [],
  );
  return scored.toSorted((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}

/** Somebody or something that facts tell of, with the folded words of all its names. */
interface Covered {
  readonly entity: Entity;
  readonly words: readonly string[];
  /** An office of theirs is told. */
  readonly hasOffice: boolean;
}

/** What the facts and headings of a snapshot tell, in no language yet. */
interface Told {
  /** The newest first, each once. */
  readonly meetings: readonly {
    readonly one: Covered;
    readonly other: Covered;
    readonly kind: 'when' | 'where';
  }[];
  /** Those that most is told of first. */
  readonly covered: readonly Covered[];
  /** The newest first. */
  readonly headings: readonly { readonly title: string; readonly language: string }[];
}

function toldIn({ facts, entities, articles }: Covering): Told {
  const told = facts.filter(({ modality }) => modality === 'stated');
  const withOffice = new Set(told.flatMap(({ kind, subject }) => (kind === 'role' ? [subject.id] : [])));
  const counts = new Map<string, number>();
  for (const { subject, participants } of told) {
    for (const id of new Set([subject.id, ...participants.map((each) => each.id)]))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const known = new Map(
    entities.flatMap((entity): [string, Covered][] =>
      counts.has(entity.id)
        ? [[entity.id, { entity, words: wordsOf(entity), hasOffice: withOffice.has(entity.id) }]]
        : [],
    ),
  );
  const meetings = new Map<string, Told['meetings'][number]>();
  for (const { kind, participants, date, place } of told.toSorted((a, b) =>
    newestFirst(a.date?.value, b.date?.value),
  )) {
    const [one, other] = participants.map(({ id }) => known.get(id));
    if (!MEETINGS.has(kind) || participants.length !== 2 || meetings.size >= MOST.meetings) continue;
    if (one?.entity.type !== 'person' || other?.entity.type !== 'person') continue;
    const pair = [one.entity.id, other.entity.id].toSorted().join(' ');
    for (const asked of [
      ...(date === null ? [] : ['when' as const]),
      ...(place === null ? [] : ['where' as const]),
    ]) {
      const key = `${asked} ${pair}`;
      if (!meetings.has(key)) meetings.set(key, { one, other, kind: asked });
    }
  }
  return {
    meetings: [...meetings.values()],
    covered: [...counts].toSorted(([, a], [, b]) => b - a).flatMap(([id]) => known.get(id) ?? []),
    headings: articles
      .toSorted((a, b) => newestFirst(a.published ?? '', b.published ?? ''))
      .flatMap(({ title, language }) => (title === null ? [] : [{ title, language }])),
  };
}

/** All that may be suggested in a language: meetings, people, matters and headings in turns, the first of each first. */
function candidatesOf({ meetings, covered, headings }: Told, language: string): Candidate[] {
  const texts = QUESTION_TEXTS[codeOf(language)];
  const candidate = (text: string, about: readonly Covered[], isStated: boolean): Candidate => ({
    text,
    words: [...foldedWords(text), ...about.flatMap(({ words }) => words)],
    isStated,
  });
  const nameOf = ({ entity }: Covered): string => nameIn(entity, language);
  const all = inTurns([
    meetings.map(({ one, other, kind }) =>
      candidate(
        (kind === 'when' ? texts.whenMet : texts.whereMet)(nameOf(one), nameOf(other)),
        [one, other],
        true,
      ),
    ),
    covered.flatMap((about) =>
      about.entity.type === 'person' ? [candidate(texts.whoIs(nameOf(about)), [about], about.hasOffice)] : [],
    ),
    covered.flatMap((about) =>
      about.entity.type === 'person' ? [] : [candidate(texts.whatIsNew(nameOf(about)), [about], false)],
    ),
    headings
      .filter((heading) => primaryOf(heading.language) === language)
      .map(({ title }) => candidate(title, [], false)),
  ]);
  return [...new Map(all.map((each) => [each.text, each])).values()].filter(
    ({ text }) => text.length <= MOST.letters,
  );
}

function newestFirst(a = '', b = ''): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

function wordsOf({ name, aliases }: Entity): string[] {
  return [name, ...aliases].flatMap(foldedWords);
}

function foldedWords(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** One of each list, and again, until all are empty. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

import { primaryOf } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import type { Article } from '../model/article.js';
import type { Entity } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { Snapshot } from '../model/snapshot.js';
import { encounterOf } from '../search/index/fact-index.js';
import type { Steps } from '../steps.js';

/** What there may be questions about. */
export type Covering = Pick<Snapshot, 'facts' | 'entities' | 'articles'>;

/** Somebody or something that facts tell of, with the folded words of all its names. */
export interface Covered {
  readonly entity: Entity;
  readonly words: readonly string[];
  /** An office of theirs is told. */
  readonly hasOffice: boolean;
}

/** A meeting of two, which is asked when or where. */
export interface MeetingTold {
  readonly one: Covered;
  readonly other: Covered;
  readonly kind: 'when' | 'where';
}

/** What the facts and headings of a snapshot tell, in no language yet. */
export interface ToldSubjects {
  /** The newest first, each once. */
  readonly meetings: readonly MeetingTold[];
  /** Those that most is told of first. */
  readonly covered: readonly Covered[];
  /** The newest first. */
  readonly headings: readonly { readonly title: string; readonly language: string }[];
}

/** Meetings that are asked about. */
const MOST_MEETINGS = 2000;
/** What people do together that is asked when and where. */
const MEETINGS: ReadonlySet<Fact['kind']> = new Set(['meeting', 'talks']);

/** What a snapshot tells, read a fact or an article a step. */
export function* toldSubjects({ facts, entities, articles }: Covering): Steps<ToldSubjects> {
  const counts = new Map<string, number>();
  const acting = new Set<string>();
  const withOffice = new Set<string>();
  const met: Fact[] = [];
  for (const fact of facts) {
    yield;
    const { kind, subject, participants, modality } = fact;
    if (modality !== 'stated') continue;
    if (kind === 'role') withOffice.add(subject.id);
    for (const id of new Set([subject.id, ...participants.map((each) => each.id)])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      if (kind !== 'statement') acting.add(id);
    }
    // Who only took part in talks is asked about no meeting of the two.
    if (MEETINGS.has(kind) && participants.length === 2 && encounterOf(fact) !== null) met.push(fact);
  }
  const known = new Map<string, Covered>();
  for (const entity of entities) {
    yield;
    // What is only ever quoted is a source, and nothing that there is news of.
    const isTold = counts.has(entity.id) && (entity.type === 'person' || acting.has(entity.id));
    if (isTold)
      known.set(entity.id, { entity, words: wordsOf(entity), hasOffice: withOffice.has(entity.id) });
  }
  const headings: { title: string; language: string; published: string }[] = [];
  for (const article of articles) {
    yield;
    const { title, language, published } = article;
    if (title !== null && !isOwnSentence(title, article))
      headings.push({ title, language: primaryOf(language), published: published ?? '' });
  }
  return {
    meetings: meetingsIn(met, known),
    covered: [...counts].toSorted(([, a], [, b]) => b - a).flatMap(([id]) => known.get(id) ?? []),
    headings: headings.toSorted((a, b) => newestFirst(a.published, b.published)),
  };
}

/** Those of two people, the newest first, with what is told of each. */
function meetingsIn(met: readonly Fact[], known: ReadonlyMap<string, Covered>): readonly MeetingTold[] {
  const meetings = new Map<string, MeetingTold>();
  for (const { participants, date, place } of met.toSorted((a, b) =>
    newestFirst(a.date?.value, b.date?.value),
  )) {
    const [one, other] = participants.map(({ id }) => known.get(id));
    if (meetings.size >= MOST_MEETINGS) break;
    if (one?.entity.type !== 'person' || other?.entity.type !== 'person') continue;
    const pair = [one.entity.id, other.entity.id].toSorted().join(' ');
    for (const kind of [
      ...(date === null ? [] : ['when' as const]),
      ...(place === null ? [] : ['where' as const]),
    ]) {
      const key = `${kind} ${pair}`;
      if (!meetings.has(key)) meetings.set(key, { one, other, kind });
    }
  }
  return [...meetings.values()];
}

/** Places of an article that are compared with a title, and characters of white space that it may have more. */
const MOST = { places: 20, white: 40 } as const;

/**
 * Whether a title is what the text says in a sentence, as that of an article without one is: its first, perhaps cut short. A heading
 * that stands in the text by itself is one all the same.
 */
function isOwnSentence(title: string, { text, blocks }: Pick<Article, 'text' | 'blocks'>): boolean {
  const words = inOneLine(title.replace(/…$/u, ''));
  if (words === '') return true;
  return (
    standsIn(text, words) &&
    !blocks.some(
      ({ kind, start, end }) => kind === 'heading' && inOneLine(text.slice(start, end)) === inOneLine(title),
    )
  );
}

/** Whether words stand in a text, however they are broken into lines there. */
function standsIn(text: string, words: string): boolean {
  if (text.includes(words)) return true;
  const [opening = ''] = words.split(' ');
  let at = text.indexOf(opening);
  for (let place = 0; at >= 0 && place < MOST.places; place += 1) {
    if (inOneLine(text.slice(at, at + words.length + MOST.white)).startsWith(words)) return true;
    at = text.indexOf(opening, at + 1);
  }
  return false;
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function newestFirst(a = '', b = ''): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

function wordsOf({ name, aliases }: Entity): string[] {
  return [name, ...aliases].flatMap((each) => tokenize(each).map(({ folded }) => folded));
}

import { publishedBy, type Article } from '../model/article.js';
import type { Entity, EntityRef } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import type { Snapshot } from '../model/snapshot.js';
import { plainMeanings, type WordMeaning, type WordMeanings } from '../knowledge/word-meanings.js';
import { createAnalyzers, type AnalyzerOf } from '../language/analyzer.js';
import { fold } from '../language/fold.js';
import { BASE_LANGUAGE, primaryOf } from '../language/languages.js';
import { createWordKnowledge, type WordKnowledge } from '../language/word-knowledge.js';
import { sameAsListed } from './listed-names.js';
import { createPlansCalledOff, type PlansCalledOff } from './called-off.js';
import { createHappeningClues, type HappeningClues } from './happening-clues.js';
import { createNameIndex, type NameIndex, type OfficeMatch } from './name-index.js';
import { createSameReport } from './same-report.js';
import { samePeople, withSamePeople } from './same-people.js';
import { createStemsOfWord, findMeanings, type StemsOfWord } from './said-meanings.js';
import { createVoices, type Voices } from './voices.js';

/** The facts of a snapshot, made ready to be looked up, each person under one name. Built once for each snapshot. */
export interface ViewIndex extends Voices, HappeningClues, PlansCalledOff {
  readonly snapshot: Snapshot;
  readonly names: NameIndex;
  /** The gazetteer's entities, with the spellings it lists and no others. */
  readonly listed: readonly Entity[];
  /** Facts that involve an entity, in the snapshot's order. */
  factsOf(entity: string): readonly Fact[];
  /** The article a fact was read from, where it may be quoted as of a date; null admits every article. */
  articleOf(fact: Fact, asOf: string | null): Article | null;
  /** The folded words of a fact: of its sentence, the names in it, its topics and its kind. */
  wordsOf(fact: Fact): string;
  /** BCP 47 tag of the language of its sentence. */
  languageOf(fact: Fact): string;
  readonly meanings: WordMeanings;
  readonly analyzerOf: AnalyzerOf;
  readonly stemsOf: StemsOfWord;
  readonly wordKnowledge: WordKnowledge;
  /** Tells which of some meanings a fact says, in whatever language. */
  saying(wanted: readonly WordMeaning[]): (fact: Fact) => ReadonlySet<WordMeaning>;
}

/** How facts are indexed. */
export interface ViewIndexOptions {
  /** Awaited between pieces of work, so that the event loop is left to others. */
  readonly yieldIfDue?: (() => Promise<void>) | undefined;
  /** What words mean; left out, each means itself. */
  readonly meanings?: WordMeanings | undefined;
}

/** Indexes the facts of a snapshot. */
export async function indexForViews(
  read: Snapshot,
  { yieldIfDue = async () => {}, meanings }: ViewIndexOptions = {},
): Promise<ViewIndex> {
  const snapshot = await withOnePageAPerson(read, yieldIfDue);
  const articles = new Map(snapshot.articles.map((article) => [article.id, article]));
  const byEntity = new Map<string, Fact[]>();
  const entities = new Map<string, { readonly ref: EntityRef; readonly names: Set<string> }>();
  const words = new Map<Fact, string>();
  const folded = new Map<string, string>();
  let article: string | null = null;
  for (const fact of snapshot.facts) {
    for (const ref of entitiesOf(fact)) {
      const known = entities.get(ref.id) ?? { ref, names: new Set() };
      entities.set(ref.id, known);
      known.names.add(ref.name);
      const facts = byEntity.get(ref.id);
      if (facts === undefined) byEntity.set(ref.id, [fact]);
      else facts.push(fact);
    }
    // One sentence tells several facts: its words are folded once.
    if (fact.citation.article !== article) folded.clear();
    article = fact.citation.article;
    words.set(fact, foldedWords(fact, folded));
    await yieldIfDue();
  }
  const names = createNameIndex(
    snapshot.entities,
    [...entities.values()].map(({ ref, names }) => ({
      ref,
      aliases: [...names].filter((name) => name !== ref.name),
      facts: byEntity.get(ref.id)?.length ?? 0,
    })),
    officesOf(snapshot),
  );
  const analyzerOf = createAnalyzers();
  const stemsOf = createStemsOfWord(analyzerOf);
  const wordsOf = (fact: Fact): string => words.get(fact) ?? '';
  const languageOf = (fact: Fact): string =>
    primaryOf(articles.get(fact.citation.article)?.language ?? BASE_LANGUAGE);
  const factsOf = (entity: string): readonly Fact[] => byEntity.get(entity) ?? [];
  return {
    ...createVoices(createSameReport((text) => names.namedIn(text).entities)),
    ...createHappeningClues(),
    ...createPlansCalledOff({
      articleWith: (id) => articles.get(id),
      factsOf,
      namedIn: (text) => names.namedIn(text).entities,
    }),
    snapshot,
    names,
    listed: read.entities,
    factsOf,
    articleOf(fact, asOf) {
      const article = articles.get(fact.citation.article);
      return article !== undefined && publishedBy(article, asOf) ? article : null;
    },
    wordsOf,
    languageOf,
    analyzerOf,
    stemsOf,
    wordKnowledge: createWordKnowledge(analyzerOf),
    meanings: meanings ?? plainMeanings(analyzerOf),
    saying(wanted) {
      const said = findMeanings(wanted, stemsOf);
      return (fact) => {
        const language = languageOf(fact);
        const own = said(wordsOf(fact), language);
        if (language === BASE_LANGUAGE) return own;
        // What a fact is called is written in the base language, whatever its sentence is in.
        const { predicate, kind, topics } = fact;
        const called = said(fold([predicate, kind, ...topics].join(' ')), BASE_LANGUAGE);
        return called.size === 0 ? own : new Set([...own, ...called]);
      };
    },
  };
}

/** The same, with everybody and everything under the name of the page they are on, however articles spell them. */
async function withOnePageAPerson(snapshot: Snapshot, yieldIfDue: () => Promise<void>): Promise<Snapshot> {
  const named = new Map<string, { readonly ref: EntityRef; count: number }>();
  for (const fact of snapshot.facts) {
    for (const ref of entitiesOf(fact)) {
      const known = named.get(ref.id) ?? { ref, count: 0 };
      known.count += 1;
      named.set(ref.id, known);
    }
    await yieldIfDue();
  }
  const byCount = [...named.values()].sort((a, b) => b.count - a.count).map(({ ref }) => ref);
  const same = new Map([
    ...sameAsListed(snapshot.entities, byCount),
    ...(await samePeople(snapshot.entities, byCount, yieldIfDue)),
  ]);
  if (same.size === 0) return snapshot;
  const spelt = new Map<string, { readonly ref: EntityRef; readonly names: string[] }>();
  for (const [id, ref] of same) {
    const known = spelt.get(ref.id) ?? { ref, names: [] };
    known.names.push(named.get(id)?.ref.name ?? '');
    spelt.set(ref.id, known);
  }
  // Who is in no gazetteer comes to be one, with every spelling.
  const listed = new Set(snapshot.entities.map(({ id }) => id));
  const others = [...spelt.values()].filter(({ ref }) => !listed.has(ref.id));
  return {
    ...snapshot,
    entities: [
      ...snapshot.entities.map((entity) => {
        const more = spelt.get(entity.id)?.names ?? [];
        return more.length === 0 ? entity : { ...entity, aliases: [...entity.aliases, ...more] };
      }),
      ...others.map(({ ref, names }) => ({ ...ref, aliases: names, roles: [] })),
    ],
    facts: snapshot.facts.map((fact) => withSamePeople(fact, same)),
  };
}

/** Everybody and everything a fact names, each once. */
export function entitiesOf({ subject, object, participants, place }: Fact): readonly EntityRef[] {
  const refs: EntityRef[] = [subject, ...participants];
  if (object !== null && typeof object !== 'string') refs.push(object);
  if (place !== null) refs.push({ ...place, type: 'place' });
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}

/** Offices that the gazetteer lists and that articles state. */
function officesOf({ entities, facts }: Snapshot): OfficeMatch[] {
  const listed = entities.flatMap(({ id, name, type, roles }) =>
    roles.flatMap(({ title, of }) =>
      of === null || type !== 'person' ? [] : [{ title, of, holder: { id, name, type } }],
    ),
  );
  const stated = facts.flatMap(({ kind, modality, subject, predicate, object }) =>
    kind === 'role' &&
    modality === 'stated' &&
    subject.type === 'person' &&
    object !== null &&
    typeof object !== 'string'
      ? [{ title: predicate, of: object.id, holder: subject }]
      : [],
  );
  return [...listed, ...stated];
}

function foldedWords(fact: Fact, folded: Map<string, string>): string {
  const { quote, start } = fact.citation;
  const key = String(start);
  const sentence = folded.get(key) ?? fold(quote);
  folded.set(key, sentence);
  const named = entitiesOf(fact).map(({ name }) => name);
  const object = typeof fact.object === 'string' ? [fact.object] : [];
  return `${sentence} ${fold([...named, ...object, ...fact.topics, fact.predicate, fact.kind].join(' '))}`;
}

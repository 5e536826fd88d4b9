import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { findExactFacts, type ExactFact } from '../../src/answer/exact-fact.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import type { Fact } from '../../src/model/fact.js';
import type { FactIndex } from '../../src/search/index/fact-index.js';
import { rank } from '../../src/search/ranking/rank.js';
import { factIndexOf, snapshotOf } from '../search/a-snapshot.js';
import { aFact, aPerson } from '../support/a-fact.js';
import { articleOf } from '../support/corpus.js';

const MET = 'Hakan Fidan met Ismail Haniyeh in Ankara on 20 January 2024.';
const NEXT = 'Hakan Fidan will meet Ron Dermer in Cairo on 3 March 2025.';
const ENVOY = 'Steve Witkoff, the US Special Envoy, joined the talks.';
const SAID = 'Donald Trump said the hostages would come home soon.';
const WENT = 'Josep Borrell travelled to Amman.';
const OLD = articleOf(`${MET} The mood was good. Others waited outside the building.`, {
  id: 'old',
  published: '2024-01-21',
});
const NEW = articleOf(`${NEXT} ${ENVOY} ${SAID} ${WENT}`, { id: 'new', published: '2025-02-27' });
const [fidan, haniyeh, dermer] = ['Hakan Fidan', 'Ismail Haniyeh', 'Ron Dermer'].map(aPerson);
const ANKARA = { id: 'ankara', name: 'Ankara' };

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}

const FACTS: readonly Fact[] = [
  aFact(OLD, MET, {
    kind: 'meeting',
    subject: required(fidan),
    predicate: 'meet',
    participants: [required(fidan), required(haniyeh)],
    place: ANKARA,
    date: { value: '2024-01-20', words: '20 January 2024' },
  }),
  aFact(NEW, NEXT, {
    kind: 'meeting',
    subject: required(fidan),
    predicate: 'meet',
    participants: [required(fidan), required(dermer)],
    date: { value: '2025-03-03', words: '3 March 2025' },
    modality: 'planned',
  }),
  aFact(NEW, ENVOY, { kind: 'role', subject: aPerson('Steve Witkoff'), predicate: 'Special Envoy' }),
  aFact(NEW, SAID, {
    kind: 'statement',
    subject: aPerson('Donald Trump'),
    predicate: 'say',
    object: 'the hostages would come home soon',
  }),
  aFact(NEW, WENT, {
    kind: 'travel',
    subject: aPerson('Josep Borrell'),
    predicate: 'travel',
    object: { id: 'amman', name: 'Amman', type: 'place' },
  }),
];

let snapshot: BuiltSnapshot;
let index: FactIndex;
beforeAll(async () => {
  snapshot = await snapshotOf([OLD, NEW]);
  index = factIndexOf(FACTS, snapshot);
});

function exact(question: string, asOf: string | null = null): ExactFact[] {
  const { query } = analyzeQuestion(snapshot.index, question, asOf);
  return findExactFacts(index, query, rank(snapshot.index, query));
}
const answers = (question: string, asOf?: string): string[] =>
  exact(question, asOf).map(({ fact, words }) => {
    const article = fact.citation.article === 'old' ? OLD : NEW;
    return words.map(({ start, end }) => article.text.slice(start, end)).join(' + ');
  });

describe('facts that say just what is asked', () => {
  it.each([
    ['Who met Ismail Haniyeh?', 'Hakan Fidan'],
    ['Whom did Hakan Fidan meet in Ankara?', 'Ismail Haniyeh'],
    ['When did Fidan meet Haniyeh?', '20 January 2024'],
    ['Where did Fidan meet Haniyeh?', 'Ankara'],
    ['Who is Steve Witkoff?', 'the US Special Envoy'],
    ['Who travelled to Amman?', 'Josep Borrell'],
  ])('answer "%s" with %s', (question, words) => {
    expect(answers(question)).toEqual([words]);
  });

  it('answer with what is planned where that is asked', () => {
    expect(answers('When will Fidan meet Dermer?')).toEqual(['3 March 2025']);
    expect(answers('When is Fidan to meet Dermer?')).toEqual(['3 March 2025']);
  });

  it('answer what somebody said with the whole sentence', () => {
    const [said] = exact('What did Donald Trump say about the hostages?');
    expect(said?.fact.citation.quote).toBe(SAID);
    expect(said?.words).toEqual([]);
  });

  it.each([
    ['When did Fidan meet Dermer?', 'what is planned is not told as done'],
    ['Who met Steve Witkoff?', 'the verb is another'],
    ['Who met Ismail Haniyeh in Paris?', 'a name of the question is not in it'],
    ['When did Steve Witkoff join the talks?', 'it has no date'],
    ['Why did Fidan meet Haniyeh?', 'facts give no reasons'],
    ['Who travelled with Josep Borrell?', 'where he went is nobody'],
  ])('are none for "%s": %s', (question) => {
    expect(exact(question)).toEqual([]);
  });

  it('are left out where their article is newer than the day that is asked as of', () => {
    expect(answers('Who is Steve Witkoff?', '2024-12-31')).toEqual([]);
    expect(answers('Who met Ismail Haniyeh?', '2024-12-31')).toEqual(['Hakan Fidan']);
  });
});

describe('the index of facts', () => {
  it('knows the passage of each fact’s sentence', () => {
    const found = index.within(new Set(snapshot.passages));
    expect(found.map(({ fact }) => fact).toSorted(byId)).toEqual(FACTS.toSorted(byId));
    for (const { fact, passage } of found) {
      expect(passage.article.id).toBe(fact.citation.article);
      expect(passage.article.text.slice(fact.citation.start, fact.citation.end)).toBe(fact.citation.quote);
    }
    expect(index.within(new Set())).toEqual([]);
  });

  it('finds what meetings are like that name all of several, figures of a day, and those of an article', () => {
    const [, haniyeh] = [...new Set(FACTS.flatMap(({ participants }) => participants.map(({ id }) => id)))];
    const found = index.encounters([haniyeh ?? '']);
    const own = FACTS.filter(
      ({ kind, subject, participants }) =>
        ['meeting', 'contact', 'talks'].includes(kind) &&
        [subject, ...participants].some(({ id }) => id === haniyeh),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(found.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
    for (const { id, modality, isDated, isPlaced } of found) {
      const fact = own.find((each) => each.id === id);
      expect({ modality, isDated, isPlaced }).toEqual({
        modality: fact?.modality,
        isDated: fact?.date !== null,
        isPlaced: fact?.place !== null,
      });
    }
    expect(index.encounters(['nobody'])).toEqual([]);
    expect(index.comparable({ kind: 'figure', day: '1999-01-01' })).toEqual([]);
    expect(index.ofArticle('old').map(({ fact, article }) => [fact.citation.article, article.id])).toEqual(
      FACTS.filter(({ citation }) => citation.article === 'old').map(() => ['old', 'old']),
    );
    expect(index.isEmpty).toBe(false);
  });
});

function byId(a: Fact, b: Fact): number {
  return a.id < b.id ? -1 : 1;
}

describe('a meeting of several', () => {
  const THREE = ['Hakan Fidan', 'Ibrahim Kalin', 'Khalil al-Hayya'];

  /** What is marked where a sentence tells of a meeting of three people, or of the first of them. */
  async function metIn(
    text: string,
    question: string,
    { language = 'en', predicate = 'meet', people = THREE } = {},
  ): Promise<string[]> {
    const article = articleOf(text, { id: 'a', language });
    const among = people.map(aPerson);
    const told = await snapshotOf([article]);
    const fact = aFact(article, text, {
      kind: 'meeting',
      subject: required(among[0]),
      predicate,
      participants: among,
      place: { id: 'doha', name: 'Doha' },
    });
    const { query } = analyzeQuestion(told.index, question, null);
    const found = findExactFacts(factIndexOf([fact], told), query, rank(told.index, query));
    return found.flatMap(({ words }) => words.map(({ start, end }) => text.slice(start, end)));
  }

  it.each([
    [
      { language: 'en', predicate: 'meet' },
      'Hakan Fidan and intelligence chief Ibrahim Kalin met Khalil al-Hayya in Doha.',
      'Who did Kalin meet in Doha?',
      'Khalil al-Hayya',
    ],
    [
      { language: 'tr', predicate: 'görüştü' },
      "Hakan Fidan ve MİT Başkanı İbrahim Kalın, Doha'da Halil el-Hayye ile görüştü.",
      "Kalın Doha'da kiminle görüştü?",
      'Halil el-Hayye',
    ],
    [
      { language: 'ar', predicate: 'التقى' },
      'التقى هاكان فيدان وإبراهيم كالن في الدوحة خليل الحية.',
      'مع من التقى كالن في الدوحة؟',
      'خليل الحية',
    ],
  ])(
    'is with those across, and not with who stands beside one: $language',
    async (told, text, question, across) => {
      expect(await metIn(text, question, told)).toEqual([across]);
    },
  );

  it('is of all who stand beside each other, asked from across', async () => {
    const text = 'Hakan Fidan and Ibrahim Kalin met Khalil al-Hayya in Doha.';
    expect(await metIn(text, 'Who met Khalil al-Hayya in Doha?')).toEqual(['Hakan Fidan', 'Ibrahim Kalin']);
  });

  it('is of each with all others where nobody stands across', async () => {
    const text = 'Hakan Fidan and Ibrahim Kalin met in Doha.';
    const people = THREE.slice(0, 2);
    expect(await metIn(text, 'Who did Fidan meet in Doha?', { people })).toEqual(['Ibrahim Kalin']);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUpIn, type LookUp } from '../../../src/app/snapshot-lookup.js';
import type { Article } from '../../../src/model/article.js';
import type { StoredView } from '../../../src/corpus/stored/stored-corpus.js';
import { AppError } from '../../../src/errors.js';
import { articleOf } from '../../support/corpus.js';
import { snapshotOf } from '../../search/a-snapshot.js';
import { POSTGRES } from '../sql-stores.js';
import { asked, runInPostgres, storedInTest } from './a-stored-corpus.js';

const CITIES = ['Cairo', 'Doha', 'Ankara', 'Istanbul', 'Washington', 'Paris', 'Rome', 'Oslo'];
const PEOPLE = ['Hakan Fidan', 'Ibrahim Kalin', 'Steve Witkoff', 'Khalil al-Hayya', 'Ismail Haniyeh'];

/** An article that no other is like. */
function meeting(at: number, version = 0): Article {
  const [one, other] = [PEOPLE[at % PEOPLE.length], PEOPLE[(at + 1 + version) % PEOPLE.length]];
  const city = CITIES[(at + version) % CITIES.length];
  const day = String(1 + (at % 28)).padStart(2, '0');
  const text = `${one} met ${other} in ${city} on ${Number(day)} March 2025. They spoke for ${at + 2} hours of ${1000 + at * 7 + version} trucks.`;
  return articleOf(text, { id: `m${at}`, published: `2025-03-${day}`, language: 'en', file: `m${at}.md` });
}

const QUESTIONS = [
  'When did Hakan Fidan meet Ibrahim Kalin?',
  'Who met Steve Witkoff in Oslo?',
  'Where did Khalil al-Hayya meet Ismail Haniyeh?',
  'How many trucks did they speak of in Doha?',
];

/** What a view says, without what depends on the order in which articles came. */
function told({ lookUp }: Pick<StoredView, 'lookUp'>): Promise<unknown[]> {
  return toldBy(lookUp);
}

async function toldBy(lookUp: LookUp): Promise<unknown[]> {
  const answers = [];
  for (const question of QUESTIONS) answers.push(await asked(question, lookUp));
  return answers.map(({ status, confidence, citations: [first] }) => [status, confidence, first?.quote]);
}

/** What the same articles say in memory. */
async function toldInMemory(articles: readonly Article[]): Promise<unknown[]> {
  return toldBy(lookUpIn(await snapshotOf(articles)));
}

/** Articles by their numbers: how often each has changed. */
const corpora = fc.array(
  fc.dictionary(fc.integer({ min: 0, max: 7 }).map(String), fc.integer({ min: 0, max: 2 })),
  {
    minLength: 1,
    maxLength: 3,
  },
);

describe.skipIf(POSTGRES === undefined)('a stored corpus that changes', () => {
  it('says after any changes what the same articles say in memory, to whoever went along and whoever starts now', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (versions) => {
        const ends: (() => unknown)[] = [];
        const { put, view, freshView } = await storedInTest((end) => void ends.push(end));
        try {
          let arrived: readonly Article[] = [];
          for (const corpus of versions) {
            const articles = Object.entries(corpus).map(([at, version]) => meeting(Number(at), version));
            await put(articles);
            // Of two that score alike, the one that was read first comes first.
            const isIn = (some: readonly Article[]) => (one: Article) =>
              some.some(({ text }) => text === one.text);
            const stayed = arrived.filter(isIn(articles));
            arrived = [...stayed, ...articles.filter((one) => !isIn(stayed)(one))];
            const expected = await toldInMemory(arrived);
            expect(await told(await view())).toEqual(expected);
            expect(await told(await freshView())).toEqual(expected);
          }
        } finally {
          for (const end of ends) await end();
        }
      }),
      { numRuns: 4 },
    );
  });

  it('makes one of many small segments, and loses nothing', async () => {
    const { store, put, view, freshView } = await storedInTest();
    const articles: Article[] = [];
    await put([]);
    await view();
    for (let at = 0; at < 24; at += 1) {
      articles.push(meeting(at));
      if (at === 20) articles.shift();
      await put(articles);
      // One goes along with some of the generations only.
      if (at % 5 === 0) await view();
    }
    const newest = await store.newest();
    const segments = await store.segments(newest?.number ?? 0, 0);
    expect(segments.length).toBeLessThanOrEqual(18);
    expect(segments.some(({ merged }) => merged.length > 10)).toBe(true);
    const expected = await toldInMemory(articles);
    expect(await told(await view())).toEqual(expected);
    expect(await told(await freshView())).toEqual(expected);
  });

  it('answers on from an earlier generation while another is made', async () => {
    const { put, view } = await storedInTest();
    await put([meeting(1), meeting(2)]);
    const earlier = await view();
    const before = await told(earlier);
    await put([meeting(2, 1), meeting(3)]);
    await view();
    expect(await told(earlier)).toEqual(before);
  });

  it('goes on where the program was ended in between', async () => {
    const { put, view, store } = await storedInTest();
    const articles = Array.from({ length: 6 }, (_, at) => meeting(at));
    let seen = 0;
    const onStep = (): void => {
      seen += 1;
      if (seen === 4) throw new Error('it ends here');
    };
    await expect(put(articles, { onStep })).rejects.toThrow('it ends here');
    expect(await store.newest()).toBeNull();
    // Something of it was written, and no generation has it.
    await put(articles.slice(0, 3));
    expect(await told(await view())).toEqual(await toldInMemory(articles.slice(0, 3)));
  });

  it('is not finished where something of it could not be written, and is the next time', async () => {
    const { put, view, store } = await storedInTest();
    const failing = {
      ...store,
      open: async () => ({
        ...(await store.open()),
        write: () => Promise.reject(new Error('the disk is full')),
      }),
    };
    await expect(put([meeting(1)], { store: failing })).rejects.toThrow('the disk is full');
    expect(await store.newest()).toBeNull();
    await put([meeting(1), meeting(2)]);
    expect((await view()).generation.articles).toBe(2);
  });

  it('gives no number twice, though what is gone is let go of', async () => {
    const { put, view, freshView, schema } = await storedInTest();
    for (const articles of [[meeting(1)], [], [meeting(1)], [meeting(2)], [meeting(1), meeting(2)]]) {
      await put(articles);
      // As if it were from long before, so that nothing that is gone is kept.
      await runInPostgres(`update ${schema}.generation set built_at = '2024-03-04T12:00:00.000Z'`);
      const expected = await toldInMemory(articles);
      expect(await told(await view())).toEqual(expected);
      expect(await told(await freshView())).toEqual(expected);
    }
    await put([meeting(1), meeting(2)]);
    // One passage each; of what is gone nothing is left.
    for (const table of ['article', 'passage', 'passage_facts'])
      await runInPostgres(
        `do $$ begin assert (select count(*) = 2 from ${schema}.${table}), '${table}'; end $$`,
      );
  });

  it('is written by one at a time, and what another has stored meanwhile is not read again', async () => {
    const { put, again } = await storedInTest();
    const other = await again();
    let reads = 0;
    const given = {
      state: async () => 'the same',
      read: async () => {
        reads += 1;
        return { articles: [meeting(1)], rejected: [] };
      },
    };
    const kinds = await Promise.all([put([], given), put([], { ...given, store: other })]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['stored', 'unchanged']);
    expect(reads).toBe(1);
  });

  it('is left as it is where most of its articles would go, unless that is wanted', async () => {
    const { put, view } = await storedInTest();
    await put([meeting(1), meeting(2), meeting(3)]);
    expect(await put([meeting(1)], { force: false })).toMatchObject({
      kind: 'refused',
      removed: ['m2', 'm3'],
      before: 3,
      after: 1,
    });
    expect((await view()).generation.articles).toBe(3);
    expect((await put([meeting(1)], { force: true })).kind).toBe('stored');
    expect((await view()).generation.articles).toBe(1);
  });

  it('is forgotten by the clock of the database, whatever that of the process says', async () => {
    const { put, store } = await storedInTest();
    await put([meeting(1)]);
    const first = await store.newest();
    // Those of the shipped articles' day would be long past.
    expect(Date.parse(first?.builtAt ?? '')).toBeGreaterThan(Date.parse('2026-01-01'));
    const [article] = await store.newestArticles(first?.number ?? 0, 10);
    await put([meeting(2)]);
    expect(await store.bodies([article?.number ?? 0])).toHaveLength(1);
    expect(await store.passages([article?.first ?? 0])).toHaveLength(1);
  });

  it('is not written by whoever lost the lock, and another goes on in its place', async () => {
    const { put, again, view, schema } = await storedInTest();
    await put([meeting(1)]);
    const other = await again();
    const writer = await other.open();
    await runInPostgres(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = hashtext('${schema}')::oid`,
    );
    await expect(
      writer.finish({ version: 'v', state: 's', articles: 0, passages: 0, facts: 0 }),
    ).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    await writer.close();
    await put([meeting(1), meeting(2)]);
    expect((await view()).generation.articles).toBe(2);
  });

  it('keeps the article of a file that is rejected now', async () => {
    const { put, view } = await storedInTest();
    await put([meeting(1), meeting(2)]);
    const rejected = [{ file: 'm2.md', line: null, reason: 'it is broken' }];
    const stored = await put([], { read: async () => ({ articles: [meeting(1, 1)], rejected }) });
    expect(stored).toMatchObject({ kind: 'stored', added: [], changed: ['m1'], removed: [] });
    expect((await view()).generation.articles).toBe(2);
    expect((await view()).generation.version).toBe((await snapshotOf([meeting(1, 1), meeting(2)])).version);
  });

  it('tells who gives another figure of the same thing and day, as in memory', async () => {
    const articles = ['326', '413'].map((count) =>
      articleOf(`At least ${count} people were killed in Gaza on 18 March 2025.`, {
        id: count,
        publisher: `The ${count}`,
        published: '2025-03-19',
        language: 'en',
        file: `${count}.md`,
      }),
    );
    const { put, view } = await storedInTest();
    await put(articles);
    const question = 'How many people were killed in Gaza on 18 March 2025?';
    const answer = await asked(question, (await view()).lookUp);
    expect(answer.conflicts).toHaveLength(1);
    expect(answer).toEqual(await asked(question, lookUpIn(await snapshotOf(articles))));
  });

  it('has none of the facts that are marked as wrong', async () => {
    const { put, view, freshView } = await storedInTest();
    await put([meeting(1)]);
    const { facts } = await (await view()).newest(100);
    const [wrong] = facts;
    if (wrong === undefined) throw new Error('no fact was read');
    const without = await (await freshView({}, new Set([wrong.id]))).newest(100);
    expect(without.facts).toEqual(facts.filter(({ id }) => id !== wrong.id));
  });

  it('says so where its database is out of reach', async () => {
    const { put, store, freshView } = await storedInTest();
    await put([meeting(1), meeting(2)]);
    let isGone = false;
    const whileThere =
      <Args extends readonly unknown[], Found>(read: (...args: Args) => Promise<Found>) =>
      async (...args: Args): Promise<Found> => {
        if (isGone) throw new AppError('store-unavailable', 'it is gone');
        return read(...args);
      };
    const view = await freshView({
      postings: whileThere(store.postings),
      passages: whileThere(store.passages),
      bodies: whileThere(store.bodies),
      factsOf: whileThere(store.factsOf),
      allFacts: whileThere(store.allFacts),
      encounters: whileThere(store.encounters),
      comparable: whileThere(store.comparable),
    });
    const ask = (question: string) => asked(question, view.lookUp);
    const answer = await ask(QUESTIONS[1] ?? '');
    isGone = true;
    // What was looked at of late is in memory.
    expect(await ask(QUESTIONS[1] ?? '')).toEqual(answer);
    await expect(ask('How many trucks were there?')).rejects.toMatchObject({ code: 'store-unavailable' });
    isGone = false;
    expect((await ask('How many trucks were there?')).question).toBe('How many trucks were there?');
  });
});

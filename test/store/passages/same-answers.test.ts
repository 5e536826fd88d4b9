import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { lookUpIn } from '../../../src/app/snapshot-lookup.js';
import { projectRoot } from '../../../src/project-root.js';
import { shippedSnapshot } from '../../properties/shipped-snapshot.js';
import { snapshotOf } from '../../search/a-snapshot.js';
import { articleOf } from '../../support/corpus.js';
import { POSTGRES } from '../sql-stores.js';
import { asked, storedInTest, type StoredInTest } from './a-stored-corpus.js';
import type { StoredView } from '../../../src/corpus/stored/stored-corpus.js';

const inMemory = lookUpIn(shippedSnapshot);
const questionSchema = z.object({ question: z.string(), asOf: z.string().optional() });
const questions = readFileSync(join(projectRoot(), 'data/questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => questionSchema.parse(JSON.parse(line)))
  // Of every kind, language and standing some: they stand side by side.
  .filter((_, at) => at % 3 === 0);

describe.skipIf(POSTGRES === undefined)('a corpus that is stored', () => {
  let stored: StoredInTest;
  let view: StoredView;
  beforeAll(async () => {
    stored = await storedInTest(() => {});
    await stored.put(shippedSnapshot.articles);
    view = await stored.view();
    return () => stored.store.close();
  });

  it('is the same snapshot as in memory', () => {
    const { version, articles, passages, facts } = view.generation;
    expect({ version, articles, passages, facts }).toEqual({
      version: shippedSnapshot.version,
      articles: shippedSnapshot.articles.length,
      passages: shippedSnapshot.passages.length,
      facts: shippedSnapshot.facts.length,
    });
  });

  it.each(questions)('answers as in memory: $question', async ({ question, asOf }) => {
    const given = asOf === undefined ? {} : { asOf };
    expect(await asked(question, view.lookUp, given)).toEqual(await asked(question, inMemory, given));
  });

  it('answers what is asked after another question as in memory', async () => {
    const before = 'When did Hakan Fidan meet Ismail Haniyeh?';
    const first = (await asked(before, inMemory)).citations[0];
    if (first === undefined) throw new Error('nothing is quoted');
    const quoted = { article: first.article.id, start: first.start, end: first.end };
    for (const question of ['And where?', 'Who else was there?', 'And Khalil al-Hayya?']) {
      const given = { after: { question: before, quoted } };
      expect(await asked(question, view.lookUp, given)).toEqual(await asked(question, inMemory, given));
    }
  });

  it('lends its articles, newest first, and its facts to views', async () => {
    const all = await view.newest(100_000);
    expect(all.articles).toEqual(shippedSnapshot.articles);
    expect(all.facts).toEqual(shippedSnapshot.facts);
    const [newest] = await view.metadata(1);
    const days = shippedSnapshot.articles.map(({ published }) => published ?? '').sort();
    expect(newest?.published).toBe(days.at(-1));
    const some = await view.newest(30);
    expect(some.facts.length).toBeGreaterThan(0);
    expect(some.articles.length).toBeLessThan(shippedSnapshot.articles.length);
    const [article] = shippedSnapshot.articles;
    expect((await view.articleOf(article?.id ?? ''))?.article).toEqual(article);
    expect(await view.articleOf('none')).toBeNull();
  });
});

describe.skipIf(POSTGRES === undefined)('beside an answer of a corpus that is stored', () => {
  it('stands what other articles give, as in memory', async () => {
    const told = [
      'Israel and Hamas signed a ceasefire agreement on 15 January 2025.',
      'Israel and Hamas signed a ceasefire agreement on 16 January 2025.',
      'Hakan Fidan met Ismail Haniyeh in Ankara on 18 March 2025.',
      'Hakan Fidan did not meet Ismail Haniyeh on 18 March 2025.',
      'At least 326 people were killed in Gaza on 18 March 2025.',
      'At least 413 people were killed in Gaza on 18 March 2025.',
    ];
    const articles = told.map((text, at) =>
      articleOf(`${text}\n`, {
        id: `a${at}`,
        publisher: `Daily ${at}`,
        published: '2025-03-19',
        language: 'en',
      }),
    );
    const alike = lookUpIn(await snapshotOf(articles));
    const stored = await storedInTest();
    await stored.put(articles);
    const { lookUp } = await stored.view();
    for (const question of [
      'When did Israel and Hamas sign the ceasefire agreement?',
      'Where did Hakan Fidan meet Ismail Haniyeh?',
      'How many people were killed in Gaza on 18 March 2025?',
    ]) {
      const answer = await asked(question, lookUp);
      expect(answer.conflicts).toHaveLength(1);
      expect(answer.conflicts).toEqual((await asked(question, alike)).conflicts);
    }
  });
});

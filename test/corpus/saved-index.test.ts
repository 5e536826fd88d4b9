import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { NO_MEMORY } from '../../src/corpus/analyse.js';
import { createSnapshotBuilder, type BuiltSnapshot } from '../../src/corpus/build.js';
import { savedIndex } from '../../src/corpus/saved-index.js';
import type { KeptIndex } from '../../src/corpus/taken-in.js';
import type { Article } from '../../src/model/article.js';
import { readCorpus } from '../../src/sources/read-corpus.js';
import { shippedCorpus } from '../properties/shipped-corpus.js';
import { shippedKnowledge } from '../search/a-snapshot.js';
import { articleOf, temporaryFolder } from '../support/corpus.js';
import { rememberAnalyses } from './remember-analyses.js';

const options = { clock: () => new Date('2026-07-01T12:00:00Z') };
const QUESTIONS = [
  'Who met Hakan Fidan?',
  'When did the ceasefire take effect?',
  'Kalin kiminle görüştü?',
  'أين عقدت المحادثات؟',
  'מתי נחתם ההסכם?',
  'who is stev witkoff',
];
let articles: readonly Article[];
let kept: KeptIndex;
beforeAll(async () => {
  const all = await readCorpus(fs, shippedCorpus.corpus);
  articles = all.articles.filter((_, at) => at % 3 === 0);
  kept = await keptOf(articles);
});

/** The index of a corpus, as it comes back from where it was kept. */
async function keptOf(corpus: readonly Article[]): Promise<KeptIndex> {
  const builder = createSnapshotBuilder(shippedKnowledge);
  await builder.build(corpus, options);
  const index = builder.indexToKeep();
  if (index === null) throw new Error('nothing is worth keeping');
  const columns = { ...index.columns, ...deserialize(serialize(index.columns)) };
  return { ...index, columns };
}

/** What was read of each article to compare with, once for all snapshots of it. */
const known = rememberAnalyses();

/** The snapshot of a corpus that is built by itself. */
function anew(corpus: readonly Article[]): Promise<BuiltSnapshot> {
  return createSnapshotBuilder(shippedKnowledge, known).build(corpus, options);
}

/** All that a snapshot says, and what its index has of each term. */
function saidBy(snapshot: BuiltSnapshot): unknown {
  const { version, passages, facts, index } = snapshot;
  const { documents, totalLength } = index.statistics;
  return {
    version,
    passages: passages.map(({ ordinal: _ordinal, ...passage }) => passage),
    terms: passages.map(({ ordinal }) =>
      [index.streamOf(ordinal), index.titleOf(ordinal), index.sectionOf(ordinal)].map((terms) =>
        Array.from(terms, (term) => [
          index.vocabulary.termOf(term),
          index.statistics.documentFrequency(term),
        ]),
      ),
    ),
    statistics: { documents, totalLength },
    facts,
    answers: QUESTIONS.map((question) => answer(question, snapshot, { now: () => 0 })),
  };
}

/** A builder over what was kept, and how many articles it took in by themselves. */
function overKept() {
  let single = 0;
  const memory = {
    ...NO_MEMORY,
    termsOf: () => {
      single += 1;
      return null;
    },
  };
  return { builder: createSnapshotBuilder(shippedKnowledge, memory), single: () => single };
}

describe('an index that was kept', () => {
  it('gives the same snapshot, and no article is taken in by itself', async () => {
    const { builder, single } = overKept();
    const snapshot = await builder.build(articles, { ...options, kept });
    expect(saidBy(snapshot)).toEqual(saidBy(await anew(articles)));
    expect(single()).toBe(0);
    expect(builder.isMostlyKept(kept)).toBe(true);
  });

  it('gives, whatever changed since, what building anew gives, and so do the snapshots after it', async () => {
    const change = fc.record({
      left: fc.subarray([...Array(21).keys()], { minLength: 17 }),
      edited: fc.nat({ max: 20 }),
      added: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
        const { builder } = overKept();
        for (const { left, edited, added } of changes) {
          const corpus = articles.flatMap((article, at) => {
            if (!left.includes(at)) return [];
            const text = `${article.text}\n\nHakan Fidan met Ron Dermer in Lisbon.`;
            return [at === edited ? articleOf(text, { ...article }) : article];
          });
          if (added) corpus.unshift(articleOf('Qatar named Witkov in Muscat on 3 May 2026.', { id: 'new' }));
          const snapshot = await builder.build(corpus, { ...options, kept });
          expect(saidBy(snapshot)).toEqual(saidBy(await anew(corpus)));
        }
      }),
      { numRuns: 4 },
    );
  });

  it('is passed over where most of its articles are gone, or most of what is there is new', async () => {
    for (const corpus of [
      articles.slice(0, 5),
      [
        ...articles,
        ...articles.flatMap((article) =>
          Array.from({ length: 12 }, (_, at) =>
            articleOf('Nothing was said.', { ...article, id: `${article.id} ${at}` }),
          ),
        ),
      ],
    ]) {
      const { builder, single } = overKept();
      await builder.build(corpus, { ...options, kept, facts: false });
      expect(single()).toBe(corpus.length);
      expect(builder.isMostlyKept(kept)).toBe(corpus.length < articles.length);
    }
  });

  it('is not kept on where many of its words are of articles that are gone', async () => {
    const words = Array.from({ length: 3000 }, (_, at) => `w${at.toString(36)}x`).join(' ');
    const gone = articleOf(words, { id: 'gone' });
    const withGone = await keptOf([...articles, gone]);
    const { builder } = overKept();
    await builder.build(articles, { ...options, kept: withGone, facts: false });
    expect(builder.indexToKeep()).toBeNull();
  });
});

describe('the file of an index', () => {
  async function file(over: { readonly madeOf?: string } = {}) {
    const folder = await temporaryFolder();
    const said: string[] = [];
    const open = (madeOf: string) =>
      savedIndex({ fs, folder, name: 'a', madeOf, unique: 'u', say: (text) => said.push(text) });
    const written = open('one');
    await written.write(kept);
    return { path: join(folder, 'a.index'), said, read: () => open(over.madeOf ?? 'one').read(), written };
  }

  it('gives back what was written, and nothing of another build or where nothing was worth it', async () => {
    const { read, said, written } = await file();
    expect(await read()).toEqual(kept);
    expect(await (await file({ madeOf: 'two' })).read()).toBeNull();
    await written.write(null);
    expect(await read()).toBeNull();
    expect(said).toEqual([]);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['cut behind its first line', (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('\n') + 3)],
    [
      'changed in one place',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))),
    ],
    ['something else', () => Buffer.from('hello')],
    ['empty', () => Buffer.alloc(0)],
  ])('is none where it is %s, which is told', async (_, harm) => {
    const { path, read, said } = await file();
    await fs.writeFile(path, harm(await fs.readFile(path)));
    expect(await read()).toBeNull();
    expect(said).toEqual([expect.stringContaining('is damaged: articles are taken in one by one')]);
  });
});

import * as fs from 'node:fs/promises';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { buildSnapshot, createSnapshotBuilder, type BuiltSnapshot } from '../../src/corpus/build.js';
import type { Article } from '../../src/model/article.js';
import { readCorpus } from '../../src/sources/read-corpus.js';
import { shippedCorpus } from '../properties/shipped-corpus.js';
import { shippedKnowledge } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { rememberAnalyses } from './remember-analyses.js';

const options = { clock: () => new Date('2026-07-01T12:00:00Z') };
const QUESTIONS = [
  'Who met Hakan Fidan?',
  'When did the ceasefire take effect?',
  'How many hostages were released?',
  'Kalin kiminle görüştü?',
  'أين عقدت المحادثات؟',
  'מתי נחתם ההסכם?',
  'who is stev witkoff',
  'Where is the summit of Lisbon?',
];
let articles: readonly Article[];
beforeAll(async () => {
  const all = await readCorpus(fs, shippedCorpus.corpus);
  articles = all.articles.filter((_, at) => at % 5 === 0);
});

/** What was read of each article to compare with, once for all snapshots of it. */
const known = rememberAnalyses();

/** The snapshot of a corpus that is built by itself. */
function anew(corpus: readonly Article[]): Promise<BuiltSnapshot> {
  return createSnapshotBuilder(shippedKnowledge, known).build(corpus, options);
}

/** All that a snapshot says, but for when it was built and how long it took. */
function saidBy(snapshot: BuiltSnapshot): unknown {
  const { version, articles, passages, facts } = snapshot;
  return {
    version,
    articles,
    passages: passages.map(({ ordinal: _ordinal, ...passage }) => passage),
    facts,
    answers: QUESTIONS.map((question) => answer(question, snapshot, { now: () => 0 })),
  };
}

describe('building one snapshot after another', () => {
  it('gives what building each by itself gives, and leaves earlier ones as they were', async () => {
    const changed = fc.record({
      kept: fc.subarray([...articles.keys()]),
      edited: fc.nat(),
      added: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 2, maxLength: 3 }), async (steps) => {
        const builder = createSnapshotBuilder(shippedKnowledge);
        const built: { snapshot: BuiltSnapshot; said: unknown }[] = [];
        for (const { kept, edited, added } of steps) {
          const corpus = articles
            .filter((_, at) => kept.includes(at))
            .map((article, at) =>
              at === edited % articles.length
                ? articleOf(`${article.text}\n\nHakan Fidan met Ron Dermer in Lisbon.`, { ...article })
                : article,
            );
          if (added) corpus.unshift(articleOf('Qatar named Witkov in Muscat on 3 May 2026.', { id: 'new' }));
          const snapshot = await builder.build(corpus, options);
          const said = saidBy(snapshot);
          expect(said).toEqual(saidBy(await anew(corpus)));
          built.push({ snapshot, said });
        }
        for (const { snapshot, said } of built) expect(saidBy(snapshot)).toEqual(said);
      }),
      { numRuns: 4 },
    );
  });

  it('analyses no article twice', async () => {
    const builder = createSnapshotBuilder(shippedKnowledge);
    const first = await builder.build(articles, options);
    const second = await builder.build(
      articles.slice(1).map((article) => ({ ...article })),
      options,
    );
    const before = new Set([...first.passages, ...first.facts]);
    expect(second.passages.length).toBeGreaterThan(20);
    expect(second.passages.every((passage) => before.has(passage))).toBe(true);
    expect(second.facts.every((fact) => before.has(fact))).toBe(true);
  });

  it('adds facts later where they were not read at once', async () => {
    const builder = createSnapshotBuilder(shippedKnowledge);
    const without = await builder.build(articles, { ...options, facts: false });
    expect(without.facts).toEqual([]);
    const whole = await builder.withFacts(without);
    expect(saidBy(whole)).toEqual(saidBy(await anew(articles)));
  });

  it('starts anew where most of what it holds is of no snapshot any more', async () => {
    const builder = createSnapshotBuilder(shippedKnowledge);
    const long = (mark: number): Article =>
      articleOf(
        Array.from({ length: 700 }, (_, at) =>
          `Paragraph ${mark} ${at} tells of the talks in Doha again and again. `.repeat(9),
        ).join('\n\n'),
        { id: 'long', language: 'en' },
      );
    let size = 0;
    for (const mark of [1, 2, 3, 4, 5]) {
      const { passages } = await builder.build([long(mark)], { ...options, facts: false });
      size = Math.max(size, ...passages.map(({ ordinal }) => ordinal + 1));
    }
    const { passages } = await buildSnapshot([long(1)], shippedKnowledge, { ...options, facts: false });
    expect(size).toBeLessThanOrEqual(passages.length * 3);
  });
});

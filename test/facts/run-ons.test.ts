import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../src/corpus/build.js';
import { createFactReader } from '../../src/facts/read-facts.js';
import { FACT_KINDS } from '../../src/model/fact.js';
import type { Article } from '../../src/model/article.js';
import { shippedKnowledge } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { countWork, IN_PROPORTION } from '../support/work.js';

const read = createFactReader(shippedKnowledge);

/** Clauses that a sentence can go on with for ever, for each reader of each language. */
const CLAUSES = {
  en: [
    'Haniyeh met Fidan and ',
    'Fidan spoke by phone with Haniyeh and ',
    'talks between Qatar and Egypt began and ',
    'Fidan travelled to Cairo and ',
    'Fidan said that Haniyeh met Kalin and ',
    'Israel signed an agreement with Hamas and ',
    'Fidan agreed a ceasefire and ',
    'Haniyeh demanded that Israel withdraw and ',
    'Hamas killed 3 soldiers and ',
    'the ceasefire collapsed and ',
    'Egypt’s Intelligence Chief Abbas Kamel, ',
    'he met Fidan on 3 May 2024 and ',
    'the minister, who said he met the official, ',
    'according to Fidan, ',
    'Fidan, Kalin and ',
  ],
  tr: [
    'Haniye Fidan ile görüştü ve ',
    'Fidan, Haniye’nin geldiğini söyledi ve ',
    'Fidan Kahire’ye gitti ve ',
  ],
  ar: ['التقى هنية فيدان و', 'قال فيدان إن هنية وصل و', 'وصل فيدان إلى القاهرة و'],
  he: ['הנייה נפגש עם פידאן ו', 'פידאן אמר כי הנייה הגיע ו', 'לדברי פידאן, הנייה הגיע ו'],
} as const;
const RUN_ONS = Object.entries(CLAUSES).flatMap(([language, clauses]) =>
  clauses.map((clause) => ({ language, clause })),
);
/** The longest sentence that is read. */
const LONGEST = 1500;

function runOn(clause: string, length: number): string {
  return `${clause.repeat(Math.max(1, Math.floor((length - 1) / clause.length))).trimEnd()}.`;
}

/** An article of one paragraph a sentence. */
function articleOfSentences(language: string, sentences: readonly string[]): Article {
  return articleOf(sentences.join('\n\n'), { language });
}

function most(works: readonly number[]): number {
  return Math.max(...works);
}

describe('the work of reading', () => {
  const counter = countWork();

  it.each(RUN_ONS)(
    'is in proportion to the length of a sentence ($language: $clause)',
    ({ language, clause }) => {
      const works = counter.byAmount(
        (length) => void read(articleOf(runOn(clause, length), { language })),
        Math.floor(LONGEST / 8),
      );
      expect(most(works)).toBeLessThanOrEqual(IN_PROPORTION);
    },
  );

  it.each(Object.entries(CLAUSES))(
    'is no more than reading past it where it is too long (%s)',
    (language, clauses) => {
      const works = counter.byAmount(
        (length) => void read(articleOf(runOn(clauses.join(''), length), { language })),
        2000,
      );
      expect(most(works)).toBeLessThanOrEqual(IN_PROPORTION);
    },
  );

  it.each(Object.entries(CLAUSES))(
    'is in proportion to the length of an article (%s)',
    (language, clauses) => {
      const sentences = clauses.map((clause) => runOn(clause, 300));
      const articles = new Map<number, Article>();
      for (const times of [1, 2, 4, 8])
        articles.set(
          times,
          articleOfSentences(language, Array.from({ length: times }, () => sentences).flat()),
        );
      const works = counter.byAmount((times) => {
        const article = articles.get(times);
        if (article !== undefined) read(article);
      }, 1);
      expect(most(works)).toBeLessThanOrEqual(IN_PROPORTION);
    },
  );
});

describe('a sentence that goes on and on', () => {
  it('is tried for each kind of fact', () => {
    const kinds = CLAUSES.en.flatMap((clause) =>
      read(articleOf(runOn(clause, 400), { language: 'en' })).map(({ kind }) => kind),
    );
    expect(new Set(kinds)).toEqual(new Set(FACT_KINDS));
  });

  it('states nothing where it is too long to tell who says what', () => {
    const sentence = (length: number): string => `Fidan met Haniyeh in ${'x'.repeat(length - 22)}.`;
    const factsOf = (length: number) => read(articleOf(sentence(length), { language: 'en' }));
    expect(sentence(LONGEST)).toHaveLength(LONGEST);
    expect([factsOf(LONGEST).length, factsOf(LONGEST + 1).length]).toEqual([1, 0]);
  });

  it('leaves open who "he" is behind it', () => {
    const before = 'Hakan Fidan arrived in Cairo.';
    const after = 'He met Ismail Haniyeh.';
    const meetings = (...sentences: string[]): string[] =>
      read(articleOf(sentences.join(' '), { language: 'en' }))
        .filter(({ kind }) => kind === 'meeting')
        .map(({ subject }) => subject.id);
    expect(meetings(before, after)).toEqual(['hakan-fidan']);
    expect(meetings(before, `The list named ${'somebody else and '.repeat(100)}nobody.`, after)).toEqual([]);
  });
});

describe('a long article', () => {
  it.each(Object.entries(CLAUSES))(
    'is read and cut with pauses at every sentence (%s)',
    async (language, clauses) => {
      const pausesOf = async (times: number): Promise<number> => {
        const sentences = Array.from({ length: times }, () =>
          clauses.map((clause) => runOn(clause, 300)),
        ).flat();
        let pauses = 0;
        const yieldIfDue = async (): Promise<void> => void (pauses += 1);
        const clock = (): Date => new Date('2025-10-13T12:00:00Z');
        await buildSnapshot([articleOfSentences(language, sentences)], shippedKnowledge, {
          clock,
          yieldIfDue,
        });
        return pauses / sentences.length;
      };
      const few = await pausesOf(1);
      // At least: cut, split, named, dated, annotated, asked who speaks, read, completed.
      expect(few).toBeGreaterThan(8);
      expect(await pausesOf(4)).toBeGreaterThan(8);
    },
  );
});

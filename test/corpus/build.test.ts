import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/corpus/analyse.js';
import { buildSnapshot } from '../../src/corpus/build.js';
import { prepareKnowledge, type Knowledge } from '../../src/corpus/prepared-knowledge.js';
import type { Entity } from '../../src/model/entity.js';
import { articleOf } from '../support/corpus.js';
import { oddText } from '../support/odd-text.js';

const at = (hour: string) => ({ clock: () => new Date(`2025-10-13T${hour}:00:00Z`) });
const cairo: Entity = { id: 'cairo', name: 'Cairo', type: 'place', aliases: [], roles: [] };
const knowing = (...entities: readonly Entity[]): Knowledge => ({ entities, concepts: [], patterns: [] });
const one = articleOf('The delegation arrived in Cairo.', { id: 'one' });
const meet = { id: 'meet', words: new Map([['en', ['meet', 'met']]]) };
const two = articleOf('Title\nIt left on Tuesday.', { id: 'two' });

describe('a snapshot', () => {
  it('holds its articles, their passages and entities, and no facts yet', async () => {
    const snapshot = await buildSnapshot([one, two], knowing(cairo), at('12'));
    expect(snapshot).toMatchObject({
      builtAt: '2025-10-13T12:00:00.000Z',
      articles: [one, two],
      entities: [cairo],
      facts: [],
    });
    expect(snapshot.passages).toEqual([
      { ordinal: 0, article: one, start: 0, end: 32, section: null },
      { ordinal: 1, article: two, start: 6, end: 25, section: 'Title' },
    ]);
  });

  it('may be empty', async () => {
    expect(await buildSnapshot([], knowing(), at('12'))).toMatchObject({ articles: [], passages: [] });
  });

  it('has the same version whenever and wherever the same articles are built', async () => {
    const { version } = await buildSnapshot([one, two], knowing(cairo), at('12'));
    const moved = { ...two, file: 'elsewhere.jsonl', line: 7 };
    expect((await buildSnapshot([one, moved], knowing(cairo), at('18'))).version).toBe(version);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('has another version where a text, a date, the gazetteer or the lexicon differs', async () => {
    const builds = [
      await buildSnapshot([one, two], knowing(cairo), at('12')),
      await buildSnapshot([one], knowing(cairo), at('12')),
      await buildSnapshot([one, { ...two, published: '2025-10-07' }], knowing(cairo), at('12')),
      await buildSnapshot([one, { ...two, text: `${two.text} ` }], knowing(cairo), at('12')),
      await buildSnapshot([one, two], knowing({ ...cairo, aliases: ['Kahire'] }), at('12')),
      await buildSnapshot([one, two], { entities: [cairo], concepts: [meet], patterns: [] }, at('12')),
    ];
    expect(new Set(builds.map(({ version }) => version)).size).toBe(builds.length);
  });

  it('gives way to others between pieces of work', async () => {
    let turns = 0;
    const yieldIfDue = async (): Promise<void> => {
      turns += 1;
    };
    await buildSnapshot([one, two], knowing(), { ...at('12'), yieldIfDue });
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  it('is built of any text at all', async () => {
    const articles = fc.array(
      oddText().filter((text) => text.trim() !== ''),
      { maxLength: 4 },
    );
    const knowledge = prepareKnowledge(knowing(cairo));
    await fc.assert(
      fc.asyncProperty(articles, async (texts) => {
        const snapshot = await buildSnapshot(
          texts.map((text, index) => articleOf(text, { id: `a${index}` })),
          knowledge,
          at('12'),
        );
        expect(snapshot.passages.map(({ ordinal }) => ordinal)).toEqual([...snapshot.passages.keys()]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the fingerprint of an article', () => {
  it('tells what a person can read, not where it is stored', () => {
    expect(fingerprintOf({ ...one, file: 'b.txt', line: 3 })).toBe(fingerprintOf(one));
    expect(fingerprintOf({ ...one, title: 'Other' })).not.toBe(fingerprintOf(one));
    expect(
      fingerprintOf({ ...one, sources: [{ publisher: 'Agency', title: null, url: null, published: null }] }),
    ).not.toBe(fingerprintOf(one));
  });
});

import { describe, expect, it } from 'vitest';
import { takeInChanges } from '../../src/runtime/take-in-changes.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { keptContent } from '../support/kept-content.js';
import { recordingLogger } from '../support/services.js';
import { eventually, idsOf, quoted, reloaded, serveFiles } from './a-served-corpus.js';

const FEED = { kind: 'source', source: 'wire' } as const;
const QUESTION = 'When did the commission meet?';
const commission = (day: string): string => `The commission met on ${day} March 2024.`;

async function serveKept() {
  const { articles: kept, announcements } = createMemoryStore({
    now: () => 0,
    clock: () => new Date('2025-10-13T12:00:00Z'),
  });
  await kept.keep('wire/1', FEED, keptContent(commission('3')));
  const served = await serveFiles(
    { 'a.txt': 'The bridge was built in 1990.' },
    { keptArticles: kept, largeFrom: 1_000_000, inPlaceUpTo: 1_000_000 },
  );
  return { kept, announcements, ...served };
}

describe('kept articles', () => {
  it('are answered from beside those of the files', async () => {
    const { services } = await serveKept();
    expect(await idsOf(services)).toEqual(['a', 'wire/1']);
    expect(await quoted(services, QUESTION)).toContain('3 March 2024');
    expect(await quoted(services, 'When was the bridge built?')).toContain('1990');
  });

  it('give way to a file with the same id', async () => {
    const { services, corpus } = await serveKept();
    await corpus.put({ 'wire/1.txt': commission('9') });
    await reloaded(services);
    expect(await idsOf(services)).toEqual(['a', 'wire/1']);
    expect(await quoted(services, QUESTION)).toContain('9 March 2024');
  });

  it('are taken in when they change, added to and removed, without anybody asking', async () => {
    const { services, kept, announcements, threads } = await serveKept();
    let turns = 0;
    const taking = takeInChanges({
      announcements,
      seen: await announcements.counts(),
      reload: (options) => services.operations.reload(options),
      // The first pause between two looks lasts until the test is over.
      wait: () => (turns++ === 0 ? new Promise(() => {}) : Promise.resolve(true)),
      logger: recordingLogger(),
    });
    await kept.keep('wire/1', FEED, keptContent(commission('17')));
    await kept.keep('wire/2', FEED, keptContent('The envoy of Norway spoke.'));
    taking.look();
    await eventually(() => quoted(services, QUESTION)).toContain('17 March 2024');
    await eventually(() => idsOf(services)).toEqual(['a', 'wire/1', 'wire/2']);
    await kept.setStanding('wire/2', 'removed');
    taking.look();
    taking.look();
    await eventually(() => idsOf(services)).toEqual(['a', 'wire/1']);
    // All in the thread that answers.
    expect(threads).toHaveLength(1);
  });
});

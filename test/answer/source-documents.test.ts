import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import { seedDocuments, seedsAreHere } from '../data/shipped-data.js';
import { snapshotOf } from '../search/a-snapshot.js';

describe.runIf(seedsAreHere)('the source documents (needs ../shared/seeds)', () => {
  let snapshot: BuiltSnapshot;
  beforeAll(async () => {
    snapshot = await snapshotOf((await seedDocuments()).articles);
  });

  it.each([
    ['İsrail’den hangi bakan katıldı?', 'Ron Dermer'],
    ["İsrail'den hangi bakan katıldı?", 'Ron Dermer'],
    ['Which Israeli minister took part?', 'Ron Dermer'],
    ['من مثّل قطر في المحادثات؟', 'Al Thani'],
    ['Who is Jared Kushner?', 'Kushner'],
    ['Who is Ibrahim Kalin?', 'Intelligence Chief'],
  ])('%s is answered first with the sentence that has %s', (question, words) => {
    const given = answer(question, snapshot, { now: () => 0 });
    expect(given.status).toBe('answered');
    expect(given.citations[0]?.quote).toContain(words);
  });
});

import { expect, it } from 'vitest';
import { hostileDocument } from '../../../lab/hostile/hostile-documents.js';
import { readDocuments, type HostileResult } from '../../../lab/hostile/read-hostile.js';

it('is the same document for the same number, and each of the bounds that are fetched at all', () => {
  const lengths = Array.from({ length: 60 }, (_, seed) => {
    const [one, again] = [hostileDocument(seed), hostileDocument(seed)];
    expect(Buffer.from(one.bytes).equals(again.bytes)).toBe(true);
    return one.bytes.byteLength;
  });
  expect(Math.max(...lengths)).toBeLessThanOrEqual(5 * 1024 ** 2);
  expect(new Set(lengths).size).toBeGreaterThan(50);
});

it('tells of each document whether it was read, and else why not', async () => {
  const read: HostileResult[] = [];
  const reader = {
    readFeed: async () => ({ ok: false as const, line: null, reason: 'is no feed' }),
    readPage: async () => ({ articles: [], leftOut: ['it takes too long to read'] }),
  };
  let own = 0;
  const results = readDocuments(
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    reader,
    () => 0,
    () => (own += 7),
  );
  for await (const result of results) read.push(result);
  expect(new Set(read.map(({ ownMs }) => ownMs))).toEqual(new Set([7]));
  for (const { about, reason, isRead } of read) {
    expect(reason).toBe(about.startsWith('feed') ? 'is no feed' : 'it takes too long to read');
    expect(isRead).toBe(false);
  }
  expect(new Set(read.map(({ about }) => about.split(':')[0]))).toEqual(new Set(['page', 'feed']));
});

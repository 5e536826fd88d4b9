import { describe, expect, it } from 'vitest';
import { createListReader } from '../../src/search/list-items.js';
import { windowsOf } from '../../src/search/ranking/windows.js';
import { readAgainst } from './a-snapshot.js';

/** What each quotable stretch of a text shows of its list. */
async function shown(text: string): Promise<ReadonlyMap<string, number>> {
  const { sentences, text: read } = await readAgainst('What?', text);
  const itemsIn = createListReader(sentences, read);
  return new Map(
    windowsOf(read, sentences).map((window) => [read.slice(window.start, window.end), itemsIn(window)]),
  );
}

describe('a list', () => {
  it('counts by the items shown behind what introduces them', async () => {
    const text = 'They met. They named two aims:\n\na lasting truce\n\nmore aid';
    const found = await shown(text);
    expect(found.get(text)).toBe(1);
    expect(found.has('They named two aims:\n\na lasting truce')).toBe(false);
    expect(found.get('They met.')).toBe(0);
    expect(found.get('a lasting truce\n\nmore aid')).toBe(0);
  });

  it('is none where sentences go on in prose', async () => {
    const found = await shown('They named two aims: a truce and aid. They met again. They left.');
    expect([...found.values()].every((share) => share === 0)).toBe(true);
  });
});

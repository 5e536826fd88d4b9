import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../house/the-house.js';
import { documents, localLinks, pathOf } from './documents.js';

/** They come with every clone. */
const MOST_BYTES = 120 * 1024;
const shown = documents.flatMap((document) => localLinks(document).map(({ file }) => file));
const pictures = filesBelow('docs/pictures');

describe('pictures', () => {
  it('are there', () => expect(pictures).not.toEqual([]));

  it.each(pictures)('%s is shown by a document, and small', (path) => {
    expect(shown).toContain(path);
    expect(statSync(pathOf(path)).size).toBeLessThan(MOST_BYTES);
  });

  it('say in words what they show', () => {
    const without = documents.filter(({ text }) => /!\[\s*\]\(/.test(text));
    expect(without).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageButtons, pageWithin, toPages } from '../../src/chat/pages.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import type { ReplyBlock } from '../../src/chat/reply.js';

const block = (text: string): ReplyBlock => ({ kind: 'paragraph', spans: [{ text }] });

describe('toPages', () => {
  it('keeps every block, in order and in its group, on pages of a readable size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 900 }).map(block), { minLength: 1, maxLength: 3 }), {
          maxLength: 40,
        }),
        (groups) => {
          const pages = toPages(groups);
          expect(pages.flat()).toEqual(groups.flat());
          for (const group of groups) {
            expect(pages.some((page) => group.every((each) => page.includes(each)))).toBe(true);
          }
        },
      ),
    );
  });

  it('has one empty page of nothing, and no more than eight groups on any', () => {
    expect(toPages([])).toEqual([[]]);
    expect(toPages(Array.from({ length: 17 }, () => [block('x')])).map(({ length }) => length)).toEqual([
      8, 8, 1,
    ]);
  });
});

describe('page buttons', () => {
  it('lead to the pages beside it, and nowhere past the ends', () => {
    const buttons = pageButtons({ action: 'a/page', state: { b: 1 } }, 2, 2, textsFor('en'));
    expect(buttons.map(({ state, disabled }) => [state, disabled])).toEqual([
      [{ b: 1, page: 1 }, false],
      [{ b: 1, page: 3 }, true],
    ]);
    expect(pageButtons({ action: 'a/page', state: {} }, 1, 1, textsFor('en'))).toEqual([]);
  });

  it.each([
    [0, 3, 1],
    [2, 3, 2],
    [9, 3, 3],
    [1, 0, 1],
  ])('page %i of %i is page %i', (page, pages, shown) => {
    expect(pageWithin(page, pages)).toBe(shown);
  });
});

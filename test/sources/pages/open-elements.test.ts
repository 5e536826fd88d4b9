import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOpenElements } from '../../../src/sources/pages/open-elements.js';
import { cutPage } from '../../../src/sources/pages/page-source.js';
import { parsePage, type PageElement } from '../../../src/sources/pages/page-tree.js';
import { countWork, IN_PROPORTION } from '../../support/work.js';

describe('work on what stands open', () => {
  const work = countWork();

  it('is in proportion to the tags, however many stand open and whatever is closed', () => {
    const tags = (n: number): void => {
      const standing = createOpenElements();
      for (let at = 0; at < n; at += 1) standing.open(at % 2 === 0 ? 'ul' : 'li');
      for (let at = 0; at < n; at += 1) standing.close('div');
      for (let at = 0; at < n; at += 1) standing.close(at % 2 === 0 ? 'li' : 'ul');
    };
    for (const share of work.byAmount(tags, 500)) expect(share).toBeLessThan(IN_PROPORTION);
  });
});

const NAMES =
  'div p li ul ol table thead tbody tfoot tr td th dl dt dd section h1 h2 b i span a button form blockquote figure rt rp ruby br hr img';
const tag = fc.constantFrom(...NAMES.split(' '));
const part = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc.constant('word '),
);

/** Elements within one another below one. */
function depthBelow({ children }: PageElement): number {
  const depths = children.map((child) => (typeof child === 'string' ? 0 : 1 + depthBelow(child)));
  return Math.max(0, ...depths);
}

describe('how deep a page is', () => {
  it('is told before it is parsed: never less than the parser makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 80 }), async (parts) => {
        const cut = cutPage(parts.join(''));
        if (!cut.ok) throw new Error(cut.reason);
        const { tree } = await parsePage(cut.value.html);
        // What has no content, and an empty paragraph that its end alone stands for, lie one deeper than what stands open.
        expect(depthBelow(tree.body)).toBeLessThanOrEqual(cut.value.depth + 1);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['lists in lists', '<ul><li>x</div></p>'],
    ['tables in tables', '<table><thead><tr><th>x</div></p>'],
    ['drawn elements', '<math><mi>x</div></p>'],
    ['elements that others’ ends do not close', '<b></i>'],
    ['paragraphs that elements keep open', '<p><em>'],
  ])('is a reason to refuse %s before they are parsed', (_what, one) => {
    expect(cutPage(one.repeat(2000))).toMatchObject({ ok: false, reason: 'is nested too deeply' });
  });

  it.each([
    ['paragraphs', '<p>x'],
    ['entries of a list', '<li>x'],
    ['rows', '<tr><td>x<td>y'],
    ['notes', '<dt>x<dd>y'],
  ])('does not grow with %s that nobody closes', (_what, one) => {
    expect(cutPage(one.repeat(2000))).toMatchObject({ ok: true, value: { depth: expect.any(Number) } });
    const cut = cutPage(one.repeat(2000));
    expect(cut.ok ? cut.value.depth : Infinity).toBeLessThanOrEqual(2);
  });

  it('counts ends of paragraphs that nobody began, each of which stands for an empty one', () => {
    expect(cutPage('</p>'.repeat(200_000))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/too many/),
    });
  });
});

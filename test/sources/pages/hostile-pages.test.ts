import { expect, it } from 'vitest';
import { readPage } from '../../../src/sources/pages/read-page.js';
import { HOSTILE_PAGES } from './hostile-pages.js';

/** Whether it takes a second or a minute is the machine's matter; what grows with the square of the page never ends. */
const SLOW = 120_000;

it('what a parser makes deeper than it is written is refused as soon as that is seen', async () => {
  const bytes = new TextEncoder().encode(`<html><body>${'<b></i>'.repeat(5000)}Talks began.</body></html>`);
  expect(await readPage({ bytes, url: null, contentType: null })).toMatchObject({
    ok: false,
    reason: 'is nested too deeply',
  });
});

it.each(HOSTILE_PAGES)(
  'a page of %s is read or rejected with a reason',
  async (_, page) => {
    const bytes = new TextEncoder().encode(`<html><body>${page()}</body></html>`);
    const reading = await readPage({ bytes, url: null, contentType: null });
    const outcome = reading.ok ? reading.value[0]?.content.text : reading.reason;
    expect(outcome).toMatch(/\S/u);
  },
  SLOW,
);

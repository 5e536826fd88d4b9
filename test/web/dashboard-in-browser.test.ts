import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReloadOutcome } from '../../src/app/services.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { startHttpServer } from '../../src/http/server.js';
import { LANGUAGES } from '../../src/language/languages.js';
import type { LoadProgress } from '../../src/model/snapshot.js';
import { aCitation, anAnswer } from '../support/answers.js';
import { faultsOf, hasBrowser, overflowOf, startBrowser } from '../support/browser.js';
import { factSnapshot, fidan, haniyeh } from '../support/facts.js';
import { keptContent } from '../support/kept-content.js';
import { shared } from '../support/lifetime.js';
import { aReport, factsIn, fakeServices } from '../support/services.js';
import { anUnanswered, aWatch } from '../store/contract-community.js';
import { aComplaint } from '../store/contract-feedback.js';
import { aBrowserApp, ADMIN_TOKEN } from './a-browser-app.js';

const quote = 'Fidan met Haniyeh in Ankara.';
const hour = (at: number) => ({
  from: `2026-01-01T${String(at).padStart(2, '0')}:00:00.000Z`,
  answered: 3 + at,
  abstained: at % 4,
  failed: at % 3,
  half: 10 + at,
  most: 40 + 3 * at,
});
const LOOKS = ['light', 'dark'] as const;
const measured = { 'own-quoteAt1': { ours: 0.79, peer: { name: 'Lunr', share: 0.4 }, on: '2026-01-31' } };

const done: ReloadOutcome = { kind: 'done', report: aReport({ added: ['new'] }) };

/** A dashboard with something in every part, and a browser. */
const inBrowser = shared(async (atEnd) => {
  let progress: LoadProgress | null = null;
  let end = (_ended: ReloadOutcome): void => {};
  const services = fakeServices({
    facts: factsIn(factSnapshot([{ facts: [{ quote, subject: fidan, participants: [fidan, haniyeh] }] }])),
    ask: async (question) => anAnswer({ question, citations: [aCitation()] }),
    progress: async () => progress,
    // What is begun at the dashboard goes on until a test says so.
    reload: (options) =>
      options === undefined ? Promise.resolve(done) : new Promise((resolve) => (end = resolve)),
  });
  const { app, store, logger } = await aBrowserApp({
    services,
    series: { hours: () => Array.from({ length: 12 }, (_, at) => hour(at)) },
    readFigures: async () => JSON.stringify({ measured }),
  });
  await store.articles.keep('web/one', { kind: 'administrator' }, keptContent('They met.', { title: 'One' }));
  await store.articles.keep(
    'web/two',
    { kind: 'administrator' },
    keptContent('They left.', { title: 'Two' }),
  );
  await store.articles.setStanding('web/two', 'removed');
  await store.gaps.note(anUnanswered());
  await store.watches.add(aWatch());
  await store.feedback.give({ answer: 'a', voter: 'v', guild: '2', complaint: aComplaint() });
  const server = await startHttpServer({ app, host: '127.0.0.1', port: 0, logger });
  atEnd(() => server.close());
  const browser = await startBrowser(atEnd);
  return {
    url: server.url,
    reads: (step: LoadProgress['step']) => (progress = { step, elapsedMs: 2000 }),
    ends: (): void => {
      progress = null;
      end(done);
    },
    signedIn: async (options: Parameters<typeof browser.page>[1] = {}) => {
      const page = await browser.page(onTestFinished, options);
      await page.goto(`${server.url}/admin?lang=en`);
      await page.getByLabel('Admin token').fill(ADMIN_TOKEN);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Overview' }).waitFor();
      return page;
    },
  };
});

describe.runIf(hasBrowser)('the dashboard in Chromium', () => {
  it('tells how far a reload has come as it goes on, and how it ended, with scripts and without', async () => {
    const { signedIn, reads, ends } = await inBrowser();
    const pages = [await signedIn(), await signedIn({ javaScriptEnabled: false })];
    reads({ phase: 'articles', done: 3, of: 40 });
    for (const page of pages) {
      await page.getByRole('link', { name: 'Reload' }).click();
      await page.getByText('Articles made ready: 3 of 40').waitFor();
    }
    reads({ phase: 'facts', done: 9, of: 40 });
    for (const page of pages) await page.getByText('Articles whose facts are read: 9 of 40').waitFor();
    expect(await faultsOf(pages[0] ?? (await signedIn()))).toEqual([]);
    ends();
    for (const page of pages) await page.getByRole('button', { name: 'Read the articles again' }).waitFor();

    const [page] = pages;
    await page?.getByRole('button', { name: 'Read the articles again' }).click();
    await page?.getByText('The articles are being read.').waitFor();
    ends();
    await page?.getByText('The articles were read again.').waitFor();
  });

  it('marks as wrong what was looked up, once that was opened, and takes it back', async () => {
    const { signedIn } = await inBrowser();
    const page = await signedIn();
    await page.getByRole('link', { name: 'Facts' }).click();
    await page.getByLabel('Name').fill('Fidan');
    await page.keyboard.press('Enter');
    const fact = page.locator('.told', { hasText: quote }).first();
    await fact.getByText('This is wrong').first().click();
    await fact.getByLabel('Why').fill('They did not meet.');
    await page.keyboard.press('Enter');
    await page.getByText('It is marked as wrong, and nothing rests on it any more.').waitFor();
    await page.getByText('They did not meet.').waitFor();
    await page.getByRole('button', { name: 'Take the mark back' }).click();
    await page.getByText('Nothing is marked as wrong.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(LANGUAGES)(
    'is free of faults in every part, light and dark, wide and on a phone (%s)',
    async (language) => {
      const { url, signedIn } = await inBrowser();
      // Wide for one language of each direction of writing: looking takes a while.
      for (const colorScheme of ['en', 'he'].includes(language) ? LOOKS : LOOKS.slice(1)) {
        const viewport = colorScheme === 'dark' ? { width: 360, height: 740 } : { width: 1200, height: 800 };
        const page = await signedIn({ colorScheme, viewport });
        for (const part of [
          '',
          'part=reload',
          'part=articles',
          'part=articles&show=removed',
          'part=wrong&about=Fidan',
          'part=gaps&id=1',
          'part=feedback',
          'part=numbers',
        ]) {
          await page.goto(`${url}/admin?${part}&lang=${language}`);
          // What is folded in is looked at too.
          for (const summary of await page.locator('summary').all()) await summary.click();
          expect([part, await faultsOf(page), await overflowOf(page)]).toEqual([part, [], 0]);
        }
        expect(await page.locator('html').getAttribute('dir')).toBe(textsFor(language).direction);
      }
    },
  );
});

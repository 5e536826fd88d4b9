import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { startHttpServer } from '../../src/http/server.js';
import { faultsOf, hasBrowser, overflowOf, startBrowser } from '../support/browser.js';
import { factSnapshot } from '../support/facts.js';
import { shared } from '../support/lifetime.js';
import { factsIn, fakeServices } from '../support/services.js';
import { aBrowserApp } from './a-browser-app.js';

const figure = (id: string, published: string, value: number, language = 'en') => ({
  id,
  title: `Report ${id}`,
  published,
  publisher: id,
  language,
  facts: [
    {
      kind: 'figure' as const,
      quote: `They counted ${value} hostages.`,
      value,
      unit: 'hostages',
      object: 'hostages',
      date: published,
    },
  ],
});

const withFigures = shared(async (atEnd) => {
  const facts = factsIn(
    factSnapshot([
      figure('a', '2025-01-01', 1250),
      figure('b', '2025-02-01', 1040),
      figure('c', '2025-03-01', 930),
    ]),
  );
  const { app, logger } = await aBrowserApp({ services: fakeServices({ facts }) });
  const server = await startHttpServer({ app, host: '127.0.0.1', port: 0, logger });
  atEnd(() => server.close());
  return { url: server.url, browser: await startBrowser(atEnd) };
});

/** How each figure in the plot is seen: its height in pixels, its colour, and that of the page behind it. */
const LOOK = `[...document.querySelectorAll('.plot text')].map((text) => ({
  height: text.getBoundingClientRect().height,
  colour: getComputedStyle(text).fill,
  words: getComputedStyle(document.body).color,
}))`;
const looks = z.array(z.object({ height: z.number(), colour: z.string(), words: z.string() })).nonempty();

describe.runIf(hasBrowser)('a figure over time in Chromium', () => {
  it.each([
    ['en', 'light', 360],
    ['en', 'dark', 360],
    ['ar', 'dark', 360],
    ['he', 'light', 1200],
  ] as const)('is read in %s, %s, at %i pixels', async (language, colorScheme, width) => {
    const { url, browser } = await withFigures();
    const page = await browser.page(onTestFinished, { colorScheme, viewport: { width, height: 740 } });
    await page.goto(`${url}/timeline?about=hostages&lang=${language}`);
    const seen = looks.parse(await page.evaluate(LOOK));
    for (const { height, colour, words } of seen) {
      expect(height).toBeGreaterThanOrEqual(12);
      // In the colour of what is written, which differs from the ground, light or dark.
      expect(colour).toBe(words);
    }
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    // Time runs as the language is read.
    const places = z
      .array(z.number())
      .parse(
        await page.evaluate(
          "[...document.querySelectorAll('.plot circle')].map((dot) => dot.getBoundingClientRect().x)",
        ),
      );
    const isMirrored = language !== 'en';
    expect(places).toEqual(places.toSorted((a, b) => (isMirrored ? b - a : a - b)));
  });
});

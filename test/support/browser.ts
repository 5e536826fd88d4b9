import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';
import { CHROMIUM, CHROMIUM_FLAGS } from '../../lab/links/marking-browser.js';
import type { AtEnd } from './lifetime.js';

/** Whether pages can be tried in a real browser here. */
export const hasBrowser = existsSync(CHROMIUM);

/** A browser for several tests; each gets pages of its own. */
export interface TestBrowser {
  /** A page without cookies or history. What its scripts throw, or write to the console as an error, or its policy forbids it, fails the test at its end. */
  page(atEnd: AtEnd, options?: BrowserContextOptions): Promise<Page>;
}

/** Starts Chromium. */
export async function startBrowser(atEnd: AtEnd): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  atEnd(() => browser.close());
  return {
    async page(atEnd, options = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      const troubles: string[] = [];
      // What its policy forbids a page says in the console as well, but not always as an error.
      await page.exposeFunction('tellViolation', (what: unknown) => void troubles.push(String(what)));
      await page.addInitScript(
        "addEventListener('securitypolicyviolation', (event) => tellViolation(`${event.violatedDirective} ${event.blockedURI}`))",
      );
      page.on('pageerror', ({ message }) => troubles.push(message));
      page.on('console', (said) => {
        // What is not there, or was refused, is told by its status, which tests look at themselves.
        if (said.type() === 'error' && !/status of [45]0\d/.test(said.text())) troubles.push(said.text());
      });
      atEnd(async () => {
        await context.close();
        expect(troubles).toEqual([]);
      });
      return page;
    },
  };
}

const found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe finds wrong with a page, each with the elements. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Evaluated from here, which the page's policy does not keep from running.
  await page.evaluate(axe.source);
  // What is right is not gathered and sent as well, which takes as long as finding what is wrong.
  const faults = "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => ({ violations }))";
  const { violations } = found.parse(await page.evaluate(faults));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By how many pixels a page is wider than what shows it. */
export async function overflowOf(page: Page): Promise<number> {
  return z
    .number()
    .parse(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    );
}

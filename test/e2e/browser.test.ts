import type { Response } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { faultsOf, hasBrowser, overflowOf, startBrowser } from '../support/browser.js';
import { fewArticles } from '../support/few-articles.js';
import { shared } from '../support/lifetime.js';
import { ADMIN_TOKEN, startService } from '../support/service.js';

/** Of the service and a browser, which all of these share. */
const inBrowser = shared(async (atEnd) => {
  const env = { COOLDOWN_QUESTIONS: '0' };
  const service = await startService({ corpus: await fewArticles(atEnd), env, atEnd });
  return { service, browser: await startBrowser(atEnd) };
});

const QUESTION = 'Who is Jared Kushner?';
const CITED = 'the son-in-law of US President Donald Trump';

it.skipIf(hasBrowser)('Chromium is not there: pages are not tried in a browser', () => {
  process.stderr.write('parley: Chromium is not there, so that pages are not tried in a browser.\n');
  expect(hasBrowser).toBe(false);
});

describe.runIf(hasBrowser)('in Chromium', () => {
  it('a question is answered, and its citation leads to the marked words', async () => {
    const { service, browser } = await inBrowser();
    const page = await browser.page(onTestFinished);
    await page.goto(service.url);
    await page.getByLabel('question').fill(QUESTION);
    await page.keyboard.press('Enter');
    const answer = page.locator('.message.answer');
    await answer.waitFor();
    expect(await answer.locator('blockquote strong').first().textContent()).toContain(CITED);
    expect(await page.getByLabel('question').inputValue()).toBe('');
    await answer.getByRole('link', { name: 'in context' }).first().click();
    const marked = page.locator('mark#cited');
    await marked.waitFor();
    expect(await marked.textContent()).toContain(CITED);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('a command is chosen by "/", a name by its choices, and buttons work, by keys alone', async () => {
    const { service, browser } = await inBrowser();
    const page = await browser.page(onTestFinished);
    await page.goto(service.url);
    await page.getByLabel('question').focus();
    await page.keyboard.type('/time');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    const about = page.getByRole('combobox', { name: 'about' });
    await expect.poll(() => about.evaluate('document.activeElement.name')).toBe('o.about');
    await page.keyboard.type('Haniy');
    const choice = page.getByRole('option', { name: 'Ismail Haniyeh' });
    await choice.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await choice.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await about.inputValue()).toBe('Ismail Haniyeh');
    await page.keyboard.press('Enter');
    const answer = page.locator('.message.answer');
    await answer.waitFor();
    expect(await answer.locator('img').getAttribute('alt')).not.toBe('');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('a button takes the place of its message', async () => {
    const { service, browser } = await inBrowser();
    const page = await browser.page(onTestFinished);
    await page.goto(`${service.url}/?command=timeline`);
    await page.getByRole('button', { name: 'Send' }).click();
    const answer = page.locator('.message.answer');
    await answer.getByText('page 1 of').waitFor();
    await answer.getByRole('button', { name: 'Next' }).click();
    await answer.getByText('page 2 of').waitFor();
    expect(await answer.count()).toBe(1);
  });

  it('a question is answered without scripts as well', async () => {
    const { service, browser } = await inBrowser();
    const page = await browser.page(onTestFinished, { javaScriptEnabled: false });
    await page.goto(service.url);
    await page.getByLabel('question').fill(QUESTION);
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.locator('.message.answer blockquote').first().textContent()).toContain(CITED);
    await page.getByText('Commands', { exact: true }).click();
    await page.getByRole('link', { name: '/who' }).click();
    await page.getByLabel('name').fill('Kushner');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.locator('.message.answer').textContent()).toContain('Jared Kushner');
  });

  it('what is lost on the way is told', async () => {
    const { service, browser } = await inBrowser();
    const page = await browser.page(onTestFinished);
    await page.goto(service.url);
    await page.route('**/say', (route) => route.fulfill({ status: 502, body: 'no' }));
    await page.getByLabel('question').fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.getByText('Parley could not be reached').waitFor();
    expect(await page.getByLabel('question').inputValue()).toBe(QUESTION);
  });

  it.each(LANGUAGES)(
    'every page is free of faults, light and dark, wide and on a phone (%s)',
    async (language) => {
      const { service, browser } = await inBrowser();
      const at = `lang=${language}`;
      const article = '/articles/2025-10-08-kalin-at-talks-in-egypt?from=626&to=773';
      for (const colorScheme of ['light', 'dark'] as const) {
        const isPhone = colorScheme === 'dark';
        const viewport = isPhone ? { width: 360, height: 740 } : { width: 1200, height: 800 };
        const page = await browser.page(onTestFinished, { colorScheme, viewport });
        const foremost = [`${article}&${at}`, `/timeline?about=hostages&${at}`];
        const others = [
          `/articles/none?${at}`,
          `/timeline?${at}`,
          `/people?${at}`,
          `/people/ismail-haniyeh?${at}`,
          `/people/nobody?${at}`,
          `/docs?${at}`,
        ];
        for (const path of [...foremost, ...(isPhone ? others : []), `/?${at}`]) {
          await page.goto(service.url + path);
          expect([path, await faultsOf(page), await overflowOf(page)]).toEqual([path, [], 0]);
        }
        expect(await page.locator('html').getAttribute('dir')).toBe(textsFor(language).direction);
        for (const summary of await page.locator('form:not([hidden]) summary, .commands summary').all()) {
          await summary.click();
        }
        await page.locator('#ask-question').fill(QUESTION);
        await page.locator('#ask-question').press('Enter');
        await page.locator('.message.answer').waitFor();
        expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
      }
    },
  );

  it('whoever has the token signs in, and reads the articles again', async () => {
    const { service, browser } = await inBrowser();
    const page = await browser.page(onTestFinished, { viewport: { width: 360, height: 740 } });
    await page.goto(`${service.url}/admin`);
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByLabel('Admin token').fill(ADMIN_TOKEN);
    await page.keyboard.press('Enter');
    await page.getByText('9 articles').waitFor();
    await page.getByRole('button', { name: 'Read the articles again' }).click();
    await page.getByText('nothing has changed').waitFor();
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Admin token').waitFor();
  });

  it('the first page is small, with all that it loads', async () => {
    const { service, browser } = await inBrowser();
    const page = await browser.page(onTestFinished);
    const loaded: Response[] = [];
    page.on('response', (response) => void loaded.push(response));
    await page.goto(service.url);
    const sizes = await Promise.all(loaded.map(async (response) => (await response.body()).length));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(80 * 1024);
  });
});

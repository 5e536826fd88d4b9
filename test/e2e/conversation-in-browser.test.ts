import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLoopback } from '../sources/fetching/loopback.js';
import { faultsOf, hasBrowser, startBrowser } from '../support/browser.js';
import { shared } from '../support/lifetime.js';
import { ADMIN_TOKEN, ownArticle, startService } from '../support/service.js';

const QUESTION = 'Who is Jared Kushner?';
const WORDS = 'The envoys met again in Bergen and said that the talks would go on for another week.';
const NEWS = `<html lang="en"><head><title>Talks go on</title><meta property="article:published_time" content="2025-10-07T09:00:00Z"></head>
<body><article><h1>Talks go on</h1>${`<p>${WORDS}</p>`.repeat(4)}</article></body></html>`;

/** A service that may read from a site of this machine, and a browser. */
const talking = shared(async (atEnd) => {
  const site = await startLoopback((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(NEWS);
  });
  atEnd(() => site.close());
  const corpus = await ownArticle(atEnd);
  const env = { COOLDOWN_QUESTIONS: '0', FETCH_ALLOW: site.host };
  const service = await startService({ corpus, env, atEnd });
  await service.ready();
  return { site, service, browser: await startBrowser(atEnd) };
});

async function opened(options: Parameters<Awaited<ReturnType<typeof talking>>['browser']['page']>[1] = {}) {
  const { service, browser, site } = await talking();
  const page = await browser.page(onTestFinished, options);
  await page.goto(service.url);
  return { page, service, site };
}

async function ask(page: Page, question = QUESTION): Promise<void> {
  await page.getByLabel('question').fill(question);
  await page.keyboard.press('Enter');
  await page.locator('.message.answer').first().waitFor();
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin`);
  await page.getByLabel('Admin token').fill(ADMIN_TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Overview' }).waitFor();
}

describe.runIf(hasBrowser)('a conversation in Chromium', () => {
  it('is there again after a citation was looked up, until it is cleared', async () => {
    const { page } = await opened();
    await ask(page);
    await page.getByRole('link', { name: 'in context' }).first().click();
    await page.locator('mark#cited').waitFor();
    await page.goBack();
    const answer = page.locator('.message.answer');
    await answer.waitFor();
    expect(await answer.locator('blockquote').first().textContent()).toContain('Kushner');
    // Its buttons work as before.
    await answer.getByRole('button', { name: 'Context' }).click();
    await page.getByText('Only you can see this').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear the conversation' }).click();
    expect(await page.locator('#log .message').count()).toBe(1);
    await page.reload();
    expect(await page.locator('#log .message').count()).toBe(1);
  });

  it('is there again without scripts as well', async () => {
    const { page } = await opened({ javaScriptEnabled: false });
    await ask(page);
    await page.getByRole('link', { name: 'in context' }).first().click();
    await page.locator('mark#cited').waitFor();
    await page.goBack();
    expect(await page.locator('.message.answer blockquote').first().textContent()).toContain('Kushner');
  });

  it('goes on from an answer, by the form that asks further', async () => {
    const { page } = await opened();
    await ask(page);
    await page.getByRole('button', { name: 'Ask further' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox').fill('and when was he born?');
    await form.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Read as:').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('keeps what was filled in where it is lost on the way, to be sent again', async () => {
    const { page } = await opened();
    await ask(page);
    await page.getByRole('button', { name: 'Ask further' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox').fill('and when was he born?');
    await page.route('**/say', (route) => route.fulfill({ status: 502, body: 'no' }));
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByRole('alert').getByText('Parley could not be reached').waitFor();
    await form.getByRole('button', { name: 'Send' }).click();
    expect(await form.getByRole('alert').count()).toBe(1);
    expect(await form.getByRole('textbox').inputValue()).toBe('and when was he born?');
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute('**/say');
    await form.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Read as:').waitFor();
  });

  it('lets whoever signed in add a page, after they have seen how it is read', async () => {
    const { page, service, site } = await opened();
    await signIn(page, service.url);
    await page.goto(`${service.url}/?command=corpus+add`);
    await page
      .getByText('Options', { exact: true })
      .last()
      .click()
      .catch(() => {});
    await page.locator('form:not([hidden]) [name="o.url"]').fill(`${site.origin}/talks`);
    await page.locator('form:not([hidden])').getByRole('button', { name: 'Send' }).click();
    const shown = page.locator('.message', { hasText: 'Talks go on' }).last();
    await shown.getByRole('button').first().click();
    await expect
      .poll(async () => JSON.stringify((await service.ask('Where did the envoys meet?')).body))
      .toContain('Bergen');
    // What only moderators are told is not shown to who comes after them.
    await page.goto(`${service.url}/admin`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Admin token').waitFor();
    await page.goto(service.url);
    await page.getByLabel('question').waitFor();
    expect(await page.locator('#log .message').count()).toBe(1);
  });
});

describe.runIf(hasBrowser)('a reload in Chromium', () => {
  it('of articles one of which is broken names it, and tells when it is put right', async () => {
    const { page, service } = await opened();
    const broken = join(service.corpus, 'broken.md');
    await writeFile(broken, '---\ntitle: [\n---\nNo end.\n');
    await signIn(page, service.url);
    const reload = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Read the articles again' }).click();
      await page.locator('.note').waitFor();
    };
    await reload();
    await page.getByText('The articles were read again.').waitFor();
    await page.getByText('broken.md').first().waitFor();
    expect(await page.locator('main').textContent()).not.toContain('nothing has changed');
    expect(await faultsOf(page)).toEqual([]);
    await writeFile(broken, `---\ntitle: Mended\n---\n${WORDS}\n`);
    await page.goto(`${service.url}/admin`);
    await reload();
    await page.getByText('Added (1)').waitFor();
    expect(await page.getByText('Rejected').count()).toBe(0);
  });
});

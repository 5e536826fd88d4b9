import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import { anAnswer } from '../support/answers.js';
import { aLimit, fakeServices } from '../support/services.js';
import { anApp, asking } from './an-app.js';
import { anyText } from '../support/odd-text.js';

describe('POST /api/ask', () => {
  it('answers with the Answer of the contract', async () => {
    const response = await anApp().app.request(...asking({ question: 'Who is Jared Kushner?' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toEqual(anAnswer());
  });

  it.each([
    [{ question: 'Who?' }, undefined],
    [{ question: 'Who?', asOf: null }, undefined],
    [{ question: 'Who?', asOf: '2024-02-29', more: 1 }, '2024-02-29'],
  ])('hands on what is asked: %j', async (body, asOf) => {
    const calls: unknown[] = [];
    const ask = async (...given: unknown[]) => {
      calls.push(given);
      return anAnswer();
    };
    await anApp({ services: fakeServices({ ask }) }).app.request(...asking(body));
    expect(calls).toEqual([['Who?', asOf === undefined ? {} : { asOf }]]);
  });

  it('hands on what a question goes on from', async () => {
    const calls: unknown[] = [];
    const ask = async (...given: unknown[]) => {
      calls.push(given);
      return anAnswer();
    };
    const quoted = { article: 'a', start: 0, end: 9 };
    const { app } = anApp({ services: fakeServices({ ask }) });
    await app.request(...asking({ question: 'when?', after: { question: 'Who met?', quoted } }));
    await app.request(...asking({ question: 'when?', after: { question: 'Who met?' } }));
    expect(calls).toEqual([
      ['when?', { after: { question: 'Who met?', quoted } }],
      ['when?', { after: { question: 'Who met?', quoted: null } }],
    ]);
  });

  it.each([
    [{}, 'question'],
    [{ question: 'when?', after: 'Who?' }, 'after'],
    [{ question: 'when?', after: { question: '' } }, 'after'],
    [{ question: 'when?', after: { question: 'Who?', quoted: { article: 'a' } } }, 'after'],
    [{ question: 7 }, 'question'],
    [{ question: '' }, 'question'],
    [{ question: ' \n\t' }, 'question'],
    [{ question: 'x'.repeat(2001) }, 'question'],
    [{ question: 'Who?', asOf: '2023-02-29' }, 'asOf'],
    [{ question: 'Who?', asOf: 'yesterday' }, 'asOf'],
    [{ question: 'Who?', asOf: 2024 }, 'asOf'],
  ])('names the field that is wrong: %j', async (body, field) => {
    const response = await anApp().app.request(...asking(body));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'bad-request', field, message: expect.stringContaining(field) },
    });
  });

  it.each(['', '{', 'question=Who', '\uFEFF'])('refuses what is not JSON: %j', async (body) => {
    const response = await anApp().app.request(...asking(body));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad-json' } });
  });

  it.each(['null', '[]', '"Who?"', '7'])('refuses JSON that is no object: %s', async (body) => {
    const response = await anApp().app.request(...asking(body));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('refuses what is not UTF-8', async () => {
    const body = new Uint8Array([
      ...new TextEncoder().encode('{"question":"'),
      0xff,
      ...new TextEncoder().encode('"}'),
    ]);
    const response = await anApp().app.request('/api/ask', { method: 'POST', body });
    expect(await response.json()).toMatchObject({ error: { code: 'bad-json' } });
  });

  it('takes JSON under any content type', async () => {
    const response = await anApp().app.request(
      ...asking({ question: 'Who?' }, { 'Content-Type': 'text/plain' }),
    );
    expect(response.status).toBe(200);
  });

  it('refuses a body over 8 KiB, but not one of 8 KiB', async () => {
    const padded = (length: number): string =>
      JSON.stringify({ question: 'Who?', pad: '' }).padEnd(length, ' ');
    expect((await anApp().app.request(...asking(padded(8192)))).status).toBe(200);
    const response = await anApp().app.request(...asking(padded(8193)));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'too-large' } });
  });

  it('says where too much is asked at once, and when to ask again', async () => {
    const busy = new AppError('busy', 'Too much is asked at once.');
    const { app, logger } = anApp({ services: fakeServices({ ask: () => Promise.reject(busy) }) });
    const response = await app.request(...asking({ question: 'Who?' }));
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(await response.json()).toMatchObject({ error: { code: 'busy' } });
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('answers a failure with a reference, and logs its cause without the question', async () => {
    const cause = new Error('the index is broken');
    const { app, logger } = anApp({ services: fakeServices({ ask: () => Promise.reject(cause) }) });
    const response = await app.request(...asking({ question: 'a secret matter' }));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('ref-7');
    expect(text).not.toMatch(/index|stack|\.ts/);
    expect(logger.lines.filter(({ level }) => level !== 'debug')).toEqual([
      {
        level: 'error',
        facts: { err: cause, reference: 'ref-7', method: 'POST', path: '/api/ask' },
        message: 'A request failed.',
      },
    ]);
  });

  it('takes every question of 1 to 2,000 characters that is not blank, and never fails', async () => {
    const { app } = anApp();
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText(2100), fc.jsonValue()), async (question) => {
        const { status } = await app.request(...asking({ question }));
        const fits = typeof question === 'string' && question.trim() !== '' && question.length <= 2000;
        // Over 8 KiB of UTF-8 the body is refused before it is read.
        expect(fits ? [200, 413] : [400, 413]).toContain(status);
      }),
    );
  });
});

describe('the rate limit of /api', () => {
  it('refuses a client that asks too often, says how long to wait, and lets others be', async () => {
    const time = { now: 1_000_000 };
    const { app } = anApp({ apiLimit: aLimit({ most: 2, seconds: 60 }, () => time.now) });
    const ask = (client: string) => app.request(...asking({ question: 'Who?' }, { 'x-test-client': client }));
    expect((await ask('one')).status).toBe(200);
    time.now += 20_000;
    expect((await ask('one')).status).toBe(200);
    const refused = await ask('one');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('40');
    expect(await refused.json()).toMatchObject({ error: { code: 'too-many-requests' } });
    expect((await ask('two')).status).toBe(200);
    time.now += 40_000;
    expect((await ask('one')).status).toBe(200);
  });

  it('leaves health alone and can be switched off', async () => {
    const limited = anApp({ apiLimit: aLimit({ most: 1, seconds: 60 }) }).app;
    const free = anApp({ apiLimit: aLimit() }).app;
    for (let count = 0; count < 5; count += 1) {
      expect((await limited.request('/healthz')).status).toBe(200);
      expect((await free.request(...asking({ question: 'Who?' }))).status).toBe(200);
    }
  });
});

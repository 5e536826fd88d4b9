import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/discord-bot.js';
import { shared } from '../support/lifetime.js';
import { ADMIN_TOKEN, endsInOrder, folderOf, logLines, startService } from '../support/service.js';
import { answerShape, reportShape } from './seen.js';

const bearer = { Authorization: `Bearer ${ADMIN_TOKEN}` };

/** One with narrow settings, and without articles. */
const narrow = shared(async (atEnd) =>
  startService({ corpus: await folderOf({}, atEnd), atEnd, env: { ADMIN_TOKEN: '', API_RATE_LIMIT: '4' } }),
);

/** Of a question. */
const WORD = 'zanzibarquestion';

/** Articles of one file, with which a reload takes its time. */
const MANY = 400;

/** One with some articles, which a test changes, and many others. Nobody's question stands in its log. */
const administered = shared(async (atEnd) => {
  const line = (n: number): string => `${JSON.stringify({ id: `n${n}`, text: `Item ${n}.` })}\n`;
  const files = { 'a.md': 'One came.', 'b.md': 'Two came.', 'c.md': 'Three came.', 'd.md': 'Four came.' };
  const many = Array.from({ length: MANY }, (_, n) => line(n)).join('');
  const corpus = await folderOf({ ...files, 'many.jsonl': many }, atEnd);
  const service = await startService({ corpus, atEnd });
  endsInOrder(service, atEnd, [WORD]);
  return service;
});

describe('the service without a token', () => {
  it('starts as a user starts it, says that it serves HTTP only, answers, and ends with npm', async () => {
    const env = { CACHE: join(await folderOf(), 'cache') };
    const service = await startService({ by: 'npm', env });
    await eventually(() => service.stdout()).toContain('No DISCORD_TOKEN is set');
    await service.ready();
    expect(await service.get('/readyz')).toMatchObject({
      status: 200,
      body: { ready: true, discord: { state: 'off' }, reasons: [], snapshot: { articles: 62 } },
    });
    expect(await service.get('/healthz')).toMatchObject({
      status: 200,
      body: { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });

    const { status, body } = await service.ask('Who is Jared Kushner?');
    expect(status).toBe(200);
    const answer = answerShape.parse(body);
    const [best] = answer.citations;
    expect(answer.status).toBe('answered');
    expect(best?.quote).toContain('Jared Kushner');
    expect(best?.end).toBe((best?.start ?? 0) + (best?.quote.length ?? 0));
    const file = await fs.readFile(join(service.corpus, `${best?.article.id}.md`), 'utf8');
    expect(file).toContain(best?.quote);

    expect(await service.stop()).toMatchObject({ code: 0 });
    await expect(service.get('/healthz')).rejects.toThrow('fetch failed');
  });

  it('is not ready without an article, and is once one was added', async () => {
    const service = await startService({ corpus: await folderOf() });
    expect(await service.get('/readyz')).toMatchObject({
      status: 503,
      body: { ready: false, reasons: [expect.stringContaining('No article')] },
    });
    expect((await service.get('/healthz')).status).toBe(200);
    expect(await service.ask('Who is Jared Kushner?')).toMatchObject({
      status: 200,
      body: { status: 'abstained', reason: 'empty-corpus', citations: [] },
    });
    await fs.writeFile(join(service.corpus, 'one.txt'), 'Delegates from Arlen met in Borwick on Monday.');
    expect(await service.reload()).toMatchObject({ status: 200, body: { ok: true, added: ['one'] } });
    expect((await service.get('/readyz')).status).toBe(200);
  });

  it('names the field that is wrong, refuses what is too large, and limits a client', async () => {
    const service = await narrow();
    const wrong = await service.post('/api/ask', { question: 7 });
    expect(wrong).toMatchObject({ status: 400, body: { error: { field: 'question' } } });
    const badDate = await service.post('/api/ask', { question: 'Who?', asOf: '2025-02-30' });
    expect(badDate).toMatchObject({ status: 400, body: { error: { field: 'asOf' } } });
    expect(await service.ask('x'.repeat(9000))).toMatchObject({ status: 413 });
    expect(await service.ask('Who mediated the talks?')).toMatchObject({ status: 200 });
    expect(await service.ask('Who mediated the talks?')).toMatchObject({
      status: 429,
      body: { error: { code: 'too-many-requests' } },
    });
  });
});

describe('administration', () => {
  it('is there only where ADMIN_TOKEN is set', async () => {
    const service = await narrow();
    expect((await service.get('/admin/status', bearer)).status).toBe(404);
    expect((await service.post('/admin/reload', undefined, bearer)).status).toBe(404);
  });

  it('wants its token, reports what a reload changed, and keeps what was good', async () => {
    const service = await administered();
    expect((await service.get('/admin/status')).status).toBe(401);
    expect((await service.post('/admin/reload', undefined, { Authorization: 'Bearer wrong' })).status).toBe(
      401,
    );

    const before = reportShape.parse((await service.reload()).body);
    expect(before).toMatchObject({
      ok: true,
      added: [],
      changed: [],
      removed: [],
      rejected: [],
      articles: 4 + MANY,
    });
    const [changed = '', broken = '', removed = ''] = (await fs.readdir(service.corpus)).sort();
    await fs.appendFile(join(service.corpus, changed), '\n\nA sentence was added to this brief.\n');
    await fs.writeFile(join(service.corpus, broken), '---\ntitle: never closed\n');
    await fs.rm(join(service.corpus, removed));
    await fs.writeFile(join(service.corpus, 'new.txt'), 'Delegates from Arlen met in Borwick on Monday.');
    const report = reportShape.parse((await service.reload()).body);
    expect(report).toMatchObject({
      ok: true,
      added: ['new'],
      changed: [changed.replace('.md', '')],
      removed: [removed.replace('.md', '')],
      unchanged: 2 + MANY,
      rejected: [{ file: broken, line: 1, reason: expect.stringContaining('front matter') }],
      articles: 4 + MANY,
    });
    expect(await service.get('/admin/status', bearer)).toMatchObject({
      status: 200,
      body: {
        snapshot: { version: report.version },
        lastReload: report,
        memory: { rss: expect.any(Number) },
      },
    });

    await fs.rename(service.corpus, `${service.corpus}-away`);
    expect(await service.reload()).toMatchObject({
      status: 500,
      body: { error: { code: 'corpus-unreadable', message: expect.stringContaining(service.corpus) } },
    });
    await fs.rename(`${service.corpus}-away`, service.corpus);
    expect(await service.get('/readyz')).toMatchObject({
      status: 200,
      body: { snapshot: { version: report.version } },
    });
  });

  it('runs one reload at a time', async () => {
    const service = await administered();
    const answers = await Promise.all(Array.from({ length: 5 }, () => service.reload()));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses).toContain(409);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      error: { code: 'reload-running', message: expect.stringContaining('Wait') },
    });
    expect((await service.reload()).status).toBe(200);
  });
});

describe('the log', () => {
  it('holds no question and no token, whatever goes wrong with it', async () => {
    const service = await administered();
    const before = logLines(service).length;
    const word = WORD;
    await service.ask(`Who is ${word}?`);
    await service.ask(`${word} `.repeat(200));
    await service.post('/api/ask', { question: [word] });
    await service.post('/api/ask', { [word]: 1 });
    await service.get(`/${word}`);
    await service.post('/admin/reload', undefined, { Authorization: `Bearer ${word}` });
    await fetch(`${service.url}/api/ask`, { method: 'POST', body: `{"question": "${word}` });
    // What is logged of a reload comes after all that.
    await service.reload();
    await eventually(() => service.logged().slice(before)).toContain('corpus loaded');
    expect(service.stdout() + service.stderr()).not.toContain(word);
  });
});

import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/discord-bot.js';
import { ADMIN_TOKEN, folderOf, oneArticle, startService } from '../support/service.js';

const QUESTION = 'Who is Jared Kushner?';
const status = ['/admin/status', { Authorization: `Bearer ${ADMIN_TOKEN}` }] as const;
const counted = (answered: number) => ({ body: { counts: { questions: { answered } } } });

describe('what is stored', () => {
  it('outlives the end of the process, however it ends', async () => {
    const env = { DATABASE_URL: `sqlite:${join(await folderOf(), 'parley.db')}` };
    const corpus = oneArticle();
    const first = await startService({ corpus, env });
    expect(await first.ask(QUESTION)).toMatchObject({ status: 200 });
    await eventually(() => first.get(...status)).toMatchObject(counted(1));
    first.kill();
    await first.exit;

    const second = await startService({ corpus, env });
    expect(await second.get(...status)).toMatchObject(counted(1));
    // What was asked right before an orderly end is counted as well.
    await second.ask(QUESTION);
    expect((await second.stop()).code).toBe(0);
    const third = await startService({ corpus, env });
    expect(await third.get(...status)).toMatchObject(counted(2));
  });

  it('keeps nobody from asking where it is out of reach, says so, and comes back by itself', async () => {
    const folder = join(await folderOf({ below: 'a file in the place of a folder' }), 'below');
    const env = { DATABASE_URL: `sqlite:${join(folder, 'parley.db')}` };
    const service = await startService({ corpus: oneArticle(), env });
    expect(await service.get('/readyz')).toMatchObject({
      status: 200,
      body: { ready: true, reasons: [expect.stringContaining('DATABASE_URL')] },
    });
    expect(await service.ask(QUESTION)).toMatchObject({ status: 200, body: { status: 'answered' } });
    expect(service.logged()).toContain('What is stored is out of reach.');

    await fs.rm(folder);
    await eventually(() => service.get('/readyz')).toMatchObject({ body: { reasons: [] } });
    await service.ask(QUESTION);
    await eventually(() => service.get(...status)).toMatchObject(counted(1));
    expect(service.logged()).toContain('What is stored is within reach again.');
  });
});

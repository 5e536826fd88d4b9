import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually, startDiscord } from '../support/discord-bot.js';
import { shared } from '../support/lifetime.js';
import { endsInOrder, folderOf, logLines, startService } from '../support/service.js';

/** One that these tests look at, and whose articles one of them changes. */
const inShared = shared(async (atEnd) => {
  const corpus = await folderOf({ 'a.txt': 'One came.' }, atEnd);
  const service = await startService({ corpus, atEnd, dotenv: 'COOLDOWN_SECOND=3\n' });
  endsInOrder(service, atEnd);
  return service;
});

describe('what an operator sees and does', () => {
  it('tells at the start what it is, what it was set to, and where it listens', async () => {
    const service = await inShared();
    const [first, ...later] = logLines(service);
    expect(first).toMatchObject({
      msg: 'Parley starts.',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      settings: { corpus: service.corpus, discord: { token: 'unset' }, http: { adminToken: 'set' } },
    });
    await eventually(() => logLines(service)).toContainEqual(
      expect.objectContaining({ msg: 'HTTP is served.', url: service.url }),
    );
    expect(later.map(({ msg }) => msg)).toContain('corpus loaded');
  });

  it('names a setting that is nearly one', async () => {
    const service = await inShared();
    expect(service.logged()).toContain('COOLDOWN_SECOND is no setting; did you mean COOLDOWN_SECONDS?');
  });

  it('reads the articles anew on SIGHUP', async () => {
    const service = await inShared();
    await fs.writeFile(join(service.corpus, 'b.txt'), 'Another came.');
    service.signal('SIGHUP');
    await eventually(() => service.get('/readyz')).toMatchObject({ body: { snapshot: { articles: 2 } } });
    await eventually(() => service.logged()).toEqual(expect.arrayContaining(['reloading']));
  });

  it('reads changed articles by itself with WATCH=on', async () => {
    const corpus = await folderOf({ 'a.txt': 'One came.' });
    const service = await startService({ corpus, env: { WATCH: 'on' } });
    await fs.writeFile(join(corpus, 'b.txt'), 'Another came.');
    await eventually(() => service.get('/readyz')).toMatchObject({ body: { snapshot: { articles: 2 } } });
    expect(service.logged()).toContain('the articles have changed; reading them');
    expect((await service.stop()).code).toBe(0);
  });

  it('ends with 3 where only a person can mend its connection to Discord, and EXIT_ON_FAILURE is on', async () => {
    const discord = await startDiscord();
    const env = { DISCORD_TOKEN: 'another.secret.token', EXIT_ON_FAILURE: 'on' };
    const service = await startService({ discord, corpus: await folderOf(), env });
    expect(await service.exit).toEqual({ code: 3, signal: null });
    expect(service.stderr()).toContain('Discord refused the token');
    expect(logLines(service).at(-1)).toMatchObject({ exitCode: 3 });
  });

  it('goes on where nobody reads its output any more', async () => {
    const service = await startService({ corpus: await folderOf(), env: { LOG_LEVEL: 'debug' } });
    service.closeOutput();
    for (const path of ['/healthz', '/readyz', '/nowhere']) await service.get(path);
    expect((await service.get('/healthz')).status).toBe(200);
    expect((await service.stop()).code).toBe(0);
  });
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/discord-bot.js';
import { ADMIN_TOKEN, folderOf, ownArticle, startService, type Service } from '../support/service.js';
import { newSchema, POSTGRES } from '../store/sql-stores.js';

const admin = { Authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' };

/** A file with one sentence, in the name of one envoy. */
function report(name: string, place: string): object {
  const text = `---\ntitle: ${name} in ${place}\npublished: 2025-10-09\nlanguage: en\n---\n${name}, the envoy of Norway, met delegates in ${place} on Thursday and spoke with them for two hours.\n`;
  return { name: `${place}.md`, text };
}

async function says(service: Service, question: string): Promise<string> {
  return JSON.stringify((await service.ask(question)).body);
}

describe.skipIf(POSTGRES === undefined)('processes whose passages are in PostgreSQL', () => {
  it('answer alike, tell one another of what is added, and one goes on where the other is killed', async () => {
    const { url } = await newSchema();
    const corpus = await ownArticle();
    const start = (): Promise<Service> =>
      startService({ corpus, env: { SEARCH_ENGINE: 'postgres', DATABASE_URL: url } });
    const [one, other] = await Promise.all([start(), start()]);
    await Promise.all([one.ready(), other.ready()]);
    const version = async (service: Service): Promise<string> =>
      JSON.stringify((await service.get('/readyz')).body).replace(/.*"version":"(\w+)".*/u, '$1');
    expect(await version(one)).toBe(await version(other));

    expect((await one.post('/admin/articles', report('Signe Berg', 'Lisbon'), admin)).status).toBe(201);
    await eventually(() => says(other, 'Where did Signe Berg meet delegates?')).toContain(
      'delegates in Lisbon',
    );

    one.kill();
    await one.exit;
    expect((await other.post('/admin/articles', report('Liv Dahl', 'Porto'), admin)).status).toBe(201);
    await eventually(() => says(other, 'Where did Liv Dahl meet delegates?')).toContain('delegates in Porto');

    const again = await start();
    await again.ready();
    expect(await version(again)).toBe(await version(other));
    expect(await says(again, 'Where did Signe Berg meet delegates?')).toContain('delegates in Lisbon');
    const removed = await fetch(`${again.url}/admin/articles/added%2Flisbon`, {
      method: 'DELETE',
      headers: admin,
    });
    expect(removed.status).toBe(200);
    await eventually(() => says(other, 'Where did Signe Berg meet delegates?')).not.toContain('in Lisbon');
  });

  it('serve what is stored where most of the articles are gone at the next start, and say so', async () => {
    const { url } = await newSchema();
    const folder = await folderOf({
      'a.md': 'Delegates met in Lisbon.',
      'b.md': 'Delegates met in Porto.',
      'c.md': 'Delegates met in Faro.',
    });
    const env = { SEARCH_ENGINE: 'postgres', DATABASE_URL: url };
    const first = await startService({ corpus: folder, env });
    await first.ready();
    await first.stop();
    for (const name of ['a.md', 'b.md']) await rm(join(folder, name));
    const second = await startService({ corpus: folder, env });
    await second.ready();
    expect(JSON.stringify((await second.get('/readyz')).body)).toContain('"articles":3');
    await eventually(() => second.stderr()).toContain('what is stored 3: that goes on serving');
    const forced = await second.post('/admin/reload?force=true', undefined, admin);
    expect(forced.status).toBe(200);
    expect(JSON.stringify((await second.get('/readyz')).body)).toContain('"articles":1');
  });
});

import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../support/discord-bot.js';
import { ADMIN_TOKEN, ownArticle, runProcess, startService, type Service } from '../support/service.js';
import { wayTo } from '../support/way-to.js';
import { newSchema, POSTGRES } from '../store/sql-stores.js';

const admin = { Authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' };
const QUESTION = 'Who is Jared Kushner?';
const LISBON = 'Where did Signe Berg meet delegates?';

/** A file with one sentence, in the name of one envoy. */
function report(name: string, place: string): object {
  const text = `---\ntitle: ${name} in ${place}\npublished: 2025-10-09\nlanguage: en\n---\n${name}, the envoy of Norway, met delegates in ${place} on Thursday and spoke with them for two hours.\n`;
  return { name: `${place}.md`, text };
}

const engine = (url: string): Readonly<Record<string, string>> => ({
  SEARCH_ENGINE: 'postgres',
  DATABASE_URL: url,
});

async function says(service: Service, question: string): Promise<string> {
  return JSON.stringify((await service.ask(question)).body);
}

async function standing(service: Service): Promise<string> {
  const { status, body } = await service.get('/readyz');
  return `${status} ${JSON.stringify(body)}`;
}

describe.skipIf(POSTGRES === undefined)('a process whose passages are in PostgreSQL', () => {
  it('answers what it has in memory while that is away, says so of all else, and takes in what it missed', async () => {
    const { url } = await newSchema();
    const way = await wayTo(url);
    const corpus = await ownArticle();
    const other = await startService({ corpus, env: engine(url) });
    const one = await startService({ corpus, env: engine(way.url) });
    await Promise.all([one.ready(), other.ready()]);
    expect(await says(one, QUESTION)).toContain('son-in-law');

    await way.cut();
    expect(await says(one, QUESTION)).toContain('son-in-law');
    expect(await one.ask('Who is an adviser at the talks in Egypt?')).toMatchObject({
      status: 503,
      body: { error: { code: 'store-unavailable' } },
    });
    expect((await one.post('/admin/articles', report('Liv Dahl', 'Porto'), admin)).status).toBe(503);
    expect(await standing(one)).toMatch(/^200 .*cannot be used/u);
    expect((await other.post('/admin/articles', report('Signe Berg', 'Lisbon'), admin)).status).toBe(201);
    await eventually(() => says(other, LISBON)).toContain('delegates in Lisbon');

    await way.mend();
    await eventually(() => says(one, LISBON)).toContain('delegates in Lisbon');
    await eventually(() => standing(one)).toMatch(/^200 .*"reasons":\[\]/u);
    expect(await says(one, 'Who is an adviser at the talks in Egypt?')).toContain('Kushner');
    expect((await one.post('/admin/articles', report('Liv Dahl', 'Porto'), admin)).status).toBe(201);
    await eventually(() => says(other, 'Where did Liv Dahl meet delegates?')).toContain('delegates in Porto');
  });

  it('waits for it where it is away at the start', async () => {
    const { url } = await newSchema();
    const way = await wayTo(url);
    const corpus = await ownArticle();
    await way.cut();
    const starting = runProcess({ env: { PORT: '0', CORPUS: corpus, ...engine(way.url) } });
    await eventually(() => starting.stderr()).toContain('nothing is answered until it is back');
    expect(starting.stdout()).toBe('');
    await way.mend();
    const address = await starting.address();
    await eventually(async () => (await fetch(`${address}/readyz`)).status).toBe(200);
    starting.signal('SIGTERM');
    expect(await starting.exit).toMatchObject({ code: 0 });
  });

  it('can be told to stop while it waits', async () => {
    const way = await wayTo((await newSchema()).url);
    await way.cut();
    const starting = runProcess({ env: { PORT: '0', CORPUS: await ownArticle(), ...engine(way.url) } });
    await eventually(() => starting.stderr()).toContain('nothing is answered until it is back');
    starting.signal('SIGTERM');
    expect(await starting.exit).toMatchObject({ code: 0 });
  });

  it('answers from what is stored after a start at which a newer Parley has laid out the database, and says so', async () => {
    const database = await newSchema();
    const { url } = database;
    const corpus = await ownArticle();
    const before = await startService({ corpus, env: engine(url) });
    await before.ready();
    expect((await before.post('/admin/articles', report('Signe Berg', 'Lisbon'), admin)).status).toBe(201);
    await eventually(() => says(before, LISBON)).toContain('delegates in Lisbon');
    const { db, close } = await database().open({ create: true });
    onTestFinished(close);
    await sql`insert into migration (number, name, applied_at) values (9999, 'of a newer one', '2030-01-01')`.execute(
      db,
    );
    // One that runs goes on, and keeps what it is given.
    expect((await before.post('/admin/articles', report('Liv Dahl', 'Porto'), admin)).status).toBe(201);
    await eventually(() => says(before, 'Where did Liv Dahl meet delegates?')).toContain(
      'delegates in Porto',
    );

    const after = await startService({ corpus, env: engine(url) });
    await after.ready();
    expect(await says(after, LISBON)).toContain('delegates in Lisbon');
    expect(await standing(after)).toContain('laid out by a newer Parley');
  });
});

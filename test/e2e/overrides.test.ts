import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { fewArticles } from '../support/few-articles.js';
import { ADMIN_TOKEN, folderOf, startService, type Service } from '../support/service.js';

const BY = { Authorization: `Bearer ${ADMIN_TOKEN}` };
const factsShape = z.object({
  facts: z.array(z.object({ id: z.string(), citation: z.object({ quote: z.string() }) })),
});
const markedShape = z.object({ override: z.looseObject({ id: z.string() }), applied: z.boolean() });
const answerShape = z.object({ facts: z.array(z.object({ id: z.string() })), snapshot: z.string() });

/** Ids of the facts that a path names. */
async function factIds(service: Service, path: string): Promise<string[]> {
  return factsShape.parse((await service.get(path)).body).facts.map(({ id }) => id);
}

/** Whether an id stands anywhere in what some views and an answer say. */
async function standsIn(service: Service, id: string): Promise<boolean[]> {
  const views = [
    '/api/entities/jared-kushner',
    '/api/timeline?about=kushner&limit=100',
    '/api/facts?limit=200',
  ];
  const said = await Promise.all(views.map(async (path) => JSON.stringify((await service.get(path)).body)));
  const answer = answerShape.parse((await service.ask('Who is Jared Kushner?')).body);
  return [...said, JSON.stringify(answer.facts)].map((text) => text.includes(id));
}

/** Takes a mark back. */
async function removed({ url }: Service, id: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/admin/overrides/${id}`, { method: 'DELETE', headers: BY });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

describe('what is marked as wrong', () => {
  it(
    'is in no view and no answer, after a restart neither, until it is taken back',
    { timeout: 120_000 },
    async () => {
      const corpus = await fewArticles(onTestFinished);
      const OVERRIDES = join(await folderOf(), 'kept', 'overrides.json');
      const options = { corpus, env: { OVERRIDES } };
      const first = await startService(options);
      const [fact = ''] = await factIds(first, '/api/facts?entity=jared-kushner&kind=role');
      expect((await standsIn(first, fact)).at(-1)).toBe(true);
      const before = answerShape.parse((await first.ask('Who is Jared Kushner?')).body);

      const why = '<b>He</b> is no such thing.';
      const marked = await first.post('/admin/overrides', { kind: 'fact', fact, why }, BY);
      expect([marked.status, markedShape.parse(marked.body)]).toMatchObject([
        201,
        { applied: true, override: { id: fact, why } },
      ]);
      expect(await standsIn(first, fact)).toEqual([false, false, false, false]);
      const again = await first.post('/admin/overrides', { kind: 'fact', fact }, BY);
      expect(again).toMatchObject({ status: 409, body: { error: { code: 'marked-already' } } });
      expect(JSON.stringify((await first.get('/admin/audit', BY)).body)).toContain('fact.wrong');
      await first.stop();

      // Somebody edits the file by hand, and errs.
      const kept = z
        .object({ overrides: z.array(z.unknown()) })
        .parse(JSON.parse(await readFile(OVERRIDES, 'utf8')));
      const slip = { kind: 'alias', entity: 'hamas' };
      await writeFile(OVERRIDES, JSON.stringify({ overrides: [slip, ...kept.overrides] }));
      const second = await startService(options);
      expect(await standsIn(second, fact)).toEqual([false, false, false, false]);
      expect(second.logged()).toContain('loaded, but wants a look');
      expect(second.stderr()).toContain('entry 1 is passed over: alias: ');

      const undone = await removed(second, fact);
      expect([undone.status, markedShape.parse(undone.body)]).toMatchObject([200, { applied: true }]);
      expect(answerShape.parse((await second.ask('Who is Jared Kushner?')).body)).toEqual(before);
      // What nobody could read is nobody's to take away.
      expect(JSON.parse(await readFile(OVERRIDES, 'utf8'))).toEqual({ overrides: [slip] });
      expect(JSON.stringify((await second.get('/admin/audit', BY)).body)).toContain('fact.right');
    },
  );

  it('may be a spelling; what there is not, and who shows no token, is refused', async () => {
    const service = await startService({ corpus: await fewArticles(onTestFinished) });
    const named = async (): Promise<unknown> =>
      (await service.get('/api/entities/Islamic%20Resistance%20Movement')).body;
    expect(await named()).toMatchObject({ entity: { id: 'hamas' } });
    const alias = { kind: 'alias', entity: 'hamas', alias: 'Islamic Resistance Movement' };
    expect(await service.post('/admin/overrides', alias, BY)).toMatchObject({
      status: 201,
      body: { applied: true },
    });
    expect(await named()).toMatchObject({ error: { code: 'unknown-entity' } });

    for (const [body, status, code] of [
      [alias, 409, 'marked-already'],
      [{ ...alias, alias: 'nothing of the kind' }, 404, 'unknown-override'],
      [{ kind: 'fact', fact: '0'.repeat(16) }, 404, 'unknown-override'],
      [{ kind: 'alias', entity: 'hamas' }, 400, 'bad-request'],
      [{ kind: 'rumour' }, 400, 'bad-request'],
    ] as const) {
      expect(await service.post('/admin/overrides', body, BY)).toMatchObject({
        status,
        body: { error: { code } },
      });
    }
    expect((await service.post('/admin/overrides', {})).status).toBe(401);
    expect((await service.get('/admin/overrides')).status).toBe(401);
    const { body } = await service.get('/admin/overrides', BY);
    expect(body).toMatchObject({ overrides: [alias] });
  });
});

import { describe, expect, it } from 'vitest';
import { anUnanswered, aWatch } from '../store/contract-community.js';
import { aComplaint } from '../store/contract-feedback.js';
import { anAdministrator, anApp } from './an-app.js';

describe('what members left behind, for administrators', () => {
  it('has questions without an answer of all servers, newest first, page by page', async () => {
    const { json, store } = anAdministrator();
    for (const key of ['a', 'b', 'b']) await store.gaps.note(anUnanswered({ key }));
    await store.gaps.note(anUnanswered({ key: 'direct', guild: null }));
    await store.watches.add(aWatch({ subject: 'b' }));
    await store.watches.add(aWatch({ subject: 'b', member: '8', kind: 'name' }));
    const first = await json('/admin/gaps?limit=2');
    expect(first).toMatchObject({
      status: 200,
      body: {
        gaps: [
          { guild: null, count: 1, members: [] },
          {
            guild: '2',
            count: 2,
            question: 'Who met in Lisbon?',
            reason: 'not-stated',
            near: ['kalin-call'],
            standing: 'open',
            answeredBy: null,
            members: [
              { member: '7', waits: true },
              { member: '8', waits: false },
            ],
          },
        ],
      },
    });
    const [, b] = await store.gaps.newest({ limit: 2 });
    expect(await json(`/admin/gaps?before=${b?.id}`)).toMatchObject({ body: { gaps: [{ count: 1 }] } });
  });

  it('has feedback of all servers, without the hashes that stand for members', async () => {
    const { json, store } = anAdministrator();
    const given = { answer: 'answer-key', voter: 'voter-hash' };
    await store.feedback.give({ ...given, guild: '2', complaint: aComplaint() });
    await store.feedback.give({ ...given, answer: 'right', guild: '2', complaint: null });
    const { body } = await json('/admin/feedback');
    expect(body).toMatchObject({
      feedback: [
        {
          guild: '2',
          question: 'Who mediates?',
          quote: 'Egypt mediates.',
          article: 'kalin-call',
          reason: 'outdated',
          standing: 'open',
          outcome: null,
        },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/voter-hash|answer-key/);
  });

  it.each(['gaps', 'feedback'])('refuses what is no query of /admin/%s, and other methods', async (name) => {
    const { json } = anAdministrator();
    expect(await json(`/admin/${name}?limit=0`)).toMatchObject({
      status: 400,
      body: { error: { field: 'limit' } },
    });
    expect(await json(`/admin/${name}?before=x`)).toMatchObject({
      status: 400,
      body: { error: { field: 'before' } },
    });
    expect(await json(`/admin/${name}`, { method: 'POST' })).toMatchObject({ status: 405 });
  });

  it.each(['gaps', 'feedback'])('shows nobody else /admin/%s', async (name) => {
    const { app } = anApp();
    expect((await app.request(`/admin/${name}`)).status).toBe(401);
  });

  it('has reloads that were asked for over HTTP in the audit', async () => {
    const { post, store } = anAdministrator();
    await post('/admin/reload?force=true');
    expect(await store.audit.newest({ limit: 9 })).toMatchObject([
      { actor: { kind: 'administrator' }, action: 'reload', outcome: 'done', detail: 'forced' },
    ]);
  });
});

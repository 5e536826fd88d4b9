import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { replyOf } from '../support/discord-bot.js';
import { aBrowserApp, wordsOf } from './a-browser-app.js';
import { answering, ASK, SCRIPT } from './a-conversation.js';

describe('the conversation, whoever sends whatever', () => {
  it('takes nothing that anybody wrote for markup', async () => {
    const evil = '<img src=x onerror=alert(1)> **bold** [a](javascript:alert(1)) & "q"';
    const { post } = await answering({
      ...replyOf(evil),
      blocks: [
        { kind: 'quote', spans: [{ text: evil, style: 'bold', link: 'javascript:alert(1)' }] },
        { kind: 'item', spans: [{ text: evil, style: 'code' }] },
      ],
    });
    const { html } = await post('/say', ASK, SCRIPT);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('href="javascript');
    expect(wordsOf(html)).toContain(evil);
  });

  it('offers choices for what is typed, to its own pages alone', async () => {
    const { post, app } = await aBrowserApp();
    const typed = { command: 'who', focused: 'name', 'o.name': 'Ka' };
    const { status, html } = await post('/complete', typed);
    expect([status, z.object({ choices: z.array(z.unknown()) }).parse(JSON.parse(html))]).toEqual([
      200,
      { choices: [] },
    ]);
    const elsewhere = await app.request('/complete', {
      method: 'POST',
      body: new URLSearchParams(typed),
      headers: { Host: 'localhost', Origin: 'http://evil.example' },
    });
    expect(elsewhere.status).toBe(403);
  });

  it.each([
    [{ kind: 'command', command: 'nothing' }],
    [{ kind: 'command' }],
    [{ kind: 'component' }],
    [{ kind: 'autocomplete' }],
    [{}],
  ])('says that %j cannot be read', async (fields) => {
    const { post } = await aBrowserApp();
    const { status, html } = await post('/say', fields);
    expect([status, wordsOf(html)]).toMatchObject([400, expect.stringContaining('cannot be read')]);
  });

  it('takes a state that is none for one that is gone', async () => {
    const { post } = await aBrowserApp();
    for (const state of ['', 'null', '[1]', '{"a":{}}', '{']) {
      const { html } = await post('/say', { kind: 'component', action: 'who/page', state }, SCRIPT);
      expect(wordsOf(html)).toContain('no longer known');
    }
  });

  it('does nothing for pages elsewhere, nor by opening an address', async () => {
    const { app, get, asked } = await answering(replyOf('Yes'));
    for (const headers of [{}, { Origin: 'http://evil.example' }, { Origin: 'null' }]) {
      const body = new URLSearchParams(ASK);
      const sent = await app.request('/say', {
        method: 'POST',
        body,
        headers: { Host: 'localhost', ...headers },
      });
      expect(sent.status).toBe(403);
    }
    const opened = await get(`/say?${new URLSearchParams(ASK).toString()}`);
    expect([opened.status, opened.headers.get('Allow')]).toEqual([405, 'POST']);
    expect(asked).toEqual([]);
  });

  it('refuses what is too long before it is read', async () => {
    const { post, asked } = await answering(replyOf('Yes'));
    expect((await post('/say', { ...ASK, 'o.question': 'a'.repeat(9000) })).status).toBe(413);
    expect(asked).toEqual([]);
  });

  it('is not there where it is off', async () => {
    const { get, post } = await aBrowserApp({ playground: null });
    const { status, html } = await get('/');
    expect(status).toBe(404);
    expect(html).not.toContain('<form');
    expect((await post('/say', ASK)).status).toBe(404);
  });
});

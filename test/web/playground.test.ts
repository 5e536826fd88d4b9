import { describe, expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';
import type { Command } from '../../src/chat/command.js';
import { optionalText, requiredAttachment } from '../../src/chat/option.js';
import { guildOnly, moderator } from '../../src/chat/precondition.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { aCitation, anAbstention, anAnswer } from '../support/answers.js';
import { declare, replyOf } from '../support/discord-bot.js';
import { fakeServices } from '../support/services.js';
import { shippedSubject } from '../support/subject.js';
import { aBrowserApp, wordsOf } from './a-browser-app.js';
import { answering, ASK, SCRIPT } from './a-conversation.js';

describe('the conversation', () => {
  it('offers every command that anybody may use, with its options, and no other', async () => {
    const { get } = await aBrowserApp();
    const { status, html } = await get('/');
    expect(status).toBe(200);
    const offered = [...html.matchAll(/data-command="([^"]+)"/g)].map(([, name]) => name);
    expect(offered).toEqual(['ask', 'who', 'timeline', 'reports', 'latest', 'topics', 'sources', 'help']);
    expect(createCommands(shippedSubject).map(({ name }) => name)).toContain('reload');
    for (const option of ['question', 'as-of', 'private', 'language']) {
      expect(html).toContain(`name="o.${option}"`);
    }
  });

  it('leaves out commands in groups that are for moderators or servers, and options that take files', async () => {
    const group = (name: string, preconditions: Command['preconditions']): Command => ({
      kind: 'group',
      name,
      description: () => name,
      preconditions,
      commands: [declare('add'), declare('secret', { preconditions: [moderator] })],
    });
    const options = {
      file: requiredAttachment({ description: () => 'A file' }),
      words: optionalText({ description: () => 'Words', maxLength: 9 }),
    };
    const { get } = await answering(replyOf('Yes'), {
      commands: [
        declare('ask', { options }),
        group('open', []),
        group('here', [guildOnly]),
        group('mods', [moderator]),
        declare('preferences'),
        declare('subscribe'),
      ],
    });
    const { html } = await get('/');
    expect([...html.matchAll(/data-command="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'ask',
      'open add',
    ]);
    expect(html).toContain('name="o.words"');
    expect(html).not.toContain('name="o.file"');
  });

  it('leads on from a reply, which without scripts is a page, to pages that can be opened', async () => {
    const { get, post } = await answering(replyOf('Yes'));
    const { html } = await post('/say', { ...ASK, lang: 'tr' });
    const led = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'));
    expect(led).toContain('/?command=ask&lang=he');
    for (const to of led.filter((path) => !path.startsWith('/assets/')))
      expect([to, (await get(to)).status]).toEqual([to, 200]);
  });

  it('does not let a browser use them by other ways either', async () => {
    const { post } = await aBrowserApp();
    expect((await post('/say', { kind: 'command', command: 'reload' })).status).toBe(400);
    const kept = { kind: 'component', action: 'preferences/set', state: '{}' };
    expect((await post('/say', kept)).status).toBe(400);
    const pressed = { kind: 'component', action: 'reload/again', state: '{}' };
    expect(wordsOf((await post('/say', pressed, SCRIPT)).html)).toContain('I do not know this command');
  });

  it('answers as a page of its own where scripts are off, with what was filled in still there', async () => {
    const citation = aCitation({ quote: 'He was due to attend.', highlights: [[3, 6]], start: 5, end: 26 });
    const services = fakeServices({ ask: async (question) => anAnswer({ question, citations: [citation] }) });
    const { post } = await aBrowserApp({ services });
    const { status, html, headers } = await post('/say', { ...ASK, 'o.as-of': '2025-10-08' });
    expect(status).toBe(200);
    expect(html).toMatch(/^<!doctype html>/);
    expect(wordsOf(html)).toContain('You used /ask Parley APP Question: Who is Jared Kushner?');
    expect(html).toContain('<blockquote dir="auto">He <strong>was</strong> due to attend.</blockquote>');
    expect(html).toContain('href="/articles/kalin-call?from=5&amp;to=26#cited"');
    expect(html).toContain('value="2025-10-08"');
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('answers its own script with the message alone', async () => {
    const { post } = await aBrowserApp();
    const { html } = await post('/say', ASK, SCRIPT);
    expect(html).toMatch(/^<article class="message answer" data-outcome="reply">/);
    expect(html).not.toContain('<html');
  });

  it('hands on what was filled in, each option by its kind, and what was left blank not at all', async () => {
    const { post, asked } = await answering(replyOf('Yes'), { commands: createCommands(shippedSubject) });
    await post('/say', {
      kind: 'command',
      command: 'who',
      lang: 'tr',
      'o.name': 'Katar',
      'o.page': '2',
      'o.as-of': ' ',
      'o.nothing': 'x',
      'o.__proto__': 'x',
    });
    expect(asked).toMatchObject([
      {
        kind: 'command',
        path: ['who'],
        options: { name: 'Katar', page: 2 },
        caller: { locale: 'tr', door: 'web' },
      },
    ]);
    expect(Object.keys(asked[0]?.kind === 'command' ? asked[0].options : {})).toEqual(['name', 'page']);
  });

  it('knows a member by no address of theirs, and lets nobody manage anything', async () => {
    const { post, asked } = await answering(replyOf('Yes'));
    await post('/say', ASK);
    const caller = asked[0]?.caller;
    expect(caller).toMatchObject({ permissions: [], guildId: null, channelId: null });
    expect(caller?.userId).toMatch(/^browser-[\w-]{16}$/);
    // At each process, and after each start: what a button carries of a member means them there too.
    const another = await answering(replyOf('Yes'));
    await another.post('/say', ASK);
    expect(another.asked[0]?.caller.userId).toBe(caller?.userId);
  });

  it('shows buttons and lists whose state comes back letter by letter', async () => {
    const state = { about: 'a "b" <c> & ع\n', page: 2, all: true };
    const reply = replyOf('Choose', {
      actions: [
        { label: 'Next <page>', action: 'who/page', state },
        { label: 'Previous', action: 'who/page', state, disabled: true },
        { label: 'Subscribe', action: 'subscribe to/open', state },
      ],
      selects: [
        {
          action: 'who/pick',
          state,
          placeholder: 'Whom?',
          choices: [{ name: 'A & B', value: 'a' }],
          most: 2,
        },
      ],
    });
    const { post, asked } = await answering(reply);
    const { html } = await post('/say', ASK, SCRIPT);
    expect(wordsOf(html)).toContain('Next <page>');
    expect(html).not.toContain('Subscribe');
    expect(html).toMatch(/<button class="quiet" type="submit" disabled="">/);
    expect(html).toMatch(/<select name="values" multiple="" required="">/);
    const [, written = ''] = /name="state" value="([^"]+)"/.exec(html) ?? [];
    await post('/say', {
      kind: 'component',
      action: 'who/page',
      state: wordsOf(written).trim(),
      values: 'a',
    });
    expect(asked[1]).toMatchObject({ kind: 'component', action: 'who/page', state, values: ['a'] });
  });

  it('shows forms, and hands on what was filled in', async () => {
    const { post, asked } = await answering({
      kind: 'form',
      action: 'ask/feedback',
      state: { id: 'x' },
      title: 'Was this right?',
      fields: [
        {
          kind: 'text',
          name: 'why',
          label: 'Why?',
          required: true,
          long: true,
          maxLength: 300,
          value: 'As it was',
        },
        {
          kind: 'select',
          name: 'what',
          label: 'What?',
          required: false,
          choices: [{ name: 'Date', value: 'd' }],
        },
      ],
    });
    const { html } = await post('/say', ASK, SCRIPT);
    expect(html).toContain('data-outcome="form"');
    expect(html).toMatch(
      /<textarea name="f.why" required="" maxlength="300" rows="4" dir="auto">As it was<\/textarea>/,
    );
    await post('/say', {
      kind: 'form',
      action: 'ask/feedback',
      state: '{"id":"x"}',
      'f.why': 'So',
      'c.what': 'd',
    });
    expect(asked[1]).toMatchObject({ kind: 'form', state: { id: 'x' }, fields: { why: 'So', what: ['d'] } });
  });

  it('shows a private reply as such, a picture with its words, and replies in the order in which they are sent', async () => {
    const png = Uint8Array.of(1, 2, 3);
    const { post } = await answering(
      replyOf('Second', { visibility: 'private', picture: { name: 'a.png', alt: 'A "plot"', png } }),
      { first: [replyOf('First')] },
    );
    const { html } = await post('/say', ASK, SCRIPT);
    expect(wordsOf(html)).toMatch(/First .*Second Only you can see this/);
    expect(html).toContain('<img src="data:image/png;base64,AQID" alt="A &quot;plot&quot;"');
  });

  it.each(LANGUAGES)('speaks the language of the page, and answers in it (%s)', async (language) => {
    const services = fakeServices({
      ask: async (question) => anAbstention('not-stated', { question, language }),
    });
    const { get, post } = await aBrowserApp({ services });
    expect((await get(`/?lang=${language}`)).html).toContain(`<html lang="${language}"`);
    const { html } = await post('/say', { kind: 'command', command: 'help', lang: language });
    expect(html).toContain(`<html lang="${language}"`);
  });
});

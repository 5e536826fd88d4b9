import { describe, expect, it } from 'vitest';
import { serverSettings } from '../../src/chat/server-settings.js';
import type { NoticeOutcome } from '../../src/chat/notices.js';
import type { Reply, Update } from '../../src/chat/reply.js';
import { fakeNotices, moderatorsPorts, withoutAudit } from '../support/chat-ports.js';
import { eventually } from '../support/discord-bot.js';
import { moderated } from './moderating.js';
import { wordsOf } from './run-command.js';

const server = { kind: 'guild', id: '2' } as const;

function setUp(outcome: () => NoticeOutcome = () => 'sent') {
  const { sent, notices } = fakeNotices(outcome);
  const settings = moderatorsPorts({ notices });
  return { ...moderated({ settings }), ...settings, sent };
}

/** The page of one setting, reached as a moderator does. */
async function opened({ run, choose }: ReturnType<typeof setUp>, name: string): Promise<Reply | Update> {
  return choose(await run('settings'), {}, [name]);
}

describe('/settings', () => {
  it('shows every setting, for the moderator alone', async () => {
    const { run } = setUp();
    const reply = await run('settings');
    expect(reply.visibility).toBe('private');
    for (const words of ['Channels for answers: everywhere', 'Language: that of each member’s Discord'])
      expect(wordsOf(reply)).toContain(words);
    expect(reply.selects?.[0]?.choices).toHaveLength(Object.keys(serverSettings).length);
  });

  it('changes one, says what it was, and audits both', async () => {
    const chat = setUp();
    const page = await opened(chat, 'defaultVisibility');
    expect(wordsOf(page)).toContain('Where a member has not chosen otherwise.');
    const done = await chat.choose(page, {}, ['private']);
    expect(wordsOf(done)).toContain('Changed: Who sees answers.');
    expect(wordsOf(done)).toContain('Before: everyone');
    expect(wordsOf(done)).toContain('Who sees answers: the member alone');
    const again = await chat.choose(await opened(chat, 'defaultVisibility'), {}, ['private']);
    expect(wordsOf(again)).toContain('It was so already');
    expect(await chat.audit.newest({ limit: 9 })).toMatchObject([
      {
        actor: { kind: 'member', id: '1', guild: '2' },
        action: 'settings.change',
        subject: 'defaultVisibility',
        outcome: 'done',
        detail: 'before: not set; after: "private"',
      },
    ]);
    const cleared = await chat.press(await opened(chat, 'defaultVisibility'), 'Take back');
    expect(wordsOf(cleared)).toContain('Who sees answers: everyone');
    expect((await chat.audit.newest({ limit: 1 }))[0]?.detail).toBe('before: "private"; after: not set');
  });

  it('changes nothing without its entry in the audit, and both when it is chosen again', async () => {
    let isBroken = true;
    const ports = moderatorsPorts();
    const settings = { ...ports, changes: withoutAudit(ports.changes, () => isBroken) };
    const chat = { ...moderated({ settings }), ...settings, sent: [] };
    const page = await opened(chat, 'digest');
    await expect(chat.choose(page, {}, ['50'])).rejects.toThrow('A command failed.');
    expect((await chat.settings.all(server)).get(serverSettings.digest)).toBeNull();
    isBroken = false;
    expect(wordsOf(await chat.choose(page, {}, ['50']))).toContain('Changed: Digest');
    expect(await chat.audit.newest({ limit: 9 })).toMatchObject([{ subject: 'digest', outcome: 'done' }]);
  });

  it('tells a change of a long list from none, wherever in it that is', async () => {
    const chat = setUp();
    const many = Array.from({ length: 20 }, (_, at) => `10000000000000000${at}`);
    for (const last of ['7', '8'])
      expect(wordsOf(await chat.choose(await opened(chat, 'answerChannels'), {}, [...many, last]))).toContain(
        'Changed: Channels for answers.',
      );
    expect(await chat.audit.newest({ limit: 9 })).toHaveLength(2);
  });

  it('audits each of several that come at once', async () => {
    const chat = setUp();
    const page = await opened(chat, 'defaultVisibility');
    const asked = ['private', 'public', 'private', 'public'];
    await Promise.all(asked.map((value) => chat.choose(page, {}, [value])));
    const entries = await chat.audit.newest({ limit: 9 });
    expect(entries.map(({ detail }) => detail).toReversed()).toEqual([
      'before: not set; after: "private"',
      'before: "private"; after: "public"',
      'before: "public"; after: "private"',
      'before: "private"; after: "public"',
    ]);
  });

  it('lets channels and roles be picked as Discord shows them', async () => {
    const chat = setUp();
    const page = await opened(chat, 'answerChannels');
    expect(page.selects?.[0]).toMatchObject({ pick: 'channel', choices: [], picked: [] });
    const done = await chat.choose(page, {}, ['11', '12']);
    expect(done.blocks.flatMap(({ spans }) => spans)).toContainEqual({
      text: '#12',
      mention: { kind: 'channel', id: '12' },
    });
    expect((await opened(chat, 'answerChannels')).selects?.[0]).toMatchObject({ picked: ['11', '12'] });
    expect((await opened(chat, 'moderatorRole')).selects?.[0]).toMatchObject({ pick: 'role' });
    expect((await opened(chat, 'forumChannels')).selects?.[0]).toMatchObject({ pick: 'forum' });
    const withRole = await chat.choose(await opened(chat, 'moderatorRole'), {}, ['77']);
    expect(wordsOf(withRole)).toContain('Integrations');
  });

  it('speaks the language that is set, at once', async () => {
    const chat = setUp();
    const done = await chat.choose(await opened(chat, 'language'), {}, ['tr']);
    expect(wordsOf(done)).toContain('Değiştirildi: Dil.');
    expect(wordsOf(await chat.run('settings'))).toContain('Bu sunucunun ayarları');
  });

  it('writes in a channel before it relies on it, and tells changes there from then on', async () => {
    const chat = setUp();
    await chat.choose(await opened(chat, 'logChannel'), {}, ['40']);
    expect(chat.sent[0]).toMatchObject({ to: { kind: 'channel', id: '40' } });
    await chat.choose(await opened(chat, 'cooldown'), {}, ['2/60']);
    await eventually(() => JSON.stringify(chat.sent.at(-1))).toContain('at most 2 a minute');
    await chat.run('settings', {}, { permissions: [], userId: '9' }).catch(() => undefined);
    await eventually(() => JSON.stringify(chat.sent.at(-1)?.content)).toContain('Refused: /settings');
    expect(JSON.stringify(chat.sent.at(-1)?.content)).toContain('"id":"9"');
  });

  it('tells it in the channel of before where the log is moved or taken back', async () => {
    const chat = setUp();
    await chat.choose(await opened(chat, 'logChannel'), {}, ['40']);
    const changes = () =>
      chat.sent
        .filter(({ content }) => JSON.stringify(content).includes('Changed: Channel for the moderators’ log'))
        .map(({ to }) => to.id);
    await eventually(changes).toEqual(['40']);
    await chat.choose(await opened(chat, 'logChannel'), {}, ['41']);
    await eventually(changes).toEqual(['40', '40', '41']);
    await chat.press(await opened(chat, 'logChannel'), 'Take back');
    await eventually(changes).toEqual(['40', '40', '41', '41']);
    expect(JSON.stringify(chat.sent.at(-1)?.content)).toContain('"id":"1"');
  });

  it('sets no channel in which it cannot write', async () => {
    const chat = setUp(() => 'refused');
    for (const name of ['logChannel', 'digest']) {
      const reply = await chat.choose(await opened(chat, name), {}, ['40']);
      expect(wordsOf(reply)).toContain('Parley cannot write in this channel');
    }
    for (const name of ['answerChannels', 'forumChannels']) {
      const reply = await chat.choose(await opened(chat, name), {}, ['40', '41']);
      expect(wordsOf(reply)).toMatch(/Parley cannot write there\. .* #40 #41/);
      expect(reply.blocks[0]?.spans.at(-1)?.mention).toEqual({ kind: 'channel', id: '41' });
    }
    expect(chat.sent).toEqual([]);
    const set = await chat.settings.all(server);
    const { logChannel, digest, answerChannels, forumChannels } = serverSettings;
    for (const setting of [logChannel, digest, answerChannels, forumChannels])
      expect(set.get<unknown>(setting)).toBeNull();
    expect((await chat.audit.newest({ limit: 9 })).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 4 }, () => 'refused'),
    );
  });

  it('asks how often a digest is wanted once it is known where', async () => {
    const chat = setUp();
    const where = await chat.choose(await opened(chat, 'digest'), {}, ['50']);
    expect(wordsOf(where)).toContain('every week');
    const done = await chat.choose(where, { part: 'every' }, ['day']);
    expect(wordsOf(done)).toContain('every day');
    const set = await chat.settings.all(server);
    expect(set.get(serverSettings.digest)).toEqual({ channelId: '50', every: 'day' });
    expect(JSON.stringify(chat.sent.at(-1)?.content)).toContain('every day');
  });

  it('keeps nothing that a setting cannot be', async () => {
    const chat = setUp();
    const set = { action: 'settings/set', placeholder: '', choices: [] };
    for (const [name, value] of [
      ['language', 'xx'],
      ['cooldown', '-1/60'],
      ['cooldown', 'many'],
      ['digest', ''],
    ] as const) {
      const reply = await chat.choose({ selects: [{ ...set, state: { name } }] }, {}, [value]);
      expect(wordsOf(reply)).toContain('This cannot be set');
    }
    expect(await chat.audit.newest({ limit: 9 })).toEqual([]);
  });

  it('is for moderators when it runs, whatever was shown to whom', async () => {
    const chat = setUp();
    const nobody = { permissions: [], userId: '9' };
    const page = await opened(chat, 'moderatorRole');
    expect(wordsOf(await chat.choose(page, {}, ['77'], nobody))).toContain('for moderators');
    await chat.choose(page, {}, ['77']);
    const withRole = { ...nobody, roles: ['77'] };
    expect(wordsOf(await chat.run('settings', {}, withRole))).toContain('Settings of this server');
    expect(wordsOf(await chat.run('settings', {}, { ...nobody, roles: ['78'] }))).toContain('for moderators');
    await chat.press(await opened(chat, 'moderatorRole'), 'Take back', withRole);
    expect(wordsOf(await chat.run('settings', {}, withRole))).toContain('for moderators');
    await eventually(async () =>
      (await chat.audit.newest({ limit: 9 })).filter(({ outcome }) => outcome === 'refused'),
    ).toHaveLength(3);
  });
});

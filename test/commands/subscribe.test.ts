import { describe, expect, it } from 'vitest';
import type { NoticeOutcome } from '../../src/chat/notices.js';
import type { Reply } from '../../src/chat/reply.js';
import { fakeNotices, moderatorsPorts, withoutAudit } from '../support/chat-ports.js';
import { wordsIn } from '../support/news.js';
import { talksFacts } from '../support/talks-of-facts.js';
import { moderated } from './moderating.js';
import { wordsOf } from './run-command.js';

const nobody = { permissions: [], userId: '9' };

function setUp(outcome: () => NoticeOutcome = () => 'sent') {
  const { sent, notices } = fakeNotices(outcome);
  const settings = moderatorsPorts({ notices });
  return { ...moderated({ settings, services: { facts: talksFacts } }), ...settings, sent };
}

describe('/subscribe to', () => {
  it('begins with a direct message, which shows that one can be sent', async () => {
    const { run, sent, subscriptions } = setUp();
    const reply = await run('subscribe to', { about: 'Fidan' }, nobody);
    expect(wordsOf(reply)).toContain('Subscribed: Hakan Fidan.');
    expect(sent.map(({ to }) => to)).toEqual([{ kind: 'member', id: '9' }]);
    expect(sent[0] && wordsIn(sent[0].content)).toContain('about Hakan Fidan');
    expect(await subscriptions.active()).toMatchObject([
      { about: 'hakan-fidan', guild: null, language: 'en' },
    ]);
    expect(wordsOf(await run('subscribe to', { about: 'Hakan Fidan' }, nobody))).toContain('already');
    expect(sent).toHaveLength(1);
  });

  it('takes words too, and says where no article has them so far', async () => {
    const { run } = setUp();
    expect(wordsOf(await run('subscribe to', { about: 'hostages' }))).not.toContain('so far');
    expect(wordsOf(await run('subscribe to', { about: 'gold mines' }))).toContain('so far');
  });

  it('offers whom a misspelt name may mean, who then takes its place', async () => {
    const { run, press, subscriptions } = setUp();
    const reply = await run('subscribe to', { about: 'Qatr' });
    expect(wordsOf(reply)).toContain('Did you mean one of these?');
    // Another's is not ended by it.
    await press(reply, 'Qatar', { userId: '8' });
    const abouts = async () => (await subscriptions.active()).map(({ about }) => about).sort();
    expect(await abouts()).toEqual(['Qatr', 'qatar']);
    expect(wordsOf(await press(reply, 'Qatar'))).toContain('Subscribed: Qatar.');
    expect(await abouts()).toEqual(['qatar', 'qatar']);
  });

  it('does so in a channel for moderators alone', async () => {
    const { run, press, subscriptions } = setUp();
    const reply = await run('subscribe to', { about: 'Qatr', where: 'channel' });
    expect(wordsOf(await press(reply, 'Qatar', nobody))).toContain('moderators');
    expect(await subscriptions.active()).toMatchObject([{ about: 'Qatr' }]);
    expect(wordsOf(await press(reply, 'Qatar'))).toContain('Subscribed: Qatar.');
    expect(await subscriptions.active()).toMatchObject([{ about: 'qatar', target: { kind: 'channel' } }]);
  });

  it.each([
    ['refused', {}, 'Allow direct messages from this server'],
    ['unavailable', {}, 'cannot be reached just now'],
    ['refused', { where: 'channel' }, 'cannot write in this channel'],
  ] as const)('subscribes to nothing where a first message is %s', async (outcome, options, words) => {
    const { run, subscriptions } = setUp(() => outcome);
    expect(wordsOf(await run('subscribe to', { about: 'Fidan', ...options }))).toContain(words);
    expect(await subscriptions.active()).toEqual([]);
  });

  it('is for moderators in a channel, and audited there alone', async () => {
    const { run, sent, audit } = setUp();
    const options = { about: 'Fidan', where: 'channel' };
    expect(wordsOf(await run('subscribe to', options, nobody))).toContain('for moderators');
    expect(wordsOf(await run('subscribe to', options, { guildId: null }))).toContain('for moderators');
    expect(sent).toEqual([]);
    expect(wordsOf(await run('subscribe to', options))).toContain('this channel is told');
    expect(sent[0]?.to).toEqual({ kind: 'channel', id: '3' });
    await run('subscribe to', { about: 'Qatar' }, nobody);
    expect(await audit.newest({ limit: 9 })).toMatchObject([
      { action: 'subscription.add', subject: 'Hakan Fidan', detail: 'in channel 3' },
    ]);
  });

  it('ends at some number, and says how to end one', async () => {
    const { run } = setUp();
    for (let at = 0; at < 25; at += 1) await run('subscribe to', { about: `word ${at}` });
    expect(wordsOf(await run('subscribe to', { about: 'Fidan' }))).toContain('/subscribe list');
  });
});

describe('a subscription', () => {
  async function subscribed(chat = setUp()) {
    const reply = await chat.run('subscribe to', { about: 'Fidan' }, nobody);
    await chat.run('subscribe to', { about: 'Qatar', where: 'channel' });
    return { ...chat, reply };
  }

  it('is listed to whom it is, and those of channels to moderators', async () => {
    const { run } = await subscribed();
    expect(wordsOf(await run('subscribe list', {}, nobody))).toMatch(
      /Hakan Fidan · since .* · to you, privately/,
    );
    expect(wordsOf(await run('subscribe list', {}, nobody))).not.toContain('Qatar');
    expect(wordsOf(await run('subscribe list'))).toMatch(/Qatar · since .* · #3/);
    expect(wordsOf(await run('subscribe list', {}, { userId: '8', permissions: [] }))).toContain(
      'There are none',
    );
  });

  it('is ended by the button under its messages, by whom it is alone', async () => {
    const { press, reply, subscriptions } = await subscribed();
    const label = 'End: Hakan Fidan';
    expect(wordsOf(await press(reply, label, { userId: '8' }))).toContain('not yours to end');
    expect(wordsOf(await press(reply, label, { ...nobody, guildId: null }))).toContain('Ended: Hakan Fidan.');
    expect(wordsOf(await press(reply, label, nobody))).toContain('There is no subscription');
    expect((await subscriptions.active()).map(({ name }) => name)).toEqual(['Qatar']);
  });

  it('of a channel is ended by its moderators alone, which is audited', async () => {
    const { run, choose, press, audit, subscriptions } = await subscribed();
    const list = await run('subscribe list');
    const button: Pick<Reply, 'actions'> = {
      actions: [{ label: 'End', action: 'subscribe end/stop', state: { id: '2' } }],
    };
    expect(wordsOf(await press(button, 'End', nobody))).toContain('Ask a moderator');
    expect(wordsOf(await press(button, 'End', { guildId: '5' }))).toContain('Ask a moderator');
    const [, channel] = await subscriptions.active();
    expect(wordsOf(await choose(list, {}, [channel?.id ?? '']))).toContain('Ended: Qatar.');
    expect((await audit.newest({ limit: 1 }))[0]).toMatchObject({
      action: 'subscription.end',
      subject: 'Qatar',
    });
  });

  it('of a channel begins, ends and is taken back with its entry in the audit, or not at all', async () => {
    let isBroken = false;
    const ports = moderatorsPorts();
    const settings = { ...ports, changes: withoutAudit(ports.changes, () => isBroken) };
    const { run, press, choose } = moderated({ settings, services: { facts: talksFacts } });
    const names = async () => (await ports.subscriptions.active()).map(({ name }) => name);
    const audited = async () =>
      (await ports.audit.newest({ limit: 9 })).map(({ action, subject }) => `${action} ${subject}`);
    const reply = await run('subscribe to', { about: 'Qatr', where: 'channel' });
    const list = await run('subscribe list');
    const id = (await ports.subscriptions.active())[0]?.id ?? '';
    isBroken = true;
    await expect(run('subscribe to', { about: 'Fidan', where: 'channel' })).rejects.toThrow(
      'A command failed.',
    );
    await expect(choose(list, {}, [id])).rejects.toThrow('A command failed.');
    await expect(press(reply, 'Qatar')).rejects.toThrow('A command failed.');
    expect(await names()).toEqual(['Qatr']);
    isBroken = false;
    await press(reply, 'Qatar');
    expect(await names()).toEqual(['Qatar']);
    expect(await audited()).toEqual([
      'subscription.add Qatar',
      'subscription.end Qatr',
      'subscription.add Qatr',
    ]);
  });

  it('is ended by its name, and all of a member’s at once', async () => {
    const { run, press } = await subscribed();
    for (const about of ['hostages', 'Steve Witkoff']) await run('subscribe to', { about }, nobody);
    expect(wordsOf(await run('subscribe end', { about: 'Witkoff' }, nobody))).toContain(
      'Ended: Steve Witkoff.',
    );
    expect(wordsOf(await run('subscribe end', { about: 'Israel' }, nobody))).toContain(
      'no subscription to Israel',
    );
    const list = await run('subscribe end', {}, nobody);
    const none = await press(list, 'End all of mine', nobody);
    expect(wordsOf(none)).toContain('There are none');
    expect(wordsOf(await run('subscribe list'))).toContain('Qatar');
  });

  it('that ended since nobody could be told is said to have, once', async () => {
    const { run, subscriptions } = await subscribed();
    await subscriptions.endUnreachable({ kind: 'member', id: '9' });
    const again = wordsOf(await run('subscribe to', { about: 'hostages' }, nobody));
    expect(again).toContain('did not let Parley write there: Hakan Fidan');
    await run('subscribe to', { about: 'Fidan' }, nobody);
    await subscriptions.endUnreachable({ kind: 'member', id: '9' });
    expect(wordsOf(await run('subscribe to', { about: 'Fidan' }, nobody))).not.toContain('Fidan, ');
    expect(wordsOf(await run('subscribe list', {}, nobody))).not.toContain('Ended meanwhile');
    await subscriptions.endUnreachable({ kind: 'member', id: '9' });
    expect(wordsOf(await run('subscribe list', {}, nobody))).toContain(
      'did not let Parley write there: Hakan Fidan',
    );
    expect(wordsOf(await run('subscribe list', {}, nobody))).not.toContain('Hakan Fidan');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import * as z from 'zod';
import {
  defineAction,
  defineCommand,
  defineMessageCommand,
  defineUserCommand,
} from '../../src/chat/command.js';
import type { Caller } from '../../src/chat/interaction.js';
import { memberPreferences } from '../../src/chat/member-preferences.js';
import { optionalText } from '../../src/chat/option.js';
import { cooldown, everyone, guildOnly, moderator } from '../../src/chat/precondition.js';
import { privateNotice } from '../../src/chat/reply.js';
import { serverSettings } from '../../src/chat/server-settings.js';
import { aCaller } from '../commands/run-command.js';
import { aCall, aCommand, fine, member, noticed, said, setUp, setUpWith } from './a-chat.js';

describe('dispatch', () => {
  it('gives the reply of the command asked for', async () => {
    const { dispatch } = setUp(
      aCommand({ name: 'other', run: async () => ({ ...fine, tone: 'problem' }) }),
      aCommand(),
    );
    expect(await dispatch(aCall())).toBe(fine);
  });

  it('tells the log which command it was and how it ended, and of nobody who', async () => {
    const { dispatch, logger } = setUp(
      aCommand(),
      aCommand({ name: 'locked', preconditions: [moderator] }),
      aCommand({ name: 'broken', run: () => Promise.reject(new Error('broken')) }),
    );
    await dispatch(aCall());
    await dispatch(aCall('test', {}, aCaller({ guildId: null })));
    for (const name of ['locked', 'broken', 'nowhere']) await dispatch(aCall(name));
    expect(logger.lines.filter(({ message }) => message === 'a command')).toEqual(
      [
        { command: 'test', inServer: true, outcome: 'done' },
        { command: 'test', inServer: false, outcome: 'done' },
        { command: 'locked', inServer: true, outcome: 'refused' },
        { command: 'broken', inServer: true, outcome: 'failed' },
        { command: null, inServer: true, outcome: 'unknown' },
      ].map((facts) => ({ level: 'debug', message: 'a command', facts: { ...facts, ms: 0 } })),
    );
  });

  it('finds a subcommand by its path, and asks what its group asks before', async () => {
    const inner = aCommand({ name: 'add', run: async () => privateNotice('added') });
    const { dispatch } = setUp({
      kind: 'group',
      name: 'feeds',
      description: () => 'Feeds',
      preconditions: [moderator],
      commands: [
        aCommand({ name: 'list' }),
        { kind: 'group', name: 'one', description: () => 'One', preconditions: [], commands: [inner] },
      ],
    });
    expect(noticed(await dispatch(aCall('feeds list')))).toContain('Manage Server');
    expect(await dispatch(aCall('feeds list', {}, aCaller()))).toBe(fine);
    expect(noticed(await dispatch(aCall('feeds one add', {}, aCaller())))).toBe('added');
    expect(noticed(await dispatch(aCall('feeds', {}, aCaller())))).toContain('/help');
  });

  it('gives a command on a message or on a member what it is used on', async () => {
    const seen: string[] = [];
    const { dispatch } = setUp(
      aCommand({ name: 'Look' }),
      defineMessageCommand({
        name: 'Look',
        label: () => 'Look',
        preconditions: [everyone],
        run: async ({ message }) => privateNotice(seen.push(message.text, message.address).toString()),
      }),
      defineUserCommand({
        name: 'Look',
        label: () => 'Look',
        preconditions: [everyone],
        run: async ({ user }) => privateNotice(seen.push(user.name).toString()),
      }),
    );
    const message = { id: '5', text: 'Words.', address: 'https://example.org/5' };
    await dispatch({ kind: 'message-command', caller: member, name: 'Look', message });
    await dispatch({ kind: 'user-command', caller: member, name: 'Look', user: { id: '6', name: 'Ada' } });
    expect(seen).toEqual(['Words.', 'https://example.org/5', 'Ada']);
    expect(await dispatch(aCall('Look'))).toBe(fine);
  });

  it('hands on whole characters only, wherever a client cut one in two', async () => {
    const seen: string[] = [];
    const message = { id: '5', text: 'Words \udc00', address: 'https://example.org/5' };
    const { dispatch } = setUp(
      defineCommand({
        name: 'say',
        description: () => 'Say',
        options: { name: optionalText({ description: () => 'A', maxLength: 9 }) },
        preconditions: [everyone],
        run: async ({ options }) => privateNotice(seen.push(options.name ?? '').toString()),
      }),
      defineMessageCommand({
        name: 'Look',
        label: () => 'Look',
        preconditions: [everyone],
        run: async ({ message: { text } }) => privateNotice(seen.push(text).toString()),
      }),
    );
    await dispatch(aCall('say', { name: '\ud83d cut' }));
    await dispatch({ kind: 'message-command', caller: member, name: 'Look', message });
    expect(seen).toEqual(['\ufffd cut', 'Words \ufffd']);
  });

  it.each(['gone', '__proto__', 'constructor', ''])(
    'tells privately what to do about the unknown command %j',
    async (command) => {
      const { dispatch } = setUp(aCommand());
      expect(noticed(await dispatch(aCall(command)))).toContain('/help');
      const component = {
        kind: 'component',
        caller: member,
        action: command,
        state: {},
        values: [],
      } as const;
      expect(noticed(await dispatch(component))).toContain('/help');
    },
  );
});

describe('preconditions', () => {
  it('refuse a moderators’ command to a member privately, and run it for a moderator', async () => {
    const { dispatch } = setUp(aCommand({ preconditions: [moderator] }));
    expect(noticed(await dispatch(aCall()))).toContain('Manage Server');
    expect(await dispatch(aCall('test', {}, aCaller()))).toBe(fine);
  });

  it('keep a command that is about a server out of direct messages', async () => {
    const { dispatch } = setUp(aCommand({ preconditions: [guildOnly] }));
    expect(noticed(await dispatch(aCall('test', {}, aCaller({ guildId: null }))))).toContain('in servers');
    expect(await dispatch(aCall())).toBe(fine);
  });

  it('hold a member to the cooldown of those commands only that have one', async () => {
    const { dispatch } = setUp(aCommand({ preconditions: [everyone, cooldown] }), aCommand({ name: 'free' }));
    expect(await dispatch(aCall())).toBe(fine);
    expect(noticed(await dispatch(aCall()))).toContain('10 seconds');
    expect(await dispatch(aCall('test', {}, aCaller({ userId: '2' })))).toBe(fine);
    expect(await dispatch(aCall('free'))).toBe(fine);
  });

  it('are checked in order, and the first that refuses says why; nothing after it counts', async () => {
    const { dispatch } = setUp(aCommand({ preconditions: [moderator, cooldown] }));
    expect(noticed(await dispatch(aCall()))).toContain('Manage Server');
    expect(await dispatch(aCall('test', {}, aCaller()))).toBe(fine);
  });

  it('of a command hold for its buttons as well', async () => {
    const page = defineAction({ state: z.object({}), run: async () => fine });
    const { dispatch } = setUp(aCommand({ preconditions: [moderator], actions: { page } }));
    const pressed = { kind: 'component', action: 'test/page', state: {}, values: [] } as const;
    expect(noticed(await dispatch({ ...pressed, caller: member }))).toContain('Manage Server');
    expect(await dispatch({ ...pressed, caller: aCaller() })).toBe(fine);
  });
});

describe('a failure', () => {
  it('is one private line with a reference, and the log has the cause without the question', async () => {
    const cause = new Error('the index is broken');
    const { dispatch, logger } = setUp(aCommand({ run: () => Promise.reject(cause) }));
    const notice = noticed(await dispatch(aCall('test', { question: 'a secret matter' })));
    expect(notice).toContain('ref-7');
    expect(notice).not.toContain('index');
    const error = logger.lines.find(({ level }) => level === 'error');
    expect(error?.facts).toEqual({ err: cause, reference: 'ref-7', command: 'test' });
    const above = logger.lines.filter(({ level }) => level !== 'debug');
    expect(JSON.stringify(above)).not.toContain('secret');
  });

  it('is none where too much is asked at once: that is said, and the log is left alone', async () => {
    const { dispatch, logger } = setUp(
      aCommand({ run: () => Promise.reject(new AppError('busy', 'Too much is asked at once.')) }),
    );
    expect(noticed(await dispatch(aCall('test')))).toContain('try again in a few seconds');
    expect(logger.lines.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  it('is none of a question where too much is asked: it is not even begun with, and all else is done', async () => {
    let began = 0;
    let counted = 0;
    const run = async (): Promise<typeof fine> => {
      began += 1;
      return fine;
    };
    const { dispatch } = setUpWith(
      { queue: { isFull: () => (counted += 1) > 0, isLong: () => false } },
      aCommand({ name: 'ask', asks: true, run }),
      aCommand({ name: 'help' }),
    );
    expect(noticed(await dispatch(aCall('ask')))).toContain('try again in a few seconds');
    expect(await dispatch(aCall('help'))).toBe(fine);
    expect([began, counted]).toEqual([0, 1]);
  });

  it('is caught where a command throws at once', async () => {
    const { dispatch } = setUp(
      aCommand({
        run() {
          throw new TypeError('at once');
        },
      }),
    );
    expect(noticed(await dispatch(aCall()))).toContain('ref-7');
  });

  it('behind a reply that was sent at once is told after it', async () => {
    const { dispatch, sent } = setUp(
      aCommand({
        async run({ sendNow }) {
          await sendNow(fine);
          throw new Error('later');
        },
      }),
    );
    expect(noticed(await dispatch(aCall()))).toContain('ref-7');
    expect(sent).toEqual([fine]);
  });

  it('never rejects, whatever is asked in whatever language', async () => {
    const { dispatch } = setUp(aCommand({ preconditions: [cooldown] }));
    const call = fc.record({
      path: fc.array(fc.oneof(fc.constant('test'), fc.string()), { minLength: 1, maxLength: 3 }),
      options: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean())),
      locale: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(call, async ({ path, options, locale }) => {
        const outcome = await dispatch({ kind: 'command', caller: aCaller({ locale }), path, options });
        expect(said(outcome).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('choices', () => {
  const naming = (complete: () => Promise<never[] | [{ name: string; value: string }]>) =>
    setUp(aCommand({ options: { name: optionalText({ description: () => 'A', maxLength: 9, complete }) } }));
  const typing = { kind: 'autocomplete', caller: member, options: {}, focused: 'name', typed: 'x' } as const;

  it('are those of the option typed in, and none where a command fails, has none to offer, or is not known', async () => {
    const { chat } = naming(async () => [{ name: 'X', value: 'x' }]);
    expect(await chat.complete({ ...typing, path: ['test'] })).toEqual([{ name: 'X', value: 'x' }]);
    expect(await chat.complete({ ...typing, path: ['test'], focused: 'other' })).toEqual([]);
    expect(await chat.complete({ ...typing, path: ['gone'] })).toEqual([]);
    const failing = naming(() => Promise.reject(new Error('broken')));
    expect(await failing.chat.complete({ ...typing, path: ['test'] })).toEqual([]);
    expect(failing.logger.lines.map(({ level }) => level)).toEqual(['warn']);
  });

  it('are in the language of the letters, else the one chosen, the member’s, the server’s, or the client’s', async () => {
    const { chat, settings } = setUp(
      aCommand({
        options: {
          name: optionalText({
            description: () => 'A',
            maxLength: 9,
            complete: async (_typed, _services, { language }) => [{ name: language, value: language }],
          }),
        },
      }),
    );
    const caller = aCaller({ guildId: 'g', userId: 'm', locale: 'tr' });
    const offered = async (typed: string, options = {}): Promise<string | undefined> =>
      (await chat.complete({ ...typing, path: ['test'], caller, typed, options }))[0]?.name;
    expect(await offered('fid')).toBe('tr');
    await settings.set({ kind: 'guild', id: 'g' }, serverSettings.language, 'he');
    expect(await offered('fid')).toBe('he');
    await settings.set({ kind: 'member', id: 'm' }, memberPreferences.language, 'ar');
    expect(await offered('')).toBe('ar');
    expect(await offered('fid')).toBe('ar');
    expect(await offered('fid', { language: 'English' })).toBe('en');
    expect(await offered('פיד', { language: 'English' })).toBe('he');
  });

  it('are offered to those alone who may use the command', async () => {
    const complete = async () => [{ name: 'X', value: 'x' }];
    const options = { name: optionalText({ description: () => 'A', maxLength: 9, complete }) };
    const { chat } = setUp(aCommand({ options, preconditions: [moderator, cooldown] }));
    const ask = (caller: Caller) => chat.complete({ ...typing, path: ['test'], caller });
    expect(await ask(member)).toEqual([]);
    // More often than the cooldown lets anybody use it.
    for (let times = 0; times < 3; times += 1) expect(await ask(aCaller())).toHaveLength(1);
  });
});

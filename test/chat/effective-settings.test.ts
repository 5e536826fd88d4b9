import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rate } from '../../src/app/ports.js';
import type { Caller, RawOptions } from '../../src/chat/interaction.js';
import { memberPreferences } from '../../src/chat/member-preferences.js';
import { cooldown, everyone, moderator } from '../../src/chat/precondition.js';
import type { Outcome, Reply, Visibility } from '../../src/chat/reply.js';
import { serverSettings } from '../../src/chat/server-settings.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { sharedOptions } from '../../src/chat/view-options.js';
import { defineCommand } from '../../src/chat/command.js';
import { createChat } from '../../src/chat/dispatch.js';
import { LANGUAGES, type LanguageCode } from '../../src/language/languages.js';
import { aCaller } from '../commands/run-command.js';
import { createModeratorsLog } from '../../src/chat/moderators-log.js';
import { createOnce } from '../../src/app/once.js';
import { createMemoryLimits } from '../../src/store/memory/limits.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { fakeNotices, moderatorsPorts } from '../support/chat-ports.js';
import { aLimit, fakeServices, recordingLogger } from '../support/services.js';
import { aCommand, fine, said } from './a-chat.js';

const languageOrNone = fc.option(fc.constantFrom(...LANGUAGES));
const visibilityOrNone = fc.option(fc.constantFrom<Visibility>('public', 'private'));

/** A command that says in which language it was asked to answer. */
const spoken = defineCommand({
  name: 'test',
  description: () => 'A test',
  options: { private: sharedOptions.private, language: sharedOptions.language },
  preconditions: [everyone],
  run: async ({ texts, options }) => ({
    kind: 'reply',
    visibility: options.private,
    tone: 'answer',
    blocks: [{ kind: 'paragraph', spans: [{ text: texts.code }] }],
  }),
});

function setUp(rate?: Rate) {
  const ports = moderatorsPorts();
  const locked = aCommand({ name: 'locked', preconditions: [moderator] });
  const open = aCommand({ name: 'open' });
  const counted = aCommand({ name: 'counted', preconditions: [cooldown] });
  const chat = createChat({
    ...ports,
    commands: [spoken, locked, open, counted],
    services: fakeServices(),
    draw: async () => null,
    cooldown: aLimit(rate),
    logger: recordingLogger(),
    now: () => 0,
    newReference: () => 'ref-7',
  });
  const call = (name: string, options: RawOptions, caller: Partial<Caller>): Promise<Outcome> =>
    chat.dispatch({ kind: 'command', caller: aCaller(caller), path: [name], options }, async () => true);
  return { ...ports, chat, call };
}

const guild = { kind: 'guild', id: '2' } as const;
const member = { kind: 'member', id: '1' } as const;

function replyIn(outcome: Outcome): Reply {
  if (outcome.kind !== 'reply') throw new Error(`It came to a ${outcome.kind}.`);
  return outcome;
}

describe('what is in force', () => {
  it('is what was given, else what the member prefers, else what the server has set, else what the client says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ given: languageOrNone, preferred: languageOrNone, set: languageOrNone }),
        fc.record({ given: visibilityOrNone, preferred: visibilityOrNone, set: visibilityOrNone }),
        fc.constantFrom('en-US', 'tr', 'ar', 'he', 'fr'),
        fc.boolean(),
        async (language, visibility, locale, inServer) => {
          const { settings, call } = setUp();
          if (language.set !== null) await settings.set(guild, serverSettings.language, language.set);
          if (visibility.set !== null)
            await settings.set(guild, serverSettings.defaultVisibility, visibility.set);
          if (language.preferred !== null)
            await settings.set(member, memberPreferences.language, language.preferred);
          if (visibility.preferred !== null)
            await settings.set(member, memberPreferences.visibility, visibility.preferred);
          const options = {
            ...(language.given === null ? {} : { language: language.given }),
            ...(visibility.given === null ? {} : { private: visibility.given === 'private' ? 'yes' : 'no' }),
          };
          const caller = { locale, ...(inServer ? {} : { guildId: null }) };
          const reply = replyIn(await call('test', options, caller));
          const ofServer = <T>(value: T | null): T | null => (inServer ? value : null);
          expect(said(reply)).toBe(
            language.given ?? language.preferred ?? ofServer(language.set) ?? textsFor(locale).code,
          );
          expect(reply.visibility).toBe(
            visibility.given ?? visibility.preferred ?? ofServer(visibility.set) ?? 'public',
          );
        },
      ),
    );
  });

  it('shows nothing to all outside of the channels for answers, and says where', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom<string>('3', '30', '31', '32'), { maxLength: 3 }),
        fc.constantFrom(null, '31', '39'),
        fc.constantFrom<RawOptions>({}, { private: 'no' }, { private: 'yes' }, { private: 'who knows' }),
        fc.constantFrom('test', 'open'),
        async (channels, parentId, options, name) => {
          const { settings, call } = setUp();
          await settings.set(guild, serverSettings.answerChannels, channels);
          const reply = replyIn(await call(name, options, { parentId }));
          const here = channels.length === 0 || channels.includes('3') || channels.includes(parentId ?? '');
          const wish = options['private'];
          expect(here || reply.visibility === 'private').toBe(true);
          const hints = reply.blocks.filter(({ kind }) => kind === 'note');
          expect(hints.length).toBe(!here && (wish === undefined || wish === 'no') ? 1 : 0);
          expect(reply === fine).toBe(here && name === 'open');
        },
      ),
    );
  });

  it('is read anew with every command, without a start', async () => {
    const { settings, call } = setUp();
    expect(said(await call('test', {}, {}))).toBe('en');
    await settings.set(guild, serverSettings.language, 'he');
    expect(said(await call('test', {}, {}))).toBe('he');
    expect(said(await call('test', {}, { guildId: '5' }))).toBe('en');
  });

  it('leaves buttons the language of a reply where it is not the usual one there', async () => {
    const button = { label: 'On', action: 'paged/on', state: {} };
    const actions = { on: { run: async () => fine } };
    const command = aCommand({ name: 'paged', run: async () => ({ ...fine, actions: [button] }), actions });
    const ports = moderatorsPorts();
    await ports.settings.set(guild, serverSettings.language, 'tr');
    const chat = createChat({
      ...ports,
      commands: [command],
      services: fakeServices(),
      draw: async () => null,
      cooldown: aLimit(),
      logger: recordingLogger(),
      now: () => 0,
      newReference: () => 'ref-7',
    });
    const stateOf = async (language: LanguageCode): Promise<unknown> => {
      const call = { kind: 'command', caller: aCaller(), path: ['paged'], options: { language } } as const;
      return replyIn(await chat.dispatch(call, async () => true)).actions?.[0]?.state;
    };
    expect(await stateOf('tr')).toEqual({});
    expect(await stateOf('en')).toEqual({ language: 'en' });
  });

  it('holds members to the server’s cooldown as well as to that of whoever runs Parley', async () => {
    const { settings, call } = setUp({ most: 3, seconds: 60 });
    const ask = async (userId: string): Promise<string> =>
      replyIn(await call('counted', {}, { userId })).tone;
    expect([await ask('1'), await ask('1')]).toEqual(['information', 'information']);
    await settings.set(guild, serverSettings.cooldown, { most: 1, seconds: 60 });
    expect([await ask('1'), await ask('1')]).toEqual(['information', 'problem']);
    await settings.set(guild, serverSettings.cooldown, { most: 1000, seconds: 1 });
    expect(await ask('1')).toBe('problem');
    expect(await ask('2')).toBe('information');
  });
});

describe('commands for moderators', () => {
  it('that are refused are told a few times in the log’s channel and the audit, however often they are tried', async () => {
    const { sent, notices } = fakeNotices();
    const { settings, audit } = createMemoryStore({ now: () => 0, clock: () => new Date(0) });
    await settings.set(guild, serverSettings.logChannel, '50');
    const limit = aLimit({ most: 3, seconds: 60 });
    const logger = recordingLogger();
    const chat = createChat({
      settings,
      moderators: createModeratorsLog({ audit, notices, limit, logger }),
      commands: [aCommand({ name: 'locked', preconditions: [moderator] })],
      services: fakeServices(),
      draw: async () => null,
      cooldown: aLimit(),
      once: createOnce(createMemoryLimits({ now: () => 0 })),
      logger,
      now: () => 0,
      newReference: () => 'ref-7',
    });
    const caller = aCaller({ permissions: [], userId: '9' });
    for (let times = 0; times < 9; times += 1)
      await chat.dispatch({ kind: 'command', caller, path: ['locked'], options: {} }, async () => true);
    await expect.poll(() => sent.length).toBe(3);
    expect(await audit.newest({ limit: 9 })).toMatchObject(
      Array.from({ length: 3 }, () => ({ action: 'command', subject: 'locked', outcome: 'refused' })),
    );
    const refused = logger.lines.filter(({ message }) => message.includes('no moderator'));
    expect(refused).toHaveLength(9);
    expect(JSON.stringify(refused)).not.toContain('"9"');
  });

  it('are for those alone who may manage the server or have its role, whatever the rest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.constantFrom('70', '71', '2')),
        fc.array(fc.constantFrom('70', '71', '2', '')),
        fc.boolean(),
        fc.boolean(),
        async (role, roles, manages, inServer) => {
          const { settings, call } = setUp();
          if (role !== null) await settings.set(guild, serverSettings.moderatorRole, role);
          const caller: Partial<Caller> = {
            roles,
            permissions: manages ? ['manage-server'] : [],
            guildId: inServer ? '2' : null,
          };
          const may = inServer && (manages || (role !== null && roles.includes(role)));
          const outcome = await call('locked', {}, caller);
          const refusal = { visibility: 'private', tone: 'problem' };
          expect(replyIn(outcome)).toMatchObject(may ? fine : refusal);
          expect(await call('open', {}, caller)).toBe(fine);
        },
      ),
    );
  });
});

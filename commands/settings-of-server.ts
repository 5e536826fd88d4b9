import * as z from 'zod';
import type { Audit } from '../src/app/article-ports.js';
import type { JointChanges, OwnSettings, SettingOwner, Settings } from '../src/app/ports.js';
import type { Subscriptions } from '../src/app/subscription-ports.js';
import { actorOf } from '../src/chat/actor.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import type { ModeratorsLog } from '../src/chat/moderators-log.js';
import type { Notices } from '../src/chat/notices.js';
import { moderator } from '../src/chat/precondition.js';
import {
  privateNotice,
  updateWith,
  type Outcome,
  type Reply,
  type ReplyBlock,
  type Span,
} from '../src/chat/reply.js';
import { readServerSettings, serverSettings, type ServerSettingName } from '../src/chat/server-settings.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import { createSerialQueue } from '../src/serial-queue.js';
import { channelSpans, settingPages, type ChosenSetting } from './settings-pages.js';

/** What `/settings`, `/preferences` and `/subscribe` need beside the services. */
export interface SettingsPorts {
  readonly settings: Settings;
  readonly subscriptions: Subscriptions;
  readonly changes: JointChanges;
  readonly audit: Audit;
  readonly notices: Notices;
  readonly moderators: ModeratorsLog;
}

const NAMES = z
  .enum(Object.keys(serverSettings))
  .pipe(
    z.custom<ServerSettingName>((name) => typeof name === 'string' && Object.hasOwn(serverSettings, name)),
  );
const nameState = z.object({ name: NAMES });
const noState = z.object({});
const OPEN = 'settings/open';

/** Of a server; a command for moderators alone runs in one. */
function ownerOf({ caller }: Handling): SettingOwner {
  return { kind: 'guild', id: caller.guildId ?? '' };
}

function shownSpans(name: ServerSettingName, set: OwnSettings, texts: Texts): readonly Span[] {
  return settingPages[name].shown(set, texts) ?? [{ text: texts.settings.unset[name], style: 'italic' }];
}

const allNames: readonly ServerSettingName[] = [
  'answerChannels',
  'defaultVisibility',
  'language',
  'cooldown',
  'moderatorRole',
  'logChannel',
  'forumChannels',
  'digest',
];

/** All settings, and a list to choose from which to change. */
function overview(set: OwnSettings, texts: Texts, said: readonly ReplyBlock[] = []): Reply {
  const { settings } = texts;
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      ...said,
      { kind: 'heading', spans: [{ text: settings.title }], priority: 9 },
      ...allNames.map((name): ReplyBlock => ({
        kind: 'item',
        spans: [
          { text: `${settings.names[name]}:`, style: 'bold' },
          { text: ' ' },
          ...shownSpans(name, set, texts),
        ],
        priority: 5,
      })),
    ],
    selects: [
      {
        action: OPEN,
        state: {},
        placeholder: settings.choose,
        choices: allNames.map((name) => ({ name: settings.names[name], value: name })),
      },
    ],
  };
}

/** One setting: what it does, what it is, and what it can be. */
function detail(
  name: ServerSettingName,
  set: OwnSettings,
  texts: Texts,
  said: readonly ReplyBlock[] = [],
): Reply {
  const { settings } = texts;
  const page = settingPages[name];
  const isSet = page.shown(set, texts) !== null;
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      ...said,
      { kind: 'heading', spans: [{ text: settings.names[name] }], priority: 9 },
      { kind: 'paragraph', spans: shownSpans(name, set, texts), priority: 8 },
      { kind: 'note', spans: [{ text: settings.explained[name] }] },
    ],
    selects: page.selects(set, texts),
    actions: [
      { label: settings.back, action: 'settings/back', state: {} },
      ...(isSet ? [{ label: settings.clear, action: 'settings/clear', state: { name } }] : []),
    ],
  };
}

function line(text: string, priority = 9): ReplyBlock {
  return { kind: 'paragraph', spans: [{ text, style: 'bold' }], priority };
}

/** As the audit has it: in the base language, since it is read by others as well. */
function audited(name: ServerSettingName, set: OwnSettings): string {
  const value = set.get<unknown>(serverSettings[name]);
  return value === null ? 'not set' : JSON.stringify(value);
}

/** As much of it as an audit has room for. */
function shortened(value: string): string {
  return value.slice(0, 120).toWellFormed();
}

/** `/settings`: how Parley behaves in a server, shown and changed by its moderators. */
export function createSettings({
  settings,
  changes,
  audit,
  notices,
  moderators,
}: SettingsPorts): SlashCommand {
  // Two at once would each tell what the other has set, or that nothing changed.
  const turns = createSerialQueue();

  /** Makes a change, and tells it: to the audit, the moderators' log and the moderator. */
  async function change(
    name: ServerSettingName,
    context: Handling,
    make: (settings: Settings, owner: SettingOwner) => Promise<void>,
    chosen: ChosenSetting | null,
  ): Promise<Outcome> {
    const owner = ownerOf(context);
    const { texts } = context;
    const refused = chosen === null ? null : await cannotWrite(chosen, context);
    if (refused !== null) {
      const before = await settings.all(owner);
      await audit.append({
        ...entryOf(name, context),
        outcome: 'refused',
        detail: 'Parley cannot write there',
      });
      return updateWith({
        ...detail(name, before, texts, [refused]),
        tone: 'problem',
      });
    }
    const { before, after, isSame } = await changes.together(async ({ settings, audit }) => {
      const before = await settings.all(owner);
      await make(settings, owner);
      const after = await settings.all(owner);
      const [was, is] = [audited(name, before), audited(name, after)];
      const detail = `before: ${shortened(was)}; after: ${shortened(is)}`;
      if (was !== is) await audit.append({ ...entryOf(name, context), outcome: 'done', detail });
      return { before, after, isSame: was === is };
    });
    const server = readServerSettings(after);
    // A change of the language shows at once.
    const now = name === 'language' ? textsFor(server.language ?? texts.code) : texts;
    if (isSame) return updateWith(overview(after, now, [line(now.settings.same(now.settings.names[name]))]));
    const told = ({ settings }: Texts): Span[] => [
      { text: settings.changed(settings.names[name]), style: 'bold' },
    ];
    moderators.changed(
      context.caller,
      (texts) => [
        ...told(texts),
        { text: ' ' },
        ...shownSpans(name, after, texts),
        ...beforeSpans(name, before, texts),
      ],
      server,
      readServerSettings(before),
    );
    const said: ReplyBlock[] = [
      { kind: 'paragraph', spans: told(now), priority: 9 },
      { kind: 'note', spans: beforeSpans(name, before, now).slice(1), priority: 7 },
      ...(name === 'moderatorRole' && server.moderatorRole !== null
        ? [{ kind: 'note' as const, spans: [{ text: now.settings.showRole }], priority: 7 }]
        : []),
    ];
    // How often is asked next.
    const isHalf = name === 'digest' && server.digest !== null && before.get(serverSettings.digest) === null;
    return updateWith(isHalf ? detail(name, after, now, said) : overview(after, now, said));
  }

  function beforeSpans(name: ServerSettingName, before: OwnSettings, texts: Texts): readonly Span[] {
    return [{ text: ' · ' }, { text: `${texts.settings.before} ` }, ...shownSpans(name, before, texts)];
  }

  /** Writes where Parley is to write from now on, or looks whether it could; what is said where it cannot. */
  async function cannotWrite(
    { greeting, places }: ChosenSetting,
    { caller, server, texts }: Handling,
  ): Promise<ReplyBlock | null> {
    const closed = await notices.closed(caller.guildId ?? '', places);
    if (closed.length > 0) {
      const text: Span = { text: `${texts.settings.cannotWriteIn} `, style: 'bold' };
      return { kind: 'paragraph', spans: [text, ...channelSpans(closed)], priority: 9 };
    }
    const first = greeting(server.language === null ? texts : textsFor(server.language));
    if (first === null) return null;
    const { channelId: id, text } = first;
    const content = { tone: 'information', blocks: [{ kind: 'paragraph', spans: [{ text }] }] } as const;
    const outcome = await notices.send({ kind: 'channel', id }, content);
    return outcome === 'refused' ? line(texts.settings.cannotWrite) : null;
  }

  function entryOf(name: ServerSettingName, { caller }: Handling) {
    return { actor: actorOf(caller), action: 'settings.change', subject: name };
  }

  return defineCommand({
    name: 'settings',
    description: ({ commands }) => commands.settings.description,
    options: { language: sharedOptions.language },
    preconditions: [moderator],
    run: async (context) => overview(await settings.all(ownerOf(context)), context.texts),
    actions: {
      open: defineAction({
        state: noState,
        async run(context) {
          const name = NAMES.safeParse(context.values[0]);
          if (!name.success) return privateNotice(context.texts.problem.outdated);
          return updateWith(detail(name.data, await settings.all(ownerOf(context)), context.texts));
        },
      }),
      back: defineAction({
        state: noState,
        run: async (context) => updateWith(overview(await settings.all(ownerOf(context)), context.texts)),
      }),
      set: defineAction({
        state: nameState.extend({ part: z.string().default('') }),
        run: (context) =>
          turns.add(async () => {
            const { name, part } = context.state;
            const set = await settings.all(ownerOf(context));
            const chosen = settingPages[name].read(context.values, part, set);
            if (chosen === null)
              return updateWith(detail(name, set, context.texts, [line(context.texts.settings.notValid)]));
            return change(name, context, chosen.keep, chosen);
          }),
      }),
      clear: defineAction({
        state: nameState,
        run: (context) =>
          turns.add(() => change(context.state.name, context, settingPages[context.state.name].clear, null)),
      }),
    },
  });
}

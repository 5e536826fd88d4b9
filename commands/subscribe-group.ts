import * as z from 'zod';
import type { Subscription, Subscriptions } from '../src/app/subscription-ports.js';
import {
  defineAction,
  defineCommand,
  type CommandGroup,
  type Handling,
  type SlashCommand,
} from '../src/chat/command.js';
import { optionalText } from '../src/chat/option.js';
import { everyone, isModerator } from '../src/chat/precondition.js';
import {
  privateNotice,
  updateWith,
  type Choice,
  type Reply,
  type ReplyBlock,
  type Span,
} from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { maxWords, sharedOptions } from '../src/chat/view-options.js';
import type { Subject } from '../src/knowledge/subject.js';
import { named } from './moderation.js';
import {
  endedBlocks,
  endSubscription,
  informing,
  readAbout,
  type SubscriptionPorts,
} from './subscribe-parts.js';
import { createSubscribeTo } from './subscribe-to.js';

const noState = z.object({});
const state = z.object({ id: z.string() });

/** Those that a member may see and end: their own, and as a moderator those of the server's channels. */
async function visibleTo(
  { caller, server }: Handling,
  subscriptions: Subscriptions,
): Promise<readonly Subscription[]> {
  const own = await subscriptions.of({ member: caller.userId });
  if (caller.guildId === null || !isModerator(caller, server)) return own;
  return [...own, ...(await subscriptions.of({ guild: caller.guildId }))];
}

function whereSpan({ target }: Subscription, { subscriptions }: Texts): Span {
  if (target.kind === 'member') return { text: subscriptions.privately };
  return { text: `#${target.id}`, mention: { kind: 'channel', id: target.id } };
}

async function listReply(
  context: Handling,
  subscriptions: Subscriptions,
  said: readonly ReplyBlock[] = [],
): Promise<Reply> {
  const { texts } = context;
  const all = await visibleTo(context, subscriptions);
  const ended = await endedBlocks(all, subscriptions, texts);
  const shown = all.filter(({ unreachable }) => !unreachable);
  const own = shown.filter(({ target }) => target.kind === 'member');
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      ...said,
      ...ended,
      { kind: 'heading', spans: [{ text: texts.subscriptions.title }], priority: 9 },
      ...(shown.length === 0
        ? [{ kind: 'paragraph' as const, spans: [{ text: texts.subscriptions.empty }], priority: 8 }]
        : shown.map((each): ReplyBlock => ({
            kind: 'item',
            spans: [
              { text: named(each.name, texts), style: 'bold' },
              { text: ` · ${texts.subscriptions.since(texts.date(each.since))} · ` },
              whereSpan(each, texts),
            ],
          }))),
    ],
    ...(shown.length === 0
      ? {}
      : {
          selects: [
            {
              action: 'subscribe list/end',
              state: {},
              placeholder: texts.subscriptions.pickEnd,
              choices: choicesOf(shown),
            },
          ],
        }),
    ...(own.length < 2
      ? {}
      : { actions: [{ label: texts.subscriptions.endAll, action: 'subscribe list/all', state: {} }] }),
  };
}

/** At most as many as a list has room for; those of channels come behind a member's own. */
function choicesOf(subscriptions: readonly Subscription[]): readonly Choice[] {
  return subscriptions.slice(0, 25).map(({ id, name, target }) => ({
    name: target.kind === 'member' ? shorten(name, 90) : `${shorten(name, 60)} · #${target.id}`,
    value: id,
  }));
}

function line(text: string): ReplyBlock {
  return { kind: 'paragraph', spans: [{ text, style: 'bold' }], priority: 9 };
}

/** Ends one that somebody may end; what to tell them. */
async function stopped(
  id: string,
  context: Handling,
  ports: SubscriptionPorts,
): Promise<{ readonly ended: boolean; readonly text: string }> {
  const { caller, server, texts } = context;
  const unknown = { ended: false, text: texts.subscriptions.unknown(texts.subscriptions.title) };
  const found = await ports.subscriptions.get(id);
  if (found === null) return unknown;
  const isOwn = found.target.kind === 'member' && found.target.id === caller.userId;
  const isServers = found.guild !== null && found.guild === caller.guildId && isModerator(caller, server);
  if (!isOwn && !isServers) return { ended: false, text: texts.subscriptions.notYours };
  if (!(await endSubscription(found, caller, ports))) return unknown;
  return { ended: true, text: texts.subscriptions.ended(named(found.name, texts)) };
}

function createList(ports: SubscriptionPorts): SlashCommand {
  const { subscriptions } = ports;
  return defineCommand({
    name: 'list',
    description: ({ commands }) => commands.subscribe.list,
    options: { language: sharedOptions.language },
    preconditions: [everyone],
    run: (context) => listReply(context, subscriptions),
    actions: {
      show: defineAction({ state: noState, run: (context) => listReply(context, subscriptions) }),
      end: defineAction({
        state: noState,
        async run(context) {
          const { text } = await stopped(context.values[0] ?? '', context, ports);
          return updateWith(await listReply(context, subscriptions, [line(text)]));
        },
      }),
      all: defineAction({
        state: noState,
        async run(context) {
          await subscriptions.forgetMember(context.caller.userId);
          return updateWith(
            await listReply(context, subscriptions, [line(context.texts.subscriptions.endedAll)]),
          );
        },
      }),
    },
  });
}

function createEnd(ports: SubscriptionPorts): SlashCommand {
  return defineCommand({
    name: 'end',
    description: ({ commands }) => commands.subscribe.end,
    options: {
      about: optionalText({
        description: ({ commands }) => commands.subscribe.which,
        maxLength: maxWords,
        wrong: ({ subscriptions }) => subscriptions.tooLong(maxWords),
      }),
      language: sharedOptions.language,
    },
    preconditions: [everyone],
    async run(context) {
      const { texts, options, services } = context;
      const all = await visibleTo(context, ports.subscriptions);
      if (options.about === null) return listReply(context, ports.subscriptions);
      const { about } = await readAbout(options.about, services);
      const given = options.about.toLowerCase();
      const found =
        all.find((each) => each.about === about) ?? all.find(({ name }) => name.toLowerCase() === given);
      if (found === undefined) return privateNotice(texts.subscriptions.unknown(named(options.about, texts)));
      const { ended, text } = await stopped(found.id, context, ports);
      return ended ? informing(text) : privateNotice(text);
    },
    actions: {
      stop: defineAction({
        state,
        async run(context) {
          const { ended, text } = await stopped(context.state.id, context, ports);
          return ended ? informing(text) : privateNotice(text);
        },
      }),
    },
  });
}

/** `/subscribe`: being told of what is new about somebody or something. */
export function createSubscribe(subject: Subject, ports: SubscriptionPorts): CommandGroup {
  return {
    kind: 'group',
    name: 'subscribe',
    description: ({ commands }) => commands.subscribe.description,
    preconditions: [everyone],
    commands: [createSubscribeTo(subject, ports), createList(ports), createEnd(ports)],
  };
}

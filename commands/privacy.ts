import * as z from 'zod';
import { KEPT_DAYS } from '../src/app/community/forget-old.js';
import { HELD_KINDS, questionsOnlyOf } from '../src/app/community/held-data.js';
import type { WatchKind } from '../src/app/community-ports.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { everyone } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Reply, type ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import type { CommunityPorts } from './community.js';

/** Things of each list, and characters of each. */
const limits = { listed: 10, question: 150 };
const priority = { head: 9, held: 7, note: 5, question: 3 };

type PrivacyPorts = Pick<
  CommunityPorts,
  'held' | 'watches' | 'gaps' | 'feedback' | 'subscriptions' | 'voterOf' | 'askerOf'
>;

/** One thing that is held, as it is shown; behind it the channel that it is about. */
interface HeldThing {
  readonly text: string;
  readonly channel?: string;
}

/** What is held of a member, one by one, under what it is called. */
async function heldLists(
  { caller: { userId }, texts: { privacy } }: Handling,
  { watches, gaps, feedback, subscriptions, voterOf, askerOf }: PrivacyPorts,
): Promise<readonly (readonly [title: string, things: readonly HeldThing[]])[]> {
  const own = await watches.of(userId);
  const watched = (kind: WatchKind): HeldThing[] =>
    own.filter((watch) => watch.kind === kind).map(({ question }) => ({ text: question }));
  const questions = await questionsOnlyOf(userId, { gaps, askerOf });
  const said = await feedback.of(voterOf(userId));
  return [
    [privacy.waitingFor, watched('answer')],
    [privacy.named, watched('name')],
    [privacy.onlyYours, questions.map(({ question }) => ({ text: question }))],
    [privacy.said, said.flatMap(({ complaint: { words } }) => (words === null ? [] : [{ text: words }]))],
    [privacy.subscribed, (await subscriptions.of({ member: userId })).map(({ name }) => ({ text: name }))],
    [
      privacy.subscribedChannels,
      (await subscriptions.of({ channelsBy: userId })).map(({ name, target }) => ({
        text: name,
        channel: target.id,
      })),
    ],
  ];
}

function block(kind: ReplyBlock['kind'], text: string, at: number): ReplyBlock {
  return { kind, spans: [{ text }], priority: at };
}

/** A list below its title; of a long one, the first. */
function listBlocks(title: string, things: readonly HeldThing[], texts: Texts): ReplyBlock[] {
  if (things.length === 0) return [];
  const more = things.length - limits.listed;
  return [
    block('paragraph', title, priority.question),
    ...things.slice(0, limits.listed).map(({ text, channel: id }): ReplyBlock => {
      const shown = isolated(shorten(text.replaceAll(/\s+/gu, ' '), limits.question), texts.direction);
      const channel =
        id === undefined
          ? []
          : [{ text: ' · ' }, { text: `#${id}`, mention: { kind: 'channel' as const, id } }];
      return { kind: 'item', spans: [{ text: shown }, ...channel], priority: priority.question };
    }),
    ...(more > 0 ? [block('item', texts.andMore(more), priority.question)] : []),
  ];
}

/** All that is held of a member, and a button that deletes it. */
async function heldReply(context: Handling, ports: PrivacyPorts): Promise<Reply> {
  const { caller, texts } = context;
  const { privacy } = texts;
  const counts = await ports.held.count(caller.userId);
  const lines = HELD_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [privacy.held[kind](count)];
  });
  const lists = await heldLists(context, ports);
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      block('heading', privacy.title, priority.head),
      ...(lines.length === 0
        ? [block('paragraph', privacy.nothing, priority.held)]
        : lines.map((line) => block('item', line, priority.held))),
      ...lists.flatMap(([title, things]) => listBlocks(title, things, texts)),
      ...((counts.channels ?? 0) === 0 ? [] : [block('note', privacy.channelsStay, priority.note)]),
      block('note', privacy.days(KEPT_DAYS), priority.note),
      block('note', privacy.audit, priority.note),
    ],
    actions: lines.length === 0 ? [] : [{ label: privacy.delete, action: 'privacy/ask', state: {} }],
  };
}

/** `/privacy`: what is held of a member, which they can delete. */
export function createPrivacy(ports: PrivacyPorts): SlashCommand {
  const nothing = z.object({});
  return defineCommand({
    name: 'privacy',
    description: ({ commands }) => commands.privacy.description,
    options: { language: sharedOptions.language },
    preconditions: [everyone],
    run: (context) => heldReply(context, ports),
    actions: {
      ask: defineAction({
        state: nothing,
        async run({ texts: { privacy } }) {
          return updateWith({
            ...privateNotice(privacy.sure),
            tone: 'information',
            actions: [
              { label: privacy.yes, action: 'privacy/delete', state: {} },
              { label: privacy.no, action: 'privacy/keep', state: {} },
            ],
          });
        },
      }),
      delete: defineAction({
        state: nothing,
        async run({ caller, texts: { privacy } }) {
          await ports.held.forget(caller.userId);
          return updateWith({ ...privateNotice(privacy.deleted), tone: 'information' });
        },
      }),
      keep: defineAction({
        state: nothing,
        run: async ({ texts: { privacy } }) =>
          updateWith({ ...privateNotice(privacy.kept), tone: 'information' }),
      }),
    },
  });
}

import * as z from 'zod';
import { KEPT_DAYS } from '../src/app/community/forget-old.js';
import { HELD_KINDS } from '../src/app/community/held-data.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { everyone } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Reply, type ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import { sharedOptions } from '../src/chat/view-options.js';
import type { CommunityPorts } from './community.js';

/** Questions that are listed, and characters of each. */
const limits = { listed: 10, question: 150 };
const priority = { head: 9, held: 7, note: 5, question: 3 };

type PrivacyPorts = Pick<CommunityPorts, 'held' | 'watches'>;

/** All that is held of a member, and a button that deletes it. */
async function heldReply({ caller, texts }: Handling, { held, watches }: PrivacyPorts): Promise<Reply> {
  const { privacy, direction } = texts;
  const counts = await held.count(caller.userId);
  const lines = HELD_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [privacy.held[kind](count)];
  });
  const waits = (await watches.of(caller.userId)).filter(({ kind }) => kind === 'answer');
  const more = waits.length - limits.listed;
  const block = (kind: ReplyBlock['kind'], text: string, at: number): ReplyBlock => ({
    kind,
    spans: [{ text }],
    priority: at,
  });
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      block('heading', privacy.title, priority.head),
      ...(lines.length === 0
        ? [block('paragraph', privacy.nothing, priority.held)]
        : lines.map((line) => block('item', line, priority.held))),
      ...(waits.length === 0 ? [] : [block('paragraph', privacy.waitingFor, priority.question)]),
      ...waits
        .slice(0, limits.listed)
        .map(({ question }) =>
          block('item', isolated(shorten(question, limits.question), direction), priority.question),
        ),
      ...(more > 0 ? [block('item', texts.andMore(more), priority.question)] : []),
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

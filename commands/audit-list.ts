import * as z from 'zod';
import type { AuditEntry } from '../src/app/article-ports.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { moderator } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Reply, type ReplyBlock, type Span } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import type { CommunityPorts } from './community.js';
import { momentOf } from './moderation.js';

/** Entries of a page, and characters of their parts. */
const limits = { page: 8, subject: 80, detail: 160 };
const priority = { head: 9, entry: 5, detail: 3 };

const fromState = z.object({ before: z.string().optional().catch(undefined) });

/** What was done, in words where there are some. */
function actionText(action: string, { audit }: Texts): string {
  const known = Object.entries(audit.actions).find(([name]) => name === action);
  return known?.[1] ?? action;
}

function actorSpan({ actor }: AuditEntry): Span {
  // What Parley does itself is under its own name; of administrators a server is told nothing.
  if (actor.kind !== 'member') return { text: actor.kind === 'service' ? 'Parley' : actor.kind };
  return { text: actor.id, mention: { kind: 'member', id: actor.id } };
}

function entryBlocks(entry: AuditEntry, texts: Texts): ReplyBlock[] {
  const { action, subject, outcome, detail, at } = entry;
  const foreign = (text: string, max: number): string => isolated(shorten(text, max), texts.direction);
  return [
    {
      kind: 'item',
      spans: [
        { text: actionText(action, texts), style: 'bold' },
        ...(outcome === 'refused' ? [{ text: ` (${texts.audit.refused})` }] : []),
        ...(subject === null ? [] : [{ text: ` ${foreign(subject, limits.subject)}` }]),
        { text: ' · ' },
        actorSpan(entry),
        { text: ` · ${momentOf(at, texts)}` },
      ],
      priority: priority.entry,
    },
    ...(detail === null
      ? []
      : [
          {
            kind: 'note' as const,
            spans: [{ text: foreign(detail.replaceAll(/\s+/gu, ' '), limits.detail) }],
            priority: priority.detail,
          },
        ]),
  ];
}

async function listReply(
  before: string | undefined,
  { caller, texts }: Handling,
  { audit: kept }: Pick<CommunityPorts, 'audit'>,
): Promise<Reply> {
  const { audit } = texts;
  const wanted = { guild: caller.guildId ?? '', limit: limits.page + 1 };
  const found = await kept.newest({ ...wanted, ...(before === undefined ? {} : { before }) });
  const listed = found.slice(0, limits.page);
  const last = listed.at(-1);
  if (last === undefined) return { ...privateNotice(audit.empty), tone: 'information' };
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      { kind: 'heading', spans: [{ text: audit.title }], priority: priority.head },
      ...listed.flatMap((entry) => entryBlocks(entry, texts)),
    ],
    actions: [
      ...(before === undefined ? [] : [{ label: audit.newest, action: 'audit/list', state: {} }]),
      ...(found.length > limits.page
        ? [{ label: audit.older, action: 'audit/list', state: { before: last.id } }]
        : []),
    ],
  };
}

/** `/audit`: who changed what in this server, for its moderators. */
export function createAuditList(ports: Pick<CommunityPorts, 'audit'>): SlashCommand {
  return defineCommand({
    name: 'audit',
    description: ({ commands }) => commands.audit.description,
    options: { language: sharedOptions.language },
    preconditions: [moderator],
    run: (context) => listReply(undefined, context, ports),
    actions: {
      list: defineAction({
        state: fromState,
        run: async (context) => updateWith(await listReply(context.state.before, context, ports)),
      }),
    },
  });
}

import * as z from 'zod';
import type { Audit } from '../src/app/article-ports.js';
import { reloadAudited } from '../src/app/reload-by.js';
import { actorOf } from '../src/chat/actor.js';
import { defineCommand, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { moderator } from '../src/chat/precondition.js';
import { reloadHeading } from '../src/chat/reload-heading.js';
import { shorten } from '../src/chat/shorten.js';
import { sharedOptions } from '../src/chat/view-options.js';
import type { Texts } from '../src/chat/texts/texts.js';
import type { Rejection, ReloadReport } from '../src/model/snapshot.js';
import { privateNotice, type Reply, type ReplyBlock } from '../src/chat/reply.js';

/** Names of each list shown, and the characters of each. */
const limits = { names: 10, name: 80, reason: 160 };

/** Highest first: what went wrong matters more than what went as expected. */
const priority = { summary: 9, rejected: 5, changes: 3 };

function namesBlock(label: string, ids: readonly string[], texts: Texts): ReplyBlock[] {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, limits.names).map((id) => isolated(shorten(id, limits.name), texts.direction));
  const more = ids.length - shown.length;
  const list = [...shown, ...(more > 0 ? [texts.andMore(more)] : [])].join(', ');
  return [
    {
      kind: 'paragraph',
      spans: [{ text: label, style: 'bold' }, { text: ` ${list}` }],
      priority: priority.changes,
    },
  ];
}

function rejectionItem({ file, line, reason }: Rejection, texts: Texts): ReplyBlock {
  const place = line === null ? shorten(file, limits.name) : `${shorten(file, limits.name)}:${line}`;
  return {
    kind: 'item',
    spans: [
      { text: place, style: 'code' },
      { text: ` ${isolated(shorten(reason, limits.reason), texts.direction)}` },
    ],
    priority: priority.rejected,
  };
}

function placesBlocks(
  places: readonly Rejection[],
  count: number,
  heading: (count: number) => string,
  texts: Texts,
): ReplyBlock[] {
  if (count === 0) return [];
  const more = count - limits.names;
  return [
    {
      kind: 'paragraph',
      spans: [{ text: heading(count), style: 'bold' }],
      priority: priority.summary,
    },
    ...places.slice(0, limits.names).map((rejection) => rejectionItem(rejection, texts)),
    ...(more > 0
      ? [{ kind: 'item' as const, spans: [{ text: texts.andMore(more) }], priority: priority.summary }]
      : []),
  ];
}

function reportReply(report: ReloadReport, texts: Texts): Reply {
  const { added, changed, removed, rejectedCount } = report;
  const totals = texts.reload.totals(report.articles, report.passages, report.facts);
  return {
    kind: 'reply',
    visibility: 'private',
    tone: rejectedCount > 0 ? 'problem' : 'information',
    blocks: [
      {
        kind: 'paragraph',
        spans: [{ text: reloadHeading(report, texts), style: 'bold' }, { text: ` ${totals}.` }],
        priority: priority.summary,
      },
      ...namesBlock(texts.reload.added(added.length), added, texts),
      ...namesBlock(texts.reload.changed(changed.length), changed, texts),
      ...namesBlock(texts.reload.removed(removed.length), removed, texts),
      ...placesBlocks(report.rejected, report.rejectedCount, texts.reload.rejected, texts),
      ...placesBlocks(report.warnings, report.warningsCount, texts.reload.warnings, texts),
      { kind: 'note', spans: [{ text: texts.reload.took(report.elapsedMs) }], priority: 0 },
    ],
  };
}

/** `/reload`: reads the corpus again, for moderators. The articles before keep answering until the new ones are ready. */
export function createReload(audit?: Pick<Audit, 'append'>): SlashCommand {
  return defineCommand({
    name: 'reload',
    description: ({ commands }) => commands.reload.description,
    options: {
      force: {
        kind: 'choice',
        description: ({ commands }) => commands.reload.force,
        choices: [
          { name: 'yes', value: 'yes' },
          { name: 'no', value: 'no' },
        ],
        // What cannot be read is no wish to lose articles.
        schema: z
          .enum(['yes', 'no'])
          .default('no')
          .catch('no')
          .transform((wish) => wish === 'yes'),
      },
      language: sharedOptions.language,
    },
    preconditions: [moderator],
    deferred: 'private',
    async run({ services, caller, texts, options }) {
      const reload = reloadAudited(services.operations, audit);
      const outcome = await reload(actorOf(caller), { force: options.force });
      if (outcome.kind === 'done') return reportReply(outcome.report, texts);
      if (outcome.kind === 'busy') return privateNotice(texts.reload.busy);
      if (outcome.kind === 'refused')
        return privateNotice(texts.reload.refused(outcome.before, outcome.after));
      return privateNotice(`${texts.reload.failed} ${isolated(outcome.message, texts.direction)}`);
    },
  });
}

import { defineCommand, type CommandGroup, type SlashCommand } from '../src/chat/command.js';
import type { Editing } from '../src/app/editing.js';
import type { SourceView } from '../src/app/following/following.js';
import { moderator } from '../src/chat/precondition.js';
import type { ReplyBlock } from '../src/chat/reply.js';
import { sharedOptions } from '../src/chat/view-options.js';
import { createCorpusAdd } from './corpus-add.js';
import { createCorpusRemove, createCorpusRestore } from './corpus-remove.js';
import { createKeptTitles, type KeptTitles } from './kept-titles.js';
import { momentOf, type ModerationPorts } from './moderation.js';
import { createReload } from './reload.js';
import { standingOf } from './feed-lines.js';

/** What the articles are, in figures, and what wants a look. */
function createStatus(titles: KeptTitles, following: ModerationPorts['following']): SlashCommand {
  return defineCommand({
    name: 'status',
    description: ({ commands }) => commands.corpus.status,
    options: { language: sharedOptions.language },
    preconditions: [],
    deferred: 'private',
    async run({ services, texts }) {
      const { operations } = services;
      const [summary, report, kept, sources] = await Promise.all([
        operations.summary(),
        operations.lastReload(),
        titles.counts(),
        following?.list() ?? null,
      ]);
      const { corpus } = texts;
      const line = (text: string): ReplyBlock => ({ kind: 'item', spans: [{ text }] });
      const totals = texts.reload.totals(summary.articles, summary.passages, summary.facts);
      return {
        kind: 'reply',
        visibility: 'private',
        tone: 'information',
        blocks: [
          { kind: 'heading', spans: [{ text: corpus.state }], priority: 2 },
          line(`${corpus.inAll} ${totals}`),
          line(corpus.keptInAll(kept.live, kept.vanished, kept.removed)),
          line(corpus.lastReload(momentOf(summary.builtAt, texts))),
          line(corpus.lookAt(report.rejectedCount, report.warningsCount)),
          ...(sources === null ? [] : [line(corpus.sources(...sourcesInShort(sources)))]),
        ],
      };
    },
  });
}

function sourcesInShort(sources: readonly SourceView[]): [all: number, failing: number, off: number] {
  const standings = sources.map(standingOf);
  const count = (wanted: string): number => standings.filter((standing) => standing === wanted).length;
  return [sources.length, count('failing'), count('off')];
}

/** `/corpus`: the articles, as moderators look at them, add some, and take some out. */
export function createCorpus(ports: ModerationPorts & { readonly editing: Editing }): CommandGroup {
  const titles = createKeptTitles(ports.editing, ports.now);
  const parts = { ...ports, titles };
  return {
    kind: 'group',
    name: 'corpus',
    description: ({ commands }) => commands.corpus.description,
    preconditions: [moderator],
    commands: [
      createStatus(titles, ports.following),
      createCorpusAdd(parts),
      createCorpusRemove(parts),
      createCorpusRestore(parts),
      createReload(ports.audit),
    ],
  };
}

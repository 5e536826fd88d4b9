import * as z from 'zod';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { requiredText } from '../src/chat/option.js';
import { pageButtons, pageWithin, toPages } from '../src/chat/pages.js';
import { findingBlocks, reportBlocks } from '../src/chat/report-blocks.js';
import { shorten } from '../src/chat/shorten.js';
import { plotPicture, seriesGroups } from '../src/chat/figure-plot.js';
import { subjectWords } from '../src/chat/subject-words.js';
import { cooldown, everyone } from '../src/chat/precondition.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { quotedBlocks } from '../src/chat/happening-blocks.js';
import { viewFoot } from '../src/chat/view-foot.js';
import {
  daySchema,
  maxWords,
  nameChoices,
  pageSchema,
  sharedOptions,
  stateOf,
} from '../src/chat/view-options.js';
import type { Answer } from '../src/model/answer.js';
import {
  inPlace,
  privateNotice,
  type Action,
  type Reply,
  type ReplyBlock,
  type Visibility,
} from '../src/chat/reply.js';
import type { Subject } from '../src/knowledge/subject.js';
import type { Reports } from '../src/views/compare-reports.js';

const pageAction = 'reports/page';
const pageState = z.object({ about: z.string(), 'as-of': daySchema, page: pageSchema });

/** Passages shown of articles of which no fact was read. */
const mostPassages = 3;

/** Highest first, when a message is full. */
const priority = { title: 9, label: 7, total: 8 };

/** What stands near the matter in articles that tell no fact about it. */
function passageGroups({ reports }: Reports, { citations }: Answer, texts: Texts): ReplyBlock[][] {
  const told = new Set(reports.map(({ article }) => article.id));
  const others = citations.filter(({ article }) => !told.has(article.id)).slice(0, mostPassages);
  return others.map((citation, at) => [
    ...(at === 0
      ? [
          {
            kind: 'paragraph' as const,
            spans: [{ text: texts.reports.passages, style: 'italic' as const }],
            priority: priority.label,
          },
        ]
      : []),
    ...quotedBlocks(citation, texts),
  ]);
}

function emptyBlock({ near }: Reports, texts: Texts): ReplyBlock {
  const next = near.length > 0 ? texts.facts.near : texts.facts.askInstead;
  return {
    kind: 'paragraph',
    spans: [{ text: `${texts.reports.empty} ${next}` }],
    priority: priority.label,
  };
}

/** A page of what articles report on a matter. */
export async function reportsReply(
  { services, draw, texts }: Handling,
  { about, 'as-of': asOf, page: wanted }: z.output<typeof pageState>,
  visibility: Visibility,
): Promise<Reply> {
  const [looked, answer] = await Promise.all([
    services.facts.reports({ about, asOf }),
    services.answering.ask(about, asOf === null ? {} : { asOf }),
  ]);
  if (looked.state !== 'ready') return privateNotice(texts.facts.without[looked.state]);
  const found = looked.view;
  const { about: matter } = found;
  const named = matter.kind === 'entity' ? matter.entity.name : about;
  const groups = [
    ...found.findings.map((finding) => findingBlocks(finding, texts)),
    ...found.series.flatMap((series) => seriesGroups(series, texts)),
    ...found.reports.map((report) => reportBlocks(report, texts)),
    ...passageGroups(found, answer, texts),
  ];
  const pages = toPages(groups);
  const page = pageWithin(wanted, pages.length);
  // The course that the most articles tell of; its figures stand in the list, each with its source.
  const [plotted] = found.series;
  const picture = plotted === undefined ? null : await plotPicture(plotted, { texts, draw });
  const stateFor = (about: string) => stateOf({ about, 'as-of': asOf });
  const near = found.near.map(({ id, name }): Action => ({
    label: name,
    action: pageAction,
    state: stateFor(id),
  }));
  return {
    kind: 'reply',
    visibility,
    tone: found.reports.length === 0 ? 'abstention' : 'answer',
    blocks: [
      {
        kind: 'heading',
        spans: [{ text: texts.reports.title(isolated(shorten(named, maxWords), texts.direction)) }],
        priority: priority.title,
      },
      {
        kind: 'note',
        spans: [{ text: texts.reports.total(found.reports.length, page, pages.length) }],
        priority: priority.total,
      },
      ...(found.reports.length === 0 ? [emptyBlock(found, texts)] : []),
      ...(pages[page - 1] ?? []),
      ...viewFoot(found, texts),
    ],
    actions: [
      ...pageButtons(
        { action: pageAction, state: stateFor(matter.kind === 'entity' ? matter.entity.id : about) },
        page,
        pages.length,
        texts,
      ),
      ...near,
    ],
    ...(picture === null ? {} : { picture }),
  };
}

/** `/reports`: what each article says on one matter, side by side, and where they agree and differ. */
export function createReports(subject: Subject): SlashCommand {
  return defineCommand({
    name: 'reports',
    description: ({ commands }) => commands.reports.description,
    options: {
      about: requiredText({
        description: (texts) => {
          const { name, topic } = subjectWords(subject, texts);
          return texts.commands.reports.about(name, topic);
        },
        maxLength: maxWords,
        complete: nameChoices,
        wrong: (texts) => texts.reports.noAbout(maxWords, subjectWords(subject, texts).topic),
      }),
      'as-of': sharedOptions.asOf,
      page: sharedOptions.page,
      private: sharedOptions.private,
      language: sharedOptions.language,
    },
    preconditions: [everyone, cooldown],
    run: (context) => reportsReply(context, context.options, context.options.private),
    actions: {
      page: defineAction({
        state: pageState,
        run: async (context) => inPlace(await reportsReply(context, context.state, 'public')),
      }),
    },
  });
}

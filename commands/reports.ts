import { z } from 'zod';
import type { Command } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { privateNotice } from '../src/chat/notice.js';
import { pageButtons, pageWithin, toPages } from '../src/chat/pages.js';
import { findingBlocks, reportBlocks } from '../src/chat/report-blocks.js';
import { shorten } from '../src/chat/shorten.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { quotedBlocks } from '../src/chat/happening-blocks.js';
import { viewFoot } from '../src/chat/view-foot.js';
import {
  maxWords,
  nameChoices,
  pageSchema,
  sharedOptions,
  timeSpanOf,
  visibilityOf,
} from '../src/chat/view-options.js';
import type { Answer } from '../src/model/answer.js';
import type { Action, ReplyBlock } from '../src/chat/reply.js';
import type { Reports } from '../src/views/compare-reports.js';

const aboutSchema = z.string().trim().min(1).max(maxWords);

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

/** `/reports`: what each article says on one matter, side by side, and where they agree and differ. */
export const reports: Command = {
  name: 'reports',
  description: 'What each article says on one matter, side by side, and where they differ',
  descriptionLocalizations: { tr: 'Her makalenin bir konuda söyledikleri yan yana ve nerede ayrıldıkları' },
  options: [
    {
      name: 'about',
      description: 'A name or words, such as Qatar or hostages',
      descriptionLocalizations: { tr: 'Bir ad ya da sözcükler; örneğin Katar ya da rehineler' },
      type: 'string',
      required: true,
      minLength: 1,
      maxLength: maxWords,
      autocomplete: true,
    },
    sharedOptions.asOf,
    sharedOptions.page,
    sharedOptions.private,
  ],
  permission: 'everyone',
  limited: true,
  complete: ({ services, request }) => nameChoices(services, request.typed),
  async run({ services, request }) {
    const texts = textsFor(request.locale);
    const about = aboutSchema.safeParse(request.options['about']);
    if (!about.success) return privateNotice(texts.reports.noAbout(maxWords));
    const span = timeSpanOf(request.options, texts);
    if (typeof span === 'string') return privateNotice(span);
    const { asOf } = span;
    const [looked, answer] = await Promise.all([
      services.facts.reports({ about: about.data, asOf }),
      services.answering.ask(about.data, asOf === null ? {} : { asOf }),
    ]);
    if (looked.state === 'reading') return privateNotice(texts.facts.reading);
    const found = looked.view;
    const { about: subject } = found;
    const named = subject.kind === 'entity' ? subject.entity.name : about.data;
    const groups = [
      ...found.findings.map((finding) => findingBlocks(finding, texts)),
      ...found.reports.map((report) => reportBlocks(report, texts)),
      ...passageGroups(found, answer, texts),
    ];
    const pages = toPages(groups);
    const page = pageWithin(pageSchema.parse(request.options['page']), pages.length);
    const carried = subject.kind === 'entity' ? subject.entity.id : about.data.replaceAll(/\s+/g, '-');
    const dated = asOf === null ? {} : { 'as-of': asOf };
    const near = found.near.map(({ id, name }): Action => ({
      label: name,
      command: 'reports',
      options: { about: id, ...dated },
    }));
    return {
      visibility: visibilityOf(request.options),
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
          { command: 'reports', options: { about: carried, ...dated } },
          page,
          pages.length,
          texts,
        ),
        ...near,
      ],
    };
  },
};

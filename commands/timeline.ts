import * as z from 'zod';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { optionalText } from '../src/chat/option.js';
import { pageButtons, pageWithin } from '../src/chat/pages.js';
import type { WhenRead } from '../src/app/facts.js';
import type { Services } from '../src/app/services.js';
import { subjectWords } from '../src/chat/subject-words.js';
import { cooldown, everyone } from '../src/chat/precondition.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { headingOf, subtitleOf, TIMELINE_PAGE, timelinePicture } from '../src/chat/timeline-picture.js';
import { happeningBlocks } from '../src/chat/happening-blocks.js';
import { viewFoot } from '../src/chat/view-foot.js';
import {
  daySchema,
  maxWords,
  nameChoices,
  pageSchema,
  periodOption,
  periodSchema,
  sharedOptions,
  stateOf,
  wordsSchema,
  wrongSpan,
  type TimeSpan,
} from '../src/chat/view-options.js';
import {
  inPlace,
  privateNotice,
  type Action,
  type Reply,
  type ReplyBlock,
  type Select,
  type State,
  type Visibility,
} from '../src/chat/reply.js';
import type { Subject } from '../src/knowledge/subject.js';
import type { About } from '../src/views/facts-about.js';
import { groupBy } from '../src/views/claim.js';
import type { MonthOfEntries, Timeline } from '../src/views/timeline-view.js';

const pageAction = 'timeline/page';
const monthAction = 'timeline/month';
const pageState = z.object({
  about: wordsSchema,
  from: periodSchema,
  to: periodSchema,
  'as-of': daySchema,
  page: pageSchema,
});

/** A list to choose from has no room for more. */
const mostParts = 25;

/** Highest first, when a message is full. */
const priority = { title: 9, span: 8, note: 1 };

/** What a timeline is about as a button carries it, word for word. */
function buttonAbout(about: About): string | null {
  if (about.kind === 'everything') return null;
  return about.kind === 'entity' ? about.entity.id : about.words;
}

async function pageOf(
  services: Services,
  request: TimeSpan & { readonly about: string | null; readonly page: number },
): Promise<WhenRead<{ timeline: Timeline; page: number; pages: number }>> {
  const { page, ...wanted } = request;
  const at = (page: number): Promise<WhenRead<Timeline>> =>
    services.facts.timeline({ ...wanted, offset: (page - 1) * TIMELINE_PAGE, limit: TIMELINE_PAGE });
  const first = await at(page);
  if (first.state !== 'ready') return first;
  const pages = Math.max(1, Math.ceil(first.view.total / TIMELINE_PAGE));
  const within = pageWithin(page, pages);
  const looked = within === page ? first : await at(within);
  if (looked.state !== 'ready') return looked;
  return { state: 'ready', view: { timeline: looked.view, page: within, pages } };
}

function emptyBlocks({ near, undated }: Timeline, texts: Texts): ReplyBlock[] {
  const said = [
    texts.timeline.empty,
    ...(undated > 0 ? [texts.timeline.undated(undated)] : []),
    near.length > 0 ? texts.facts.near : texts.facts.askInstead,
  ];
  return [{ kind: 'paragraph', spans: [{ text: said.join(' ') }], priority: priority.title }];
}

/** The times that a timeline is parted into: its months, or where these are too many for a list its years, the latest of them. */
interface Overview {
  readonly parts: readonly MonthOfEntries[];
  readonly byYear: boolean;
  /** Entries of years before those. */
  readonly earlier: number;
}

function overviewOf({ months }: Timeline): Overview {
  if (months.length <= mostParts) return { parts: months, byYear: false, earlier: 0 };
  const years = groupBy(months, ({ month }) => month.slice(0, 'YYYY'.length)).map((of) => ({
    month: of[0]?.month.slice(0, 'YYYY'.length) ?? '',
    entries: entriesOf(of),
  }));
  return {
    parts: years.slice(-mostParts),
    byYear: true,
    earlier: entriesOf(years.slice(0, -mostParts)),
  };
}

function entriesOf(parts: readonly MonthOfEntries[]): number {
  return parts.reduce((sum, { entries }) => sum + entries, 0);
}

function partName({ month, entries }: MonthOfEntries, texts: Texts): string {
  return `${texts.when(month)} (${texts.number(entries)})`;
}

/** The months or years of a timeline of several pages, each with its entries: what there is, and how to come to it. */
function overviewBlocks({ parts, byYear, earlier }: Overview, texts: Texts): ReplyBlock[] {
  const shown = parts.map((part) => partName(part, texts)).join(' · ');
  const label = byYear ? texts.told.byYear : texts.timeline.byMonth;
  const before = earlier === 0 ? '' : ` · ${texts.told.earlierYears(earlier)}`;
  return [{ kind: 'note', spans: [{ text: `${label} ${shown}${before}` }], priority: priority.note }];
}

function partSelect({ parts, byYear }: Overview, state: State, texts: Texts): Select {
  return {
    placeholder: byYear ? texts.told.oneYear : texts.timeline.oneMonth,
    action: monthAction,
    state,
    choices: parts.map((part) => ({ name: partName(part, texts), value: part.month })),
  };
}

function undatedBlocks({ undated, entries }: Timeline, texts: Texts): ReplyBlock[] {
  if (undated === 0 || entries.length === 0) return [];
  return [{ kind: 'note', spans: [{ text: texts.timeline.undated(undated) }], priority: priority.note }];
}

/** A page of a timeline. */
export async function timelineReply(
  { services, draw, texts }: Handling,
  { about, from, to, 'as-of': asOf, page: wanted }: z.output<typeof pageState>,
  visibility: Visibility,
): Promise<Reply> {
  const span = { from, to, asOf };
  const wrong = wrongSpan(span, texts);
  if (wrong !== null) return wrong;
  const looked = await pageOf(services, { about, ...span, page: wanted });
  if (looked.state !== 'ready') return privateNotice(texts.facts.without[looked.state]);
  const { timeline, page, pages } = looked.view;
  const { title } = headingOf(timeline, texts);
  const picture = await timelinePicture(timeline, { texts, draw });
  const stateFor = (about: string | null) => stateOf({ about, from, to, 'as-of': asOf });
  const overview = pages > 1 && timeline.months.length > 1 ? overviewOf(timeline) : null;
  const near = timeline.near.map(({ id, name }): Action => ({
    label: name,
    action: pageAction,
    state: stateFor(id),
  }));
  return {
    kind: 'reply',
    visibility,
    tone: timeline.total === 0 ? 'abstention' : 'answer',
    blocks: [
      { kind: 'heading', spans: [{ text: title }], priority: priority.title },
      { kind: 'note', spans: [{ text: subtitleOf(timeline, texts) }], priority: priority.span },
      ...(timeline.total === 0
        ? emptyBlocks(timeline, texts)
        : timeline.entries.flatMap((told) => happeningBlocks(told, texts))),
      ...(overview === null ? [] : overviewBlocks(overview, texts)),
      ...undatedBlocks(timeline, texts),
      ...viewFoot(timeline, texts),
    ],
    actions: [
      ...pageButtons(
        { action: pageAction, state: stateFor(buttonAbout(timeline.about)) },
        page,
        pages,
        texts,
      ),
      ...near,
    ],
    ...(overview === null
      ? {}
      : { selects: [partSelect(overview, stateFor(buttonAbout(timeline.about)), texts)] }),
    ...(picture === null ? {} : { picture }),
  };
}

/** `/timeline`: dated events in order, each quoted and cited, with a picture of them. */
export function createTimeline(subject: Subject): SlashCommand {
  return defineCommand({
    name: 'timeline',
    description: ({ commands }) => commands.timeline.description,
    options: {
      about: optionalText({
        description: (texts) => {
          const { name, topic } = subjectWords(subject, texts);
          return texts.commands.timeline.about(name, topic);
        },
        maxLength: maxWords,
        complete: nameChoices,
        wrong: (texts) => texts.reports.noAbout(maxWords, subjectWords(subject, texts).topic),
      }),
      from: periodOption('from', ({ commands }) => commands.timeline.from),
      to: periodOption('to', ({ commands }) => commands.timeline.to),
      'as-of': sharedOptions.asOf,
      page: sharedOptions.page,
      private: sharedOptions.private,
      language: sharedOptions.language,
    },
    preconditions: [everyone, cooldown],
    run: (context) => timelineReply(context, context.options, context.options.private),
    actions: {
      page: defineAction({
        state: pageState,
        run: async (context) => inPlace(await timelineReply(context, context.state, 'public')),
      }),
      month: defineAction({
        state: pageState,
        run: async (context) => {
          const month = periodSchema.safeParse(context.values[0]);
          if (!month.success) return privateNotice(context.texts.problem.outdated);
          const span = month.data === null ? {} : { from: month.data, to: month.data };
          return inPlace(await timelineReply(context, { ...context.state, ...span, page: 1 }, 'public'));
        },
      }),
    },
  });
}

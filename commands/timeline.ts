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
import type { Timeline } from '../src/views/timeline-view.js';

const pageAction = 'timeline/page';
const monthAction = 'timeline/month';
const pageState = z.object({
  about: wordsSchema,
  from: periodSchema,
  to: periodSchema,
  'as-of': daySchema,
  page: pageSchema,
});

/** The latest of them; a list to choose from has no room for more. */
const mostMonths = 25;

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

/** The months of a timeline of several pages, each with its entries: what there is, and how to come to it. */
function monthBlocks({ months }: Timeline, texts: Texts): ReplyBlock[] {
  const shown = months.slice(-mostMonths).map(({ month, entries }) => `${texts.when(month)} (${entries})`);
  return [
    {
      kind: 'note',
      spans: [{ text: `${texts.timeline.byMonth} ${shown.join(' · ')}` }],
      priority: priority.note,
    },
  ];
}

function monthSelect({ months }: Timeline, state: State, texts: Texts): Select {
  return {
    placeholder: texts.timeline.oneMonth,
    action: monthAction,
    state,
    choices: months
      .slice(-mostMonths)
      .map(({ month, entries }) => ({ name: `${texts.when(month)} (${entries})`, value: month })),
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
  const overview = pages > 1 && timeline.months.length > 1;
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
      ...(overview ? monthBlocks(timeline, texts) : []),
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
    ...(overview ? { selects: [monthSelect(timeline, stateFor(buttonAbout(timeline.about)), texts)] } : {}),
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

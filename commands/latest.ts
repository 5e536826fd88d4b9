import * as z from 'zod';
import { defineAction, defineCommand, type Handling } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { pageButtons, pageWithin, toPages } from '../src/chat/pages.js';
import { cooldown, everyone } from '../src/chat/precondition.js';
import type { Texts } from '../src/chat/texts/texts.js';
import {
  articleSpans,
  figureOf,
  quoteBlock,
  quotedBlocks,
  sourceBlock,
  happeningBlocks,
} from '../src/chat/happening-blocks.js';
import { viewFoot } from '../src/chat/view-foot.js';
import { daySchema, pageSchema, roomForDate, sharedOptions, stateOf } from '../src/chat/view-options.js';
import { inPlace, privateNotice, type Reply, type ReplyBlock, type Visibility } from '../src/chat/reply.js';
import type { AddedArticles, LatestNews, MovedFigure, NewestArticle } from '../src/views/latest-news.js';
import { groupBy, placeOfHappening } from '../src/views/claim.js';
import { inOrder } from '../src/views/period.js';
import type { Happening } from '../src/views/happenings.js';

/** Highest first, when a message is full. */
const priority = { title: 9, head: 6, label: 5 };

const bold = (text: string, of = priority.head): ReplyBlock => ({
  kind: 'paragraph',
  spans: [{ text, style: 'bold' }],
  priority: of,
});

/** What one text says, and how many more articles print it. */
function textGroups(text: NewestArticle, texts: Texts): ReplyBlock[][] {
  const { copies } = text;
  const note: ReplyBlock = { kind: 'note', spans: [{ text: texts.latest.copies(copies) }], priority: 2 };
  const groups = articleGroups(text, texts);
  return copies === 0
    ? groups
    : groups.map((group, at) => (at === groups.length - 1 ? [...group, note] : group));
}

/** What one article says, group by group, so that a long one may go over several pages. */
function articleGroups({ article, happenings: told, opening }: NewestArticle, texts: Texts): ReplyBlock[][] {
  if (opening !== null) return [quotedBlocks(opening, texts)];
  if (told.length > 0) return told.map((each) => happeningBlocks(each, texts));
  return [
    [{ kind: 'paragraph', spans: articleSpans(article, article.url, texts), priority: priority.label }],
  ];
}

function movedGroup({ before, now }: MovedFigure, texts: Texts): ReplyBlock[] {
  return [before, now].flatMap((source) => [
    bold(
      [
        figureOf(source, texts),
        ...(source.fact.date === null ? [] : [texts.when(source.fact.date.value)]),
      ].join(' · '),
      priority.label,
    ),
    quoteBlock(source.fact.citation.quote),
    sourceBlock(source, texts),
  ]);
}

/** The sentence that names somebody for the first time, and where it stands. */
function newcomerBlocks({ fact, sources }: Happening, texts: Texts): ReplyBlock[] {
  return [
    quoteBlock(fact.citation.quote),
    ...sources.slice(0, 1).map((source) => sourceBlock(source, texts)),
  ];
}

/** The first group below a label. */
function labelled(label: string, groups: readonly ReplyBlock[][]): ReplyBlock[][] {
  return groups.map((group, at) => (at === 0 ? [bold(label), ...group] : group));
}

function changeGroups(
  { before, agreements, unsettled, figures, people }: LatestNews,
  texts: Texts,
): ReplyBlock[][] {
  if (before === null) return [];
  const { latest } = texts;
  const groups = [
    ...labelled(
      latest.agreements,
      agreements.map((told) => happeningBlocks(told, texts)),
    ),
    ...labelled(
      texts.told.unsettled,
      unsettled.map((told) => happeningBlocks(told, texts)),
    ),
    ...labelled(
      latest.figures,
      figures.map((figure) => movedGroup(figure, texts)),
    ),
    ...labelled(
      latest.people,
      groupBy(people, ({ told }) => placeOfHappening(told.fact)).map((named) => [
        bold(named.map(({ person }) => isolated(person.name, texts.direction)).join(' · '), priority.label),
        ...named.slice(0, 1).flatMap(({ told }) => newcomerBlocks(told, texts)),
      ]),
    ),
  ];
  const head: ReplyBlock = {
    kind: 'heading',
    spans: [{ text: latest.changes(texts.date(before)) }],
    priority: priority.head,
  };
  const [
    first = [{ kind: 'paragraph', spans: [{ text: latest.nothingNew }] } satisfies ReplyBlock],
    ...rest
  ] = groups;
  return [[head, ...first], ...rest];
}

/** Below a heading, what articles say that came late. */
export function addedBlocks({ articles, total }: AddedArticles, texts: Texts): ReplyBlock[] {
  if (articles.length === 0) return [];
  const more = total - articles.length;
  return [
    { kind: 'heading', spans: [{ text: texts.digest.added }], priority: priority.head },
    ...articles.flatMap((text) => textGroups(text, texts)).flat(),
    ...(more > 0
      ? [{ kind: 'note' as const, spans: [{ text: texts.latest.moreArticles(more) }], priority: 1 }]
      : []),
  ];
}

const pageState = z.object({ 'as-of': daySchema, since: daySchema, page: pageSchema });

/** A page of what is new. */
export async function latestReply(
  { services, texts }: Pick<Handling, 'services' | 'texts'>,
  { 'as-of': asOf, since, page: wanted }: z.output<typeof pageState>,
  visibility: Visibility,
): Promise<Reply> {
  if (!inOrder(since, asOf)) return privateNotice(texts.latest.wrongSince);
  const looked = await services.facts.latest({ asOf, since });
  if (looked.state !== 'ready') return privateNotice(texts.facts.without[looked.state]);
  const found = looked.view;
  if (found.day === null)
    return privateNotice(since === null ? texts.latest.empty : texts.latest.nothingSince(texts.date(since)));
  const more = found.total - found.articles.length;
  const pages = toPages([
    ...found.articles.flatMap((text) => textGroups(text, texts)),
    ...(more > 0
      ? [[{ kind: 'note' as const, spans: [{ text: texts.latest.moreArticles(more) }], priority: 1 }]]
      : []),
    ...changeGroups(found, texts),
  ]);
  const page = pageWithin(wanted, pages.length);
  return {
    kind: 'reply',
    visibility,
    tone: 'answer',
    blocks: [
      {
        kind: 'heading',
        spans: [
          {
            text:
              since === null
                ? texts.latest.title(texts.date(found.day))
                : texts.latest.since(texts.date(since)),
          },
        ],
        priority: priority.title,
      },
      { kind: 'note', spans: [{ text: texts.facts.page(page, pages.length) }], priority: 1 },
      ...(pages[page - 1] ?? []),
      ...viewFoot(found, texts),
    ],
    actions: pageButtons(
      { action: 'latest/page', state: stateOf({ 'as-of': asOf, since }) },
      page,
      pages.length,
      texts,
    ),
  };
}

/** `/latest`: what the newest articles say, and what is new in them against those before. */
export const latest = defineCommand({
  name: 'latest',
  description: ({ commands }) => commands.latest.description,
  options: {
    since: {
      kind: 'text',
      description: ({ commands }) => commands.latest.since,
      maxLength: roomForDate,
      schema: daySchema,
      wrong: ({ ask }) => ask.badDate('since'),
    },
    'as-of': sharedOptions.asOf,
    page: sharedOptions.page,
    private: sharedOptions.private,
    language: sharedOptions.language,
  },
  preconditions: [everyone, cooldown],
  run: (context) => latestReply(context, context.options, context.options.private),
  actions: {
    page: defineAction({
      state: pageState,
      run: async (context) => inPlace(await latestReply(context, context.state, 'public')),
    }),
  },
});

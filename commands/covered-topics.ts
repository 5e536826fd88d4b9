import * as z from 'zod';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { cooldown, everyone } from '../src/chat/precondition.js';
import {
  privateNotice,
  type Choice,
  type Outcome,
  type Reply,
  type ReplyBlock,
  type Select,
  type Visibility,
} from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { daySchema, maxWords, periodSchema, sharedOptions, stateOf } from '../src/chat/view-options.js';
import type { Subject } from '../src/knowledge/subject.js';
import { articleCoverage, type ArticleCoverage } from '../src/views/article-coverage.js';
import type { FactCoverage } from '../src/views/coverage.js';
import { reportsReply } from './reports.js';
import { timelineReply } from './timeline.js';
import { whoReply } from './who.js';

/** Entries of a line, and of a list to choose from. */
const most = { shown: 10, choices: 25 };
const priority = { title: 9, articles: 7, facts: 5 };
const pageState = z.object({ 'as-of': daySchema });

/** One line: what it is, and its entries with how many there are of each. */
function lineBlock(
  label: string,
  entries: readonly (readonly [name: string, count: number])[],
  texts: Texts,
  of = priority.facts,
): ReplyBlock[] {
  if (entries.length === 0) return [];
  const shown = entries
    .slice(0, most.shown)
    .map(([name, count]) => `${isolated(shorten(name, 60), texts.direction)} (${texts.number(count)})`);
  const more = entries.length - shown.length;
  const list = [...shown, ...(more > 0 ? [texts.andMore(more)] : [])].join(' · ');
  return [{ kind: 'paragraph', spans: [{ text: label, style: 'bold' }, { text: ` ${list}` }], priority: of }];
}

function articleBlocks(covered: ArticleCoverage, texts: Texts): ReplyBlock[] {
  const { topics } = texts;
  const { articles, first, last, undated, languages, publishers } = covered;
  const days = first === null || last === null ? [] : [texts.span(first, last)];
  const dates = [...days, ...(undated > 0 ? [topics.undated(undated)] : [])].join(' · ');
  return [
    {
      kind: 'paragraph',
      spans: [
        { text: topics.articles(articles), style: 'bold' },
        { text: dates === '' ? '' : ` · ${dates}` },
      ],
      priority: priority.title,
    },
    ...lineBlock(
      topics.languages,
      languages.map(({ language, articles }) => [texts.language(language), articles]),
      texts,
      priority.articles,
    ),
    ...lineBlock(
      topics.publishers,
      publishers.map(({ publisher, articles }) => [publisher ?? topics.unknownPublisher, articles]),
      texts,
      priority.articles,
    ),
  ];
}

function factBlocks({ people, parties, matters, kinds, months }: FactCoverage, texts: Texts): ReplyBlock[] {
  const { topics } = texts;
  return [
    ...lineBlock(
      topics.people,
      people.map(({ entity, facts }) => [entity.name, facts]),
      texts,
    ),
    ...lineBlock(
      topics.parties,
      parties.map(({ entity, facts }) => [entity.name, facts]),
      texts,
    ),
    ...lineBlock(
      topics.matters,
      matters.map(({ words, facts }) => [words, facts]),
      texts,
    ),
    ...lineBlock(
      topics.kinds,
      kinds.map(({ kind, facts }) => [texts.facts.kinds[kind], facts]),
      texts,
    ),
    ...lineBlock(
      topics.months,
      months.toReversed().map(({ month, facts }) => [texts.when(month), facts]),
      texts,
    ),
  ];
}

function selectsOf(found: FactCoverage, asOf: string | null, texts: Texts): Select[] {
  const { topics } = texts;
  const state = stateOf({ 'as-of': asOf });
  const list = (action: string, placeholder: string, choices: readonly Choice[]): Select[] =>
    choices.length === 0 ? [] : [{ action, state, placeholder, choices: choices.slice(0, most.choices) }];
  const counted = (name: string, facts: number): string => `${shorten(name, 80)} (${texts.number(facts)})`;
  const names = [...found.people, ...found.parties].sort((a, b) => b.facts - a.facts);
  return [
    ...list(
      'topics/who',
      topics.pickName,
      names
        .filter(({ entity }) => entity.id.length <= maxWords)
        .map(({ entity, facts }) => ({ name: counted(entity.name, facts), value: entity.id })),
    ),
    ...list(
      'topics/matter',
      topics.pickMatter,
      found.matters.map(({ words, facts }) => ({ name: counted(words, facts), value: words })),
    ),
    ...list(
      'topics/month',
      topics.pickMonth,
      found.months
        .toReversed()
        .map(({ month, facts }) => ({ name: counted(texts.when(month), facts), value: month })),
    ),
  ];
}

async function topicsReply(
  { services, texts }: Handling,
  {
    asOf,
    matters,
    visibility,
  }: { readonly asOf: string | null; readonly matters: readonly string[]; readonly visibility: Visibility },
): Promise<Reply> {
  const [articles, looked] = await Promise.all([
    services.articles.list(),
    services.facts.coverage({ asOf, matters, language: texts.code, limit: most.choices }),
  ]);
  const covered = articleCoverage(articles, asOf);
  if (covered.articles === 0) return privateNotice(texts.sources.empty);
  const found = looked.state === 'ready' ? looked.view : null;
  return {
    kind: 'reply',
    visibility,
    tone: 'information',
    blocks: [
      { kind: 'heading', spans: [{ text: texts.topics.title }], priority: priority.title },
      ...articleBlocks(covered, texts),
      ...(found === null ? [] : factBlocks(found, texts)),
      // What is known of the articles alone is there all the same.
      ...(looked.state === 'ready'
        ? []
        : [{ kind: 'note' as const, spans: [{ text: texts.facts.without[looked.state] }], priority: 8 }]),
      ...(asOf === null
        ? []
        : [{ kind: 'note' as const, spans: [{ text: texts.answer.asOf(asOf) }], priority: 8 }]),
    ],
    ...(found === null ? {} : { selects: selectsOf(found, asOf, texts) }),
  };
}

/** `/topics`: what the articles cover, without a question, with ways on to each of it. */
export function createTopics(subject: Subject): SlashCommand {
  /** What was chosen, shown to whoever chose it: the list stays for others. */
  const choosing = (show: (context: Handling, value: string, asOf: string | null) => Promise<Outcome>) =>
    defineAction({
      state: pageState,
      run: async (context) => {
        const value = context.values[0] ?? '';
        if (value === '' || value.length > maxWords) return privateNotice(context.texts.problem.outdated);
        return show(context, value, context.state['as-of']);
      },
    });
  return defineCommand({
    name: 'topics',
    description: ({ commands }) => commands.topics.description,
    options: {
      'as-of': sharedOptions.asOf,
      private: sharedOptions.private,
      language: sharedOptions.language,
    },
    preconditions: [everyone, cooldown],
    run: (context) =>
      topicsReply(context, {
        asOf: context.options['as-of'],
        matters: subject.in(context.texts.code).topics,
        visibility: context.options.private,
      }),
    actions: {
      who: choosing((context, name, asOf) => whoReply(context, { name, 'as-of': asOf, page: 1 }, 'private')),
      matter: choosing((context, about, asOf) =>
        reportsReply(context, { about, 'as-of': asOf, page: 1 }, 'private'),
      ),
      month: choosing(async (context, value, asOf) => {
        const month = periodSchema.safeParse(value);
        if (!month.success) return privateNotice(context.texts.problem.outdated);
        const span = { about: null, from: month.data, to: month.data };
        return timelineReply(context, { ...span, 'as-of': asOf, page: 1 }, 'private');
      }),
    },
  });
}

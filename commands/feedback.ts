import * as z from 'zod';
import type { Feedback } from '../src/app/community-ports.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { defineForm, textField } from '../src/chat/form.js';
import { quoteBlock } from '../src/chat/happening-blocks.js';
import { moderator } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Action, type Reply, type ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import { serverMemberOf, type CommunityPorts } from './community.js';
import { momentOf, named } from './moderation.js';
import { createVerdict, createWrongForm } from './verdict.js';

/** Pieces of a page, and characters of their parts. */
const limits = {
  page: 5,
  question: 160,
  choice: 90,
  words: 600,
  wordsInList: 150,
  outcome: 900,
  snapshot: 12,
};
const priority = { head: 9, question: 7, words: 6, note: 5 };

const fromState = z.object({ before: z.string().optional().catch(undefined) });

function headBlocks({ complaint, at }: Feedback, most: number, texts: Texts): ReplyBlock[] {
  const { feedback, direction } = texts;
  const { question, reason, words } = complaint;
  const foreign = (text: string, max: number): string => isolated(shorten(text, max), direction);
  return [
    {
      kind: 'paragraph',
      spans: [{ text: foreign(question, limits.question), style: 'bold' }],
      priority: priority.question,
    },
    {
      kind: 'note',
      spans: [{ text: [feedback.reasons[reason], momentOf(at, texts)].join(' · ') }],
      priority: priority.note,
    },
    ...(words === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            spans: [{ text: foreign(words.replaceAll(/\s+/gu, ' '), most) }],
            priority: priority.words,
          },
        ]),
  ];
}

/** What is open, the newest first; `before` an id, those behind it. */
async function listReply(
  before: string | undefined,
  { caller, texts }: Handling,
  { feedback: kept }: CommunityPorts,
): Promise<Reply> {
  const { feedback } = texts;
  const guild = caller.guildId ?? '';
  const wanted = { guild, standing: 'open', limit: limits.page + 1 } as const;
  const found = await kept.newest({ ...wanted, ...(before === undefined ? {} : { before }) });
  const { open, right, wrong } = await kept.count(guild);
  const total: ReplyBlock = {
    kind: 'note',
    spans: [{ text: feedback.total(open, right, wrong) }],
    priority: priority.head,
  };
  const listed = found.slice(0, limits.page);
  const last = listed.at(-1);
  const newest = { label: feedback.newest, action: 'feedback/list', state: {} };
  const isMore = found.length > limits.page && last !== undefined;
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      { kind: 'heading', spans: [{ text: feedback.title }], priority: priority.head },
      total,
      ...(last === undefined ? [{ kind: 'paragraph' as const, spans: [{ text: feedback.empty }] }] : []),
      ...listed.flatMap((each) => headBlocks(each, limits.wordsInList, texts)),
    ],
    selects:
      last === undefined
        ? []
        : [
            {
              action: 'feedback/choose',
              state: {},
              placeholder: feedback.choose,
              choices: listed.map(({ id, complaint }) => ({
                name: shorten(complaint.question, limits.choice),
                value: id,
              })),
            },
          ],
    actions: [
      ...(before === undefined ? [] : [newest]),
      ...(isMore ? [{ label: feedback.older, action: 'feedback/list', state: { before: last.id } }] : []),
    ],
  };
}

function backButton({ gaps }: Texts): Action {
  return { label: gaps.back, action: 'feedback/list', state: {} };
}

/** One piece of feedback with all that is kept of it. */
async function detailReply(
  piece: Feedback,
  { services, texts }: Handling,
  { watches }: CommunityPorts,
): Promise<Reply> {
  const { feedback } = texts;
  const { quote, article, snapshot } = piece.complaint;
  const found = await services.articles.get(article);
  const note = (text: string): ReplyBlock => ({ kind: 'note', spans: [{ text }], priority: priority.note });
  const waits = (await watches.about([piece.key])).length > 0;
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      ...headBlocks(piece, limits.words, texts),
      quote === null ? note(feedback.otherQuotation) : quoteBlock(quote),
      note(
        [
          named(found?.article.title ?? article, texts),
          texts.date(found?.article.published ?? null),
          feedback.articles(isolated(snapshot.slice(0, limits.snapshot), texts.direction)),
        ].join(' · '),
      ),
      ...(waits ? [note(feedback.waits)] : []),
    ],
    actions: [
      { label: feedback.settle, action: 'feedback/settle', state: { id: piece.id } },
      backButton(texts),
    ],
  };
}

/** Settles a piece, with a word to the member, who is told where they wanted to be. */
function settleForm(ports: CommunityPorts) {
  return defineForm({
    title: ({ feedback }) => feedback.settleForm,
    state: z.object({ id: z.string() }),
    fields: {
      words: textField({
        label: ({ feedback }) => feedback.settleWords,
        long: true,
        maxLength: limits.outcome,
      }),
    },
    async run({ caller, texts, state, fields }) {
      const { feedback } = texts;
      const words = fields.words === '' ? null : fields.words;
      const settled = await ports.moderated.settle(state.id, words, serverMemberOf(caller));
      if (settled === null)
        return updateWith({ ...privateNotice(feedback.gone), actions: [backButton(texts)] });
      const isTold = (await ports.watches.about([settled.key])).length > 0;
      return updateWith({
        ...privateNotice(isTold ? feedback.settledAndTold : feedback.settled),
        tone: 'information',
        actions: [backButton(texts)],
      });
    },
  });
}

/** `/feedback`: what members say of answers, for moderators; and, for everybody, by which buttons they say it. */
export function createFeedback(ports: CommunityPorts): SlashCommand {
  const settling = settleForm(ports);
  return defineCommand({
    name: 'feedback',
    description: ({ commands }) => commands.feedback.description,
    options: { language: sharedOptions.language },
    preconditions: [moderator],
    run: (context) => listReply(undefined, context, ports),
    actions: {
      ...createVerdict(ports),
      list: defineAction({
        state: fromState,
        run: async (context) => updateWith(await listReply(context.state.before, context, ports)),
      }),
      choose: defineAction({
        state: z.object({}),
        async run(context) {
          const { caller, texts, values } = context;
          const piece = await ports.feedback.get(values[0] ?? '');
          // Of this server alone, whatever a client sends.
          if (piece === null || piece.guild !== caller.guildId || piece.standing !== 'open')
            return privateNotice(texts.feedback.gone);
          return updateWith(await detailReply(piece, context, ports));
        },
      }),
      settle: defineAction({
        state: z.object({ id: z.string() }),
        run: async ({ texts, state }) => settling.open('feedback/settled', state, texts),
      }),
    },
    forms: { wrong: createWrongForm(ports), settled: settling },
  });
}

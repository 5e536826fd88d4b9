import * as z from 'zod';
import { QUESTION_TEXTS } from '../src/answer/question-texts.js';
import { codeOf } from '../src/language/languages.js';
import { answerReply } from '../src/chat/answer-reply.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { requiredText } from '../src/chat/option.js';
import { pageButtons, pageWithin, toPages } from '../src/chat/pages.js';
import { shorten } from '../src/chat/shorten.js';
import { subjectWords } from '../src/chat/subject-words.js';
import { cooldown, everyone } from '../src/chat/precondition.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { happeningBlocks } from '../src/chat/happening-blocks.js';
import { earlierBlocks, heldBlocks, officeLine } from '../src/chat/office-blocks.js';
import { viewFoot } from '../src/chat/view-foot.js';
import {
  daySchema,
  maxWords,
  nameChoices,
  pageSchema,
  sharedOptions,
  stateOf,
} from '../src/chat/view-options.js';
import {
  privateNotice,
  inPlace,
  type Action,
  type Reply,
  type ReplyBlock,
  type Visibility,
} from '../src/chat/reply.js';
import type { Subject } from '../src/knowledge/subject.js';
import type { EntityPage } from '../src/views/entity-page.js';
import type { OfficeTold } from '../src/views/offices-held.js';

const pageAction = 'who/page';
const pageState = z.object({ name: z.string(), 'as-of': daySchema, page: pageSchema });

type FoundEntity = Extract<EntityPage, { status: 'found' }>;

/** Highest first, when a message is full. */
const priority = { title: 9, part: 5, note: 1 };
const parts = ['roles', 'officials', 'met', 'said', 'other'] as const;
/** Of a person, whoever is tied to them comes behind what they did. */
const partsOfPerson = ['roles', 'met', 'said', 'officials', 'other'] as const;

function unknownReply(
  { name, near, asOf }: Extract<EntityPage, { status: 'unknown' }> & { readonly asOf: string | null },
  texts: Texts,
): Reply {
  const shown = isolated(`“${shorten(name, maxWords)}”`, texts.direction);
  const ask = near.length > 0 ? texts.facts.near : texts.facts.askInstead;
  const actions: Action[] = near.map(({ id, name: label }) => ({
    label,
    action: pageAction,
    state: stateOf({ name: id, 'as-of': asOf }),
  }));
  return { ...privateNotice(`${texts.who.unknown(shown)} ${ask}`), tone: 'abstention', actions };
}

/** Each office that is held, with its sentence; those held no more on one line. */
function officeGroups(offices: readonly OfficeTold[], withHolder: boolean, texts: Texts): ReplyBlock[][] {
  const earlier = earlierBlocks(offices, texts, { withHolder });
  return [
    ...offices.filter(({ present }) => present).map((office) => heldBlocks(office, texts)),
    ...(earlier.length > 0 ? [earlier] : []),
  ];
}

/** What is told, each part under its heading, which is repeated on every page that goes on with it. */
function groupsOf(page: FoundEntity, texts: Texts): ReplyBlock[][] {
  const order = page.entity.type === 'person' ? partsOfPerson : parts;
  return order.flatMap((part) => {
    const groups =
      part === 'roles' || part === 'officials'
        ? officeGroups(page[part], part === 'officials', texts)
        : page[part].map((told) => happeningBlocks(told, texts));
    return groups.map((group, at) => [
      ...(at === 0
        ? [{ kind: 'heading' as const, spans: [{ text: texts.who.parts[part] }], priority: priority.part }]
        : []),
      ...group,
    ]);
  });
}

function pageReply(found: FoundEntity, page: number, visibility: Reply['visibility'], texts: Texts): Reply {
  const pages = toPages(groupsOf(found, texts));
  const shown = pageWithin(page, pages.length);
  const name = isolated(shorten(found.entity.name, maxWords), texts.direction);
  const { asOf, entity } = found;
  const state = stateOf({ name: entity.id, 'as-of': asOf });
  return {
    kind: 'reply',
    visibility,
    tone: 'answer',
    blocks: [
      { kind: 'heading', spans: [{ text: name }], priority: priority.title },
      ...officeLine(found.roles, texts),
      {
        kind: 'note',
        spans: [{ text: `${texts.who.types[entity.type]} · ${texts.facts.page(shown, pages.length)}` }],
        priority: priority.note,
      },
      ...(pages[shown - 1] ?? []),
      ...viewFoot(found, texts),
    ],
    actions: pageButtons({ action: pageAction, state }, shown, pages.length, texts),
  };
}

/** The page of somebody or something. */
export async function whoReply(
  { services, texts }: Handling,
  { name, 'as-of': asOf, page }: z.output<typeof pageState>,
  visibility: Visibility,
): Promise<Reply> {
  const looked = await services.facts.entity({ name, asOf });
  if (looked.state !== 'ready') return privateNotice(texts.facts.without[looked.state]);
  const found = looked.view;
  if (found.status === 'unknown') return unknownReply({ ...found, asOf }, texts);
  if (parts.every((part) => found[part].length === 0)) {
    // Named, but no fact was read: what the articles say in words is shown instead.
    const { whoIs, whatIsNew } = QUESTION_TEXTS[codeOf(texts.code)];
    const ask = found.entity.type === 'person' ? whoIs : whatIsNew;
    const answer = await services.answering.ask(ask(found.entity.name), asOf === null ? {} : { asOf });
    return answerReply(answer, { visibility, texts });
  }
  return pageReply(found, page, visibility, texts);
}

/** `/who`: what the articles tell of somebody or something, line by line, each quoted and cited. */
export function createWho(subject: Subject): SlashCommand {
  return defineCommand({
    name: 'who',
    description: ({ commands }) => commands.who.description,
    options: {
      name: requiredText({
        description: (texts) => texts.commands.who.name(subjectWords(subject, texts).name),
        maxLength: maxWords,
        complete: nameChoices,
        wrong: (texts) => texts.who.noName(maxWords, subjectWords(subject, texts).name),
      }),
      'as-of': sharedOptions.asOf,
      page: sharedOptions.page,
      private: sharedOptions.private,
      language: sharedOptions.language,
    },
    preconditions: [everyone, cooldown],
    run: (context) => whoReply(context, context.options, context.options.private),
    actions: {
      page: defineAction({
        state: pageState,
        run: async (context) => inPlace(await whoReply(context, context.state, 'public')),
      }),
    },
  });
}

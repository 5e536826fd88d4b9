import { z } from 'zod';
import { answerReply } from '../src/chat/answer-reply.js';
import type { Command } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { privateNotice } from '../src/chat/notice.js';
import { pageButtons, pageWithin, toPages } from '../src/chat/pages.js';
import { shorten } from '../src/chat/shorten.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { happeningBlocks } from '../src/chat/happening-blocks.js';
import { viewFoot } from '../src/chat/view-foot.js';
import {
  maxWords,
  nameChoices,
  pageSchema,
  sharedOptions,
  timeSpanOf,
  visibilityOf,
} from '../src/chat/view-options.js';
import type { Action, Reply, ReplyBlock } from '../src/chat/reply.js';
import type { EntityPage } from '../src/views/entity-page.js';

const nameSchema = z.string().trim().min(1).max(maxWords);

type FoundEntity = Extract<EntityPage, { status: 'found' }>;

/** Highest first, when a message is full. */
const priority = { title: 9, part: 5, note: 1 };
const parts = ['roles', 'officials', 'met', 'said', 'other'] as const;

function unknownReply({ name, near }: Extract<EntityPage, { status: 'unknown' }>, texts: Texts): Reply {
  const shown = isolated(`“${shorten(name, maxWords)}”`, texts.direction);
  const ask = near.length > 0 ? texts.facts.near : texts.facts.askInstead;
  const actions: Action[] = near.map(({ id, name: label }) => ({
    label,
    command: 'who',
    options: { name: id },
  }));
  return { ...privateNotice(`${texts.who.unknown(shown)} ${ask}`), tone: 'abstention', actions };
}

/** What is told, each part under its heading, which is repeated on every page that goes on with it. */
function groupsOf(page: FoundEntity, texts: Texts): ReplyBlock[][] {
  return parts.flatMap((part) =>
    page[part].map((told, at) => [
      ...(at === 0
        ? [{ kind: 'heading' as const, spans: [{ text: texts.who.parts[part] }], priority: priority.part }]
        : []),
      ...happeningBlocks(told, texts),
    ]),
  );
}

function pageReply(found: FoundEntity, page: number, visibility: Reply['visibility'], texts: Texts): Reply {
  const pages = toPages(groupsOf(found, texts));
  const shown = pageWithin(page, pages.length);
  const name = isolated(shorten(found.entity.name, maxWords), texts.direction);
  const { asOf, entity } = found;
  const options = { name: entity.id, ...(asOf === null ? {} : { 'as-of': asOf }) };
  return {
    visibility,
    tone: 'answer',
    blocks: [
      { kind: 'heading', spans: [{ text: name }], priority: priority.title },
      {
        kind: 'note',
        spans: [{ text: `${texts.who.types[entity.type]} · ${texts.facts.page(shown, pages.length)}` }],
        priority: priority.note,
      },
      ...(pages[shown - 1] ?? []),
      ...viewFoot(found, texts),
    ],
    actions: pageButtons({ command: 'who', options }, shown, pages.length, texts),
  };
}

/** `/who`: what the articles tell of somebody or something, line by line, each quoted and cited. */
export const who: Command = {
  name: 'who',
  description: 'What the articles tell of a person, organisation or country, each line cited',
  descriptionLocalizations: {
    tr: 'Makalelerin bir kişi, kuruluş ya da ülke hakkında anlattıkları, her satır kaynağıyla',
  },
  options: [
    {
      name: 'name',
      description: 'A name, such as Qatar',
      descriptionLocalizations: { tr: 'Bir ad; örneğin Katar' },
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
    const name = nameSchema.safeParse(request.options['name']);
    if (!name.success) return privateNotice(texts.who.noName(maxWords));
    const span = timeSpanOf(request.options, texts);
    if (typeof span === 'string') return privateNotice(span);
    const { asOf } = span;
    const looked = await services.facts.entity({ name: name.data, asOf });
    if (looked.state === 'reading') return privateNotice(texts.facts.reading);
    const page = looked.view;
    if (page.status === 'unknown') return unknownReply(page, texts);
    const visibility = visibilityOf(request.options);
    if (parts.every((part) => page[part].length === 0)) {
      // Named, but no fact was read: what the articles say in words is shown instead.
      const answer = await services.answering.ask(
        `Who is ${page.entity.name}?`,
        asOf === null ? {} : { asOf },
      );
      return answerReply(answer, { visibility, texts });
    }
    return pageReply(page, pageSchema.parse(request.options['page']), visibility, texts);
  },
};

import * as z from 'zod';
import { defineAction, defineCommand, type Handling } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { pageButtons, pageWithin } from '../src/chat/pages.js';
import { everyone } from '../src/chat/precondition.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { pageSchema, sharedOptions } from '../src/chat/view-options.js';
import type { ArticleMetadata } from '../src/model/article.js';
import { updateWith, type Reply, type ReplyBlock } from '../src/chat/reply.js';

const pageSize = 8;
/** Characters; with eight articles a page, longer ones would not fit one message. */
const limits = { title: 120, publisher: 60, address: 250 };

function articleItem(
  { id, title, publisher, published, language, url }: ArticleMetadata,
  texts: Texts,
): ReplyBlock {
  const text = isolated(shorten(title ?? id, limits.title), texts.direction);
  const details = [
    ...(publisher === null ? [] : [isolated(shorten(publisher, limits.publisher), texts.direction)]),
    texts.date(published),
    texts.language(language),
  ];
  return {
    kind: 'item',
    spans: [
      url !== null && url.length <= limits.address ? { text, link: url } : { text },
      { text: ` · ${details.join(' · ')}` },
    ],
  };
}

/** One page of the list. Private, since it answers nobody's question. */
async function sourcesReply({ services, texts }: Handling, wanted: number): Promise<Reply> {
  const articles = await services.articles.list();
  const pages = Math.max(1, Math.ceil(articles.length / pageSize));
  const page = pageWithin(wanted, pages);
  const shown = articles.slice((page - 1) * pageSize, page * pageSize);
  const summary =
    articles.length === 0 ? texts.sources.empty : texts.sources.total(articles.length, page, pages);
  return {
    kind: 'reply',
    visibility: 'private',
    tone: 'information',
    blocks: [
      { kind: 'heading', spans: [{ text: texts.sources.title }], priority: 2 },
      { kind: 'paragraph', spans: [{ text: summary }], priority: 2 },
      ...shown.map((article) => articleItem(article, texts)),
    ],
    actions: pageButtons({ action: 'sources/page', state: {} }, page, pages, texts),
  };
}

/** `/sources`: every article that answers can come from, newest first. */
export const sources = defineCommand({
  name: 'sources',
  description: ({ commands }) => commands.sources.description,
  options: { page: sharedOptions.page, language: sharedOptions.language },
  preconditions: [everyone],
  run: (context) => sourcesReply(context, context.options.page),
  actions: {
    page: defineAction({
      state: z.object({ page: pageSchema }),
      run: async (context) => updateWith(await sourcesReply(context, context.state.page)),
    }),
  },
});

import { z } from 'zod';
import type { Command } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { shorten } from '../src/chat/shorten.js';
import { textsFor, type Texts } from '../src/chat/texts/index.js';
import type { ArticleMetadata } from '../src/model/article.js';
import type { Action, ReplyBlock } from '../src/model/reply.js';

const pageSize = 8;
/** Characters; with eight articles a page, longer ones would not fit one message. */
const limits = { title: 120, publisher: 60, address: 250 };

const optionsSchema = z.object({ page: z.int().min(1).catch(1) });

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

function pageActions(page: number, pages: number, texts: Texts): Action[] {
  if (pages === 1) return [];
  return [
    { label: texts.sources.previous, command: 'sources', options: { page: page - 1 }, disabled: page === 1 },
    { label: texts.sources.next, command: 'sources', options: { page: page + 1 }, disabled: page === pages },
  ];
}

/** `/sources`: every article that answers can come from, newest first. Private, since it answers nobody's question. */
export const sources: Command = {
  name: 'sources',
  description: 'List the articles that answers are quoted from',
  descriptionLocalizations: { tr: 'Yanıtların alıntılandığı makaleleri listele' },
  options: [
    {
      name: 'page',
      description: 'Page of the list (default: 1)',
      descriptionLocalizations: { tr: 'Listenin sayfası (varsayılan: 1)' },
      type: 'integer',
      min: 1,
    },
  ],
  permission: 'everyone',
  async run({ services, request }) {
    const texts = textsFor(request.locale);
    const articles = await services.articles();
    const pages = Math.max(1, Math.ceil(articles.length / pageSize));
    // A button may be older than the corpus: a page that is gone leads to the last there is.
    const page = Math.min(optionsSchema.parse(request.options).page, pages);
    const shown = articles.slice((page - 1) * pageSize, page * pageSize);
    const summary =
      articles.length === 0 ? texts.sources.empty : texts.sources.total(articles.length, page, pages);
    return {
      visibility: 'private',
      tone: 'information',
      blocks: [
        { kind: 'heading', spans: [{ text: texts.sources.title }], priority: 2 },
        { kind: 'paragraph', spans: [{ text: summary }], priority: 2 },
        ...shown.map((article) => articleItem(article, texts)),
      ],
      actions: pageActions(page, pages, texts),
    };
  },
};

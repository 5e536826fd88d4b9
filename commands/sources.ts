import type { Command } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { pageButtons, pageWithin } from '../src/chat/pages.js';
import { shorten } from '../src/chat/shorten.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { pageSchema, sharedOptions } from '../src/chat/view-options.js';
import type { ArticleMetadata } from '../src/model/article.js';
import type { ReplyBlock } from '../src/chat/reply.js';

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

/** `/sources`: every article that answers can come from, newest first. Private, since it answers nobody's question. */
export const sources: Command = {
  name: 'sources',
  description: 'List the articles that answers are quoted from',
  descriptionLocalizations: { tr: 'Yanıtların alıntılandığı makaleleri listele' },
  options: [sharedOptions.page],
  permission: 'everyone',
  async run({ services, request }) {
    const texts = textsFor(request.locale);
    const articles = await services.articles.list();
    const pages = Math.max(1, Math.ceil(articles.length / pageSize));
    const page = pageWithin(pageSchema.parse(request.options['page']), pages);
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
      actions: pageButtons({ command: 'sources', options: {} }, page, pages, texts),
    };
  },
};

import type { OfferedArticle } from '../src/app/editing.js';
import { isolated } from '../src/chat/direction.js';
import { quoteBlock } from '../src/chat/happening-blocks.js';
import type { ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import type { Texts } from '../src/chat/texts/texts.js';
import type { ArticleContent } from '../src/model/kept-article.js';

/** Articles that a preview shows, the notes of each, and the characters of their parts. */
const limits = { articles: 4, notes: 5, title: 150, name: 80, address: 250, note: 200, opening: 300 };
/** Of a text, in characters: where its first sentences are looked for. */
const BEGINNING = 3000;
/** Highest first, when a message is full. */
const priority = { head: 9, article: 8, note: 6, opening: 5 };

/** How articles were read that are not kept yet. */
export function previewBlocks(articles: readonly OfferedArticle[], texts: Texts): ReplyBlock[] {
  const { corpus } = texts;
  const more = articles.length - limits.articles;
  return [
    { kind: 'heading', spans: [{ text: corpus.preview }], priority: priority.head },
    ...(articles.length === 1
      ? []
      : [{ kind: 'paragraph' as const, spans: [{ text: inAll(articles, texts) }], priority: priority.head }]),
    ...articles.slice(0, limits.articles).flatMap((article) => articleBlocks(article, texts)),
    ...(more > 0
      ? [{ kind: 'note' as const, spans: [{ text: texts.andMore(more) }], priority: priority.head }]
      : []),
  ];
}

/** How many there are, and how many of each standing. */
function inAll(articles: readonly OfferedArticle[], { corpus, number }: Texts): string {
  const standings = (['new', 'changed', 'removed', 'unchanged'] as const).flatMap((wanted) => {
    const count = articles.filter(({ standing }) => standing === wanted).length;
    return count === 0 ? [] : [`${corpus.standings[wanted]}: ${number(count)}`];
  });
  return [corpus.found(articles.length), ...standings].join(' · ');
}

function articleBlocks({ id, content, standing, copyOf, notes }: OfferedArticle, texts: Texts): ReplyBlock[] {
  const { corpus, direction } = texts;
  const foreign = (text: string, max: number): string => isolated(shorten(text, max), direction);
  const { title, publisher, published, language, url } = content;
  const shown = title === null ? corpus.untitled : foreign(title, limits.title);
  const details = [
    publisher === null ? corpus.unknownPublisher : foreign(publisher, limits.name),
    texts.date(published),
    texts.language(language ?? 'und'),
    corpus.words(wordsIn(content.text)),
  ];
  const opening = openingOf(content);
  const more = notes.length - limits.notes;
  const item = (text: string): ReplyBlock => ({ kind: 'item', spans: [{ text }], priority: priority.note });
  return [
    {
      kind: 'paragraph',
      spans: [
        url !== null && url.length <= limits.address
          ? { text: shown, style: 'bold', link: url }
          : { text: shown, style: 'bold' },
      ],
      priority: priority.article,
    },
    { kind: 'note', spans: [{ text: details.join(' · ') }], priority: priority.article },
    {
      kind: 'note',
      spans: [{ text: shorten(id, limits.title), style: 'code' }, { text: ` ${corpus.standings[standing]}` }],
      priority: priority.article,
    },
    ...(copyOf === null ? [] : [item(corpus.copyOf(foreign(copyOf, limits.title)))]),
    ...(opening === '' ? [] : [{ ...quoteBlock(opening, limits.opening), priority: priority.opening }]),
    ...(notes.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, spans: [{ text: corpus.notes }], priority: priority.note },
          ...notes.slice(0, limits.notes).map((note) => item(foreign(note, limits.note))),
          ...(more > 0 ? [item(texts.andMore(more))] : []),
        ]),
  ];
}

/** Where the words of the text begin, behind its headings. */
function openingOf({ text, blocks }: ArticleContent): string {
  const start = blocks.find(({ kind }) => kind !== 'heading')?.start ?? 0;
  return text.slice(start, start + BEGINNING).trim();
}

function wordsIn(text: string): number {
  const word = /\S+/gu;
  let count = 0;
  // Counted without a list of them: a file may be megabytes.
  while (word.test(text)) count += 1;
  return count;
}

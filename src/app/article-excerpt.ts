import type { BuiltSnapshot } from '../corpus/build.js';
import type { Article, ArticleMetadata } from '../model/article.js';
import type { Passage } from '../model/passage.js';
import { linkToQuote } from '../model/text-fragment.js';
import type { CitedStretch, ExcerptBlock, ExcerptOutcome } from './services.js';

/** Where a passage stands. */
type Stretch = Pick<Passage, 'start' | 'end' | 'section'>;

/** Passages that are shown before and behind those that a stretch is of. */
const AROUND = 1;

/** An article without its words and where it was read from. */
export function articleMetadata({
  text: _text,
  blocks: _blocks,
  file: _file,
  line: _line,
  ...metadata
}: Article): ArticleMetadata {
  return metadata;
}

/** What may be shown of an article: all of it, or the passages around a stretch; without one, where it begins. */
export function excerptOf(
  { articles, passages }: Pick<BuiltSnapshot, 'articles' | 'passages'>,
  id: string,
  cited: CitedStretch | null,
  version?: number,
): ExcerptOutcome {
  const article = articles.find((each) => each.id === id);
  if (article === undefined) return { kind: 'unknown' };
  if (version !== undefined && article.kept?.version !== version) return { kind: 'other-version' };
  const own = passages.filter((passage) => passage.article.id === id);
  return excerptOfArticle(article, own, cited);
}

/** The same of an article that no snapshot holds. `own` are its passages, in its order. */
export function excerptOfArticle(
  article: Article,
  own: readonly Stretch[],
  cited: CitedStretch | null,
): ExcerptOutcome {
  const { text } = article;
  if (cited !== null && !isStretchOf(text, cited)) return { kind: 'outside', length: text.length };
  const first = own[0];
  const shown =
    article.fullText === true || first === undefined
      ? { start: 0, end: article.fullText === true ? text.length : 0 }
      : around(own, cited ?? first);
  const blocks = blocksWithin(article, shown);
  return {
    kind: 'found',
    excerpt: {
      article: articleMetadata(article),
      length: text.length,
      blocks,
      leftOut: {
        before: text.slice(0, shown.start).trim() !== '',
        after: text.slice(shown.end).trim() !== '',
      },
      section: blocks[0]?.kind === 'heading' ? null : sectionAt(own, shown.start),
      link: cited === null || article.url === null ? null : linkToQuote(article, cited),
    },
  };
}

function isStretchOf(text: string, { start, end }: CitedStretch): boolean {
  return start >= 0 && start < end && end <= text.length && text.slice(start, end).isWellFormed();
}

/**
 * From the passage before a stretch to the one behind it; what no passage holds, such as a heading, stands by itself. A stretch
 * that goes on over several passages is shown in the first of them and no further than the one behind that: no address shows more of
 * an article than three passages.
 */
function around(passages: readonly Stretch[], { start, end }: CitedStretch): CitedStretch {
  const before = passages.filter((passage) => passage.end <= start).slice(-AROUND);
  const within = passages.filter((passage) => passage.end > start && passage.start < end).slice(0, 1);
  const reached = within[0]?.end ?? end;
  const behind = passages.filter((passage) => passage.start >= reached).slice(0, AROUND);
  const all = [...before, ...within, ...behind];
  const last = Math.max(...all.map((passage) => passage.end));
  return {
    start: Math.min(start, ...all.map((passage) => passage.start)),
    end: within.length > 0 ? last : Math.max(end, last),
  };
}

function blocksWithin({ text, blocks }: Article, shown: CitedStretch): ExcerptBlock[] {
  return blocks.flatMap(({ kind, start, end }) => {
    const from = Math.max(start, shown.start);
    const to = Math.min(end, shown.end);
    return from < to ? [{ kind, start: from, end: to, text: text.slice(from, to) }] : [];
  });
}

function sectionAt(passages: readonly Stretch[], start: number): string | null {
  return passages.find((passage) => passage.start >= start)?.section ?? null;
}

import { latestDay, type Article } from '../model/article.js';
import type { ArticleWarning } from '../model/snapshot.js';
import { isFurniture } from './page-furniture.js';

/** Words of a file that are no part of its article's text. */
export interface LeftOut {
  readonly code: number;
  readonly pictures: number;
  readonly struck: number;
  /** What else of it was passed over, as sentences. */
  readonly notes?: readonly string[];
}

/** All of a file is read. */
export const NOTHING_LEFT_OUT: LeftOut = Object.freeze({ code: 0, pictures: 0, struck: 0 });

/** Longest line of furniture that is named, in characters. */
const NAMED = 40;

/** What of an article wants a look, though it was read: a person can mend it in the file. */
export function whatToLookAt(article: Article, leftOut: LeftOut | null): ArticleWarning[] {
  const { file, line, text, blocks, published } = article;
  const warnings: ArticleWarning[] = [];
  const { code = 0, pictures = 0, struck = 0, notes = [] } = leftOut ?? {};
  const parts = [
    ...(code === 0 ? [] : [`${counted(code)} of code`]),
    ...(pictures === 0 ? [] : [`${counted(pictures)} that describe pictures`]),
    ...(struck === 0 ? [] : [`${counted(struck)} that are struck out`]),
  ];
  if (parts.length > 0)
    warnings.push({ about: 'left-out', file, line, reason: `left out: ${parts.join(', ')}` });
  for (const reason of notes) warnings.push({ about: 'left-out', file, line, reason });
  const furniture = blocks.map(({ start, end }) => text.slice(start, end)).filter(isFurniture);
  const [first] = furniture;
  if (first !== undefined) {
    const named = first.length > NAMED ? `${first.slice(0, NAMED)}…` : first;
    const count = furniture.length === 1 ? 'a line' : `${furniture.length} lines`;
    const reason = `has ${count} that may be of a page and not of the article, such as "${named}"`;
    warnings.push({ about: 'furniture', file, line, reason });
  }
  if (published === null)
    warnings.push({ about: 'undated', file, line, reason: 'has no date, so it is never among the newest' });
  return warnings;
}

/** Says of an article whose day is later than tomorrow that it is: a slip of the year makes it the newest of all. Null: it is not. */
export function whyAhead(published: string | null, now: Date): string | null {
  return published !== null && published.slice(0, 10) > latestDay(now)
    ? `published ${published}, which is still to come: look at the year`
    : null;
}

/** What wants a look, with what reading its page warned of; why it is undated stands in place of that it is. */
export function withWarnings(
  found: readonly ArticleWarning[],
  warnings: readonly string[],
  { file, line }: Pick<Article, 'file' | 'line'>,
): ArticleWarning[] {
  const undated = warnings.find((warning) => warning.startsWith('undated'));
  return [
    ...found.map((each) =>
      each.about === 'undated' && undated !== undefined ? { ...each, reason: undated } : each,
    ),
    ...warnings
      .filter((warning) => warning !== undated)
      .map((reason) => ({ about: 'left-out', file, line, reason }) as const),
  ];
}

function counted(words: number): string {
  return words === 1 ? 'a word' : `${words} words`;
}

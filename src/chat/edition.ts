import type { CitedArticle } from '../model/answer.js';
import type { Texts } from './texts/texts.js';

/**
 * What stands behind an article's date where its words may not be those it was published with: which version is quoted, or
 * that its publisher changed it on a later day, and that it is no longer where it was published. Nothing of an article
 * that is as it was.
 */
export function editionTexts(
  { kept, published }: Pick<CitedArticle, 'kept' | 'published'>,
  { answering, date, number }: Texts,
): string[] {
  if (kept === undefined) return [];
  const { version, readAt, updated, standing } = kept;
  const isUpdated = updated !== null && published !== null && updated.slice(0, 10) > published.slice(0, 10);
  return [
    ...(version > 1 ? [answering.version(number(version), date(readAt))] : []),
    ...(version === 1 && isUpdated ? [answering.updated(date(updated))] : []),
    ...(standing === 'vanished' ? [answering.vanished] : []),
  ];
}

import type { CitedArticle } from './answer.js';

/** A stretch of an article, which the service's own pages show where it stands; offsets are UTF-16 code units. */
export interface CitedPassage {
  /** Id of the article. */
  readonly article: string;
  /** Which version of it the offsets are of; missing: it has none. */
  readonly version?: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** A stretch of an article as it was cited. */
export function passageOf(
  { id, kept }: Pick<CitedArticle, 'id' | 'kept'>,
  { start, end }: Pick<CitedPassage, 'start' | 'end'>,
): CitedPassage {
  return { article: id, start, end, ...(kept === undefined ? {} : { version: kept.version }) };
}

/** Path of the page that shows a passage where it stands, with what stands behind `?` and `#`. */
export function passagePage({ article, version, start, end }: CitedPassage): string {
  const of = version === undefined ? '' : `&version=${version}`;
  return `/articles/${encodeURIComponent(article)}?from=${start}&to=${end}${of}#cited`;
}

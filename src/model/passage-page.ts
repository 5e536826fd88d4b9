/** A stretch of an article, which the service's own pages show where it stands; offsets are UTF-16 code units. */
export interface CitedPassage {
  /** Id of the article. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Path of the page that shows a passage where it stands, with what stands behind `?` and `#`. */
export function passagePage({ article, start, end }: CitedPassage): string {
  return `/articles/${encodeURIComponent(article)}?from=${start}&to=${end}#cited`;
}

/** Where a quotation stands: its article, and UTF-16 offsets into that article's text. */
export interface QuotedPlace {
  /** Id. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** What a question was asked after, so that it need not say again what it is about. */
export interface AskedAfter {
  /** The question before it, whole by itself. */
  readonly question: string;
  /** The first quotation of its answer; null where there was none. */
  readonly quoted: QuotedPlace | null;
}

/** Whether two quotations share a letter. */
export function isSamePlace(one: QuotedPlace, other: QuotedPlace): boolean {
  return one.article === other.article && one.start < other.end && other.start < one.end;
}

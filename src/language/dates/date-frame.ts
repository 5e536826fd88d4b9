/** A date as written, before it is made absolute. Token positions are both inclusive. */
export interface WrittenDate {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly form: DateForm;
}

/** How a date is written; months count from 1, days of the week from 0 (Sunday). */
export type DateForm =
  /** `turn`: "last April", "7 October next"; missing where nothing of the kind is said. */
  | {
      readonly kind: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly turn?: MonthTurn;
    }
  | {
      readonly kind: 'month';
      readonly year: number | null;
      readonly month: number;
      readonly turn?: MonthTurn;
    }
  | { readonly kind: 'year'; readonly year: number }
  /** "on Tuesday"; `turn` tells "last", "next", and "the previous", "the following", which count from the last date named. */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly turn: DateTurn | null;
      readonly ahead: boolean;
    }
  /**
   * "yesterday", "three days ago": days from the article's own; with a day of the week beside it (0 is Sunday), which may tell that the
   * words are of the day before.
   */
  | { readonly kind: 'fromPublished'; readonly days: number; readonly weekday?: number }
  /** "7 Safar 1447" */
  | { readonly kind: 'hijri'; readonly year: number; readonly month: number; readonly day: number }
  /** "the next day", "two days earlier": days from the last date named. */
  | { readonly kind: 'fromNamed'; readonly days: number }
  /** "last month", "next year" */
  | { readonly kind: 'around'; readonly unit: 'month' | 'year'; readonly turn: number };

export type MonthTurn = 'last' | 'this' | 'next';

/**
 * Which way a telling looks from the article's day: what happened lies behind it, what is planned ahead; `near` where that
 * is not known.
 */
export type DateView = 'near' | 'past' | 'ahead';

export type DateTurn = 'last' | 'next' | 'previous' | 'following';

/** What dates without a year, or without a day, are read against. */
export interface DateFrame {
  /** ISO day of the article, or null. */
  readonly published: string | null;
  /** Years that the article names for a month. */
  readonly yearsOfMonth: ReadonlyMap<number, ReadonlySet<number>>;
  /** The last day the text named, or null. */
  readonly lastNamed: string | null;
  /** Whether the article names the calendar of Umm al-Qura, by which its days of the Hijra are read. */
  readonly isUmmAlQura?: boolean;
}

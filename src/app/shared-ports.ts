/*
 * What processes that share what is stored have to know of each other. Settings, preferences, sources, subscriptions and
 * all else are read from the store whenever they are wanted, so that a change of them needs nobody to tell of it; what
 * answers is built of the articles and has to be built anew.
 */

/** What every process takes in, whichever of them did it: articles were changed; the files are to be read anew, or even where most of their articles would go. */
export type Announced = 'articles' | 'reload' | 'forced-reload';

/** How often each was announced so far; a number only grows. */
export type AnnouncedCounts = Readonly<Record<Announced, number>>;

/** Announcements to all processes on one store. */
export interface Announcements {
  /** Gives how often it was announced, this time included. Changes of articles are announced by the store itself, together with the change. */
  announce(what: Exclude<Announced, 'articles'>): Promise<number>;
  counts(): Promise<AnnouncedCounts>;
}

/** Who has a lease, and how often its holders have beaten so far. */
export interface Lease {
  /** Empty where nobody has it. */
  readonly holder: string;
  readonly beat: number;
}

/** Work that one process does for all of them. No clock is compared with another's: who waits sees a beat that no longer moves. */
export interface Leases {
  /**
   * Takes or keeps a lease, and gives it as it stands now. `holder` has it where nobody had, where it had it already, or where
   * its beat is still `unmoved`, of which `holder` knows that it stands still for too long.
   */
  beat(name: string, holder: string, unmoved?: number): Promise<Lease>;
  /** Gives it up; nothing happens where another has it. */
  release(name: string, holder: string): Promise<void>;
}

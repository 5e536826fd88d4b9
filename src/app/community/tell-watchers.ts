import type { Logger } from '../../logger.js';
import type { Answer } from '../../model/answer.js';
import { oneAtATime } from '../one-at-a-time.js';
import type { Feedback, Feedbacks, Gaps, Watch, Watches } from '../community-ports.js';

/** What a member is told. */
export type Told =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'feedback'; readonly feedback: Feedback };

/** What asking again and telling takes. */
export interface WatchTellingOptions {
  readonly gaps: Pick<Gaps, 'askedOfOthers' | 'askedAgain'>;
  readonly watches: Pick<Watches, 'list' | 'about' | 'claim' | 'release' | 'remove'>;
  readonly feedback: Pick<Feedbacks, 'find'>;
  /** Asks as nobody's question: it is not counted. */
  readonly ask: (question: string) => Promise<Answer>;
  /** Version of the snapshot that serves; null while it is not yet all there. */
  readonly version: () => Promise<string | null>;
  /** Tells one member. `refused`: they take no message. `unavailable`: nothing was sent, and it may go through later. */
  readonly tell: (watch: Watch, told: Told) => Promise<'sent' | 'refused' | 'unavailable'>;
  readonly clock: () => Date;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
}

/** Asks what had no answer again whenever the articles have changed, and tells those who wanted to be told. */
export interface WatchTelling {
  /** Tells of a piece of feedback that was settled. */
  settled(feedback: Feedback): void;
  /** Looks at once, soon after each change of the articles, and else every minute, until the program stops. */
  run(): Promise<void>;
}

/** Between two looks whether the articles have changed, and longest before all is looked at, in ms. */
const LOOK_EVERY = 2000;
const LOOK_WITHIN = 60_000;
/** Between two questions, in ms: members' own come first. */
const PAUSE = 5;
const PAGE = 100;
/** A telling that did not go through is tried again after so many ms, and ever later up to the second. */
const FIRST_RETRY = 60_000;
const LAST_RETRY = 60 * 60_000;

interface Retry {
  readonly watch: Watch;
  readonly tries: number;
  /** In ms since 1970. */
  readonly at: number;
}

/**
 * Each is told once, over restarts and among processes: the telling is claimed in the store before it is sent, and ended after.
 * A process that ends in between leaves a claim, which is taken up within three minutes under the same key, so that the
 * platform shows it once. Later it errs on the side of silence: a second message would break the promise, while the answer is
 * there for whoever asks.
 */
export function createWatchTelling(options: WatchTellingOptions): WatchTelling {
  const { gaps, watches, feedback, ask, version, tell, clock, wait, logger } = options;
  /** What was looked at of a version: watches behind this id are still to be asked for. */
  let seen: { readonly version: string | null; readonly id: string } = { version: null, id: '0' };
  /** The same of feedback, since the start. */
  let seenFeedback = '0';
  const retries = new Map<string, Retry>();
  /** The version that all gaps were asked of. */
  let asked: string | null = null;

  async function askGaps(current: string): Promise<void> {
    if (asked === current) return;
    let after = '0';
    for (;;) {
      const page = await gaps.askedOfOthers({ snapshot: current, after, limit: PAGE });
      for (const gap of page) {
        const answer = await ask(gap.question);
        const [first] = answer.citations;
        const by = answer.status === 'answered' && first !== undefined ? first.article.id : null;
        await gaps.askedAgain(gap.id, answer.snapshot, by);
        after = gap.id;
        if (!(await wait(PAUSE))) return;
      }
      if (page.length < PAGE) break;
    }
    asked = current;
  }

  /** What there is to tell; null where there is nothing yet, `gone` where there never will be. */
  async function toldOf(watch: Watch): Promise<Told | 'gone' | null> {
    if (watch.kind === 'feedback') {
      const found = await feedback.find(watch.subject);
      if (found === null) return 'gone';
      return found.standing === 'settled' ? { kind: 'feedback', feedback: found } : null;
    }
    const answer = await ask(watch.question);
    return answer.status === 'answered' ? { kind: 'answer', answer } : null;
  }

  function later(watch: Watch): void {
    const tries = (retries.get(watch.id)?.tries ?? 0) + 1;
    const ms = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (tries - 1));
    retries.set(watch.id, { watch, tries, at: clock().getTime() + ms });
  }

  async function tellIfDue(watch: Watch): Promise<void> {
    const told = await toldOf(watch);
    if (told === null) return void retries.delete(watch.id);
    if (told === 'gone') {
      retries.delete(watch.id);
      return watches.remove(watch.id);
    }
    const claim = await watches.claim(watch.id);
    // Another process is about it, or one ended while it was.
    if (claim === 'held') return later(watch);
    if (claim === 'lost') {
      logger.warn({ kind: watch.kind }, 'whether a member was told is not known, so they are not told again');
      return void retries.delete(watch.id);
    }
    const outcome = await tell(watch, told).catch((cause: unknown) => {
      logger.error({ cause, kind: watch.kind }, 'A member could not be told.');
      return 'unavailable' as const;
    });
    if (outcome === 'unavailable') {
      await watches.release(watch.id);
      return later(watch);
    }
    await watches.remove(watch.id);
    retries.delete(watch.id);
  }

  async function tellAll(kind: 'answer' | 'feedback', after: string): Promise<string> {
    let last = after;
    for (;;) {
      const page = await watches.list({ kinds: [kind], after: last, limit: PAGE });
      for (const watch of page) {
        await tellIfDue(watch);
        last = watch.id;
        if (!(await wait(PAUSE))) return last;
      }
      if (page.length < PAGE) return last;
    }
  }

  async function retryDue(): Promise<void> {
    const now = clock().getTime();
    for (const { watch, at } of retries.values()) {
      if (at > now) continue;
      const isThere = (await watches.about([watch.subject])).some(({ id }) => id === watch.id);
      if (isThere) await tellIfDue(watch);
      else retries.delete(watch.id);
    }
  }

  async function hasChanged(): Promise<boolean> {
    const current = await version().catch(() => null);
    return current !== null && current !== seen.version;
  }

  async function lookOnce(): Promise<void> {
    const current = await version();
    if (current === null) return;
    if (seen.version !== current) seen = { version: current, id: '0' };
    await askGaps(current);
    await retryDue();
    seenFeedback = await tellAll('feedback', seenFeedback);
    const id = await tellAll('answer', seen.id);
    seen = { version: current, id };
  }

  const look = oneAtATime(lookOnce, (cause) => {
    logger.warn({ cause }, 'what had no answer could not be asked again; it is tried again within a minute');
  });

  return {
    settled({ key }) {
      void (async () => {
        for (const watch of await watches.about([key])) {
          if (watch.kind === 'feedback') retries.set(watch.id, { watch, tries: 0, at: 0 });
        }
        await look();
      })().catch((cause: unknown) => {
        logger.warn({ cause }, 'a member could not be told of feedback; it is tried again after a restart');
      });
    },
    async run() {
      for (let waited = LOOK_WITHIN; ; waited += LOOK_EVERY) {
        if (waited >= LOOK_WITHIN || (await hasChanged())) {
          await look();
          waited = 0;
        }
        if (!(await wait(LOOK_EVERY))) return;
      }
    },
  };
}

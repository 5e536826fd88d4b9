import type { Actor, Audit } from '../article-ports.js';
import type { Feedback, Feedbacks, Gaps, GapStanding } from '../community-ports.js';

/** What moderators of a server, and administrators of all, change of what members left behind; each change, and each that was refused, is in the audit. */
export interface Moderated {
  /** False where the server has no such question, or it stands so already. */
  setStanding(id: string, standing: GapStanding, by: Moderating): Promise<boolean>;
  /** Settles a piece of feedback, with a word to the member; null where there is no such one that is open. */
  settle(id: string, words: string | null, by: Moderating): Promise<Feedback | null>;
}

/** Who moderates: in a server, or everywhere. */
export type Moderating = ServerMember | Extract<Actor, { kind: 'administrator' }>;

/** A member of a server who does something in it. */
export type ServerMember = Extract<Actor, { kind: 'member' }> & { readonly guild: string };

/** What moderating takes. */
export interface ModeratedOptions {
  readonly gaps: Pick<Gaps, 'setStanding' | 'get'>;
  readonly feedback: Pick<Feedbacks, 'settle' | 'get'>;
  readonly audit: Pick<Audit, 'append'>;
  /** Told that a piece of feedback was settled. */
  readonly settled: (feedback: Feedback) => void;
}

const ACTIONS: Record<GapStanding, string> = {
  open: 'gap.reopen',
  settled: 'gap.settle',
  dismissed: 'gap.dismiss',
};

/** Moderates, and writes it down. */
export function createModerated({ gaps, feedback, audit, settled }: ModeratedOptions): Moderated {
  const record = (actor: Actor, action: string, subject: string, isDone: boolean): Promise<void> =>
    audit.append({
      actor,
      action,
      subject: subject.slice(0, 30).toWellFormed(),
      outcome: isDone ? 'done' : 'refused',
      detail: isDone ? null : 'there is none, or it stands so already',
    });
  return {
    async setStanding(id, standing, by) {
      const guild = await whereOf(by, () => gaps.get(id));
      const isDone = await gaps.setStanding(id, guild, standing);
      await record(by, ACTIONS[standing], id, isDone);
      return isDone;
    },
    async settle(id, words, by) {
      const guild = await whereOf(by, () => feedback.get(id));
      const isDone = await feedback.settle(id, guild, words);
      const now = isDone ? await feedback.get(id) : null;
      // Told before it is in the audit: what is settled is told, whatever comes after.
      if (now !== null) settled(now);
      await record(by, 'feedback.settle', id, isDone);
      return now;
    },
  };
}

/** The server that somebody moderates in; that of the thing itself where they may everywhere. */
async function whereOf(
  by: Moderating,
  find: () => Promise<{ readonly guild: string | null } | null>,
): Promise<string | null> {
  return by.kind === 'member' ? by.guild : ((await find())?.guild ?? null);
}

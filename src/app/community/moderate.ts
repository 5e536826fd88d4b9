import type { Actor, NewAuditEntry } from '../article-ports.js';
import type { Feedback, GapStanding } from '../community-ports.js';
import type { JointChanges } from '../ports.js';

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
  readonly changes: JointChanges;
  /** Told that a piece of feedback was settled. */
  readonly settled: (feedback: Feedback) => void;
}

const ACTIONS: Record<GapStanding, string> = {
  open: 'gap.reopen',
  settled: 'gap.settle',
  dismissed: 'gap.dismiss',
};

/** Moderates, and writes it down. */
export function createModerated({ changes, settled }: ModeratedOptions): Moderated {
  return {
    setStanding: (id, standing, by) =>
      changes.together(async ({ gaps, audit }) => {
        const guild = await whereOf(by, () => gaps.get(id));
        const isDone = await gaps.setStanding(id, guild, standing);
        await audit.append(entryOf(by, ACTIONS[standing], id, isDone));
        return isDone;
      }),
    async settle(id, words, by) {
      const now = await changes.together(async ({ feedback, audit }) => {
        const guild = await whereOf(by, () => feedback.get(id));
        const isDone = await feedback.settle(id, guild, words);
        await audit.append(entryOf(by, 'feedback.settle', id, isDone));
        return isDone ? await feedback.get(id) : null;
      });
      if (now !== null) settled(now);
      return now;
    },
  };
}

function entryOf(actor: Actor, action: string, subject: string, isDone: boolean): NewAuditEntry {
  return {
    actor,
    action,
    subject: subject.slice(0, 30).toWellFormed(),
    outcome: isDone ? 'done' : 'refused',
    detail: isDone ? null : 'there is none, or it stands so already',
  };
}

/** The server that somebody moderates in; that of the thing itself where they may everywhere. */
async function whereOf(
  by: Moderating,
  find: () => Promise<{ readonly guild: string | null } | null>,
): Promise<string | null> {
  return by.kind === 'member' ? by.guild : ((await find())?.guild ?? null);
}

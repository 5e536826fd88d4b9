import type { Feedbacks, GapOfOne, Gaps, Watches } from '../community-ports.js';
import type { Subscriptions } from '../subscription-ports.js';

/** What may be held of a member by name, or by a hash that stands for them. */
export const HELD_KINDS = [
  'watches',
  'names',
  'questions',
  'subscriptions',
  'channels',
  'verdicts',
  'preferences',
] as const;
export type HeldKind = (typeof HELD_KINDS)[number];

/** Something that holds data of members. */
export interface HeldData {
  /** How much there is of a member, of each kind; those of which there is nothing may be left out. */
  count(member: string): Promise<Partial<Record<HeldKind, number>>>;
  /** Deletes all of it. */
  forget(member: string): Promise<void>;
}

/** What holding by name takes. */
export interface HeldByNameOptions {
  readonly gaps: Pick<Gaps, 'forgetOnlyOf'>;
  readonly watches: Pick<Watches, 'of' | 'forgetMember'>;
  /** Code of a member and a question's key together. */
  readonly askerOf: (member: string, key: string) => string;
}

/** What members wanted to be told, or kept, with their name. Questions that nobody else asked go with it. */
export function heldByName({ gaps, watches, askerOf }: HeldByNameOptions): HeldData {
  return {
    async count(member) {
      const own = await watches.of(member);
      const names = own.filter(({ kind }) => kind === 'name').length;
      return { watches: own.length - names, names };
    },
    async forget(member) {
      const own = await watches.of(member);
      await watches.forgetMember(member);
      for (const { kind, subject } of own) {
        if (kind !== 'feedback') await gaps.forgetOnlyOf(subject, askerOf(member, subject));
      }
    },
  };
}

/** Questions that one member alone has asked so far, found by a code that is another with each of them. */
export async function questionsOnlyOf(
  member: string,
  { gaps, askerOf }: { readonly gaps: Pick<Gaps, 'askedByOne'> } & Pick<HeldByNameOptions, 'askerOf'>,
): Promise<readonly GapOfOne[]> {
  return (await gaps.askedByOne()).filter(({ key, asker }) => asker === askerOf(member, key));
}

/** The same as something that is held of a member. */
export function heldQuestions(
  options: { readonly gaps: Pick<Gaps, 'askedByOne' | 'forgetOnlyOf'> } & Pick<HeldByNameOptions, 'askerOf'>,
): HeldData {
  return {
    count: async (member) => ({ questions: (await questionsOnlyOf(member, options)).length }),
    async forget(member) {
      for (const { key, asker } of await questionsOnlyOf(member, options))
        await options.gaps.forgetOnlyOf(key, asker);
    },
  };
}

/** What members are told of as they subscribed. Channels that they subscribed are the server's, and stay so without their name. */
export function heldSubscriptions(
  subscriptions: Pick<Subscriptions, 'of' | 'forgetMember' | 'forgetSubscriber'>,
): HeldData {
  return {
    count: async (member) => ({
      subscriptions: (await subscriptions.of({ member })).length,
      channels: (await subscriptions.of({ channelsBy: member })).length,
    }),
    async forget(member) {
      await subscriptions.forgetMember(member);
      await subscriptions.forgetSubscriber(member);
    },
  };
}

/** What members said of answers, under a hash. */
export function heldByHash(
  feedback: Pick<Feedbacks, 'countOf' | 'forgetVoter'>,
  voterOf: (member: string) => string,
): HeldData {
  return {
    count: async (member) => ({ verdicts: await feedback.countOf(voterOf(member)) }),
    forget: async (member) => void (await feedback.forgetVoter(voterOf(member))),
  };
}

/** All of several together. */
export function heldTogether(holders: readonly HeldData[]): HeldData {
  return {
    async count(member) {
      const counts = await Promise.all(holders.map((holder) => holder.count(member)));
      return Object.assign({}, ...counts);
    },
    async forget(member) {
      for (const holder of holders) await holder.forget(member);
    },
  };
}

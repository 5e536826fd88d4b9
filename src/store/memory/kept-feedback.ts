import { feedbackKey, type Feedback, type Feedbacks, type AnswerVerdict } from '../../app/community-ports.js';
import { COMMUNITY_BOUNDS } from '../community-bounds.js';
import type { MemoryCommunityOptions } from './kept-gaps.js';
import { rememberMap, type PutBack } from './put-back.js';

type Kept = AnswerVerdict & Pick<Feedback, 'id' | 'at' | 'standing' | 'outcome'>;

/** What members say of answers, until the process ends. Ids are the numbers in which verdicts came. */
export function createMemoryFeedback({
  clock,
  bounds = COMMUNITY_BOUNDS,
}: MemoryCommunityOptions): Feedbacks & PutBack {
  /** By key, in the order in which they were given. */
  const kept = new Map<string, Kept>();
  let last = 0;
  const all = (): Kept[] => [...kept.values()];
  const complaints = (): Feedback[] => all().flatMap(asFeedback);

  function forget(which: (verdict: Kept) => boolean): number {
    const old = all().filter(which);
    for (const verdict of old) kept.delete(feedbackKey(verdict));
    return old.length;
  }

  function prune(guild: string | null): void {
    const ofServer = all().filter((each) => each.guild === guild);
    const beyond = [
      ...ofServer.slice(0, Math.max(0, ofServer.length - bounds.feedbackOfServer)),
      ...all().slice(0, Math.max(0, kept.size - bounds.feedbackInAll)),
    ];
    forget((each) => beyond.includes(each));
  }

  return {
    async give(verdict) {
      const key = feedbackKey(verdict);
      const known = kept.get(key);
      const isSame = JSON.stringify(known?.complaint) === JSON.stringify(verdict.complaint);
      if (known !== undefined && (isSame || known.standing === 'settled')) return 'unchanged';
      last += 1;
      kept.delete(key);
      const at = clock().toISOString();
      kept.set(key, { ...verdict, id: String(last), at, standing: 'open', outcome: null });
      prune(verdict.guild);
      return known === undefined ? 'kept' : 'changed';
    },
    async count(guild) {
      const own = all().filter((each) => each.guild === guild);
      const wrong = own.flatMap(asFeedback);
      const open = wrong.filter(({ standing }) => standing === 'open').length;
      return { right: own.length - wrong.length, wrong: wrong.length, open };
    },
    get: async (id) => complaints().find((each) => each.id === id) ?? null,
    find: async (key) => complaints().find((each) => each.key === key) ?? null,
    async newest({ guild, standing, limit, before }) {
      return complaints()
        .toReversed()
        .filter(
          (each) =>
            (guild === undefined || each.guild === guild) &&
            (standing === undefined || each.standing === standing) &&
            (before === undefined || Number(each.id) < Number(before)),
        )
        .slice(0, limit);
    },
    async settle(id, guild, outcome) {
      const found = all().find((each) => each.id === id && each.guild === guild && each.complaint !== null);
      if (found === undefined || found.standing === 'settled') return false;
      kept.set(feedbackKey(found), { ...found, standing: 'settled', outcome });
      return true;
    },
    of: async (voter) =>
      complaints()
        .toReversed()
        .filter((each) => each.voter === voter),
    countOf: async (voter) => all().filter((each) => each.voter === voter).length,
    forgetVoter: async (voter) => forget((each) => each.voter === voter),
    forgetBefore: async (time) => forget(({ at }) => at < time),
    remember() {
      const putBack = rememberMap(kept);
      const before = last;
      return () => {
        putBack();
        last = before;
      };
    },
  };
}

function asFeedback({ complaint, ...verdict }: Kept): Feedback[] {
  return complaint === null ? [] : [{ ...verdict, key: feedbackKey(verdict), complaint }];
}

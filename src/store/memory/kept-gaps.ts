import type { CorpusGap, Gaps } from '../../app/community-ports.js';
import { COMMUNITY_BOUNDS, keptWords, type CommunityBounds } from '../community-bounds.js';
import { rememberMap, type PutBack } from './put-back.js';

/** Options of what members leave behind, in memory. */
export interface MemoryCommunityOptions {
  readonly clock: () => Date;
  readonly bounds?: CommunityBounds;
}

/** Questions without an answer until the process ends. Their ids are the numbers in which they came. */
export function createMemoryGaps({
  clock,
  bounds = COMMUNITY_BOUNDS,
}: MemoryCommunityOptions): Gaps & PutBack {
  /** In the order in which they came. */
  const kept = new Map<string, CorpusGap>();
  /** Codes of the only ones who asked, by key; empty where several did, or nobody knows. */
  const askers = new Map<string, string>();
  let last = 0;
  const all = (): CorpusGap[] => [...kept.values()];
  const byId = (id: string): CorpusGap | undefined => all().find((gap) => gap.id === id);

  function forget(key: string): void {
    kept.delete(key);
    askers.delete(key);
  }

  function prune(guild: string | null): void {
    for (const [most, wanted] of [
      [bounds.gapsOfServer, (gap: CorpusGap) => gap.guild === guild],
      [bounds.gapsInAll, () => true],
    ] as const) {
      const among = all().filter(wanted);
      const least = among.toSorted((one, other) => -mostAskedFirst(one, other));
      for (const { key } of least.slice(0, Math.max(0, among.length - most))) forget(key);
    }
  }

  return {
    async note(asked, asker = '') {
      const known = kept.get(asked.key);
      askers.set(asked.key, known === undefined || askers.get(asked.key) === asker ? asker : '');
      const lastAsked = clock().toISOString();
      const now = { ...asked, question: keptWords(asked.question), lastAsked, answeredBy: null };
      if (known === undefined) {
        last += 1;
        const gap: CorpusGap = {
          ...now,
          id: String(last),
          count: 1,
          firstAsked: lastAsked,
          standing: 'open',
        };
        kept.set(asked.key, gap);
        prune(asked.guild);
        return;
      }
      const { id, count, firstAsked } = known;
      const standing = known.standing === 'settled' ? 'open' : known.standing;
      kept.set(asked.key, { ...now, id, count: count + 1, firstAsked, standing });
    },
    get: async (id) => byId(id) ?? null,
    find: async (key) => kept.get(key) ?? null,
    async mostAsked({ guild, standing, offset, limit }) {
      return all()
        .filter((gap) => (guild === undefined || gap.guild === guild) && gap.standing === standing)
        .toSorted(mostAskedFirst)
        .slice(offset, offset + limit);
    },
    async count({ guild, standing }) {
      return all().filter((gap) => (guild === undefined || gap.guild === guild) && gap.standing === standing)
        .length;
    },
    async newest({ limit, before }) {
      return all()
        .toReversed()
        .filter(({ id }) => before === undefined || Number(id) < Number(before))
        .slice(0, limit);
    },
    async askedOfOthers({ snapshot, after = '0', limit }) {
      return all()
        .filter(
          (gap) => gap.standing === 'open' && gap.snapshot !== snapshot && Number(gap.id) > Number(after),
        )
        .slice(0, limit);
    },
    async askedAgain(id, snapshot, answeredBy) {
      const gap = byId(id);
      if (gap !== undefined) kept.set(gap.key, { ...gap, snapshot, answeredBy });
    },
    async setStanding(id, guild, standing) {
      const gap = byId(id);
      if (gap === undefined || gap.guild !== guild || gap.standing === standing) return false;
      kept.set(gap.key, { ...gap, standing });
      return true;
    },
    async askedByOne() {
      return all().flatMap((gap) => {
        const asker = askers.get(gap.key) ?? '';
        return asker === '' ? [] : [{ ...gap, asker }];
      });
    },
    async forgetOnlyOf(key, asker) {
      if (asker !== '' && askers.get(key) === asker) forget(key);
    },
    async forgetBefore(time) {
      const old = all().filter(({ lastAsked }) => lastAsked < time);
      for (const { key } of old) forget(key);
      return old.length;
    },
    remember() {
      const maps = [rememberMap(kept), rememberMap(askers)];
      const before = last;
      return () => {
        for (const putBack of maps) putBack();
        last = before;
      };
    },
  };
}

function mostAskedFirst(one: CorpusGap, other: CorpusGap): number {
  if (one.count !== other.count) return other.count - one.count;
  if (one.lastAsked !== other.lastAsked) return one.lastAsked < other.lastAsked ? 1 : -1;
  return Number(other.id) - Number(one.id);
}

import type { Watch, Watches } from '../../app/community-ports.js';
import { COMMUNITY_BOUNDS, keptWords, standingOfClaim } from '../community-bounds.js';
import type { MemoryCommunityOptions } from './kept-gaps.js';

/** Members who are kept by name, until the process ends. */
export function createMemoryWatches({ clock, bounds = COMMUNITY_BOUNDS }: MemoryCommunityOptions): Watches {
  /** By id, in the order in which they came. */
  const kept = new Map<string, Watch>();
  /** When a telling was claimed, in ms, by id. */
  const claims = new Map<string, number>();
  let last = 0;
  const all = (): Watch[] => [...kept.values()];

  function forget(which: (watch: Watch) => boolean): number {
    const old = all().filter(which);
    for (const { id } of old) {
      kept.delete(id);
      claims.delete(id);
    }
    return old.length;
  }

  return {
    async add(watch) {
      const own = all().filter(({ member, kind }) => member === watch.member && kind === watch.kind);
      if (own.some(({ subject }) => subject === watch.subject)) return 'there';
      if (own.length >= bounds.watchesOfMember || kept.size >= bounds.watchesInAll) return 'full';
      last += 1;
      const id = String(last);
      const question = keptWords(watch.question);
      kept.set(id, { ...watch, question, id, since: clock().toISOString() });
      return 'added';
    },
    async list({ kinds, after = '0', limit }) {
      return all()
        .filter(({ id, kind }) => kinds.includes(kind) && Number(id) > Number(after))
        .slice(0, limit);
    },
    async about(subjects) {
      return all().filter(({ subject }) => subjects.includes(subject));
    },
    async of(member) {
      return all().filter((watch) => watch.member === member);
    },
    async claim(id) {
      if (!kept.has(id)) return 'held';
      const now = clock().getTime();
      const before = claims.get(id);
      const standing = before === undefined ? 'free' : standingOfClaim(now - before);
      if (standing === 'held') return 'held';
      if (standing === 'lost') {
        forget((watch) => watch.id === id);
        return 'lost';
      }
      claims.set(id, now);
      return 'claimed';
    },
    async release(id) {
      claims.delete(id);
    },
    async remove(id) {
      forget((watch) => watch.id === id);
    },
    forgetMember: async (member) => forget((watch) => watch.member === member),
    forgetBefore: async (time) => forget(({ since }) => since < time),
  };
}

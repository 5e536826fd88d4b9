import type { FollowedSource, FollowedSources, SourceCheck } from '../../app/article-ports.js';
import { CHECKS_KEPT, NEVER_CHECKED } from '../new-source.js';
import { rememberMap, type PutBack } from './put-back.js';

/** Sources until the process ends, with the newest checks of each. */
export function createMemorySources(): FollowedSources & PutBack {
  const sources = new Map<string, FollowedSource>();
  /** The oldest first. */
  const checks = new Map<string, readonly SourceCheck[]>();

  return {
    async list() {
      return [...sources.values()].sort((one, other) => (one.definition.id < other.definition.id ? -1 : 1));
    },
    get: async (id) => sources.get(id) ?? null,
    async put(definition, owner) {
      const known = sources.get(definition.id);
      const state = known?.definition.url === definition.url ? known.state : NEVER_CHECKED;
      const source = { definition, owner, state };
      sources.set(definition.id, source);
      return source;
    },
    async remove(id) {
      checks.delete(id);
      return sources.delete(id);
    },
    async saveState(id, state, check) {
      const known = sources.get(id);
      if (known === undefined) return;
      sources.set(id, { ...known, state });
      if (check !== undefined) checks.set(id, [...(checks.get(id) ?? []), check].slice(-CHECKS_KEPT));
    },
    history: async (id, limit) => (checks.get(id) ?? []).toReversed().slice(0, limit),
    remember() {
      const maps = [rememberMap(sources), rememberMap(checks)];
      return () => {
        for (const putBack of maps) putBack();
      };
    },
  };
}

import type { HubSubscription, HubSubscriptions } from '../../app/hub-ports.js';

/** Subscriptions at hubs until the process ends. */
export function createMemoryHubs(): HubSubscriptions {
  const kept = new Map<string, HubSubscription>();
  const hinted = new Set<string>();
  const change = (key: string, change: Partial<HubSubscription>): boolean => {
    const known = kept.get(key);
    if (known !== undefined) kept.set(key, { ...known, ...change });
    return known !== undefined;
  };

  return {
    list: async () => [...kept.values()].sort((one, other) => (one.key < other.key ? -1 : 1)),
    get: async (key) => kept.get(key) ?? null,
    async add(subscription) {
      const untried = { standing: 'asked', activeUntil: 0, tries: 0, problem: null } as const;
      kept.set(subscription.key, { ...subscription, ...untried });
    },
    trying: async (key, askAt) =>
      change(key, { askAt, tries: (kept.get(key)?.tries ?? 0) + 1, problem: null }),
    async failed(key, problem, askAt) {
      change(key, { problem, ...(askAt === undefined ? {} : { askAt }) });
    },
    async agreed(key, until) {
      if (kept.get(key)?.standing === 'ending') return false;
      return change(key, { ...until, standing: 'active', tries: 0, problem: null });
    },
    async end(key, askAt) {
      change(key, { standing: 'ending', askAt, tries: 0, problem: null });
    },
    async remove(key) {
      hinted.delete(key);
      return kept.delete(key);
    },
    async hint(key) {
      if (kept.get(key)?.standing !== 'active') return false;
      hinted.add(key);
      return true;
    },
    async takeHints() {
      const sources = [...hinted].flatMap((key) => kept.get(key)?.source ?? []);
      hinted.clear();
      return [...new Set(sources)].sort();
    },
  };
}

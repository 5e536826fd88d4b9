import type { ToShard } from './shard-messages.js';

/** What gathering the metrics of shards takes. */
export interface GatherMetricsOptions {
  /** The shards that run, by their numbers. */
  readonly running: ReadonlyMap<number, { send(message: ToShard): void }>;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
}

/** Asks shards for what they counted. */
export interface MetricsGathering {
  /** What all shards but one tell, in their order. One that does not answer in time is left out. */
  ofOthers(than: number): Promise<readonly string[]>;
  /** What a shard told when it was asked. */
  told(shard: number, request: number, text: string): void;
  /** It has ended, and tells nothing more. */
  ended(shard: number): void;
}

/** How long all of them have to answer, in ms; Prometheus waits for 10 s. */
const WITHIN = 2000;

/** Gathers metrics for whichever shard is asked for those of all. */
export function createMetricsGathering({ running, wait }: GatherMetricsOptions): MetricsGathering {
  const open = new Map<number, { readonly texts: Map<number, string | null>; readonly done: () => void }>();
  let last = 0;

  function settle(request: number, shard: number, text: string | null): void {
    const asked = open.get(request);
    if (asked === undefined || !asked.texts.has(shard)) return;
    if (text === null) asked.texts.delete(shard);
    else asked.texts.set(shard, text);
    if (![...asked.texts.values()].includes(null)) asked.done();
  }

  return {
    async ofOthers(than) {
      const others = [...running].filter(([id]) => id !== than).sort(([one], [other]) => one - other);
      if (others.length === 0) return [];
      last += 1;
      const request = last;
      const texts = new Map<number, string | null>(others.map(([id]) => [id, null]));
      const answered = new Promise<void>((resolve) => {
        open.set(request, { texts, done: resolve });
      });
      for (const [, shard] of others) shard.send({ kind: 'tell-metrics', request });
      await Promise.race([answered, wait(WITHIN)]);
      open.delete(request);
      return [...texts.values()].filter((text) => text !== null);
    },
    told: (shard, request, text) => settle(request, shard, text),
    ended(shard) {
      for (const request of open.keys()) settle(request, shard, null);
    },
  };
}

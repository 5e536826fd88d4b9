import {
  NOT_HEARD_OF,
  toShard,
  type FromShard,
  type ShardHealth,
  type ShardNumber,
} from './shard-messages.js';

/** What the process of a shard has to do with the one that looks after all. */
export interface ShardLink {
  readonly shard: ShardNumber;
  /** Resolves when it is its turn to begin a session. */
  readonly mayIdentify: () => Promise<void>;
  /** There will be no connection until a person does what this says: all shards end. */
  readonly failed: (wayOut: string) => void;
  /** How all shards stand, this one as `own` says. */
  healths(own: ShardHealth): readonly ShardHealth[];
  /** The metrics of the other shards, as many as told theirs in time, each in Prometheus' text format. */
  readonly metricsOfOthers: () => Promise<readonly string[]>;
  /** Tells how this one stands, at once and whenever that changes. */
  watch(look: () => ShardHealth): Promise<void>;
}

/** What a link takes. */
export interface ShardLinkOptions {
  readonly shard: ShardNumber;
  readonly send: (message: FromShard) => void;
  /** Calls with all that comes from the other side. */
  readonly onMessage: (told: (message: unknown) => void) => void;
  /** The metrics of this process, in Prometheus' text format. */
  readonly metrics: () => Promise<string>;
  /** Told to reload. */
  readonly reload: () => void;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
}

/** Between two looks at how this shard stands, in ms. */
const LOOK_EVERY = 500;
/** How long the metrics of the others are waited for, in ms: longer than the process does that asks them. */
const METRICS_WITHIN = 4000;

/** Links the process of a shard to the one that started it. */
export function linkShard(options: ShardLinkOptions): ShardLink {
  const { shard, send, onMessage, metrics, reload, wait } = options;
  const turns: (() => void)[] = [];
  const asked = new Map<number, (texts: readonly string[]) => void>();
  let requests = 0;
  let all: readonly ShardHealth[] = Array.from({ length: shard.count }, () => NOT_HEARD_OF);
  onMessage((told) => {
    const message = toShard.safeParse(told).data;
    if (message?.kind === 'may-identify') turns.shift()?.();
    else if (message?.kind === 'healths') all = message.healths;
    else if (message?.kind === 'reload') reload();
    else if (message?.kind === 'metrics-of-others') asked.get(message.request)?.(message.texts);
    else if (message?.kind === 'tell-metrics') void tellMetrics(message.request);
  });
  /** What cannot be told is left out there. */
  async function tellMetrics(request: number): Promise<void> {
    const text = await metrics().catch(() => null);
    if (text !== null) send({ kind: 'metrics', request, text });
  }

  return {
    shard,
    mayIdentify: () =>
      new Promise((resolve) => {
        turns.push(resolve);
        send({ kind: 'identify' });
      }),
    failed: (wayOut) => send({ kind: 'failed', wayOut }),
    healths: (own) => all.map((health, id) => (id === shard.id ? own : health)),
    async metricsOfOthers() {
      if (shard.count === 1) return [];
      requests += 1;
      const request = requests;
      const told = new Promise<readonly string[]>((resolve) => {
        asked.set(request, resolve);
      });
      send({ kind: 'want-metrics', request });
      const texts = await Promise.race([told, wait(METRICS_WITHIN).then(() => [])]);
      asked.delete(request);
      return texts;
    },
    async watch(look) {
      let told = '';
      do {
        const { state, reason } = look();
        const now = JSON.stringify([state, reason]);
        if (now !== told) send({ kind: 'health', state, reason });
        told = now;
      } while (await wait(LOOK_EVERY));
    },
  };
}

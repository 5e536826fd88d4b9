import * as z from 'zod';

/** Which of the shards a process is: its number from 0 on, and how many there are. */
export interface ShardNumber {
  readonly id: number;
  readonly count: number;
}

const health = z.object({
  /** How the connection to Discord stands, as `DiscordHealth` has it. */
  state: z.string(),
  reason: z.string().nullable(),
});

/** How a shard stands. */
export type ShardHealth = Readonly<z.output<typeof health>>;

/** What a shard's process says to the one that looks after all. */
export const fromShard = z.discriminatedUnion('kind', [
  health.extend({ kind: z.literal('health') }),
  /** It asks to begin a session. */
  z.object({ kind: z.literal('identify') }),
  /** The first of them is asked for the metrics of all. */
  z.object({ kind: z.literal('want-metrics'), request: z.number() }),
  /** Its own, in Prometheus' text format. */
  z.object({ kind: z.literal('metrics'), request: z.number(), text: z.string() }),
  /** There will be no connection until a person does what this says. */
  z.object({ kind: z.literal('failed'), wayOut: z.string() }),
]);

/** What it is told. */
export const toShard = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('may-identify') }),
  /** How all shards stand, by their numbers. */
  z.object({ kind: z.literal('healths'), healths: z.array(health) }),
  z.object({ kind: z.literal('reload') }),
  z.object({ kind: z.literal('tell-metrics'), request: z.number() }),
  /** Those of the other shards, as many as told theirs. */
  z.object({ kind: z.literal('metrics-of-others'), request: z.number(), texts: z.array(z.string()) }),
]);

export type FromShard = z.output<typeof fromShard>;
export type ToShard = z.output<typeof toShard>;

/** Before it has said anything. */
export const NOT_HEARD_OF: ShardHealth = { state: 'connecting', reason: null };

const ARGUMENT = /^--shard=(\d{1,5})\/(\d{1,5})$/;

/** The argument that makes a process a shard. */
export function shardArgument({ id, count }: ShardNumber): string {
  return `--shard=${id}/${count}`;
}

/** Which shard a process is to be by its arguments; null: none. */
export function shardInArguments(args: readonly string[]): ShardNumber | null {
  for (const argument of args) {
    const [, id, count] = ARGUMENT.exec(argument) ?? [];
    if (id !== undefined && count !== undefined) return { id: Number(id), count: Number(count) };
  }
  return null;
}

/** How all shards stand as one: ready where each is, else as the first that is not, with what each has to say. */
export function healthOfAll(healths: readonly ShardHealth[]): ShardHealth {
  const state = healths.find((each) => each.state !== 'ready')?.state ?? 'ready';
  const reasons = healths.flatMap((each, id) => {
    const isAsItShouldBe = each.state === 'ready' && each.reason === null;
    return isAsItShouldBe
      ? []
      : [`Shard ${id} is ${each.state}${each.reason === null ? '.' : `: ${each.reason}`}`];
  });
  return { state, reason: reasons.length === 0 ? null : reasons.join(' ') };
}

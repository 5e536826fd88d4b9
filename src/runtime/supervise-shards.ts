import { NEEDS_A_PERSON } from '../errors.js';
import type { Logger } from '../logger.js';
import { createSerialQueue, type SerialQueue } from '../serial-queue.js';
import { createMetricsGathering } from './gather-metrics.js';
import {
  fromShard,
  NOT_HEARD_OF,
  type FromShard,
  type ShardHealth,
  type ShardNumber,
  type ToShard,
} from './shard-messages.js';

/** How a process ended. */
export interface ShardExit {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
}

/** The process of a shard. */
export interface ShardProcess {
  /** Nothing happens where it has ended. */
  send(message: ToShard): void;
  /** Asks it to end in order. */
  stop(): void;
  /** Resolves once it has ended, or where it could not be started. */
  readonly exit: Promise<ShardExit>;
}

/** What looking after shards takes. */
export interface SuperviseOptions {
  /** How many there are. */
  readonly count: number;
  /** How many may begin a session at the same time, once that is known: one of each remainder of the shards' numbers by it. */
  readonly atOnce: Promise<number>;
  /** Starts the process of a shard; `told` is given what that says. */
  readonly start: (shard: ShardNumber, told: (message: unknown) => void) => ShardProcess;
  /** Between two sessions that are begun, in ms. */
  readonly identifyEveryMs: number;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
  /** Told, once, that all must end: only a person can mend what is wrong. */
  readonly end: (exitCode: number) => void;
}

/** All shards, until they are stopped. */
export interface SupervisedShards {
  /** Has one of them reload, and that one has all others reload. */
  reload(): void;
  /** Ends all of them in order. */
  stop(): Promise<void>;
}

/** Before a process that ended is started again, in ms; doubled each time, until one has stood for so long. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
const STANDS_AFTER = 5 * 60_000;
/** The next process is started once one has said something, or after so many ms: reading the articles takes a processor. */
const NEXT_AFTER = 20_000;
/** What a process that could not start ends with, where a person can mend that. */
const COULD_NOT_START = 2;

/**
 * Looks after one process for each shard. discord.js' own `ShardingManager` wants its own client in each, starts them again at
 * once and for ever, whatever they ended with, and knows no end in order; so it is done here: a process that ends is started
 * again, later and later, and what only a person can mend (a refused token, a setting) ends all of them, with one line of the log.
 */
export function superviseShards(options: SuperviseOptions): SupervisedShards {
  const { count, atOnce, start, identifyEveryMs, now, wait, logger, end } = options;
  const running = new Map<number, ShardProcess>();
  const gathering = createMetricsGathering({ running, wait });
  const healths: ShardHealth[] = Array.from({ length: count }, () => NOT_HEARD_OF);
  /** When the next session of each group may be begun. */
  const turns = new Map<number, SerialQueue>();
  let isEnding = false;
  const goesOn = (): boolean => !isEnding;

  function becomes(id: number, { state, reason }: ShardHealth): void {
    healths[id] = { state, reason };
    // The first serves HTTP, and tells how all of them stand.
    running.get(0)?.send({ kind: 'healths', healths: [...healths] });
  }

  function endAll(exitCode: number): void {
    if (isEnding) return;
    isEnding = true;
    end(exitCode);
  }

  async function grantTurn(id: number, shard: ShardProcess): Promise<void> {
    const group = id % (await atOnce);
    const queue = turns.get(group) ?? createSerialQueue();
    turns.set(group, queue);
    await queue.add(async () => {
      // Nobody waits for one that has ended meanwhile.
      if (running.get(id) !== shard) return;
      shard.send({ kind: 'may-identify' });
      await wait(identifyEveryMs);
    });
  }

  async function tellOfOthers(id: number, shard: ShardProcess, request: number): Promise<void> {
    shard.send({ kind: 'metrics-of-others', request, texts: [...(await gathering.ofOthers(id))] });
  }

  function take(id: number, shard: ShardProcess, message: FromShard): void {
    switch (message.kind) {
      case 'health':
        return becomes(id, message);
      case 'identify':
        return void grantTurn(id, shard);
      case 'metrics':
        return gathering.told(id, message.request, message.text);
      case 'want-metrics':
        return void tellOfOthers(id, shard, message.request);
      default:
        if (!isEnding) logger.error({ exitCode: NEEDS_A_PERSON }, message.wayOut);
        return endAll(NEEDS_A_PERSON);
    }
  }

  /** Runs a shard's process once, to its end. `heard` is called when it first says something. */
  async function runOnce(id: number, heard: () => void): Promise<ShardExit> {
    const shard = start({ id, count }, (told) => {
      heard();
      const message = fromShard.safeParse(told);
      if (message.success && running.get(id) === shard) take(id, shard, message.data);
    });
    running.set(id, shard);
    const exit = await shard.exit;
    running.delete(id);
    gathering.ended(id);
    heard();
    return exit;
  }

  /** Keeps a shard running. */
  async function keep(id: number, heard: () => void): Promise<void> {
    for (let pause = FIRST_PAUSE; goesOn();) {
      const began = now();
      const { code, signal } = await runOnce(id, heard);
      if (isEnding) return;
      // What is wrong stands on standard error, or in the log.
      if (code === COULD_NOT_START || code === NEEDS_A_PERSON) return endAll(code);
      if (now() - began >= STANDS_AFTER) pause = FIRST_PAUSE;
      const facts = { shard: id, exitCode: code, signal, retryInMs: pause };
      logger.error(facts, 'the process of a shard ended; another takes its place');
      becomes(id, { state: 'disconnected', reason: 'Its process ended, and is started again.' });
      if (!(await wait(pause))) return;
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  const kept: Promise<void>[] = [];
  const starting = (async () => {
    for (let id = 0; id < count && goesOn(); id += 1) {
      await new Promise<void>((resolve) => {
        kept.push(keep(id, resolve));
        void wait(NEXT_AFTER).then(() => resolve());
      });
    }
  })();

  return {
    reload: () => [...running.values()][0]?.send({ kind: 'reload' }),
    async stop() {
      isEnding = true;
      for (const shard of running.values()) shard.stop();
      await starting;
      await Promise.all(kept);
    },
  };
}

import { describe, expect, it } from 'vitest';
import { linkShard } from '../../src/runtime/shard-link.js';
import {
  healthOfAll,
  shardArgument,
  shardInArguments,
  type ToShard,
} from '../../src/runtime/shard-messages.js';
import { superviseShards, type ShardExit } from '../../src/runtime/supervise-shards.js';
import { recordingLogger } from '../support/services.js';
import { createVirtualTime } from '../support/virtual-time.js';

/** Shards whose processes are made up: each start is one of `started`, in order. */
function someShards({ count = 3, atOnce = 1 } = {}) {
  const time = createVirtualTime();
  const started: {
    readonly id: number;
    readonly at: number;
    readonly sent: ToShard[];
    /** Says something to who looks after it. */
    readonly say: (message: unknown) => void;
    readonly end: (exit: Partial<ShardExit>) => void;
  }[] = [];
  const ended: number[] = [];
  const logger = recordingLogger();
  const turns: string[] = [];
  const at = (): number => time.clock().getTime();
  const began = at();
  const shards = superviseShards({
    count,
    atOnce: Promise.resolve(atOnce),
    start({ id }, say) {
      const sent: ToShard[] = [];
      let end: (exit: Partial<ShardExit>) => void = () => undefined;
      const exit = new Promise<ShardExit>((resolve) => {
        end = (given) => resolve({ code: null, signal: null, ...given });
      });
      started.push({ id, at: at() - began, sent, say, end });
      return {
        send(message) {
          sent.push(message);
          if (message.kind === 'may-identify') turns.push(`${id} after ${at() - began} ms`);
        },
        stop: () => end({ code: 0 }),
        exit,
      };
    },
    identifyEveryMs: 5500,
    now: at,
    wait: time.wait,
    logger,
    end: (code) => void ended.push(code),
  });
  const pass = async (ms: number): Promise<void> => time.pass(ms);
  return { time, shards, started, ended, logger, turns, pass };
}

describe('the processes of shards', () => {
  it('start one after another, and begin sessions as Discord allows', async () => {
    const { started, turns, pass } = someShards({ count: 4, atOnce: 2 });
    await pass(1);
    expect(started.map(({ id }) => id)).toEqual([0]);
    for (const id of [0, 1, 2, 3]) {
      started[id]?.say({ kind: 'identify' });
      await pass(1);
    }
    await pass(6000);
    expect(turns).toEqual(['0 after 1 ms', '1 after 2 ms', '2 after 5501 ms', '3 after 5502 ms']);
  });

  it('are replaced where they end, later each time, until one has stood', async () => {
    const { started, logger, pass, ended } = someShards({ count: 1 });
    for (let n = 0; n < 4; n += 1) {
      await pass(1);
      started.at(-1)?.end({ signal: 'SIGKILL' });
      await pass(60_000);
    }
    await pass(5 * 60_000);
    started.at(-1)?.end({ code: 1 });
    await pass(5000);
    const pauses = logger.lines.map(({ facts }) => Reflect.get(facts, 'retryInMs'));
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 1000]);
    expect(started).toHaveLength(6);
    expect(ended).toEqual([]);
  });

  it('all end where only a person can mend what is wrong, and that is said once', async () => {
    const { started, ended, logger, pass, shards, time } = someShards({ count: 2 });
    await pass(1);
    started[0]?.say({ kind: 'health', state: 'ready', reason: null });
    await pass(1);
    for (const shard of started) shard.say({ kind: 'failed', wayOut: 'Do this.' });
    expect(ended).toEqual([3]);
    expect(logger.lines.map(({ message }) => message)).toEqual(['Do this.']);
    await time.until(shards.stop());
    expect(started).toHaveLength(2);

    const settings = someShards({ count: 2 });
    await settings.pass(1);
    settings.started[0]?.end({ code: 2 });
    await settings.pass(1);
    expect(settings.ended).toEqual([2]);
  });

  it('are told by the first how all stand; what cannot be read is passed over', async () => {
    const { started, pass, shards } = someShards({ count: 2 });
    await pass(1);
    started[0]?.say({ kind: 'health', state: 'ready', reason: null });
    await pass(1);
    started[1]?.say({ kind: 'nonsense' });
    started[1]?.say({ kind: 'health', state: 'disconnected', reason: 'It was cut.' });
    const healths = [
      { state: 'ready', reason: null },
      { state: 'disconnected', reason: 'It was cut.' },
    ];
    expect(started[0]?.sent.at(-1)).toEqual({ kind: 'healths', healths });
    expect(healthOfAll(healths)).toEqual({
      state: 'disconnected',
      reason: 'Shard 1 is disconnected: It was cut.',
    });
    expect(healthOfAll(healths.slice(0, 1))).toEqual({ state: 'ready', reason: null });
    shards.reload();
    expect(started.map(({ sent }) => sent.filter(({ kind }) => kind === 'reload').length)).toEqual([1, 0]);
  });
});

describe('the metrics of shards', () => {
  it('are gathered for whoever asks, without those that do not answer in time or have ended', async () => {
    const { started, pass } = someShards({ count: 4 });
    for (const id of [0, 1, 2, 3]) {
      await pass(1);
      started[id]?.say({ kind: 'health', state: 'ready', reason: null });
    }
    const asked = (id: number): number[] =>
      started[id]?.sent.flatMap((each) => (each.kind === 'tell-metrics' ? [each.request] : [])) ?? [];
    const told = () =>
      started[0]?.sent.flatMap((each) => (each.kind === 'metrics-of-others' ? [each] : [])).at(-1);
    const tell = (id: number, text: string): void =>
      started[id]?.say({ kind: 'metrics', request: asked(id).at(-1), text });

    started[0]?.say({ kind: 'want-metrics', request: 7 });
    await pass(1);
    for (const id of [3, 1, 2]) tell(id, `of ${id}`);
    await pass(1);
    expect(asked(0)).toEqual([]);
    expect(told()).toMatchObject({ request: 7, texts: ['of 1', 'of 2', 'of 3'] });

    started[0]?.say({ kind: 'want-metrics', request: 8 });
    await pass(1);
    tell(2, 'again');
    started[3]?.end({ code: 1 });
    await pass(100);
    expect(told()).toMatchObject({ request: 7 });
    await pass(2000);
    expect(told()).toMatchObject({ request: 8, texts: ['again'] });
    tell(1, 'too late');
    await pass(1);
    expect(told()).toMatchObject({ texts: ['again'] });
  });

  it('are told by each as they are asked for, and those of the others by who looks after all', async () => {
    const time = createVirtualTime();
    const said: unknown[] = [];
    let tell: (message: unknown) => void = () => undefined;
    const linked = {
      send: (message: unknown) => void said.push(message),
      onMessage: (told: typeof tell) => (tell = told),
      metrics: async () => 'own',
      reload: () => undefined,
      wait: time.wait,
    };
    const link = linkShard({ ...linked, shard: { id: 0, count: 2 } });
    tell({ kind: 'tell-metrics', request: 5 });
    const others = link.metricsOfOthers();
    const lost = link.metricsOfOthers();
    tell({ kind: 'metrics-of-others', request: 1, texts: ['other'] });
    expect(await others).toEqual(['other']);
    expect(await time.until(lost)).toEqual([]);
    expect(said).toEqual([
      { kind: 'want-metrics', request: 1 },
      { kind: 'want-metrics', request: 2 },
      { kind: 'metrics', request: 5, text: 'own' },
    ]);
    const alone = linkShard({ ...linked, shard: { id: 0, count: 1 } });
    expect(await alone.metricsOfOthers()).toEqual([]);
  });
});

it('the process of a shard says who it is, waits for its turn, and knows of the others', async () => {
  expect(shardInArguments([shardArgument({ id: 3, count: 16 })])).toEqual({ id: 3, count: 16 });
  expect(shardInArguments(['--shard=3'])).toBeNull();
  const said: unknown[] = [];
  let tell: (message: unknown) => void = () => undefined;
  let reloads = 0;
  const link = linkShard({
    shard: { id: 1, count: 2 },
    send: (message) => void said.push(message),
    onMessage: (told) => (tell = told),
    metrics: async () => '',
    reload: () => (reloads += 1),
    wait: async () => false,
  });
  const own = { state: 'ready', reason: null };
  await link.watch(() => own);
  let isTurn = false;
  const turn = link.mayIdentify().then(() => (isTurn = true));
  tell({ kind: 'reload' });
  tell('nonsense');
  const other = { state: 'failed', reason: 'No.' };
  tell({ kind: 'healths', healths: [other, other] });
  expect(isTurn).toBe(false);
  tell({ kind: 'may-identify' });
  await turn;
  link.failed('Do this.');
  expect(reloads).toBe(1);
  expect(link.healths(own)).toEqual([other, own]);
  expect(said).toEqual([
    { kind: 'health', ...own },
    { kind: 'identify' },
    { kind: 'failed', wayOut: 'Do this.' },
  ]);
});

import { fork } from 'node:child_process';
import type { Config } from './config.js';
import { askShards } from './discord/gateway/ask-shards.js';
import { defaultTiming, waited } from './discord/gateway/timing.js';
import { NEEDS_A_PERSON } from './errors.js';
import type { Logger } from './logger.js';
import { versionOfPackage } from './project-files.js';
import { projectRoot } from './project-root.js';
import type { Running } from './run-process.js';
import { shardArgument, type ShardNumber } from './runtime/shard-messages.js';
import { superviseShards, type ShardExit, type ShardProcess } from './runtime/supervise-shards.js';
import { wholeAddress } from './store/database-address.js';
import { placeOf } from './store/place-of.js';
import { tellMisspelt } from './told-settings.js';

/** What looking after the shards' processes takes, beside the settings. */
export interface RunShardsOptions {
  readonly token: string;
  /** Path of the program that each runs. */
  readonly program: string;
  readonly logger: Logger;
  readonly end: (exitCode: number) => void;
}

/** The process that looks after those of the shards. It answers nothing itself: the first of them serves HTTP. */
export async function runShards(config: Config, options: RunShardsOptions): Promise<Running> {
  const { token, program, logger, end } = options;
  const { shards, apiBase } = config.discord;
  logger.info(
    { version: await versionOfPackage(), node: process.version, shards },
    'Parley starts its shards.',
  );
  tellMisspelt(config, logger);
  await layOut(config, logger);
  const stopping = new AbortController();
  const wait = (ms: number): Promise<boolean> => waited(ms, stopping.signal);
  /** Null where there is nothing to be had: all ends. */
  const asked = (async () => {
    const news = await askShards({ token, apiBase, logger, signal: stopping.signal });
    if (news.kind === 'known') return news;
    if (news.kind === 'refused' && !stopping.signal.aborted) {
      logger.error({ exitCode: NEEDS_A_PERSON }, news.wayOut);
      end(NEEDS_A_PERSON);
    }
    return null;
  })();
  const supervised = (async () => {
    // Where their number is known, they read the articles and answer over HTTP while Discord is away.
    const count = shards === 'auto' ? ((await asked)?.shards ?? 0) : shards;
    if (count > 0) logger.info({ shards: count }, 'Each shard gets a process.');
    return superviseShards({
      count: stopping.signal.aborted ? 0 : count,
      atOnce: asked.then((news) => news?.atOnce ?? 1),
      start: (shard, told) => startShard(program, shard, told, logger),
      identifyEveryMs: defaultTiming.identifyEveryMs,
      now: () => performance.now(),
      wait,
      logger,
      end,
    });
  })();
  return {
    async stop() {
      stopping.abort();
      await (await supervised).stop();
    },
    reload: async () => (await supervised).reload(),
  };
}

/** Lays out the tables before several processes would at the same time. One that is out of reach is each one's own affair. */
async function layOut({ database }: Config, logger: Logger): Promise<void> {
  const address = wholeAddress(projectRoot(), database);
  const place = placeOf({ address, clock: () => new Date(), inThread: false });
  try {
    const open = await place.open({ create: true });
    await open.close();
  } catch (error) {
    logger.debug({ cause: error }, place.say(error));
  }
}

function startShard(
  program: string,
  shard: ShardNumber,
  told: (message: unknown) => void,
  logger: Logger,
): ShardProcess {
  const child = fork(program, [shardArgument(shard)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.on('message', told);
  const exit = new Promise<ShardExit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.on('error', (cause) => {
      logger.error({ cause, shard: shard.id }, 'something went wrong with the process of a shard');
      if (child.pid === undefined) resolve({ code: null, signal: null });
    });
  });
  return {
    // What it does not read any more, it needs no more.
    send: (message) => void (child.connected && child.send(message, () => undefined)),
    stop: () => void child.kill('SIGTERM'),
    exit,
  };
}

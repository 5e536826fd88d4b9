import { randomBytes, randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { createCommunity } from '../commands/community.js';
import { createCommands } from '../commands/index.js';
import { createNews } from '../commands/news.js';
import { createFetchAttached } from './discord/protocol/fetch-attached.js';
import { reloadingEverywhere } from './app/announced-reload.js';
import { manageSources } from './app/following/managed-sources.js';
import { loadedLater } from './app/forward.js';
import { limitOf } from './app/limit.js';
import { createOnce } from './app/once.js';
import { linkedToPages } from './app/linked-to-pages.js';
import { createDoAlone, keepLease, type KeptLease } from './app/keep-lease.js';
import { createOverriding } from './app/overriding.js';
import { createQuestionSeries } from './app/question-series.js';
import { recorded } from './app/recording.js';
import { createReloadEndings } from './app/reload-endings.js';
import { createChat, type DispatchOptions } from './chat/dispatch.js';
import { createModeratorsLog } from './chat/moderators-log.js';
import { noticesThrough } from './chat/notices.js';
import type { Config } from './config.js';
import { settingPath } from './corpus/paths.js';
import type { DiscordDoor } from './discord/gateway/client.js';
import type { WebhookDoor } from './discord/webhook/webhook-door.js';
import { createMetrics } from './http/metrics/metrics.js';
import type { DiscordHealth } from './http/health-routes.js';
import { createKeptPictures } from './picture/kept-pictures.js';
import { createDraw } from './picture/draw.js';
import { readSubject } from './knowledge/subject.js';
import { textOfFile } from './project-files.js';
import { projectRoot } from './project-root.js';
import type { OpenedCorpus } from './main-answering.js';
import { endOnFailure, openDoor } from './main-discord.js';
import { openHttp } from './main-http.js';
import { loadLikeness } from './main-likeness.js';
import { pathsOf } from './main-paths.js';
import { secretFor } from './main-secrets.js';
import type { Running } from './run-process.js';
import type { ServedCorpus } from './runtime/serve-corpus.js';
import type { FollowedHere } from './runtime/follow-sources.js';
import { healthOfAll, type ShardNumber } from './runtime/shard-messages.js';
import { linkShard, type ShardLink, type ShardLinkOptions } from './runtime/shard-link.js';
import { takeInChanges } from './runtime/take-in-changes.js';
import { watchCorpus } from './runtime/watch-corpus.js';
import { createOverrideEntries } from './store/override-entries.js';

const now = (): number => performance.now();
const clock = (): Date => new Date();
const newReference = (): string => randomBytes(4).toString('hex');
const newSecret = (): string => randomBytes(32).toString('base64url');

/** How many refusals of a server its moderators are told of. */
const REFUSALS = { most: 5, seconds: 60 };

/** How long a stop waits for a message that is on its way, in ms. */
const ROUNDS_DRAIN = 3000;

/** What several processes leave to one of them, where there is one. */
const ALONE: KeptLease = { isOurs: () => true, run: async () => undefined };

/** What a process that answers takes, beside the settings and what it answers with. */
interface ServeProcess {
  readonly end: (exitCode: number) => void;
  readonly shard: ShardNumber | null;
}

/** Opens the doors to what answers: everything with an effect is made here and passed in. */
export async function serve(
  config: Config,
  answering: Omit<OpenedCorpus, 'served'> & { readonly served: ServedCorpus },
  { end, shard }: ServeProcess,
): Promise<Running> {
  const { http } = config;
  const { scope, logger, version, stopping, wait, shares, kept, look, files, seen, served } = answering;
  const root = projectRoot();
  const { overrides } = pathsOf(config);
  const { store } = kept;
  const { events, limits, actionStates: states } = store;
  const metrics = createMetrics({ registry: new Registry(), now, shard: shard?.id ?? null });
  const series = createQuestionSeries({ now, clock });
  const endings = createReloadEndings();
  const here = endings.noted(
    series.counted(
      metrics.measured(recorded(linkedToPages(served.services, http.publicUrl), { events, logger })),
    ),
  );
  const reloadHere: typeof here.operations.reload = (options) => here.operations.reload(options);
  const { announcements, leases } = store;
  const takingIn = takeInChanges({ announcements, seen, reload: reloadHere, wait, logger });
  kept.listen(() => takingIn.look());
  const services = shares
    ? reloadingEverywhere(here, { announcements, announced: (...what) => takingIn.done(...what), logger })
    : here;
  const beats = { leases, holder: randomUUID(), now, clock, wait };
  const work: KeptLease = shares ? keepLease({ ...beats, name: 'following and telling', logger }) : ALONE;
  async function reloadAll(): Promise<void> {
    // How a reload ended stands in the log already, but for one that did not begin.
    const { kind } = await services.operations.reload();
    if (kind === 'busy') logger.warn({}, 'a reload is running already; wait for it to end, then ask again');
  }
  const keptPictures = createKeptPictures();
  const draw = createDraw({ logger, kept: keptPictures });

  // Loaded beside the service, which answers meanwhile: a question needs nothing of it.
  const followed = import('./runtime/follow-sources.js').then(({ followSources }) =>
    followSources({
      store,
      readSources: () => textOfFile(settingPath(root, config.sources)),
      allowed: config.fetchAllow,
      version,
      publicUrl: http.publicUrl,
      newSecret,
      clock,
      random: Math.random,
      wait,
      logger,
      changed: () => takingIn.look(),
      isOurs: () => work.isOurs(),
      ...(shares ? { alone: createDoAlone(beats) } : {}),
    }),
  );
  const { following, editing } = loadedLater<Pick<FollowedHere, 'following' | 'editing'>>(followed);
  const subjectFile = join(root, 'data/subject.json');
  const subject = readSubject(await fs.readFile(subjectFile, 'utf8'), subjectFile);
  let door: DiscordDoor | WebhookDoor | null = null;
  const notices = noticesThrough(() => door);
  const { settings, subscriptions, changes, audit } = store;
  const moderators = createModeratorsLog({
    audit,
    notices,
    limit: limitOf(limits, 'refusal', REFUSALS),
    logger,
  });
  const telling = { settings, subscriptions, changes, audit, notices, moderators };
  const news = createNews({ ...telling, services, clock, wait, isOurs: () => work.isOurs(), logger });
  const community = createCommunity({
    store,
    services: served.services,
    notices,
    likeness: () => loadLikeness(pathsOf(config), textOfFile),
    doors: ['discord'],
    secret: config.discord.token ?? secretFor('members', config, newSecret),
    clock,
    wait,
    logger,
  });
  const commands = createCommands(subject, {
    editing,
    following: manageSources(following),
    settings: telling,
    community: community.ports,
    audit,
    fetchAttached: createFetchAttached({ ...config.discord, fetch, logger }),
    wait,
    now,
  });
  const cooldown = limitOf(limits, 'question', config.cooldown);
  const once = createOnce(limits);
  const { noted } = community;
  const asking: Omit<DispatchOptions, 'commands' | 'logger' | 'now' | 'newReference'> = {
    services,
    queue: served.queue,
    draw,
    cooldown,
    once,
    settings,
    moderators,
    noted,
  };
  const chat = createChat({ commands, ...asking, logger, now, newReference });
  const linked = { reload: () => void reloadAll(), metrics: () => metrics.registry.metrics(), wait };
  const link = shard === null ? null : shardLink(shard, linked);
  door = await openDoor(config, {
    commands,
    chat,
    states,
    newReference,
    logger,
    onFailure: () => endOnFailure(config, logger, end),
    shard: link === null ? undefined : { ...link.shard, mayIdentify: link.mayIdentify, failed: link.failed },
    shared: shares ? limits : null,
    turnedAway: (why) => metrics.turnedAway(why),
  });
  const webhook = door !== null && 'routes' in door ? door : null;
  const ownHealth = () => ({ state: door?.state() ?? 'off', reason: door?.reason() ?? null });
  const discord = (): DiscordHealth => ({
    door: webhook !== null ? 'http' : door === null ? 'none' : 'gateway',
    ...(link === null ? ownHealth() : healthOfAll(link.healths(ownHealth()))),
  });
  const overriding = createOverriding({
    kept: createOverrideEntries({ fs, path: overrides, unique: String(process.pid) }),
    facts: services.facts,
    reload: (options) => services.operations.reload(options),
    audit,
    clock,
    wait,
  });
  // Of several shards, the first serves HTTP for all.
  const server =
    shard !== null && shard.id > 0
      ? null
      : await openHttp({
          config,
          offered: {
            services,
            overriding,
            series,
            endings,
            community: community.ports,
            readFigures: () => textOfFile(settingPath(root, 'docs/quality/figures.json')),
            editing,
            following,
            audit,
            leftBehind: store,
            subscriptions: store.hubs,
            events,
            stored: () => kept.trouble(),
            discord,
            metrics,
            metricsOfOthers: link?.metricsOfOthers,
          },
          limits,
          settings,
          clientSecret: secretFor('browsers', config, newSecret),
          scope,
          keptPictures,
          interactions: webhook?.routes ?? null,
          conversation: { chat, commands, subject },
          version,
          now,
          clock,
          newReference,
          logger,
        });
  if (server !== null) process.stdout.write(`Parley answers on ${server.url}\n`);
  if (door === null) process.stdout.write('No DISCORD_TOKEN is set: everything but Discord is up.\n');
  void door?.start();
  void link?.watch(ownHealth);
  if (config.watch) void watchCorpus({ look, seen: files, reload: reloadHere, wait, now, logger });
  const working = work.run();
  void followed.then(({ following }) => following.run());
  const rounds = door === null ? null : news.run();
  void community.run();
  // A message on its way may have to wait for Discord; it is tried again after the next start.
  const toldOrLeft = () => Promise.race([rounds, delay(ROUNDS_DRAIN, null, { ref: false })]);
  return {
    async stop() {
      stopping.abort();
      await Promise.all([door?.stop(), server?.close(), followed.then((here) => here.close()), toldOrLeft()]);
      await Promise.all([served.close(), community.kept(), working]);
      await kept.close();
    },
    reload: reloadAll,
  };
}

/** The link to the process that looks after all shards. Nobody reads what is sent once that has ended, which ends this one too. */
function shardLink(
  shard: ShardNumber,
  effects: Omit<ShardLinkOptions, 'shard' | 'send' | 'onMessage'>,
): ShardLink {
  return linkShard({
    ...effects,
    shard,
    send: (message) => void process.send?.(message, undefined, {}, () => undefined),
    onMessage: (told) => process.on('message', told),
  });
}

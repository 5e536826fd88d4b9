import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { config as loadDotenv } from 'dotenv';
import { pino } from 'pino';
import { createCommands } from '../commands/index.js';
import { createChat } from './chat/dispatch.js';
import { limitOf } from './app/limit.js';
import { recorded } from './app/recording.js';
import { textsFor } from './chat/texts/texts.js';
import { drawingOf, subtitleOf, TIMELINE_PAGE } from './chat/timeline-picture.js';
import { readSubject } from './knowledge/subject.js';
import { projectRoot } from './project-root.js';
import { loadConfig, type Config } from './config.js';
import { defaultPaths } from './corpus/paths.js';
import { createTimeSlice } from './corpus/time-slice.js';
import type { DiscordDoor } from './discord/gateway/client.js';
import { AppError } from './errors.js';
import { createHttpApp } from './http/app.js';
import { startHttpServer } from './http/server.js';
import type { Logger } from './logger.js';
import { createDraw } from './picture/render-svg.js';
import { serveCorpus } from './runtime/serve-corpus.js';
import { createMemoryStore } from './store/memory/memory-store.js';
import { startThread } from './runtime/start-thread.js';
import type { Timeline } from './views/timeline-view.js';

/** Longest that stopping may take, in ms; then the process ends as it is. */
const STOP_WITHIN = 4500;
/** Signals so close together, in ms, are one: Ctrl-C reaches the process from the terminal and from npm. */
const SAME_SIGNAL_WITHIN = 500;

/** The composition root: everything with an effect is made here and passed in. */
async function start(config: Config, logger: Logger): Promise<() => Promise<void>> {
  const now = (): number => performance.now();
  const newReference = (): string => randomBytes(4).toString('hex');
  const yieldIfDue = createTimeSlice({ now, yieldTurn: () => nextTurn() });
  const { corpus, gazetteer, http } = config;
  const clock = (): Date => new Date();
  const served = await serveCorpus({
    ...defaultPaths(projectRoot()),
    corpus,
    gazetteer,
    startThread,
    fs,
    threshold: config.answerThreshold ?? undefined,
    clock,
    now,
    yieldIfDue,
    logger,
  });
  const store = createMemoryStore({ now, clock });
  const { events, limits } = store;
  const services = recorded(served.services, { events, logger });
  const subjectFile = join(projectRoot(), 'data/subject.json');
  const commands = createCommands(readSubject(await fs.readFile(subjectFile, 'utf8'), subjectFile));
  const { questions: most, seconds } = config.cooldown;
  const cooldown = limitOf(limits, 'question', { most, seconds });
  const draw = createDraw({ logger });
  const drawTimeline = (timeline: Timeline, language: string): Promise<Uint8Array | null> => {
    const texts = textsFor(language);
    return draw(drawingOf(timeline, subtitleOf(timeline, texts), texts));
  };
  const chat = createChat({ commands, services, draw, cooldown, logger, newReference });

  let door: DiscordDoor | null = null;
  if (config.discord.token !== null) {
    const { token, apiBase, guildId } = config.discord;
    // Loaded only where it is used: discord.js takes more memory than all the rest.
    const { createDiscordDoor } = await import('./discord/gateway/client.js');
    door = createDiscordDoor({
      token,
      apiBase,
      guildId: guildId ?? undefined,
      commands,
      chat,
      states: store.actionStates,
      logger,
    });
  } else logger.warn({}, 'no DISCORD_TOKEN is set: HTTP only, without Discord');

  const app = createHttpApp({
    services,
    pictures: { entries: TIMELINE_PAGE, draw: drawTimeline },
    events,
    discord: () => ({ state: door?.state() ?? 'off', reason: door?.reason() ?? null }),
    adminToken: http.adminToken,
    apiLimit: limitOf(limits, 'api', { most: http.apiRateLimit, seconds: 60 }),
    version: await versionOfPackage(),
    memory: () => process.memoryUsage(),
    clock: now,
    logger,
    newReference,
  });
  const server = await startHttpServer({ app, host: http.host, port: http.port, logger });
  process.stdout.write(`Parley answers on ${server.url}\n`);
  if (door === null) process.stdout.write('No DISCORD_TOKEN is set: everything but Discord is up.\n');
  void door?.start();
  return async () => {
    await Promise.all([door?.stop(), server.close()]);
    await served.close();
  };
}

async function versionOfPackage(): Promise<string> {
  const manifest: unknown = JSON.parse(await fs.readFile(join(projectRoot(), 'package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}

/** Stops once, on the first signal; a later one, or a stop that hangs, ends the process at once. */
function stopOnSignals(stop: () => Promise<void>, logger: Logger): void {
  let firstAt: number | null = null;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (firstAt !== null) {
      if (performance.now() - firstAt > SAME_SIGNAL_WITHIN) process.exit(0);
      return;
    }
    firstAt = performance.now();
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(0), STOP_WITHIN).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ cause: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

function createLogger(level: string): Logger {
  const error = pino.stdSerializers.errWithCause;
  // Synchronous, so that the last lines before an exit are not lost.
  return pino(
    { level, serializers: { cause: error, err: error } },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** A message fit for a person where the fault is theirs to mend; else the log has the cause. */
function failToStart(error: unknown, logger: Logger): never {
  if (error instanceof AppError) {
    process.stderr.write(`parley: ${error.message}\n`);
    process.exit(error.code === 'internal' ? 1 : 2);
  }
  logger.error({ cause: error }, 'could not start');
  process.exit(1);
}

loadDotenv({ quiet: true });
let logger = createLogger('info');
try {
  const config = loadConfig(process.env);
  logger = createLogger(config.logLevel);
  const crash = (error: unknown): void => {
    logger.error({ cause: error }, 'unexpected fault; the process ends');
    process.exit(1);
  };
  // Node prints its warnings as they are; standard error is for JSON lines.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => logger.warn({ cause: warning }, 'Node warns.'));
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  // Before anything is up: a signal while starting is an orderly end as well.
  let stop = async (): Promise<void> => {};
  stopOnSignals(() => stop(), logger);
  stop = await start(config, logger);
} catch (error) {
  failToStart(error, logger);
}

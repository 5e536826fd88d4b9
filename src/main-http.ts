import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Audit } from './app/article-ports.js';
import { createHubCalls } from './app/following/hub-calls.js';
import type { HubSubscriptions } from './app/hub-ports.js';
import { limitOf } from './app/limit.js';
import { createEndedSessions } from './app/ended-sessions.js';
import type { Limits, Settings } from './app/ports.js';
import { drawingOf, subtitleOf, TIMELINE_PAGE } from './chat/timeline-picture.js';
import { textsFor } from './chat/texts/texts.js';
import type { Config } from './config.js';
import { addressBehind, createHttpApp, type HttpAppOptions } from './http/app.js';
import { createDescribe } from './http/openapi/openapi-routes.js';
import { startHttpServer, type HttpServer } from './http/server.js';
import type { Logger } from './logger.js';
import { createDraw } from './picture/draw.js';
import type { KeptPictures } from './picture/kept-pictures.js';
import type { RequestScope } from './request-scope.js';
import type { Timeline } from './views/timeline-view.js';
import { createWeb, type WebOptions } from './web/create-web.js';

/** How often a client may send a wrong admin token. */
const FAILED_ADMIN = { most: 10, seconds: 60 };

/** How often a client may call as a hub does: much used ones tell of many feeds. */
const HUB_RATE = { most: 600, seconds: 60 };

/** What programs and browsers both are offered. */
type Offered = Pick<
  HttpAppOptions,
  | 'services'
  | 'overriding'
  | 'editing'
  | 'following'
  | 'leftBehind'
  | 'events'
  | 'stored'
  | 'discord'
  | 'metrics'
  | 'metricsOfOthers'
> &
  Pick<WebOptions, 'series' | 'endings' | 'community' | 'readFigures'> & {
    readonly audit: Audit;
    /** What is agreed with hubs of feeds. */
    readonly subscriptions: HubSubscriptions;
  };

/** What serving HTTP takes. */
export interface OpenHttpOptions {
  readonly config: Config;
  readonly offered: Offered;
  readonly limits: Limits;
  readonly settings: Settings;
  /** Tells clients apart without telling who they are. */
  readonly clientSecret: string;
  readonly scope: RequestScope;
  readonly keptPictures: KeptPictures;
  /** Where Discord's interactions come to; null where they come another way. */
  readonly interactions: Hono | null;
  /** What browsers talk with; it is left out where the settings say so. */
  readonly conversation: NonNullable<WebOptions['playground']>;
  readonly version: string;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  readonly clock: () => Date;
  readonly newReference: () => string;
  readonly logger: Logger;
}

/** Puts together what is served over HTTP, and serves it. */
export async function openHttp(options: OpenHttpOptions): Promise<HttpServer> {
  const { config, offered, limits, interactions, version, now, clock, newReference, logger } = options;
  const { http } = config;
  // What members wait for does not queue behind what is asked over HTTP.
  const draw = createDraw({ logger, kept: options.keptPictures });
  const drawTimeline = (
    timeline: Timeline,
    language: string,
    entries: number,
  ): Promise<Uint8Array | null> => {
    const texts = textsFor(language);
    return draw(drawingOf(timeline, subtitleOf(timeline, texts, entries), texts));
  };
  const doors = {
    ...offered,
    adminToken: http.adminToken,
    failedAdminLimit: limitOf(limits, 'failed-admin', FAILED_ADMIN),
    names: { publicUrl: http.publicUrl, listensOn: http.host },
    memory: () => process.memoryUsage(),
    clientAddress: addressBehind(http.trustedProxies),
    logger,
    newReference,
  };
  const app = createHttpApp({
    ...doors,
    ...(interactions === null ? {} : { interactions }),
    requestIds: { scope: options.scope, newRequestId: randomUUID },
    pictures: { entries: TIMELINE_PAGE, draw: drawTimeline },
    apiLimit: limitOf(limits, 'api', http.apiLimit),
    hubs:
      http.publicUrl === null
        ? undefined
        : {
            calls: createHubCalls({ subscriptions: offered.subscriptions, clock, logger }),
            limit: limitOf(limits, 'hub', HUB_RATE),
          },
    trustedProxies: http.trustedProxies,
    version,
    clock: now,
  });
  const web = await createWeb({
    ...doors,
    readAsset: (name) => fs.readFile(join(import.meta.dirname, 'web/assets', name), 'utf8'),
    limits,
    pageRate: http.apiLimit,
    clockOfDay: clock,
    clientSecret: options.clientSecret,
    newSession: randomUUID,
    endedSessions: createEndedSessions({ settings: options.settings, clock }),
    describe: createDescribe({ version, publicUrl: http.publicUrl, routes: () => app.routes }),
    playground: config.playground ? options.conversation : null,
  });
  app.route('/', web);
  return startHttpServer({ app, host: http.host, port: http.port, logger });
}

import type { Hono } from 'hono';
import { Registry } from 'prom-client';
import { createWebhookDoor } from '../../src/discord/webhook/webhook-door.js';
import { createMetrics } from '../../src/http/metrics/metrics.js';
import { createHubCalls } from '../../src/app/following/hub-calls.js';
import { NO_NOTICES } from '../../src/chat/notices.js';
import { createMemoryActionStates } from '../../src/store/memory/action-states.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { chatOf, stubCommands } from '../support/discord-bot.js';
import { recordedCalls } from '../discord/protocol/some-calls.js';
import { aLimit, recordingLogger } from '../support/services.js';
import { anApp } from './an-app.js';

/** The app with the routes of every room, as `main.ts` puts it together. */
export function theWholeApp(): Hono {
  const { routes } = createWebhookDoor({
    publicKey: 'ab'.repeat(32),
    chat: chatOf(stubCommands),
    states: createMemoryActionStates({ now: () => 0 }),
    rest: {
      callsFor: () => recordedCalls(),
      start: async () => {},
      stop: async () => {},
      reached: () => {},
      notices: NO_NOTICES,
      reason: () => null,
    },
    shared: null,
    clock: () => new Date(0),
    now: () => 0,
    logger: recordingLogger(),
  });
  const metrics = createMetrics({ registry: new Registry(), now: () => 0 });
  const { hubs: subscriptions } = createMemoryStore({ now: () => 0, clock: () => new Date(0) });
  const calls = createHubCalls({ subscriptions, clock: () => new Date(0), logger: recordingLogger() });
  return anApp({ interactions: routes, metrics, hubs: { calls, limit: aLimit() } }).app;
}

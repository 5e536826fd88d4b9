import { createHmac } from 'node:crypto';
import { createHubCalls } from '../../../src/app/following/hub-calls.js';
import type { HubSubscription } from '../../../src/app/hub-ports.js';
import type { HubAsked } from '../../../src/sources/fetching/ask-hub.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { recordingLogger } from '../../support/services.js';
import { createVirtualTime } from '../../support/virtual-time.js';
import { feedOf, followedWeb, sourceOf } from './a-web.js';

export const HUB = 'https://hub.example/';
export const FEED = 'https://a.example/feed';

/** A feed that names its hub and its own address. */
export const withHub = (items: Parameters<typeof feedOf>[1], hub = HUB, self = FEED): string =>
  feedOf('a.example', items).replace(
    '<title>News</title>',
    `<title>News</title><atom:link rel="hub" href="${hub}"/><atom:link rel="self" href="${self}"/>`,
  );

/** Following with a hub that takes what it is asked, unless it is told to answer otherwise. */
export function withAHub({
  publicUrl = 'https://parley.example',
  file = [sourceOf('a', { every: 120 })],
} = {}) {
  const time = createVirtualTime();
  const store = createMemoryStore({ now: () => time.clock().getTime(), clock: time.clock });
  const asked: { readonly hub: string; readonly form: Record<string, string>; readonly at: number }[] = [];
  const hub: { answer: HubAsked } = { answer: { ok: true } };
  let secrets = 0;
  const web = followedWeb({
    time,
    store,
    file: JSON.stringify({ sources: file }),
    hubs: {
      subscriptions: store.hubs,
      publicUrl,
      newSecret: () => `${(secrets += 1)}`.padStart(43, 's'),
      ask: async (address, form) => {
        asked.push({ hub: address, form: Object.fromEntries(form), at: time.clock().getTime() });
        await time.wait(100);
        return hub.answer;
      },
    },
  });
  const calls = createHubCalls({ subscriptions: store.hubs, clock: time.clock, logger: recordingLogger() });
  const only = async (): Promise<HubSubscription> => {
    const [first] = await store.hubs.list();
    if (first === undefined) throw new Error('nothing is agreed with a hub');
    return first;
  };
  /** As the hub asks back. */
  const verify = async (mode: string, leaseSeconds: number | null = 864_000) => {
    const { key, topic } = await only();
    return calls.asked(key, { mode, topic, leaseSeconds });
  };
  const deliver = async (given: { signature?: string; body?: string; key?: string } = {}) => {
    const { key, secret } = await only();
    const body = given.body ?? '<rss>whatever</rss>';
    const digest = createHmac('sha256', secret).update(body).digest('hex');
    return calls.delivered(given.key ?? key, {
      signature: given.signature ?? `sha256=${digest}`,
      body: (async function* () {
        yield new TextEncoder().encode(body);
      })(),
    });
  };
  return { ...web, time, store, asked, hub, calls, only, verify, deliver };
}

/** A body of nothing. */
export async function* nothing(): AsyncGenerator<Uint8Array> {}

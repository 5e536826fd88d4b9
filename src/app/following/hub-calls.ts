import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Logger } from '../../logger.js';
import type { HubSubscriptions } from '../hub-ports.js';

/** What a hub asks before it does what it was asked for, or says instead. */
export interface HubQuestion {
  readonly mode: string;
  readonly topic: string;
  /** Seconds for which it will tell of news; null where it does not say. */
  readonly leaseSeconds: number | null;
}

/** What was sent in the name of a hub, signed or not. */
export interface HubDelivery {
  /** `X-Hub-Signature`: a method, `=`, and the signature in hexadecimal. */
  readonly signature: string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * How a delivery ended. `gone`: there is no such subscription, or no more, and the hub may stop. `taken`: the feed is looked
 * at. `ignored`: it is not signed as agreed, or the hub has not agreed yet.
 */
export type Delivered = 'gone' | 'taken' | 'ignored' | 'too-large';

/** What hubs say to this service, whichever process they reach. */
export interface HubCalls {
  /** `meant`: it is as it was asked for. `noted`: a refusal, which was heard. */
  asked(key: string, question: HubQuestion): Promise<'meant' | 'noted' | 'unknown'>;
  delivered(key: string, delivery: HubDelivery): Promise<Delivered>;
}

/** Effects of hearing hubs. */
export interface HubCallsOptions {
  readonly subscriptions: HubSubscriptions;
  readonly clock: () => Date;
  readonly logger: Logger;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a hub may tell of news without being asked again, in seconds, and how long where it does not say. */
const LEASE = { least: 60, most: 90 * 24 * 60 * 60, untold: 24 * 60 * 60 };
/** A hub is asked again once so much of its lease has passed, but not within so many ms. */
const RENEWED = { after: 0.8, notBefore: 5 * MINUTE };
/** Most of a delivery, in bytes: as much as a feed may have. None of it is kept. */
const MAX_DELIVERY = 5 * 1024 * 1024;
/** The methods of WebSub. SHA-1 is among them, as much used hubs sign by no other; as an HMAC it is sound. */
const METHODS = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/** Answers hubs by what is kept of them. */
export function createHubCalls({ subscriptions, clock, logger }: HubCallsOptions): HubCalls {
  return {
    async asked(key, { mode, topic, leaseSeconds }) {
      const known = await subscriptions.get(key);
      if (known?.topic !== topic) return 'unknown';
      const { source, hub, standing } = known;
      const now = clock().getTime();
      if (mode === 'denied') {
        await subscriptions.failed(key, 'it refuses to tell of this feed', now + DAY);
        logger.info({ source, hub }, 'a hub refuses to tell of a source');
        return 'noted';
      }
      if (mode === 'unsubscribe')
        return standing === 'ending' && (await subscriptions.remove(key)) ? 'meant' : 'unknown';
      if (mode !== 'subscribe') return 'unknown';
      const seconds = Math.min(Math.max(leaseSeconds ?? LEASE.untold, LEASE.least), LEASE.most);
      const ms = seconds * 1000;
      const askAt = now + Math.max(ms * RENEWED.after, RENEWED.notBefore);
      if (!(await subscriptions.agreed(key, { activeUntil: now + ms, askAt: Math.round(askAt) })))
        return 'unknown';
      logger.info({ source, hub, seconds }, 'a hub tells of news of a source');
      return 'meant';
    },
    async delivered(key, { signature, body }) {
      const known = await subscriptions.get(key);
      if (known === null || known.standing === 'ending') return 'gone';
      const [, method = '', digits = ''] = /^(sha\d{1,3})=([\da-f]{40,128})$/i.exec(signature ?? '') ?? [];
      const name = method.toLowerCase();
      if (known.standing !== 'active' || !METHODS.has(name)) return 'ignored';
      const hmac = createHmac(name, known.secret);
      let size = 0;
      for await (const part of body) {
        size += part.byteLength;
        if (size > MAX_DELIVERY) return 'too-large';
        hmac.update(part);
      }
      const expected = hmac.digest();
      const given = Buffer.from(digits, 'hex');
      if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected)) {
        logger.info(
          { source: known.source, hub: known.hub },
          'what came in the name of a hub is not signed by it',
        );
        return 'ignored';
      }
      return (await subscriptions.hint(key)) ? 'taken' : 'ignored';
    },
  };
}

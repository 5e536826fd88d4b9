import * as z from 'zod';
import { problem, type DescribedRoute } from './described-route.js';

/** The routes that other services call, which are no clients of ours: hubs of feeds, and Discord. */
export const CALLED_BY_OTHERS: readonly DescribedRoute[] = [
  {
    route: 'GET /websub/:key',
    part: 'Hubs',
    what: 'A hub (W3C WebSub) asks whether a subscription is meant.',
    query: z.object({
      'hub.mode': z.string().describe('subscribe, unsubscribe or denied'),
      'hub.topic': z.string(),
      'hub.challenge': z.string().optional(),
      'hub.lease_seconds': z.string().optional(),
    }),
    answers: {
      200: { what: 'It is: the challenge, or nothing where the hub refuses.', type: 'text/plain' },
      404: problem('Nothing of the kind was asked for.'),
      429: problem('Too many calls.'),
    },
  },
  {
    route: 'POST /websub/:key',
    part: 'Hubs',
    what: 'A hub tells of news, signed by X-Hub-Signature. What it sends is a hint to read the feed, and is not kept.',
    answers: {
      202: { what: 'It has come, whether its signature is right or not.' },
      410: problem('Nobody waits for this any more.'),
      429: problem('Too many calls.'),
    },
  },
  {
    route: 'POST /interactions',
    part: 'Discord',
    what: "Discord's interactions, signed by X-Signature-Ed25519 over X-Signature-Timestamp and the body.",
    answers: {
      200: { what: 'The first response, as JSON or with files.', type: 'application/json' },
      400: problem('It is no interaction.'),
      401: problem('The signature is missing, wrong, stale or used before.'),
      503: problem('It came too late to be answered, and nothing was done.'),
    },
  },
];

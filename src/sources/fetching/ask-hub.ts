import type { GuardedRequest } from './guarded-request.js';

/** How asking a hub ended. `reason` is one sentence for a person, without a full stop. */
export type HubAsked = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Sends a form to a hub; never rejects. That it took it says nothing of what it will do. */
export type AskHub = (hub: string, form: URLSearchParams, stop: AbortSignal) => Promise<HubAsked>;

/** Effects of asking hubs. */
export interface AskHubOptions {
  readonly request: GuardedRequest;
  /** A signal that aborts after so many milliseconds. Default: by the clock of the machine. */
  readonly deadline?: (ms: number) => AbortSignal;
}

const MOST_REDIRECTS = 5;
/** Longest that a hub may take with all its redirects, in ms. */
const WITHIN = 10_000;

/** Asks hubs over requests that go to public addresses alone, redirects included. */
export function createAskHub({ request, deadline = (ms) => AbortSignal.timeout(ms) }: AskHubOptions): AskHub {
  return async (hub, form, stop) => {
    const signal = AbortSignal.any([deadline(WITHIN), stop]);
    let address = hub;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answered = await request(address, { form, signal });
      if (answered.kind === 'answer') {
        const isTaken = answered.status >= 200 && answered.status < 300;
        return isTaken ? { ok: true } : { ok: false, reason: `it answers with ${answered.status}` };
      }
      if (answered.kind !== 'redirect') return { ok: false, reason: answered.reason };
      address = answered.to;
    }
    return { ok: false, reason: `it redirects more than ${MOST_REDIRECTS} times` };
  };
}

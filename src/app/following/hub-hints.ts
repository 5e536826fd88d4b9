import type { FollowedSource } from '../article-ports.js';

/** Between two checks of a source that its hub asks for, in ms: a hub that tells of every word is no reason to. */
const GAP = 30_000;

/** Options of following hints. */
export interface HubHintsOptions {
  /** Ids of sources of which hubs say that there are news, each told once. */
  readonly take: () => Promise<readonly string[]>;
  readonly get: (id: string) => Promise<FollowedSource | null>;
  /** Whether a source can be checked now: none is under way, and there are not too many of others. */
  readonly mayStart: (id: string) => boolean;
  readonly start: (source: FollowedSource) => void;
  readonly clock: () => Date;
}

/**
 * Checks sources of which hubs say that there are news. What a hub sends is no more than a hint: the feed is read at its own
 * address, as it would be by and by. A source that fails keeps the time that it was given, whatever its hub says.
 */
export function createHubHints({ take, get, mayStart, start, clock }: HubHintsOptions): () => Promise<void> {
  const waiting = new Set<string>();
  const startedAt = new Map<string, number>();
  return async () => {
    for (const id of await take()) waiting.add(id);
    for (const id of waiting) {
      const source = await get(id);
      const now = clock().getTime();
      if (source === null || !mayBeHinted(source)) {
        waiting.delete(id);
        startedAt.delete(id);
      } else if (mayStart(id) && now - (startedAt.get(id) ?? Number.NEGATIVE_INFINITY) >= GAP) {
        waiting.delete(id);
        startedAt.set(id, now);
        start(source);
      }
    }
  };
}

function mayBeHinted({ definition, state }: FollowedSource): boolean {
  return definition.enabled && state.switchedOff === null && state.result?.kind !== 'failed';
}

/** Where on its way a connection meets a trouble. `ready` is right after READY or RESUMED. */
export type Stage = 'upgrade' | 'hello' | 'identify' | 'resume' | 'ready';

/** What Discord does there in place of what it should. */
export type Misdeed =
  /** `upgrade`: answers with this HTTP status and no WebSocket. */
  | { readonly status: number }
  /** Closes with this code; at `upgrade`, and with 0 everywhere, the TCP connection is cut. */
  | { readonly close: number }
  /** Says nothing at all, and leaves the connection open. */
  | 'silent'
  /** Answers with op 9 and this `d`. */
  | { readonly invalidSession: unknown }
  /** Sends these frames instead; a string as it is, all else as JSON. */
  | { readonly send: readonly unknown[] };

export interface GatewayTrouble {
  readonly at: Stage;
  readonly does: Misdeed;
  /** How many connections meet it; default 1. */
  readonly times?: number;
}

export interface Troubles {
  add(trouble: GatewayTrouble): void;
  /** What this connection meets here, counted off; null where all goes well. */
  take(at: Stage): Misdeed | null;
  clear(): void;
}

export function createTroubles(): Troubles {
  const waiting: { trouble: GatewayTrouble; left: number }[] = [];
  return {
    add: (trouble) => void waiting.push({ trouble, left: trouble.times ?? 1 }),
    take(at) {
      const entry = waiting.find(({ trouble, left }) => left > 0 && trouble.at === at);
      if (entry === undefined) return null;
      entry.left -= 1;
      return entry.trouble.does;
    },
    clear: () => void waiting.splice(0),
  };
}

import { createSerialQueue, type SerialQueue } from '../../serial-queue.js';

/** Effects of turns. */
export interface HostTurnsOptions {
  readonly clock: () => Date;
  /** Resolves to true after so many milliseconds, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
}

/** How a turn went: with what was done in it, or not at all, as it would have come in so many seconds. */
export type Turned<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'too-early'; readonly seconds: number }
  | { readonly kind: 'stopped' };

/** Requests to each host one after the other, with a gap between. */
export interface HostTurns {
  /** Does `work` once those before it are done, and `gapMs` after the last of them. Longer waits than a minute are left. */
  take<T>(host: string, gapMs: number, work: () => Promise<T>): Promise<Turned<T>>;
  /** Leaves a host alone for so many seconds. */
  pause(host: string, seconds: number): void;
}

interface HostState {
  readonly queue: SerialQueue;
  waiting: number;
  endedAt: number;
  pausedUntil: number;
}

/** Longest wait for a turn, in ms, once those before are done. */
const LONGEST_WAIT = 60_000;
/** How long a host is remembered after its last request, in ms, and among how many that starts to count. */
const REMEMBERED = { ms: 60 * 60 * 1000, hosts: 500 };

/** Keeps turns in this process. */
export function createHostTurns({ clock, wait }: HostTurnsOptions): HostTurns {
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    const now = clock().getTime();
    const known = hosts.get(host);
    if (known !== undefined) return known;
    if (hosts.size >= REMEMBERED.hosts) {
      for (const [name, { waiting, endedAt, pausedUntil }] of hosts) {
        if (waiting === 0 && Math.max(endedAt + REMEMBERED.ms, pausedUntil) < now) hosts.delete(name);
      }
    }
    const state = { queue: createSerialQueue(), waiting: 0, endedAt: 0, pausedUntil: 0 };
    hosts.set(host, state);
    return state;
  };
  const turn = async <T>(state: HostState, gapMs: number, work: () => Promise<T>): Promise<Turned<T>> => {
    const ms = Math.max(state.endedAt + gapMs, state.pausedUntil) - clock().getTime();
    if (ms > LONGEST_WAIT) return { kind: 'too-early', seconds: Math.ceil(ms / 1000) };
    if (ms > 0 && !(await wait(ms))) return { kind: 'stopped' };
    try {
      return { kind: 'done', value: await work() };
    } finally {
      state.endedAt = clock().getTime();
    }
  };
  return {
    async take(host, gapMs, work) {
      const state = stateOf(host);
      state.waiting += 1;
      try {
        return await state.queue.add(() => turn(state, gapMs, work));
      } finally {
        state.waiting -= 1;
      }
    },
    pause(host, seconds) {
      const state = stateOf(host);
      state.pausedUntil = Math.max(state.pausedUntil, clock().getTime() + seconds * 1000);
    },
  };
}

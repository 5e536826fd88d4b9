import type { Lease, Leases } from '../../app/shared-ports.js';
import { afterBeat } from '../after-beat.js';

/** Leases in memory. */
export function createMemoryLeases(): Leases {
  const leases = new Map<string, Lease>();
  return {
    async beat(name, holder, unmoved) {
      const lease = leases.get(name) ?? { holder: '', beat: 0 };
      const next = afterBeat(lease, holder, unmoved) ?? lease;
      leases.set(name, next);
      return next;
    },
    async release(name, holder) {
      const lease = leases.get(name);
      if (lease?.holder === holder) leases.set(name, { ...lease, holder: '' });
    },
  };
}

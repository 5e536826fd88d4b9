import type { Lease } from '../app/shared-ports.js';

/** A lease after a beat of `holder`; null where it stays with another (`Leases.beat`). */
export function afterBeat({ holder: had, beat }: Lease, holder: string, unmoved?: number): Lease | null {
  return had === '' || had === holder || beat === unmoved ? { holder, beat: beat + 1 } : null;
}

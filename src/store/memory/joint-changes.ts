import type { Changeable, JointChanges } from '../../app/ports.js';
import { createSerialQueue } from '../../serial-queue.js';
import type { PutBack } from './put-back.js';

/** What may be changed together, each of which can be put back. */
type Undoable = { readonly [P in keyof Changeable]: Changeable[P] & PutBack };

/**
 * JointChanges that hold together, one after another. Where one fails, all is put back as it was before it: with it goes what others
 * have written in the moment in between, of which memory, that never fails by itself, knows no case.
 */
export function createMemoryJointChanges(ports: Undoable): JointChanges {
  const turns = createSerialQueue();
  const parts: readonly PutBack[] = Object.values(ports);
  return {
    together: (work) =>
      turns.add(async () => {
        const undo = parts.map((part) => part.remember());
        try {
          return await work(ports);
        } catch (error) {
          for (const putBack of undo) putBack();
          throw error;
        }
      }),
  };
}

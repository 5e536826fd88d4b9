import type { AnswerQueue } from '../app/answer-queue.js';
import { callIn, forwardingRooms } from '../app/forward.js';
import type { Services } from '../app/services.js';

/** How long somebody is left without a word, in ms, where nothing told before that it would take so long. */
const LEFT_WITHOUT_A_WORD = 500;

/** When something is promised. */
export interface PromisingOptions {
  readonly queue: AnswerQueue;
  /** May be called more than once. */
  readonly promise: () => void;
  /** In ms; default: half a second. */
  readonly afterMs?: number;
}

/**
 * The same use cases for one interaction: where what they are called for has to wait behind what others asked, whoever asked is promised
 * at once that something will come, and where it takes long by itself, soon.
 */
export function promisingServices(
  services: Services,
  { queue, promise, afterMs = LEFT_WITHOUT_A_WORD }: PromisingOptions,
): Services {
  return forwardingRooms<Services>(async (room, method, args) => {
    const timer = setTimeout(promise, afterMs);
    // What tells of the service itself waits for nobody.
    if (room !== 'operations' && queue.isLong()) promise();
    try {
      return await callIn(services, room, method, args);
    } finally {
      clearTimeout(timer);
    }
  });
}

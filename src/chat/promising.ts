import type { AnswerQueue } from '../app/answer-queue.js';
import { callIn, forwardingRooms } from '../app/forward.js';
import type { Services } from '../app/services.js';

/**
 * The same use cases for one interaction: where what they are called for has to wait behind what others asked, whoever asked is promised
 * at once that something will come.
 */
export function promisingServices(services: Services, queue: AnswerQueue, promise: () => void): Services {
  return forwardingRooms<Services>((room, method, args) => {
    // Of these nothing waits.
    if (room !== 'operations' && queue.isLong()) promise();
    return callIn(services, room, method, args);
  });
}

import type { Identity } from './identity.js';
import type { Messages } from './interactions.js';
import type { Json } from './limits/problem.js';
import { messagePayload } from './payloads.js';

/** Every message of the bot by its id. */
export function createMessages(identity: Identity, nextId: () => string): Messages {
  const stored = new Map<string, Json>();
  const keep = (id: string, fields: Json): Json => {
    const message = messagePayload(identity, { ...fields, id });
    stored.set(id, message);
    return message;
  };
  return {
    get: (id) => stored.get(id),
    create: (fields) => keep(nextId(), fields),
    change: (id, fields) => keep(id, { ...stored.get(id), ...fields }),
    remove: (id) => void stored.delete(id),
  };
}

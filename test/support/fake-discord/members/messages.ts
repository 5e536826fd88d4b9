import { userPayload, type Identity } from '../identity.js';
import type { Json } from '../limits/problem.js';
import type { Messages } from '../rest/interactions.js';

/** Every message of the channel by its id. */
export function createMessages(identity: Identity, nextId: () => string): Messages {
  const stored = new Map<string, Json & { readonly id: string }>();
  const keep = (id: string, fields: Json): Json & { readonly id: string } => {
    const message = { ...messagePayload(identity), ...fields, id };
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

/** A message of the bot's as Discord tells of it, but for what it says. */
function messagePayload(identity: Identity): Json {
  return {
    ...commonFields,
    type: 20,
    channel_id: identity.channelId,
    author: userPayload(identity.applicationId, 'parley', true),
    webhook_id: identity.applicationId,
    application_id: identity.applicationId,
  };
}

/** What a message of a member's has otherwise. */
export function memberMessage(identity: Identity, content: string): Json {
  return {
    type: 0,
    author: userPayload(identity.userId, 'member'),
    webhook_id: undefined,
    application_id: undefined,
    content,
  };
}

const commonFields = {
  timestamp: '2026-01-03T00:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  pinned: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
};

import { MessageReferenceType, Routes } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import type { ChannelCalls } from '../protocol/calls.js';
import { onceMore } from './discord-notices.js';
import { asCallError } from './interaction-calls.js';

/** Sends messages to channels over Discord's REST, as the bot. */
export function createChannelCalls(rest: REST): ChannelCalls {
  return {
    async send(channelId, { json, files }, { nonce, repliesTo }) {
      const reference = {
        type: MessageReferenceType.Default,
        message_id: repliesTo,
        // What is replied to may have been deleted since.
        fail_if_not_exists: false,
      };
      const body = {
        ...json,
        allowed_mentions: { ...json.allowed_mentions, replied_user: false },
        nonce,
        // Discord gives back the message that stands already in place of showing a second.
        enforce_nonce: true,
        ...(repliesTo === null ? {} : { message_reference: reference }),
      };
      const carried = files.map(({ name, data }) => ({ name, data: Buffer.from(data) }));
      const route = Routes.channelMessages(channelId);
      await asCallError(onceMore(() => rest.post(route, { body, files: carried })));
    },
  };
}

import { MessageFlags } from 'discord-api-types/v10';
import type { AttachmentPayload, ButtonInteraction, RepliableInteraction } from 'discord.js';
import { toMessage } from '../protocol/message.js';
import type { Reply } from '../../chat/reply.js';
import type { CommandInteraction } from './request.js';

type Content = Pick<ReturnType<typeof toMessage>, 'embeds' | 'components'> & {
  files: AttachmentPayload[];
  allowedMentions: { parse: [] };
};

function contentOf(reply: Reply): Content {
  const { embeds, components, attachments = [] } = toMessage(reply);
  const { picture } = reply;
  const files = attachments.flatMap(({ filename, description = '' }) =>
    picture === undefined ? [] : [{ attachment: Buffer.from(picture.png), name: filename, description }],
  );
  return { embeds, components, files, allowedMentions: { parse: [] } };
}

/** The same for a message that is there already: its earlier pictures go. */
function changeOf(reply: Reply): Content & { attachments: [] } {
  return { ...contentOf(reply), attachments: [] };
}

/** Promises a reply, so that Discord waits 15 minutes instead of 3 s. The visibility is fixed from here on. */
export async function defer(interaction: CommandInteraction, visibility: Reply['visibility']): Promise<void> {
  if (interaction.isButton()) await interaction.deferUpdate();
  else await interaction.deferReply(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

/**
 * Sends a reply in the way that the interaction, and what became of it so far, calls for.
 * @throws DiscordAPIError, HTTPError or a network error where Discord does not take it.
 */
export async function respond(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  const content = contentOf(reply);
  if (interaction.isButton() && takesPlace(interaction, reply)) {
    if (interaction.deferred) await interaction.editReply(changeOf(reply));
    else await interaction.update(changeOf(reply));
    return;
  }
  const message = {
    ...content,
    ...(reply.visibility === 'private' ? ({ flags: MessageFlags.Ephemeral } as const) : {}),
  };
  if (!interaction.deferred) {
    await interaction.reply(message);
  } else if (interaction.isButton()) {
    await interaction.followUp(message);
  } else if (reply.visibility === 'private' && interaction.ephemeral !== true) {
    // Deferred for everyone to see, but this is for one member only: it must not fill that place.
    await interaction.deleteReply();
    await interaction.followUp(message);
  } else {
    await interaction.editReply(content);
  }
}

/** Whether a reply takes the place of the pressed button's message: a private notice must not replace a public one. */
function takesPlace(interaction: ButtonInteraction, reply: Reply): boolean {
  return reply.visibility === 'public' || interaction.message.flags.has(MessageFlags.Ephemeral);
}

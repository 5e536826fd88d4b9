import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { decodeAction } from '../protocol/action-id.js';
import type { CommandRequest } from '../../chat/command.js';

/** The interactions a command can come out of. */
export type CommandInteraction = ChatInputCommandInteraction | ButtonInteraction;

/** What an interaction asks for; null for a button that is not, or no longer, one of ours. */
export function toRequest(interaction: CommandInteraction): CommandRequest | null {
  const from = {
    user: {
      id: interaction.user.id,
      // Null in direct messages, where there is nothing to manage.
      mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    },
    locale: interaction.locale,
  };
  if (interaction.isButton()) {
    const action = decodeAction(interaction.customId);
    return action === null ? null : { ...from, ...action, origin: 'action' };
  }
  const options = interaction.options.data.flatMap(({ name, value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    ...from,
    command: interaction.commandName,
    options: Object.fromEntries(options),
    origin: 'command',
  };
}

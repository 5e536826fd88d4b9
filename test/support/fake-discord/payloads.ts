import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import { channelPayload, userPayload, type Identity } from './identity.js';
import type { Json } from './limits/problem.js';

/** Who sends an interaction, and from where. */
export interface Sender {
  /** Locale of the member's client; default `en-US`. */
  readonly locale?: string;
  /** Preferred locale of the server; default `en-US`. */
  readonly guildLocale?: string;
  readonly userId?: string;
  /** The member's permissions as a bit field; default none. */
  readonly permissions?: bigint;
  /** Sent in a direct message: no server, no member, no permissions. */
  readonly dm?: boolean;
}

export type OptionInput = Readonly<Record<string, string | number | boolean>>;

interface Envelope {
  readonly id: string;
  readonly token: string;
  readonly identity: Identity;
  readonly sender: Sender;
}

function envelope({ id, token, identity, sender }: Envelope): Json {
  const user = userPayload(sender.userId ?? identity.userId, 'member');
  const shared = {
    id,
    token,
    application_id: identity.applicationId,
    version: 1,
    locale: sender.locale ?? 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    app_permissions: '2147483648',
    channel_id: identity.channelId,
  };
  if (sender.dm === true) {
    return {
      ...shared,
      user,
      context: InteractionContextType.BotDM,
      channel: { id: identity.channelId, type: ChannelType.DM, flags: 0, recipients: [user] },
      authorizing_integration_owners: { 0: '0' },
    };
  }
  return {
    ...shared,
    context: InteractionContextType.Guild,
    guild_id: identity.guildId,
    guild: { id: identity.guildId, locale: sender.guildLocale ?? 'en-US', features: [] },
    guild_locale: sender.guildLocale ?? 'en-US',
    channel: channelPayload(identity),
    authorizing_integration_owners: { 0: identity.guildId },
    member: {
      user,
      permissions: String(sender.permissions ?? 0n),
      roles: [],
      nick: null,
      avatar: null,
      joined_at: '2026-01-02T00:00:00.000Z',
      premium_since: null,
      deaf: false,
      mute: false,
      flags: 0,
    },
  };
}

/** INTERACTION_CREATE of a slash command, or of typing in one of its options where `focused` names it. */
export function commandPayload(
  setting: Envelope,
  command: { id: string; name: string; options: OptionInput; focused?: string },
): Json {
  const { focused } = command;
  return {
    ...envelope(setting),
    type:
      focused === undefined
        ? InteractionType.ApplicationCommand
        : InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      options: Object.entries(command.options).map(([name, value]) => ({
        name,
        value,
        type: optionType(value),
        ...(name === focused ? { focused: true } : {}),
      })),
    },
  };
}

function optionType(value: string | number | boolean): ApplicationCommandOptionType {
  if (typeof value === 'string') return ApplicationCommandOptionType.String;
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean;
  return Number.isInteger(value) ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.Number;
}

/** INTERACTION_CREATE of a pressed button of `message`. */
export function pressPayload(setting: Envelope, press: { customId: string; message: Json }): Json {
  return {
    ...envelope(setting),
    type: InteractionType.MessageComponent,
    message: press.message,
    data: { custom_id: press.customId, component_type: ComponentType.Button, id: 2 },
  };
}

/** A message of the bot as Discord tells of it. */
export function messagePayload(identity: Identity, message: Json & { readonly id: string }): Json {
  return {
    type: 20,
    channel_id: identity.channelId,
    author: userPayload(identity.applicationId, 'parley', true),
    timestamp: '2026-01-03T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    webhook_id: identity.applicationId,
    application_id: identity.applicationId,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    ...message,
  };
}

import { ChannelType, InteractionContextType } from 'discord-api-types/v10';
import { channelPayload, userPayload, type Identity } from '../identity.js';
import type { Json } from '../limits/problem.js';

/** Who sends an interaction, and from where. */
export interface Sender {
  /** Locale of the member's client; default `en-US`. Null: the interaction has none. */
  readonly locale?: string | null;
  /** Preferred locale of the server; default `en-US`. */
  readonly guildLocale?: string;
  readonly userId?: string;
  /** The member's permissions as a bit field; default none. */
  readonly permissions?: bigint;
  /** Ids of the roles they have in the server; default none. */
  readonly roles?: readonly string[];
  /** The channel; default the one there is. */
  readonly channelId?: string;
  /** The server; default the one that the bot is told of. */
  readonly guildId?: string;
  /** Sent in a direct message: no server, no member, no permissions. */
  readonly dm?: boolean;
  /** Only the member has installed the bot: not the server, and a direct message is one with somebody else. */
  readonly installedBy?: 'member';
}

/** What every interaction has, whatever its kind. */
export interface Envelope {
  readonly id: string;
  readonly token: string;
  readonly identity: Identity;
  readonly sender: Sender;
}

function memberPayload(user: Json, { permissions = 0n, roles = [] }: Sender): Json {
  return { user, permissions: String(permissions), ...membership, roles };
}

/** A member as `resolved` has it: without its user and without `deaf` and `mute`. */
export function resolvedMember(permissions = 0n): Json {
  const { deaf: _deaf, mute: _mute, ...rest } = membership;
  return { ...rest, permissions: String(permissions) };
}

const membership = {
  roles: [],
  nick: null,
  avatar: null,
  joined_at: '2026-01-02T00:00:00.000Z',
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
};

/** The fields of an interaction that do not go by its kind. */
export function envelopePayload({ id, token, identity, sender }: Envelope): Json {
  const user = userPayload(sender.userId ?? identity.userId, 'member');
  const channelId = sender.channelId ?? identity.channelId;
  const byMember = sender.installedBy === 'member';
  const shared = {
    id,
    token,
    application_id: identity.applicationId,
    version: 1,
    ...(sender.locale === null ? {} : { locale: sender.locale ?? 'en-US' }),
    entitlements: [],
    attachment_size_limit: 10_485_760,
    app_permissions: '2147483648',
    channel_id: channelId,
  };
  if (sender.dm === true) {
    return {
      ...shared,
      user,
      context: byMember ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM,
      channel: { id: identity.channelId, type: ChannelType.DM, flags: 0, recipients: [user] },
      authorizing_integration_owners: byMember ? { 1: user['id'] } : { 0: '0' },
    };
  }
  const { guildId = identity.guildId } = sender;
  return {
    ...shared,
    context: InteractionContextType.Guild,
    guild_id: guildId,
    guild: { id: guildId, locale: sender.guildLocale ?? 'en-US', features: [] },
    guild_locale: sender.guildLocale ?? 'en-US',
    channel: channelPayload({ ...identity, guildId, channelId }),
    authorizing_integration_owners: byMember ? { 1: user['id'] } : { 0: guildId },
    member: memberPayload(user, sender),
  };
}

import { ApplicationFlags, ChannelType } from 'discord-api-types/v10';
import type { Json } from './limits/problem.js';

/** Who and where everything happens: one bot, one server with one channel, one member. */
export interface Identity {
  /** The bot's token; it changes where a test resets it. */
  token: string;
  readonly applicationId: string;
  /** Of the key that interactions over HTTP are signed with, in hexadecimal. */
  readonly publicKey: string;
  /** The application's Interactions Endpoint URL; null: interactions come over the gateway. */
  endpoint: string | null;
  readonly guildId: string;
  readonly channelId: string;
  readonly userId: string;
}

export function userPayload(id: string, name: string, bot = false): Json {
  return { id, username: name, discriminator: '0', global_name: name, avatar: null, bot, public_flags: 0 };
}

/** READY. `member`: whether the bot is in the server. */
export function readyPayload(
  identity: Identity,
  session: { id: string; address: string; shard: { id: number; count: number } },
  member: boolean,
): Json {
  return {
    v: 10,
    user: {
      ...userPayload(identity.applicationId, 'parley', true),
      verified: true,
      mfa_enabled: false,
      email: null,
    },
    guilds: member ? [{ id: identity.guildId, unavailable: true }] : [],
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: session.address,
    shard: [session.shard.id, session.shard.count],
    application: { id: identity.applicationId, flags: ApplicationFlags.ApplicationCommandBadge },
    private_channels: [],
  };
}

export function guildPayload(identity: Identity): Json {
  return {
    id: identity.guildId,
    name: 'Test server',
    icon: null,
    owner_id: identity.userId,
    preferred_locale: 'en-US',
    unavailable: false,
    large: false,
    member_count: 2,
    joined_at: '2026-01-01T00:00:00.000Z',
    features: [],
    roles: [
      {
        id: identity.guildId,
        name: '@everyone',
        color: 0,
        position: 0,
        permissions: '0',
        flags: 0,
        hoist: false,
      },
    ],
    channels: [channelPayload(identity)],
    threads: [],
    members: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    system_channel_flags: 0,
    premium_tier: 0,
  };
}

export function channelPayload(identity: Identity): Json {
  return {
    id: identity.channelId,
    type: ChannelType.GuildText,
    guild_id: identity.guildId,
    name: 'questions',
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    parent_id: null,
    flags: 0,
  };
}

import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { channelPayload, userPayload, type Identity } from '../identity.js';
import { refusal, type Answer } from './answer.js';

/** A forum of the server, beside its channel. */
export const FORUM = '4242';
const ROLE = '4243';

/**
 * Answers what is asked about the server: its channels with what is allowed in each, its roles, and the bot as a member. `denied`: what
 * the bot may not do in channels; its own role denies it, whatever everybody may.
 */
export function serverAnswer(path: string, identity: Identity, denied: bigint): Answer | null {
  const { guildId, applicationId } = identity;
  const [, guild, rest] = /^\/guilds\/(\d+)\/(channels|roles|members\/\d+)$/.exec(path) ?? [];
  if (rest === undefined) return null;
  if (guild !== guildId) return refusal(404, 10004, 'Unknown Guild');
  const role = (id: string, permissions: bigint) => ({ id, name: id, permissions: String(permissions) });
  const overwrites = [
    { id: guildId, type: 0, allow: '0', deny: String(PermissionFlagsBits.MentionEveryone) },
    { id: ROLE, type: 0, allow: '0', deny: String(denied) },
  ];
  const channel = { ...channelPayload(identity), permission_overwrites: overwrites };
  if (rest === 'channels') {
    return { status: 200, body: [channel, { ...channel, id: FORUM, type: ChannelType.GuildForum }] };
  }
  if (rest === 'roles') {
    const all = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);
    return { status: 200, body: [role(guildId, all & ~PermissionFlagsBits.Administrator), role(ROLE, 0n)] };
  }
  if (rest !== `members/${applicationId}`) return refusal(404, 10007, 'Unknown Member');
  return { status: 200, body: { user: userPayload(applicationId, 'parley', true), roles: [ROLE] } };
}

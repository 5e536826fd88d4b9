import { PermissionFlagsBits, Routes } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import * as z from 'zod';
import type { Notices, WritingPlace } from '../../chat/notices.js';
import type { Logger } from '../../logger.js';
import { describeError } from './describe-error.js';

const bits = z
  .string()
  .regex(/^\d{1,20}$/)
  .transform(BigInt);
const userJson = z.object({ id: z.string() });
const memberJson = z.object({ roles: z.array(z.string()) });
const rolesJson = z.array(z.object({ id: z.string(), permissions: bits }));
const overwriteJson = z.object({ id: z.string(), allow: bits, deny: bits });
const channelsJson = z.array(
  z.object({ id: z.string(), permission_overwrites: z.array(overwriteJson).default([]) }),
);

type Overwrite = z.output<typeof overwriteJson>;

const { Administrator, ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks } = PermissionFlagsBits;
/** What writing takes; what is said stands in embeds. */
const NEEDED: Readonly<Record<WritingPlace['kind'], bigint>> = {
  channel: ViewChannel | SendMessages | EmbedLinks,
  forum: ViewChannel | SendMessagesInThreads | EmbedLinks,
};

/** Who the bot is in a server. */
interface OwnPlace {
  readonly guild: string;
  readonly user: string;
  readonly roles: readonly string[];
  /** Of the server itself, before channels change them. */
  readonly permissions: bigint;
}

/** What the bot may do in a channel, by Discord's own order: everybody's, the roles' together, its own. */
function permittedIn(
  overwrites: readonly Overwrite[],
  { guild, user, roles, permissions }: OwnPlace,
): bigint {
  if ((permissions & Administrator) !== 0n) return ~0n;
  const steps = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => roles.includes(id)),
    overwrites.filter(({ id }) => id === user),
  ];
  return steps.reduce((permitted, step) => {
    const denied = step.reduce((all, { deny }) => all | deny, 0n);
    const allowed = step.reduce((all, { allow }) => all | allow, 0n);
    return (permitted & ~denied) | allowed;
  }, permissions);
}

/** Looks by Discord's REST in which places of a server the bot may write. */
export function createClosedPlaces(rest: REST, logger: Logger): Notices['closed'] {
  let user: string | null = null;

  async function ownPlace(guild: string): Promise<OwnPlace> {
    user ??= userJson.parse(await rest.get(Routes.user())).id;
    const { roles } = memberJson.parse(await rest.get(Routes.guildMember(guild, user)));
    const all = rolesJson.parse(await rest.get(Routes.guildRoles(guild)));
    const own = all.filter(({ id }) => id === guild || roles.includes(id));
    const permissions = own.reduce((sum, each) => sum | each.permissions, 0n);
    return { guild, user, roles, permissions };
  }

  return async (guild, places) => {
    if (places.length === 0) return [];
    try {
      const own = await ownPlace(guild);
      const channels = channelsJson.parse(await rest.get(Routes.guildChannels(guild)));
      const byId = new Map(channels.map((channel) => [channel.id, channel.permission_overwrites]));
      return places
        .filter(({ id, kind }) => {
          const overwrites = byId.get(id);
          const needed = NEEDED[kind];
          return overwrites !== undefined && (permittedIn(overwrites, own) & needed) !== needed;
        })
        .map(({ id }) => id);
    } catch (error) {
      // The bot may not be in the server, whose members use its commands alone: these reply in every channel.
      const err = describeError(error);
      logger.debug({ err }, 'Whether the bot may write in a channel could not be told.');
      return [];
    }
  };
}

import type { Caller, Permission } from './interaction.js';
import type { Wording } from './option.js';
import type { Limit } from '../app/limit.js';
import type { ServerSettings } from './server-settings.js';

/** What preconditions may look at beside the caller. */
export interface PreconditionPorts {
  /** Members' own. */
  readonly cooldown: Limit;
}

/** The same, where something is asked. */
export interface PreconditionContext extends PreconditionPorts {
  readonly server: ServerSettings;
}

type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: Wording };

/**
 * What must be so before a command runs. A list of these stands on each command; they are checked in order when it
 * runs, whatever a menu showed, and the first that refuses says why.
 */
export interface Precondition {
  readonly name: string;
  /** Lets a menu show the command to those alone who have the permission. */
  readonly permission?: Permission;
  /** Lets a menu show the command in servers alone. */
  readonly serversOnly?: boolean;
  check(caller: Caller, context: PreconditionContext): Verdict | Promise<Verdict>;
}

const allowed: Verdict = { allowed: true };

/** Anybody may, anywhere. */
export const everyone: Precondition = { name: 'everyone', check: () => allowed };

/** Only in a server: in a direct message there is none that it could be about. */
export const guildOnly: Precondition = {
  name: 'guildOnly',
  serversOnly: true,
  check: ({ guildId }) =>
    guildId === null ? { allowed: false, reason: ({ problem }) => problem.serversOnly } : allowed,
};

/** Whether somebody may manage the server, or has the role of its moderators, or runs Parley. */
export function isModerator(
  { guildId, permissions, roles, isOperator = false }: Caller,
  { moderatorRole }: Pick<ServerSettings, 'moderatorRole'>,
): boolean {
  if (isOperator) return true;
  if (guildId === null) return false;
  return permissions.includes('manage-server') || (moderatorRole !== null && roles.includes(moderatorRole));
}

/** Only who may manage the server, or has the role of its moderators. It is not offered in direct messages, where nobody can. */
export const moderator: Precondition = {
  name: 'moderator',
  permission: 'manage-server',
  serversOnly: true,
  check: (caller, { server }) =>
    isModerator(caller, server) ? allowed : { allowed: false, reason: ({ problem }) => problem.notAllowed },
};

/** So often and no more, each member for themselves. Counts one where it allows. */
export const cooldown: Precondition = {
  name: 'cooldown',
  async check({ userId }, { cooldown, server }) {
    const turn = await (server.cooldown === null
      ? cooldown.take(userId)
      : cooldown.takeBoth(userId, server.cooldown));
    if (turn.allowed) return allowed;
    return { allowed: false, reason: ({ problem }) => problem.cooldown(turn.retryAfterSeconds) };
  },
};

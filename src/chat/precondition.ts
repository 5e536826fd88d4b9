import type { Caller, Permission } from './interaction.js';
import type { Wording } from './option.js';
import type { Limit } from '../app/limit.js';

/** What preconditions may look at beside the caller. */
export interface PreconditionPorts {
  /** Members' own. */
  readonly cooldown: Limit;
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
  check(caller: Caller, ports: PreconditionPorts): Verdict | Promise<Verdict>;
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

/** Only who may manage the server. It is not offered in direct messages, where nobody can. */
export const manageServer: Precondition = {
  name: 'manageServer',
  permission: 'manage-server',
  serversOnly: true,
  check: ({ permissions }) =>
    permissions.includes('manage-server')
      ? allowed
      : { allowed: false, reason: ({ problem }) => problem.notAllowed },
};

/** So often and no more, each member for themselves. Counts one where it allows. */
export const cooldown: Precondition = {
  name: 'cooldown',
  async check({ userId }, { cooldown }) {
    const turn = await cooldown.take(userId);
    if (turn.allowed) return allowed;
    return { allowed: false, reason: ({ problem }) => problem.cooldown(turn.retryAfterSeconds) };
  },
};

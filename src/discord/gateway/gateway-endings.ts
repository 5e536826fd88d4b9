import { GatewayCloseCodes } from 'discord-api-types/v10';
import { errorCodeOf } from './describe-error.js';
import { hostOf } from './gateway-address.js';

/** Why a connection to the gateway ended, and what to do about it. */
export interface Ending {
  /** What happened, in one plain sentence. */
  readonly cause: string;
  /** Whether the session may be taken up on another connection. */
  readonly resumable: boolean;
  /** What a person has to do, where connecting again can only fail again. */
  readonly wayOut: string | null;
}

export const BAD_TOKEN =
  'Discord refused the token. Copy the current one (Developer Portal, Bot, Reset Token) into DISCORD_TOKEN and restart.';
const UPDATE = 'Discord refused what the bot asks to see. Update Parley and restart.';

/** Close codes after which connecting again can only fail again. */
const WAYS_OUT: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, BAD_TOKEN],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refused the shard: there are fewer than was said. Set SHARDS=auto and restart.',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'The bot is in too many servers for so few connections. Set SHARDS=auto and restart.',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version. Update Parley and restart.'],
  [GatewayCloseCodes.InvalidIntents, UPDATE],
  [GatewayCloseCodes.DisallowedIntents, UPDATE],
]);

/** Close codes after which the session is gone, though a new one may begin. */
const SESSION_GONE: readonly number[] = [
  1000,
  1001,
  GatewayCloseCodes.NotAuthenticated,
  GatewayCloseCodes.AlreadyAuthenticated,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.RateLimited,
  GatewayCloseCodes.SessionTimedOut,
];

const NAMES: ReadonlyMap<number, string> = new Map([
  [1006, 'cut off'],
  [GatewayCloseCodes.UnknownError, 'unknown error'],
  [GatewayCloseCodes.UnknownOpcode, 'unknown opcode'],
  [GatewayCloseCodes.DecodeError, 'decode error'],
  [GatewayCloseCodes.NotAuthenticated, 'not authenticated'],
  [GatewayCloseCodes.AuthenticationFailed, 'authentication failed'],
  [GatewayCloseCodes.AlreadyAuthenticated, 'already authenticated'],
  [GatewayCloseCodes.InvalidSeq, 'invalid sequence'],
  [GatewayCloseCodes.RateLimited, 'rate limited'],
  [GatewayCloseCodes.SessionTimedOut, 'session timed out'],
  [GatewayCloseCodes.InvalidShard, 'invalid shard'],
  [GatewayCloseCodes.ShardingRequired, 'sharding required'],
  [GatewayCloseCodes.InvalidAPIVersion, 'invalid API version'],
  [GatewayCloseCodes.InvalidIntents, 'invalid intents'],
  [GatewayCloseCodes.DisallowedIntents, 'disallowed intents'],
]);

/** What a close code of the gateway means. */
export function closedWith(code: number): Ending {
  const name = NAMES.get(code);
  return {
    cause: `Discord closed the connection (${name === undefined ? code : `${code}, ${name}`}).`,
    resumable: !SESSION_GONE.includes(code),
    wayOut: WAYS_OUT.get(code) ?? null,
  };
}

/** An ending that another connection may mend. */
export function brokenOff(cause: string, resumable = true): Ending {
  return { cause, resumable, wayOut: null };
}

/** The ending of a connection that never opened. `failure` is what the socket gave as its cause, if anything. */
export function notOpened(address: string, failure: Error | null): Ending {
  const where = `The gateway at ${hostOf(address)}`;
  const status = /Unexpected server response: (\d+)/.exec(failure?.message ?? '')?.[1];
  if (status !== undefined) return brokenOff(`${where} answered HTTP ${status}.`);
  if (failure?.message.includes('handshake has timed out') === true)
    return brokenOff(`${where} does not answer.`);
  const code = errorCodeOf(failure);
  return brokenOff(`${where} cannot be reached${code === undefined ? '' : ` (${code})`}.`);
}

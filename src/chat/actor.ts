import type { Actor } from '../app/article-ports.js';
import type { Caller } from './interaction.js';

/** The member as the audit knows them. */
export function actorOf({ userId, guildId, isOperator = false }: Caller): Actor {
  if (isOperator) return { kind: 'administrator' };
  return { kind: 'member', id: userId, guild: guildId };
}

import { createHmac } from 'node:crypto';
import type { Config } from './config.js';

/**
 * A secret of the service's own for one purpose. It is made of those that it is set up with, so that each of its processes has the
 * same, after a restart as well; where it has none of these, it lasts as long as the process.
 * @param otherwise a secret that nobody knows
 */
export function secretFor(
  purpose: string,
  { discord, http }: Pick<Config, 'discord' | 'http'>,
  otherwise: () => string,
): string {
  const lasting = discord.token ?? http.adminToken ?? otherwise();
  return createHmac('sha256', lasting).update(purpose).digest('base64url');
}

import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../errors.js';
import type { FetchAddress } from '../sources/fetching/fetch-outcome.js';
import { createGuardedRequest, resolveHost } from '../sources/fetching/guarded-request.js';
import { createPoliteFetch, userAgentOf } from '../sources/fetching/polite-fetch.js';
import { readAllowedHosts } from '../sources/fetching/public-address.js';
import type { Terminal } from './run.js';
import { versionOfProject } from './version-of-project.js';

/**
 * Fetching over the network of this machine, guarded and polite as the service's is, by the settings it would have.
 * @throws AppError `bad-config` where a setting is wrong
 */
export async function fetchPolitely(env: Terminal['env']): Promise<FetchAddress> {
  const given = env['FETCH_ALLOW']?.trim() ?? '';
  const allowed = given === '' ? [] : readAllowedHosts(given);
  if (allowed === null) {
    throw new AppError(
      'bad-config',
      'FETCH_ALLOW must be hosts with their ports, with commas between, such as 127.0.0.1:8080,intranet:80.',
    );
  }
  const publicUrl = env['PUBLIC_URL']?.trim() ?? '';
  const userAgent = userAgentOf(
    await versionOfProject(),
    URL.canParse(publicUrl) ? new URL(publicUrl).origin : null,
  );
  return createPoliteFetch({
    request: createGuardedRequest({ userAgent, allowed, resolve: resolveHost }),
    clock: () => new Date(),
    wait: (ms) => delay(ms, true),
  });
}

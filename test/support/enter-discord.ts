import { eventually } from './discord-bot.js';
import type { FakeDiscord } from './fake-discord/index.js';
import { startService, type Service, type ServiceOptions } from './service.js';

/** A service in Discord with its commands registered, reached by the gateway or over HTTP as its options say. */
export async function enterDiscord(
  options: ServiceOptions & { readonly discord: FakeDiscord },
): Promise<Service> {
  const service = await startService(options);
  await service.ready();
  await eventually(() => service.logged()).toContain('Slash commands registered.');
  if (options.door === 'http') await options.discord.setEndpoint(`${service.url}/interactions`);
  return service;
}

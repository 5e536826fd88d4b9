import type { Breaches } from './answer.js';
import { createCommandStore, type CommandWrite } from './commands.js';
import { createFailures } from './failures.js';
import { createGateway } from './gateway.js';
import { createHttpServer } from './http.js';
import type { Identity } from './identity.js';
import type { Live } from './interactions.js';
import { createMessages } from './messages.js';
import { route } from './routes.js';
import { createSending } from './sending.js';
import { shownMessage } from './shown.js';
import { createSnowflakes } from './snowflake.js';
import type { FakeDiscord, FakeDiscordOptions, RequestRecord } from './types.js';

export { buttonsOf, type Shown } from './shown.js';
export type { FakeDiscord, FakeDiscordOptions } from './types.js';

/** Starts a fake Discord on loopback for the real client to talk to. Always `close()` it. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const nextId = createSnowflakes();
  const identity: Identity = {
    token: options.token ?? 'fake.discord.token',
    applicationId: nextId(),
    guildId: nextId(),
    channelId: nextId(),
    userId: nextId(),
  };
  const requests: RequestRecord[] = [];
  const commandWrites: CommandWrite[] = [];
  const breaches: string[] = [];
  const live = new Map<string, Live>();
  const failures = createFailures();
  const messages = createMessages(identity, nextId);
  const commands = createCommandStore(identity.applicationId, nextId);
  const breach: Breaches = (where, problems) => {
    for (const { path, code, message } of problems) breaches.push(`${where}: ${path} ${code} ${message}`);
  };
  const address = { port: 0 };
  const gatewayAddress = (): string => `ws://127.0.0.1:${address.port}/`;

  const server = createHttpServer({
    token: identity.token,
    failures,
    record: (request) => void requests.push(request),
    fault: (message) => void breaches.push(message),
    respond: (arrival) =>
      route(arrival, {
        identity,
        commands,
        gatewayAddress,
        breach,
        interactions: { messages, breach, windowMs: options.windowMs ?? 3000 },
        findById: (id) => live.get(id),
        findByToken: (token) => [...live.values()].find((interaction) => interaction.token === token),
        written: (write) => void commandWrites.push(write),
      }),
  });
  const gateway = createGateway({
    server,
    identity,
    nextId,
    address: gatewayAddress,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    breach: (message) => void breaches.push(message),
  });
  const sending = createSending({ identity, gateway, commands, messages, nextId, live });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The fake Discord has no port.');
  address.port = bound.port;

  const assertNoBreach = (): void => {
    if (breaches.length > 0) throw new Error(`Discord's limits were broken:\n${breaches.join('\n')}`);
  };
  return {
    slash: sending.slash,
    press: sending.press,
    autocomplete: sending.autocomplete,
    apiBase: `http://127.0.0.1:${address.port}/api`,
    token: identity.token,
    applicationId: identity.applicationId,
    guildId: identity.guildId,
    userId: identity.userId,
    requests,
    commandWrites,
    breaches,
    ready: () => gateway.ready(),
    connected: () => gateway.connected(),
    gateway: () => gateway.counts(),
    commands: (guildId) => commands.list(guildId ?? null),
    addCommand: (command, guildId) => commands.put(guildId ?? null, command).stored,
    addMessage: (fields) => ({ payload: shownMessage(messages.create(fields)) }),
    message(id) {
      const message = messages.get(id);
      return message && shownMessage(message);
    },
    failNext: (failure) => failures.add(failure),
    dropConnections: ({ resumable = true, code } = {}) =>
      gateway.drop({ resumable, ...(code === undefined ? {} : { code }) }),
    takeBreaches: () => breaches.splice(0),
    assertNoBreach,
    async close() {
      sending.stop();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      assertNoBreach();
    },
  };
}

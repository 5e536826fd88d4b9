import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { createClock } from './clock.js';
import { createGateway } from './gateway/gateway.js';
import { createSessionStarts } from './gateway/session-starts.js';
import type { Identity } from './identity.js';
import { createEndpoint, createSigner } from './members/endpoint.js';
import { createMessages, memberMessage } from './members/messages.js';
import { createSending } from './members/sending.js';
import { shownMessage } from './members/shown.js';
import { createWriting } from './members/writing.js';
import type { Breaches } from './rest/answer.js';
import { createAttachments } from './rest/attachments.js';
import { createChannelMessages } from './rest/channel-messages.js';
import { createCommandStore, type CommandWrite } from './rest/commands.js';
import { createFailures } from './rest/failures.js';
import { createHttpServer } from './rest/http.js';
import type { Live } from './rest/interactions.js';
import { createRateLimits } from './rest/rate-limits.js';
import { route } from './rest/routes.js';
import { createSnowflakes } from './snowflake.js';
import type { FakeDiscord, FakeDiscordOptions, RequestRecord } from './types.js';

export { buttonsOf, picturesOf, wordsOf, type Shown } from './members/shown.js';
export type { FakeDiscord, FakeDiscordOptions } from './types.js';

/** Starts a fake Discord on loopback for the real client to talk to. Always `close()` it. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const clock = createClock();
  const nextId = createSnowflakes();
  const signer = createSigner();
  const identity: Identity = {
    token: options.token ?? 'fake.discord.token',
    applicationId: nextId(),
    publicKey: signer.publicKey,
    endpoint: null,
    guildId: nextId(),
    channelId: nextId(),
    userId: nextId(),
  };
  const { token } = identity;
  const requests: RequestRecord[] = [];
  const commandWrites: CommandWrite[] = [];
  const breaches: string[] = [];
  const live = new Map<string, Live>();
  const address = { port: 0 };
  const ownGateway = (): string => `ws://127.0.0.1:${address.port}/`;
  const breach: Breaches = (where, problems) => {
    for (const { path, code, message } of problems) breaches.push(`${where}: ${path} ${code} ${message}`);
  };
  const fault = (message: string): void => void breaches.push(message);
  const failures = createFailures();
  const messages = createMessages(identity, nextId);
  const channelMessages = createChannelMessages(nextId);
  const commands = createCommandStore(identity.applicationId, nextId);
  const attachments = createAttachments(nextId, () => `http://127.0.0.1:${address.port}`);
  const starts = createSessionStarts(options.sessionStarts ?? {}, clock);
  const creates = { left: options.dailyCreates ?? 200 };

  const interactions = { messages, breach, clock, windowMs: options.windowMs ?? 3000 };
  const endpoint = createEndpoint({ identity, signer, clock, interactions, nextId });
  const server = createHttpServer({
    token: () => identity.token,
    failures,
    attachments,
    limits: createRateLimits(options.rateLimits ?? [], clock, fault),
    record: (request) => void requests.push({ ...request, at: clock.now() }),
    fault,
    respond: (arrival) =>
      route(arrival, {
        identity,
        commands,
        creates,
        starts,
        shards: options.shards ?? 1,
        gatewayAddress: () => options.gatewayAddress ?? ownGateway(),
        breach,
        interactions,
        channelMessages,
        findById: (id) => live.get(id),
        findByToken(wanted) {
          // A token ends with its interaction's id.
          const found = live.get(wanted.slice(wanted.lastIndexOf('-') + 1));
          return found?.token === wanted ? found : undefined;
        },
        written: (write) => void commandWrites.push(write),
      }),
  });
  const gateway = createGateway({
    server,
    identity,
    clock,
    nextId,
    starts,
    resumeAddress: () => options.resumeAddress ?? ownGateway(),
    heartbeatMs: options.heartbeatMs ?? 41_250,
    identifyEveryMs: options.identifyEveryMs ?? 0,
    guild: options.guild ?? 'available',
    breach: fault,
  });
  const writing = createWriting({ identity, gateway, messages, channelMessages, nextId });
  const sending = createSending({
    identity,
    clock,
    gateway,
    endpoint,
    commands,
    messages,
    attachments,
    nextId,
    live,
  });

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
  const { stop, ...acts } = sending;
  return {
    ...acts,
    ...writing,
    permit: (permissions) => channelMessages.permit(permissions),
    remove: ({ payload }) => messages.remove(payload.id),
    apiBase: `http://127.0.0.1:${address.port}/api`,
    token,
    applicationId: identity.applicationId,
    publicKey: signer.publicKey,
    setEndpoint: (url) => endpoint.set(url),
    sign: (body, seconds) => signer.sign(body, seconds),
    guildId: identity.guildId,
    userId: identity.userId,
    channelId: identity.channelId,
    sent: channelMessages.sent,
    requests,
    commandWrites,
    breaches,
    ready: () => gateway.ready(),
    connected: () => gateway.connected(),
    gateway: () => gateway.counts(),
    gatewayHistory: gateway.history,
    commands: (guildId) => commands.list(guildId ?? null),
    addCommand: (command, guildId) => commands.put(guildId ?? null, command).stored,
    addMessage: (fields) => ({ payload: shownMessage(messages.create(fields)) }),
    write: (content) => ({ payload: shownMessage(messages.create(memberMessage(identity, content))) }),
    message(id) {
      const message = messages.get(id);
      return message && shownMessage(message);
    },
    expireFiles: () => attachments.expire(),
    failNext: (failure) => failures.add(failure),
    failGateway: (trouble) => gateway.fail(trouble),
    mendGateway: () => gateway.mend(),
    dispatch: (name, data) => gateway.dispatch(name, data),
    sendFrame: (frame) => gateway.send(frame),
    sendBytes: (bytes) => gateway.sendBytes(bytes),
    askForHeartbeat: () => gateway.send({ op: GatewayOpcodes.Heartbeat, d: null, s: null, t: null }),
    askToReconnect: () => gateway.send({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }),
    invalidateSession: (d) => gateway.invalidate(d),
    withholdAcknowledgements: (yes) => gateway.acknowledge(!yes),
    dropConnections: ({ resumable = true, code } = {}) =>
      gateway.drop({ resumable, ...(code === undefined ? {} : { code }) }),
    loseGuild: (how) =>
      gateway.dispatch('GUILD_DELETE', {
        id: identity.guildId,
        ...(how === 'unavailable' ? { unavailable: true } : {}),
      }),
    resetToken() {
      identity.token = `${identity.token}.reset`;
      gateway.drop({ resumable: false, code: GatewayCloseCodes.AuthenticationFailed });
    },
    advance: (ms) => clock.advance(ms),
    takeBreaches: () => breaches.splice(0),
    assertNoBreach,
    async close() {
      stop();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      assertNoBreach();
    },
  };
}

import { Client, Events, GatewayIntentBits, Options, Status, type Interaction, type REST } from 'discord.js';

/**
 * Makes discord.js' objects of interactions out of the gateway's events, by a client that is never logged in: for as
 * long as replies go by way of these objects. The function it makes takes every event, and throws where discord.js
 * cannot read one.
 */
export function createInteractionObjects(
  rest: REST,
  taken: (interaction: Interaction) => void,
): (name: string, data: unknown) => void {
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Everything a reply needs comes with its interaction; caches would only grow.
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === client.user?.id },
      GuildMemberManager: { maxSize: 200, keepOverLimit: (member) => member.id === client.user?.id },
    }),
  });
  client.rest = rest;
  client.ws.status = Status.Ready;
  client.on(Events.InteractionCreate, taken);
  const handle: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handle !== 'function') throw new Error('discord.js handles its packets in another way now.');
  const shard = { id: 0, checkReady: () => undefined };
  return (t, d) => void Reflect.apply(handle, client.ws, [{ op: 0, t, d }, shard]);
}

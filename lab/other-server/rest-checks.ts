import * as z from 'zod';
import type { Reply } from '../../src/chat/reply.js';
import { messageBodyOf } from '../../src/discord/protocol/exchange.js';
import { createMemoryActionStates } from '../../src/store/memory/action-states.js';
import { taken, type AskedServer, type CheckedCall, type MakeCall } from './checked-call.js';

/** A command as Parley registers it. */
export interface RegisteredCommand {
  readonly name: string;
  readonly [field: string]: unknown;
}

const withId = z.looseObject({ id: z.string() });
const listed = z.array(z.looseObject({ id: z.string(), name: z.string() }));

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const states = createMemoryActionStates({ now: () => 0 });

/** A reply like those of Parley's, with what a test of a server needs in it. */
export function aReply(text: string, more: Partial<Reply> = {}): Reply {
  return {
    kind: 'reply',
    visibility: 'public',
    tone: 'answer',
    blocks: [
      { kind: 'heading', spans: [{ text }] },
      { kind: 'quote', spans: [{ text: 'Word for word' }, { text: ', with bold', style: 'bold' }] },
    ],
    actions: [{ label: 'Next', action: 'timeline/page', state: { page: 2 } }],
    selects: [
      { action: 'topics/who', state: {}, placeholder: 'A name', choices: [{ name: 'One', value: 'one' }] },
    ],
    ...more,
  };
}

/** A reply with a picture, which has another form. */
export function aPictureReply(text: string): Reply {
  return aReply(text, { picture: { name: 'timeline.png', alt: 'A picture', png: PNG } });
}

/** A reply as it is sent. */
export function bodyOf(reply: Reply) {
  return messageBodyOf(reply, 'followUp', { states, form: null });
}

/** What Parley asks over REST before anybody has said anything to it. */
export async function* checkRest(
  server: AskedServer,
  call: MakeCall,
  commands: readonly RegisteredCommand[],
): AsyncGenerator<CheckedCall> {
  yield taken('address of the gateway', await call('GET', '/gateway/bot'));
  const application = await call('GET', '/applications/@me');
  const own = withId.safeParse(application.json);
  yield taken('who the bot is', application, own.success);
  const refused = await call('GET', '/applications/@me', { token: 'MQ.wrong.token' });
  yield { what: 'a wrong token is refused with 401', isTaken: refused.status === 401, came: refused.told };
  if (own.success) {
    const everywhere = `/applications/${own.data.id}/commands`;
    yield* checkCommands(everywhere, 'everywhere', commands, call);
    if (server.guildId !== null) {
      const scope = `/applications/${own.data.id}/guilds/${server.guildId}/commands`;
      // Contexts are for global commands alone.
      const inGuild = commands.map(({ contexts: _contexts, integration_types: _types, ...body }) => body);
      yield* checkCommands(scope, 'in a server', inGuild, call);
    }
  }
  yield* checkMessages(server.channelId, 'in a channel', call);
  if (server.memberId !== null) {
    const opened = await call('POST', '/users/@me/channels', { body: { recipient_id: server.memberId } });
    const channel = withId.safeParse(opened.json);
    yield taken('opening direct messages', opened, channel.success);
    if (channel.success) yield* checkMessages(channel.data.id, 'in direct messages', call);
  }
}

/** Registers all, looks whether they are found as they were sent, and takes them away again. */
async function* checkCommands(
  scope: string,
  where: string,
  commands: readonly RegisteredCommand[],
  call: MakeCall,
): AsyncGenerator<CheckedCall> {
  const made: string[] = [];
  for (const body of commands) {
    const answer = await call('POST', scope, { body });
    const known = withId.safeParse(answer.json);
    if (known.success) made.push(known.data.id);
    yield taken(`registering ${body.name} ${where}`, answer, known.success);
  }
  const there = await call('GET', `${scope}?with_localizations=true`);
  const found = listed.safeParse(there.json);
  const missing = found.success ? made.filter((id) => found.data.every((each) => each.id !== id)) : made;
  yield taken(`commands ${where} are listed`, there, missing.length === 0);
  const [first] = commands;
  const [id] = made;
  if (first !== undefined && id !== undefined)
    yield taken(`changing ${first.name} ${where}`, await call('PATCH', `${scope}/${id}`, { body: first }));
  for (const each of made) {
    const { status, told } = await call('DELETE', `${scope}/${each}`);
    if (status < 200 || status >= 300)
      yield { what: `removing a command ${where}`, isTaken: false, came: told };
  }
}

async function* checkMessages(channelId: string, where: string, call: MakeCall): AsyncGenerator<CheckedCall> {
  const path = `/channels/${channelId}/messages`;
  const { json } = await bodyOf(aReply('A notice'));
  // As each notice has it, so that another attempt is not shown twice.
  const noted = { ...json, nonce: `check-${channelId}`.slice(0, 25), enforce_nonce: true };
  const first = await call('POST', path, { body: noted });
  const sent = withId.safeParse(first.json);
  yield taken(`a notice with buttons and a list ${where}`, first, sent.success);
  const again = await call('POST', path, { body: noted });
  const twice = withId.safeParse(again.json);
  const isOne = sent.success && twice.success && sent.data.id === twice.data.id;
  yield taken(`the same notice again ${where} is not shown twice`, again, isOne);
  const reference = { type: 0, message_id: '100000000000000999', fail_if_not_exists: false };
  const reply = await call('POST', path, { body: { ...json, message_reference: reference } });
  const replied = withId.safeParse(reply.json);
  yield taken(`a reply ${where} to a message that is not there`, reply, replied.success);
  const withPicture = await bodyOf(aPictureReply('A digest'));
  const { json: body, files } = withPicture;
  const pictured = await call('POST', path, { body, files });
  yield taken(`a message with a picture ${where}`, pictured, withId.safeParse(pictured.json).success);
}

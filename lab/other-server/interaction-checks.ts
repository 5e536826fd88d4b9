import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import * as z from 'zod';
import { toModal } from '../../src/discord/protocol/modal.js';
import { taken, type AskedServer, type CheckedCall, type MakeCall } from './checked-call.js';
import { isHello, isReady } from './gateway-checks.js';
import { openGateway } from './gateway-session.js';
import { aPictureReply, aReply, bodyOf } from './rest-checks.js';

const interactionShape = z.looseObject({
  id: z.string(),
  token: z.string(),
  application_id: z.string(),
  type: z.number(),
  member: z.looseObject({ permissions: z.string().optional() }).optional(),
});
type Interaction = z.output<typeof interactionShape>;

/** What is answered with, and what is told of it. */
type Answering = (interaction: Interaction, call: MakeCall) => AsyncGenerator<CheckedCall>;

/** Answers what members send meanwhile, each kind of it in every way that Parley has, one after the other. */
export async function* checkInteractions(
  server: AskedServer,
  address: string,
  call: MakeCall,
  { waiting, say }: { readonly waiting: AbortSignal; readonly say: (line: string) => void },
): AsyncGenerator<CheckedCall> {
  const session = openGateway(address);
  await session.next(isHello);
  session.identify(server.token);
  const login = await session.next(isReady);
  if (typeof login === 'string') {
    yield { what: 'logging in to wait for members', isTaken: false, came: login };
    return;
  }
  say('commands, buttons and typing are waited for');
  const times = new Map<number, number>();
  for (;;) {
    const came = await session.next(({ t }) => t === 'INTERACTION_CREATE', waiting);
    if (typeof came === 'string') break;
    const read = interactionShape.safeParse(came.d);
    if (!read.success) {
      yield { what: 'an interaction can be read', isTaken: false, came: 'it lacks what Discord sends' };
      continue;
    }
    const { type } = read.data;
    const ways = WAYS[type] ?? [];
    const time = times.get(type) ?? 0;
    times.set(type, time + 1);
    const answering = ways[time % Math.max(1, ways.length)];
    if (answering !== undefined) yield* answering(read.data, call);
  }
  session.close();
}

/** By kind of interaction. */
const WAYS: Readonly<Record<number, readonly Answering[]>> = {
  [InteractionType.ApplicationCommand]: [
    replying,
    replyingPrivately,
    replyingLater,
    replyingWithPicture,
    askingBack,
  ],
  [InteractionType.MessageComponent]: [changing, changingLater],
  [InteractionType.ApplicationCommandAutocomplete]: [completing],
  [InteractionType.ModalSubmit]: [replying],
};

function addresses({ id, token, application_id: application }: Interaction) {
  const webhook = `/webhooks/${application}/${token}`;
  return {
    callback: `/interactions/${id}/${token}/callback`,
    webhook,
    original: `${webhook}/messages/@original`,
  };
}

/** The token in the address is all that these routes ask for. */
function unsigned(call: MakeCall): MakeCall {
  return (method, path, sent = {}) => call(method, path, { ...sent, token: null });
}

async function* replying(interaction: Interaction, call: MakeCall): AsyncGenerator<CheckedCall> {
  const { callback, original } = addresses(interaction);
  const respond = unsigned(call);
  const { json } = await bodyOf(aReply('An answer'));
  const type = InteractionResponseType.ChannelMessageWithSource;
  yield taken('a reply', await respond('POST', callback, { body: { type, data: json } }));
  const { flags: _flags, ...change } = { flags: 0, ...json };
  yield taken('changing it', await respond('PATCH', original, { body: { ...change, attachments: [] } }));
  if (interaction.member !== undefined) {
    const permissions = interaction.member.permissions ?? 'missing';
    yield { what: 'what a member may do is told', isTaken: permissions !== 'missing', came: permissions };
  }
}

async function* replyingPrivately(interaction: Interaction, call: MakeCall): AsyncGenerator<CheckedCall> {
  const { callback } = addresses(interaction);
  const { json } = await bodyOf(aReply('For one alone', { visibility: 'private' }));
  const type = InteractionResponseType.ChannelMessageWithSource;
  yield taken('a private reply', await unsigned(call)('POST', callback, { body: { type, data: json } }));
}

async function* replyingLater(interaction: Interaction, call: MakeCall): AsyncGenerator<CheckedCall> {
  const { callback, original, webhook } = addresses(interaction);
  const respond = unsigned(call);
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  const data = { flags: MessageFlags.Ephemeral };
  yield taken('a private reply to come', await respond('POST', callback, { body: { type, data } }));
  const { json } = await bodyOf(aReply('What was to come', { visibility: 'private' }));
  const { flags: _flags, ...change } = { flags: 0, ...json };
  yield taken('filling it in', await respond('PATCH', original, { body: { ...change, attachments: [] } }));
  yield taken('one more message', await respond('POST', webhook, { body: json }));
  yield taken('taking it away', await respond('DELETE', original));
}

async function* replyingWithPicture(interaction: Interaction, call: MakeCall): AsyncGenerator<CheckedCall> {
  const { callback, original } = addresses(interaction);
  const respond = unsigned(call);
  const { json, files } = await bodyOf(aPictureReply('A timeline'));
  const type = InteractionResponseType.ChannelMessageWithSource;
  yield taken(
    'a reply with a picture',
    await respond('POST', callback, { body: { type, data: json }, files }),
  );
  yield taken('another picture in it', await respond('PATCH', original, { body: json, files }));
}

async function* askingBack(interaction: Interaction, call: MakeCall): AsyncGenerator<CheckedCall> {
  const { callback } = addresses(interaction);
  const data = toModal(
    {
      kind: 'form',
      action: 'ask/further',
      state: {},
      title: 'Ask further',
      fields: [{ kind: 'text', name: 'question', label: 'Question', required: true, maxLength: 100 }],
    },
    'form',
  );
  const type = InteractionResponseType.Modal;
  yield taken('a form', await unsigned(call)('POST', callback, { body: { type, data } }));
}

async function* changing(interaction: Interaction, call: MakeCall): AsyncGenerator<CheckedCall> {
  const { callback } = addresses(interaction);
  const { json } = await bodyOf(aReply('The next page'));
  const { flags: _flags, ...data } = { flags: 0, ...json };
  const type = InteractionResponseType.UpdateMessage;
  yield taken(
    'changing a message by its button',
    await unsigned(call)('POST', callback, { body: { type, data } }),
  );
}

async function* changingLater(interaction: Interaction, call: MakeCall): AsyncGenerator<CheckedCall> {
  const { callback, original } = addresses(interaction);
  const respond = unsigned(call);
  const type = InteractionResponseType.DeferredMessageUpdate;
  yield taken('a change to come', await respond('POST', callback, { body: { type } }));
  const { json } = await bodyOf(aReply('The page after it'));
  const { flags: _flags, ...change } = { flags: 0, ...json };
  yield taken('making it', await respond('PATCH', original, { body: { ...change, attachments: [] } }));
}

async function* completing(interaction: Interaction, call: MakeCall): AsyncGenerator<CheckedCall> {
  const { callback } = addresses(interaction);
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  const data = { choices: [{ name: 'One', value: 'one' }] };
  yield taken('choices while typing', await unsigned(call)('POST', callback, { body: { type, data } }));
}

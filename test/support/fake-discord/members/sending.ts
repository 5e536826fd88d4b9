import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Clock } from '../clock.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Identity } from '../identity.js';
import { everyComponent } from '../limits/components.js';
import { jsonOf, listOf, type Json } from '../limits/problem.js';
import type { Attachments } from '../rest/attachments.js';
import type { CommandStore, StoredCommand } from '../rest/commands.js';
import type { Live, Messages } from '../rest/interactions.js';
import type { Members, SendOptions } from '../types.js';
import type { Endpoint } from './endpoint.js';
import type { Envelope } from './envelope.js';
import { filledForm } from './form.js';
import { chosenOptions, type OptionInput } from './options.js';
import {
  commandPayload,
  componentPayload,
  formPayload,
  messageCommandPayload,
  userCommandPayload,
} from './payloads.js';
import { buttonsOf, type Shown } from './shown.js';

export interface SendingSetting {
  readonly identity: Identity;
  readonly clock: Clock;
  readonly gateway: Gateway;
  readonly endpoint: Endpoint;
  readonly commands: CommandStore;
  readonly messages: Messages;
  readonly attachments: Attachments;
  readonly nextId: () => string;
  readonly live: Map<string, Live>;
}

/** What members do. Each act waits for what the bot shows. */
export function createSending(setting: SendingSetting): Members & { readonly stop: () => void } {
  const { identity, clock, gateway, endpoint, messages, attachments, nextId, live } = setting;

  const send = async (
    about: { type: number; name: string; message?: string | null },
    options: SendOptions,
    payload: (envelope: Envelope) => Json,
  ): Promise<{ shown: Shown; interaction: Live }> => {
    const timeoutMs = options.timeoutMs ?? 60_000;
    if (identity.endpoint === null) await within(gateway.ready(), timeoutMs, 'The bot did not log in');
    const id = nextId();
    const token = `interaction-token-${id}`;
    let settle: (outcome: Shown | Error) => void = () => undefined;
    const outcome = new Promise<Shown>((resolve, reject) => {
      settle = (result) => (result instanceof Error ? reject(result) : resolve(result));
    });
    const interaction: Live = {
      id,
      token,
      type: about.type,
      sentAt: clock.now(),
      pressed: about.message ?? null,
      pretend: options.pretend ?? null,
      response: null,
      original: null,
      edits: 0,
      followUps: [],
      choices: [],
      form: null,
      settle,
    };
    live.set(id, interaction);
    const { alter = (whole: Json) => whole } = options;
    const sent = alter(payload({ id, token, identity, sender: options }));
    if (identity.endpoint === null) gateway.dispatch('INTERACTION_CREATE', sent);
    else void endpoint.send(identity.endpoint, sent, interaction);
    return { shown: await within(outcome, timeoutMs, `Nothing was shown for ${about.name}`), interaction };
  };

  const command = (name: string): StoredCommand | undefined =>
    setting.commands.find(identity.guildId, { name }) ?? setting.commands.find(null, { name });
  /** Where none is registered: what a member sends whose client still shows a command that is gone. */
  const commandId = (name: string): string => command(name)?.id ?? nextId();

  const slash = (words: string, options: OptionInput, focused?: string) => {
    const [name = '', ...path] = words.split(' ');
    const about = {
      declared: command(name)?.['options'],
      path,
      ...(focused === undefined ? {} : { focused }),
    };
    const chosen = chosenOptions(options, about, attachments);
    return (envelope: Envelope): Json =>
      commandPayload(envelope, { id: commandId(name), name, chosen, typing: focused !== undefined });
  };
  const stored = (id: string): Json & { readonly id: string } => {
    const message = messages.get(id);
    if (message === undefined) throw new Error(`There is no message ${id} any more.`);
    return message;
  };

  return {
    async slash(name, options = {}, sendOptions = {}) {
      const about = { type: InteractionType.ApplicationCommand, name: `/${name}` };
      return (await send(about, sendOptions, slash(name, options))).shown;
    },
    async autocomplete(name, options, focused, sendOptions = {}) {
      const about = { type: InteractionType.ApplicationCommandAutocomplete, name: `/${name} ${focused}` };
      return (await send(about, sendOptions, slash(name, options, focused))).interaction.choices;
    },
    async messageCommand(name, { message, ...sendOptions }) {
      const target = stored(message.payload.id);
      const about = { type: InteractionType.ApplicationCommand, name };
      const payload = (envelope: Envelope): Json =>
        messageCommandPayload(envelope, { id: commandId(name), name, target });
      return (await send(about, sendOptions, payload)).shown;
    },
    async userCommand(name, userId, sendOptions = {}) {
      const about = { type: InteractionType.ApplicationCommand, name };
      const payload = (envelope: Envelope): Json =>
        userCommandPayload(envelope, { id: commandId(name), name, userId });
      return (await send(about, sendOptions, payload)).shown;
    },
    async press(customId, { message, ...sendOptions }) {
      const where = stored(message.payload.id);
      const button = buttonsOf(where).find((each) => each.customId === customId);
      if (button === undefined) throw new Error(`The message has no button with the custom id ${customId}.`);
      if (button.disabled) throw new Error(`The button "${button.label}" is disabled.`);
      const about = { type: InteractionType.MessageComponent, name: customId, message: where.id };
      const payload = (envelope: Envelope): Json => componentPayload(envelope, { customId, message: where });
      return (await send(about, sendOptions, payload)).shown;
    },
    async choose(customId, values, { message, ...sendOptions }) {
      const where = stored(message.payload.id);
      const select = everyComponent(where['components']).find((each) => each['custom_id'] === customId);
      if (select === undefined || select['type'] === ComponentType.Button) {
        throw new Error(`The message has no select with the custom id ${customId}.`);
      }
      const offered = listOf(select['options']).map((option) => jsonOf(option)['value']);
      const unknown = values.find((value) => offered.length > 0 && !offered.includes(value));
      if (unknown !== undefined) throw new Error(`The select does not offer ${unknown}.`);
      const about = { type: InteractionType.MessageComponent, name: customId, message: where.id };
      const type = Number(select['type']);
      const payload = (envelope: Envelope): Json =>
        componentPayload(envelope, { customId, message: where, type, values });
      return (await send(about, sendOptions, payload)).shown;
    },
    async submit(shown, fields, sendOptions = {}) {
      if (shown.form === null) throw new Error('What was shown is no form.');
      const data = filledForm(shown.form, fields, attachments);
      const from = live.get(shown.interactionId)?.pressed ?? null;
      const message = from === null ? {} : { message: stored(from) };
      const about = { type: InteractionType.ModalSubmit, name: shown.form.title, message: from };
      const payload = (envelope: Envelope): Json => formPayload(envelope, { data, ...message });
      return (await send(about, sendOptions, payload)).shown;
    },
    stop() {
      for (const interaction of live.values()) interaction.settle(new Error('The fake Discord was closed.'));
    },
  };
}

async function within<T>(promise: Promise<T>, ms: number, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

import { InteractionType } from 'discord-api-types/v10';
import type { CommandStore } from './commands.js';
import type { Gateway } from './gateway.js';
import type { Identity } from './identity.js';
import type { Live, Messages } from './interactions.js';
import type { Json } from './limits/problem.js';
import { commandPayload, pressPayload } from './payloads.js';
import { buttonsOf, type Shown } from './shown.js';
import type { FakeDiscord, SendOptions } from './types.js';

export interface SendingSetting {
  readonly identity: Identity;
  readonly gateway: Gateway;
  readonly commands: CommandStore;
  readonly messages: Messages;
  readonly nextId: () => string;
  readonly live: Map<string, Live>;
}

type Envelope = Parameters<typeof commandPayload>[0];

/** What members do: slash commands, presses, typing. Each waits for what the bot shows. */
export function createSending(
  setting: SendingSetting,
): Pick<FakeDiscord, 'slash' | 'press' | 'autocomplete'> & { readonly stop: () => void } {
  const { identity, gateway, messages, nextId, live } = setting;

  const send = async (
    about: { type: number; name: string; pressed?: string },
    options: SendOptions,
    payload: (envelope: Envelope) => Json,
  ): Promise<{ shown: Shown; interaction: Live }> => {
    const timeoutMs = options.timeoutMs ?? 10_000;
    await within(gateway.ready(), timeoutMs, 'The bot did not log in');
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
      sentAt: performance.now(),
      pressed: about.pressed ?? null,
      pretend: options.pretend ?? null,
      response: null,
      original: null,
      edits: 0,
      followUps: [],
      choices: [],
      settle,
    };
    live.set(id, interaction);
    gateway.dispatch('INTERACTION_CREATE', payload({ id, token, identity, sender: options }));
    return { shown: await within(outcome, timeoutMs, `Nothing was shown for ${about.name}`), interaction };
  };

  const commandId = (name: string): string =>
    setting.commands.find(identity.guildId, { name })?.id ??
    setting.commands.find(null, { name })?.id ??
    // Not registered: what a member sends whose client still shows a command that is gone.
    nextId();

  return {
    async slash(name, options = {}, sendOptions = {}) {
      const about = { type: InteractionType.ApplicationCommand, name: `/${name}` };
      const { shown } = await send(about, sendOptions, (envelope) =>
        commandPayload(envelope, { id: commandId(name), name, options }),
      );
      return shown;
    },
    async press(customId, { message, ...sendOptions }) {
      const { id } = message.payload;
      const stored = messages.get(id);
      if (stored === undefined) throw new Error(`There is no message ${id} any more.`);
      const button = buttonsOf(stored).find((each) => each.customId === customId);
      if (button === undefined) throw new Error(`The message has no button with the custom id ${customId}.`);
      if (button.disabled) throw new Error(`The button "${button.label}" is disabled.`);
      const about = { type: InteractionType.MessageComponent, name: customId, pressed: id };
      const { shown } = await send(about, sendOptions, (envelope) =>
        pressPayload(envelope, { customId, message: stored }),
      );
      return shown;
    },
    async autocomplete(name, options, focused, sendOptions = {}) {
      const about = { type: InteractionType.ApplicationCommandAutocomplete, name: `/${name} ${focused}` };
      const { interaction } = await send(about, sendOptions, (envelope) =>
        commandPayload(envelope, { id: commandId(name), name, options, focused }),
      );
      return interaction.choices;
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

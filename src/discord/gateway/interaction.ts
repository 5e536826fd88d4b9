import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import {
  DiscordAPIError,
  type AutocompleteInteraction,
  type Interaction,
  type RepliableInteraction,
} from 'discord.js';
import type { Command, CommandRequest } from '../../chat/command.js';
import type { Complete } from '../../chat/completions.js';
import { privateNotice } from '../../chat/notice.js';
import { textsFor } from '../../chat/texts/texts.js';
import type { Logger } from '../../logger.js';
import type { Reply } from '../../chat/reply.js';
import { describeError } from './describe-error.js';
import { toRequest, type CommandInteraction } from './request.js';
import { defer, respond } from './respond.js';
import { waited } from './timing.js';

export interface InteractionOptions {
  readonly commands: readonly Command[];
  /** Runs a command; never rejects. */
  readonly dispatch: (request: CommandRequest) => Promise<Reply>;
  /** Offers choices; never rejects. */
  readonly complete: Complete;
  readonly logger: Logger;
  readonly deferAfterMs: number;
}

/** Codes that say the member can no longer be reached this way: nothing is left to try. */
const gone: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/** Carries interactions to the commands and their replies back. The function it makes never rejects. */
export function createInteractionHandler(
  options: InteractionOptions,
): (interaction: Interaction) => Promise<void> {
  const { dispatch, complete, logger, deferAfterMs } = options;
  const deferred = new Map(options.commands.map((command) => [command.name, command.deferred]));

  async function answer(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) {
      await offerChoices(interaction);
    } else if (interaction.isChatInputCommand() || interaction.isButton()) {
      const request = toRequest(interaction);
      const reply = request === null ? unknown(interaction) : await run(interaction, request);
      await respond(interaction, reply);
    } else {
      await respond(interaction, unknown(interaction));
    }
  }

  /** In time: an empty list ends the member's wait, and any text may be sent without a choice. */
  async function offerChoices(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    const done = new AbortController();
    const choices = await Promise.race([
      complete({ command: interaction.commandName, option: name, typed: value }),
      waited(deferAfterMs, done.signal).then(() => []),
    ]);
    done.abort();
    await interaction.respond(choices.map((choice) => ({ ...choice })));
  }

  async function run(interaction: CommandInteraction, request: CommandRequest): Promise<Reply> {
    const visibility = deferred.get(request.command);
    if (visibility !== undefined) {
      await defer(interaction, visibility);
      return dispatch(request);
    }
    const work = dispatch(request);
    const done = new AbortController();
    const slow = await Promise.race([work.then(() => false), waited(deferAfterMs, done.signal)]);
    done.abort();
    // Private, because what it will be is not known yet, and only that can be kept either way.
    if (slow) await defer(interaction, 'private');
    return work;
  }

  /** Tells the member that something failed, where Discord still takes anything. */
  async function apologise(interaction: RepliableInteraction): Promise<void> {
    try {
      await respond(interaction, privateNotice(textsFor(interaction.locale).problem.failed(interaction.id)));
    } catch (error) {
      logger.warn({ reference: interaction.id, err: describeError(error) }, 'The member could not be told.');
    }
  }

  return async (interaction) => {
    try {
      await answer(interaction);
    } catch (error) {
      const facts = { reference: interaction.id, err: describeError(error) };
      if (error instanceof DiscordAPIError && gone.includes(error.code)) {
        logger.warn(facts, 'A reply came too late or twice; Discord did not show it.');
        return;
      }
      logger.error(facts, 'A reply could not be sent to Discord.');
      if (interaction.isRepliable()) await apologise(interaction);
    }
  };
}

function unknown(interaction: Interaction): Reply {
  return privateNotice(textsFor(interaction.locale).problem.unknownCommand);
}

import type { Logger } from '../logger.js';
import type { Choice, Command, CompletionRequest } from './command.js';
import { plainText } from './escape-markdown.js';
import type { Services } from '../app/services.js';
import { shorten } from './shorten.js';

/** Discord's limits: choices of an answer, and the characters of each name and value. */
const limits = { choices: 25, characters: 100 };

export type Complete = (request: CompletionRequest) => Promise<readonly Choice[]>;

export interface CompletionOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly logger: Logger;
}

/**
 * The one way to have a command offer choices, for every door: always within Discord's limits. Never rejects: where a
 * command fails there are no choices, and the member types on.
 */
export function createCompletions({ commands, services, logger }: CompletionOptions): Complete {
  const byName = new Map(commands.map((command) => [command.name, command]));
  return async (request) => {
    try {
      const command = byName.get(request.command);
      const choices = (await command?.complete?.({ services, request })) ?? [];
      return fitting(choices);
    } catch (error) {
      logger.warn({ err: error, command: request.command }, 'Choices could not be offered.');
      return [];
    }
  };
}

/** A value cannot be shortened, since it would mean another: such a choice is left out. */
function fitting(choices: readonly Choice[]): Choice[] {
  const fit = choices.flatMap(({ name, value }) => {
    const shown = shorten(plainText(name).replaceAll(/\s+/g, ' ').trim(), limits.characters);
    const sendable = value !== '' && value.length <= limits.characters && value === plainText(value);
    return shown !== '' && sendable ? [{ name: shown, value }] : [];
  });
  return [...new Map(fit.map((choice) => [choice.value, choice])).values()].slice(0, limits.choices);
}

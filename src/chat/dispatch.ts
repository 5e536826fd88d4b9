import type { Logger } from '../logger.js';
import type { Reply } from './reply.js';
import type { Draw } from '../picture/render-svg.js';
import type { Command, CommandRequest } from './command.js';
import type { Limit } from '../app/limit.js';
import { privateNotice } from './notice.js';
import type { Services } from '../app/services.js';
import { textsFor } from './texts/texts.js';

export interface DispatchOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly draw: Draw;
  /** Members' own, for the commands that are `limited`. */
  readonly cooldown: Limit;
  readonly logger: Logger;
  /** A short random id, to find a failure in the log by. */
  readonly newReference: () => string;
}

export type Dispatch = (request: CommandRequest) => Promise<Reply>;

/**
 * The one way to run a command, for every door: finds it, checks permission and cooldown, and owns the one catch.
 * Never rejects: a failing command becomes a private line with a reference, and its cause goes to the log.
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { services, draw, cooldown, logger, newReference } = options;
  const commands = new Map(options.commands.map((command) => [command.name, command]));

  async function run(request: CommandRequest): Promise<Reply> {
    const texts = textsFor(request.locale).problem;
    const command = commands.get(request.command);
    if (command === undefined) return privateNotice(texts.unknownCommand);
    if (command.permission === 'manage' && !request.user.mayManage) return privateNotice(texts.notAllowed);
    if (command.limited === true) {
      const turn = await cooldown.take(request.user.id);
      if (!turn.allowed) return privateNotice(texts.cooldown(turn.retryAfterSeconds));
    }
    return await command.run({ services, draw, request });
  }

  return async (request) => {
    try {
      return await run(request);
    } catch (error) {
      const reference = newReference();
      logger.error({ err: error, reference, command: request.command }, 'A command failed.');
      // What a member wrote is theirs: only someone who turned debugging on sees it.
      logger.debug({ reference, options: request.options }, 'What the failed command was asked.');
      return privateNotice(textsFor(request.locale).problem.failed(reference));
    }
  };
}

import type { Draw } from '../picture/draw.js';
import type { Services } from '../app/services.js';
import type { Logger } from '../logger.js';
import type { Command, Handling } from './command.js';
import { collectHandlers } from './handlers.js';
import type { Interaction, Typing } from './interaction.js';
import type { PreconditionPorts } from './precondition.js';
import { privateNotice, type Choice, type Outcome, type Reply, type Visibility } from './reply.js';
import { keptIn, languageFor } from './reply-language.js';
import { textsFor } from './texts/texts.js';

export interface DispatchOptions extends PreconditionPorts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly draw: Draw;
  readonly logger: Logger;
  /** In ms from any fixed point. */
  readonly now: () => number;
  /** A short random id, to find a failure in the log by. */
  readonly newReference: () => string;
}

/** Takes one more reply to the member, after the first answer. What it is given never rejects. */
export type SendLater = (later: Promise<Reply>) => void;

/** What comes of an interaction, and how it came to that, for the log. */
interface Handled {
  readonly ended: 'done' | 'refused' | 'unknown' | 'failed';
  readonly outcome: Outcome;
}

/** What every door drives: all that the commands do, and nothing of how a door shows it. */
export interface Chat {
  /** Handles an interaction. Never rejects: a failure is a private line with a reference, its cause in the log. */
  readonly dispatch: (interaction: Interaction, sendLater: SendLater) => Promise<Outcome>;
  /** For whom a door says at once that something will come; null where it need not. */
  readonly deferral: (interaction: Interaction) => Visibility | null;
  /** Choices for what a member types, likeliest first. Never rejects: on a failure there are none. */
  readonly complete: (typing: Typing) => Promise<readonly Choice[]>;
}

/**
 * The one way to have something handled, for every door: finds the handler, checks its preconditions in order, and
 * owns the one catch.
 */
export function createChat(options: DispatchOptions): Chat {
  const { services, draw, cooldown, logger, now, newReference } = options;
  const handlers = collectHandlers(options.commands);

  async function handle(interaction: Interaction, followUp: Handling['followUp']): Promise<Handled> {
    const { caller } = interaction;
    const language = languageFor(interaction);
    const texts = textsFor(language);
    const handler = handlers.find(interaction);
    if (handler === null) return { ended: 'unknown', outcome: privateNotice(texts.problem.unknownCommand) };
    for (const precondition of handler.preconditions) {
      const verdict = await precondition.check(caller, { cooldown });
      if (!verdict.allowed) return { ended: 'refused', outcome: privateNotice(verdict.reason(texts)) };
    }
    const outcome = await handler.run({ services, draw, caller, texts, followUp });
    return { ended: 'done', outcome: keptIn(language, outcome, interaction) };
  }

  function failed(interaction: Interaction, error: unknown): Reply {
    const reference = newReference();
    const name = handlers.find(interaction)?.name ?? null;
    logger.error({ err: error, reference, command: name }, 'A command failed.');
    // What a member wrote is theirs: only someone who turned debugging on sees it.
    logger.debug({ reference, asked: askedIn(interaction) }, 'What the failed command was asked.');
    return privateNotice(textsFor(languageFor(interaction)).problem.failed(reference));
  }

  return {
    async dispatch(interaction, sendLater) {
      const followUp = (later: Promise<Reply>): void =>
        sendLater(later.catch((error: unknown) => failed(interaction, error)));
      const began = now();
      const { ended, outcome } = await handle(interaction, followUp).catch((error: unknown): Handled => {
        return { ended: 'failed', outcome: failed(interaction, error) };
      });
      const command = handlers.find(interaction)?.name ?? null;
      const inServer = interaction.caller.guildId !== null;
      logger.debug({ command, inServer, outcome: ended, ms: Math.round(now() - began) }, 'a command');
      return outcome;
    },
    deferral: (interaction) => handlers.find(interaction)?.deferred ?? null,
    async complete({ caller, path, focused, typed }) {
      try {
        const found = handlers.completing(path, focused);
        if (found === null) return [];
        for (const precondition of found.preconditions) {
          // Typing is no use of a command, and costs nothing of what a member may do.
          if (precondition.permission === undefined) continue;
          if (!(await precondition.check(caller, { cooldown })).allowed) return [];
        }
        return await found.complete(typed, services);
      } catch (error) {
        logger.warn({ err: error, command: path.join(' ') }, 'Choices could not be offered.');
        return [];
      }
    },
  };
}

function askedIn({ caller: _caller, ...asked }: Interaction): object {
  return asked;
}

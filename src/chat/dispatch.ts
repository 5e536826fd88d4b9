import type { Draw } from '../picture/draw.js';
import type { AnswerQueue } from '../app/answer-queue.js';
import type { Once } from '../app/once.js';
import type { Services } from '../app/services.js';
import { isBusy } from '../errors.js';
import type { Logger } from '../logger.js';
import type { Settings } from '../app/ports.js';
import type { Command } from './command.js';
import {
  effectiveSettings,
  PRIVATE,
  shownWithin,
  withDefaults,
  type EffectiveSettings,
} from './effective-settings.js';
import { collectHandlers, type Handler } from './handlers.js';
import type { Caller, Interaction, Typing } from './interaction.js';
import { readMemberPreferences } from './member-preferences.js';
import type { ModeratorsLog } from './moderators-log.js';
import { notingServices, type NotedQuestions } from './noted-questions.js';
import type { PreconditionPorts } from './precondition.js';
import { promisingServices } from './promising.js';
import { privateNotice, type Choice, type Outcome, type Reply, type Visibility } from './reply.js';
import { keptIn, languageFor, languageOfChoices } from './reply-language.js';
import { readServerSettings } from './server-settings.js';
import { textsFor, type Texts } from './texts/texts.js';
import { withWholeCharacters } from './whole-characters.js';

export interface DispatchOptions extends PreconditionPorts {
  readonly commands: readonly Command[];
  readonly services: Services;
  /** What waits to be answered; left out, nothing does. */
  readonly queue?: AnswerQueue | undefined;
  readonly draw: Draw;
  /** What servers and members have set. */
  readonly settings: Settings;
  /** Tells of those who were refused what is for moderators. */
  readonly moderators: ModeratorsLog;
  /** Keeps the questions that have no answer; left out, none are kept. */
  readonly noted?: NotedQuestions | undefined;
  readonly logger: Logger;
  /** Does once what is done once only. */
  readonly once: Once;
  /** In ms from any fixed point. */
  readonly now: () => number;
  /** A short random id, to find a failure in the log by. */
  readonly newReference: () => string;
}

/** Sends one more reply to the member, at once; false where it was not taken. */
export type SendNow = (reply: Reply) => Promise<boolean>;

/** Promises the member, at once, that something will come. Never rejects. */
export type PromiseNow = (visibility: Visibility) => void;

/** How a member is told something before what comes of an interaction is there. */
interface Meanwhile {
  readonly sendNow: SendNow;
  readonly promiseNow?: PromiseNow | undefined;
}

/** What comes of an interaction, and how it came to that, for the log. */
interface Handled {
  readonly ended: 'done' | 'refused' | 'unknown' | 'failed';
  readonly outcome: Outcome;
}

/** What is set for a member, and where they are. */
type Chosen = Pick<EffectiveSettings, 'server' | 'preferences'>;

/** What every door drives: all that the commands do, and nothing of how a door shows it. */
export interface Chat {
  /** Handles an interaction. Never rejects: a failure is a private line with a reference, its cause in the log. */
  readonly dispatch: (
    interaction: Interaction,
    sendNow: SendNow,
    promiseNow?: PromiseNow,
  ) => Promise<Outcome>;
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
  const { draw, cooldown, settings, moderators, noted, queue, logger, now, newReference } = options;
  const handlers = collectHandlers(options.commands);

  async function inForce(interaction: Interaction): Promise<EffectiveSettings> {
    const { server, preferences } = await chosenBy(interaction.caller);
    return effectiveSettings(interaction, server, preferences);
  }

  /** What a server and a member have set, both read at once: it is done for every letter that somebody types. */
  async function chosenBy({ userId, guildId }: Caller): Promise<Chosen> {
    const [server, member] = await Promise.all([
      guildId === null ? null : settings.all({ kind: 'guild', id: guildId }),
      settings.all({ kind: 'member', id: userId }),
    ]);
    return { server: readServerSettings(server), preferences: readMemberPreferences(member) };
  }

  async function handle(
    given: Interaction,
    effective: EffectiveSettings,
    { sendNow, promiseNow }: Meanwhile,
  ): Promise<Handled> {
    const interaction = withDefaults(withWholeCharacters(given), effective);
    const { caller } = interaction;
    const { server, preferences, language, visibility, mayBePublic } = effective;
    const texts = textsFor(language);
    // In a channel, nothing can be said to one member alone.
    if (interaction.kind === 'message' && !mayBePublic) return { ended: 'refused', outcome: nothing };
    const handler = handlers.find(interaction);
    if (handler === null) return { ended: 'unknown', outcome: privateNotice(texts.problem.unknownCommand) };
    for (const precondition of handler.preconditions) {
      const verdict = await precondition.check(caller, { cooldown, server });
      if (verdict.allowed) continue;
      if (precondition.permission !== undefined) moderators.refused(caller, handler.name, server);
      const told = await mayBeTold(interaction);
      return { ended: 'refused', outcome: told ? privateNotice(verdict.reason(texts)) : nothing };
    }
    const noting =
      noted === undefined || !handler.asks
        ? options.services
        : notingServices(options.services, caller, preferences, noted);
    const services =
      queue === undefined || promiseNow === undefined
        ? noting
        : promisingServices(noting, {
            queue,
            promise: () => promiseNow(visibilityOf(interaction, handler, effective)),
          });
    const isOnMessage = interaction.kind === 'component' || interaction.kind === 'form';
    const actedOn = (isOnMessage ? interaction.message : null) ?? null;
    const context = {
      services,
      draw,
      caller,
      texts,
      preferences,
      server,
      visibility,
      mayBePublic,
      actedOn,
      once: options.once,
      sendNow: (reply: Reply) => sendNow(offered(reply)),
    };
    const outcome = offered(await handler.run(context));
    return { ended: 'done', outcome: keptIn(language, outcome, effective.usualLanguage) };
  }

  /** Whether a member is told why something is refused: before others no more often than they may ask, and unasked never. */
  async function mayBeTold({ kind, caller }: Interaction): Promise<boolean> {
    if (kind === 'thread') return false;
    return kind !== 'message' || (await cooldown.take(`refused ${caller.userId}`)).allowed;
  }

  /** Without the buttons that nothing here handles: what stands below an answer is of several commands. */
  function offered<T extends Outcome>(outcome: T): T {
    if (!('actions' in outcome) || outcome.actions === undefined) return outcome;
    return { ...outcome, actions: outcome.actions.filter(({ action }) => handlers.handles(action)) };
  }

  function failed(interaction: Interaction, error: unknown, texts: Texts): Reply {
    const reference = newReference();
    const name = handlers.find(interaction)?.name ?? null;
    logger.error({ err: error, reference, command: name }, 'A command failed.');
    // What a member wrote is theirs: only someone who turned debugging on sees it.
    logger.debug({ reference, asked: askedIn(interaction) }, 'What the failed command was asked.');
    return privateNotice(texts.problem.failed(reference));
  }

  /** What is said where something cannot be done: that there is too much to do is no fault. */
  function refusedOrFailed(
    interaction: Interaction,
    error: unknown,
    texts: Texts,
  ): Pick<Handled, 'ended'> & { readonly outcome: Reply } {
    if (isBusy(error)) return { ended: 'refused', outcome: privateNotice(texts.problem.busy) };
    return { ended: 'failed', outcome: failed(interaction, error, texts) };
  }

  /** Of a question that is put by a command: of all else, this alone tells too little. */
  function isQuestionTooMuch(interaction: Interaction): boolean {
    if (interaction.kind !== 'command' || handlers.find(interaction)?.asks !== true) return false;
    return queue?.isFull() === true;
  }

  /** An interaction with what is in force; a failure before that is known is told in the client's language. */
  async function handled(interaction: Interaction, { sendNow, promiseNow }: Meanwhile): Promise<Handled> {
    let texts = textsFor(languageFor(interaction));
    // As cheap as can be: what else would be done before it is refused is what there is no time for.
    if (isQuestionTooMuch(interaction)) {
      return { ended: 'refused', outcome: privateNotice(texts.problem.busy) };
    }
    try {
      const effective = await inForce(interaction);
      texts = textsFor(effective.language);
      const shown = (reply: Reply): Reply => shownWithin(reply, interaction, effective, texts);
      const result = await handle(interaction, effective, {
        sendNow: (reply) => sendNow(shown(reply)),
        promiseNow,
      });
      const { outcome } = result;
      return { ...result, outcome: outcome.kind === 'reply' ? shown(outcome) : outcome };
    } catch (error) {
      const { ended, outcome } = refusedOrFailed(interaction, error, texts);
      return { ended, outcome: interaction.kind === 'thread' ? nothing : outcome };
    }
  }

  return {
    async dispatch(interaction, sendNow, promiseNow) {
      const began = now();
      const { ended, outcome } = await handled(interaction, { sendNow, promiseNow });
      const command = handlers.find(interaction)?.name ?? null;
      const inServer = interaction.caller.guildId !== null;
      logger.debug({ command, inServer, outcome: ended, ms: Math.round(now() - began) }, 'a command');
      return outcome;
    },
    deferral: (interaction) => handlers.find(interaction)?.deferred ?? null,
    async complete(typing) {
      const { caller, path, focused, typed } = typing;
      try {
        const found = handlers.completing(path, focused);
        if (found === null) return [];
        // Typing is no use of a command, and costs nothing of what a member may do.
        const needed = found.preconditions.filter(({ permission }) => permission !== undefined);
        const { server, preferences } = await chosenBy(caller);
        for (const precondition of needed)
          if (!(await precondition.check(caller, { cooldown, server })).allowed) return [];
        const wishes = { member: preferences.language, server: server.language };
        const language = languageOfChoices(typing, wishes);
        return await found.complete(typed, options.services, { caller, language });
      } catch (error) {
        if (isBusy(error)) return [];
        logger.warn({ err: error, command: path.join(' ') }, 'Choices could not be offered.');
        return [];
      }
    },
  };
}

const nothing: Outcome = { kind: 'nothing' };

/** For whom something is promised: for one alone where nothing says that all are to see it, since only that can be kept either way. */
function visibilityOf(
  interaction: Interaction,
  { offersPrivate }: Handler,
  { preferences, mayBePublic }: EffectiveSettings,
): Visibility {
  if (!mayBePublic) return 'private';
  // What is no slash command has no options to tell it.
  if (interaction.kind !== 'command') return preferences.visibility ?? 'private';
  const { [PRIVATE]: given = 'no' } = interaction.options;
  return offersPrivate && given === 'no' ? 'public' : 'private';
}

function askedIn({ caller: _caller, ...asked }: Interaction): object {
  return asked;
}

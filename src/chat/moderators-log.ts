import { actorOf } from './actor.js';
import type { Audit } from '../app/article-ports.js';
import type { Limit } from '../app/limit.js';
import type { Logger } from '../logger.js';
import type { Caller } from './interaction.js';
import type { Notices } from './notices.js';
import type { Content, Span } from './reply.js';
import type { ServerSettings } from './server-settings.js';
import { textsFor, type Texts } from './texts/texts.js';

/** What the moderators' log needs. */
export interface ModeratorsLogOptions {
  readonly audit: Audit;
  readonly notices: Notices;
  /** How many refusals of a server are told. */
  readonly limit: Limit;
  readonly logger: Logger;
}

/** Tells a server's moderators, in the channel they chose for it, what was refused and what was changed. */
export interface ModeratorsLog {
  /** Somebody was refused what is for moderators; it stands in the audit and the log as well. */
  refused(caller: Caller, command: string, server: ServerSettings): void;
  /** Something ended by itself; `line` says what. */
  noticed(line: (texts: Texts) => readonly Span[], server: ServerSettings): void;
  /**
   * Somebody changed something; `line` says what. Where it is the channel of this log itself, those who read the one of before are
   * told as well: nobody takes the log from them unseen.
   */
  changed(
    caller: Caller,
    line: (texts: Texts) => readonly Span[],
    server: ServerSettings,
    before: ServerSettings,
  ): void;
}

/** The log of every server's moderators. Nobody waits for it, and what of it fails is told the operator's log. */
export function createModeratorsLog({ audit, notices, limit, logger }: ModeratorsLogOptions): ModeratorsLog {
  async function tell({ logChannel }: ServerSettings, spans: readonly Span[]): Promise<void> {
    if (logChannel === null) return;
    const content: Content = { tone: 'information', blocks: [{ kind: 'paragraph', spans }] };
    await notices.send({ kind: 'channel', id: logChannel }, content);
  }
  const memberSpan = ({ userId: id }: Caller): Span => ({ text: id, mention: { kind: 'member', id } });
  const textsOf = ({ language }: ServerSettings): Texts =>
    language === null ? textsFor() : textsFor(language);
  const unheard = (error: unknown): void =>
    logger.error({ err: error }, 'What moderators should know could not be told.');

  async function tellRefusal(caller: Caller, command: string, server: ServerSettings): Promise<void> {
    // A member who tries again and again is told of a few times, not as often as they like.
    if (!(await limit.take(caller.guildId ?? caller.userId)).allowed) return;
    await audit.append({
      actor: actorOf(caller),
      action: 'command',
      subject: command,
      outcome: 'refused',
      detail: null,
    });
    const { settings } = textsOf(server);
    await tell(server, [{ text: `${settings.refused(command)} ` }, memberSpan(caller)]);
  }

  return {
    refused(caller, command, server) {
      logger.info({ command }, 'Somebody who is no moderator was refused a command.');
      tellRefusal(caller, command, server).catch(unheard);
    },
    noticed(line, server) {
      tell(server, line(textsOf(server))).catch(unheard);
    },
    changed(caller, line, server, before) {
      const spans = [...line(textsOf(server)), { text: ' · ' }, memberSpan(caller)];
      const isMoved = before.logChannel !== server.logChannel;
      for (const told of isMoved ? [before, server] : [server]) tell(told, spans).catch(unheard);
    },
  };
}

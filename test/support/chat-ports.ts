import type { Audit } from '../../src/app/article-ports.js';
import { createOnce, type Once } from '../../src/app/once.js';
import type { JointChanges, Settings } from '../../src/app/ports.js';
import type { Subscriptions } from '../../src/app/subscription-ports.js';
import { createModeratorsLog, type ModeratorsLog } from '../../src/chat/moderators-log.js';
import type { NoticeOutcome, Notices, NoticeTarget } from '../../src/chat/notices.js';
import type { Content } from '../../src/chat/reply.js';
import type { Logger } from '../../src/logger.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { aLimit, recordingLogger } from './services.js';

interface SentNotice {
  readonly to: NoticeTarget;
  readonly content: Content;
  readonly key: string | undefined;
}

/** Notices that are kept, and what becomes of them. */
export function fakeNotices(outcomeOf: (to: NoticeTarget) => NoticeOutcome = () => 'sent') {
  const sent: SentNotice[] = [];
  const notices: Notices = {
    async send(to, content, key) {
      const outcome = outcomeOf(to);
      if (outcome === 'sent') sent.push({ to, content, key });
      return outcome;
    },
    closed: async (_guild, places) =>
      places.flatMap(({ id }) => (outcomeOf({ kind: 'channel', id }) === 'refused' ? [id] : [])),
  };
  return { sent, notices };
}

/** The same changes, in which nothing can be written down: a database that fails, or a program that ends, between a change and its entry. */
export function withoutAudit(changes: JointChanges, isBroken: () => boolean): JointChanges {
  return {
    together: (work) =>
      changes.together((ports) => {
        if (!isBroken()) return work(ports);
        const append = async (): Promise<never> => {
          throw new Error('The audit cannot be written.');
        };
        return work({ ...ports, audit: { ...ports.audit, append } });
      }),
  };
}

/** What a chat needs beside commands and services, in memory. */
export interface ChatPorts {
  readonly settings: Settings;
  readonly moderators: ModeratorsLog;
  readonly once: Once;
}

/** Settings of nobody, and a log of moderators that nobody reads. */
export function chatPorts(): ChatPorts {
  return moderatorsPorts();
}

/** The same, to look at. */
export function moderatorsPorts(
  given: { readonly notices?: Notices; readonly logger?: Logger } = {},
): ChatPorts & {
  readonly audit: Audit;
  readonly changes: JointChanges;
  readonly notices: Notices;
  readonly subscriptions: Subscriptions;
} {
  const { settings, subscriptions, changes, audit, limits } = createMemoryStore({
    now: () => 0,
    clock: () => new Date('2025-10-13T12:00:00Z'),
  });
  const { notices = fakeNotices().notices, logger = recordingLogger() } = given;
  return {
    once: createOnce(limits),
    settings,
    subscriptions,
    changes,
    audit,
    notices,
    moderators: createModeratorsLog({ audit, notices, limit: aLimit(), logger }),
  };
}

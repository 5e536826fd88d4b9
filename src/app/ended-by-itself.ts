import type { NewAuditEntry } from './article-ports.js';

/** What stands in the audit where Parley ends something of a server's itself, since the channel takes no messages. */
export function endedByItself(guild: string, action: string, subject: string): NewAuditEntry {
  const detail = 'the channel takes no messages';
  return { actor: { kind: 'service', guild }, action, subject, outcome: 'done', detail };
}

import { AppError } from '../errors.js';
import type { Actor, Audit } from './article-ports.js';
import type { Operations, ReloadOutcome } from './services.js';

/** Reloads for somebody. */
export type ReloadBy = (by: Actor, options?: { readonly force?: boolean }) => Promise<ReloadOutcome>;

/** Reloads that people ask for, each with how it ended in the audit. */
export function reloadAudited(
  operations: Pick<Operations, 'reload'>,
  audit: Pick<Audit, 'append'> | undefined,
): ReloadBy {
  return async (actor, options = {}) => {
    const ended = await operations.reload(options);
    const why = whyNot(ended);
    const detail = why ?? (options.force === true ? 'forced' : null);
    const outcome = why === null ? 'done' : 'refused';
    await writtenDown(audit, { actor, action: 'reload', subject: null, outcome, detail });
    return ended;
  };
}

/** Writes a change down that is made without the database too; where that is out of reach, the log has told. */
export async function writtenDown(
  audit: Pick<Audit, 'append'> | undefined,
  entry: Parameters<Audit['append']>[0],
): Promise<void> {
  try {
    await audit?.append(entry);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'store-unavailable') throw error;
  }
}

function whyNot(ended: ReloadOutcome): string | null {
  switch (ended.kind) {
    case 'done':
      return null;
    case 'busy':
      return 'a reload was running already';
    case 'failed':
      return ended.message.slice(0, 300).toWellFormed();
    default:
      return `it would have left ${ended.after} of ${ended.before} articles`;
  }
}

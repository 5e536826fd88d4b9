import { isBusy } from '../errors.js';
import type { Logger } from '../logger.js';
import type { Events, Happened } from './ports.js';
import type { Services } from './services.js';

/** Where what happens is recorded; a record that cannot be kept is told the log, and nobody else. */
export interface RecordingOptions {
  readonly events: Events;
  readonly logger: Logger;
}

/** The same use cases, with every question and every reload recorded by how it ended. */
export function recorded(services: Services, { events, logger }: RecordingOptions): Services {
  const record = (happened: Happened): void => {
    events.append(happened).catch((error: unknown) => {
      logger.error({ err: error, kind: happened.kind }, 'What happened could not be recorded.');
    });
  };
  const { articles, facts, checking, operations } = services;
  return {
    articles,
    facts,
    checking,
    answering: {
      suggest: (request) => services.answering.suggest(request),
      async ask(...asked) {
        try {
          const answer = await services.answering.ask(...asked);
          if (asked[1]?.again !== true) record({ kind: 'question', outcome: answer.status });
          return answer;
        } catch (error) {
          // What was not even asked is none that failed, and keeping it would be more to do.
          if (!isBusy(error)) record({ kind: 'question', outcome: 'failed' });
          throw error;
        }
      },
    },
    operations: {
      summary: () => operations.summary(),
      lastReload: () => operations.lastReload(),
      progress: () => operations.progress(),
      async reload(options) {
        const result = await operations.reload(options);
        if (result.kind === 'done')
          record({ kind: 'reload', outcome: 'done', version: result.report.version });
        if (result.kind === 'failed') record({ kind: 'reload', outcome: 'failed', reason: result.message });
        if (result.kind === 'refused') {
          const reason = `it would have left ${result.after} of ${result.before} articles`;
          record({ kind: 'reload', outcome: 'failed', reason });
        }
        return result;
      },
    },
  };
}

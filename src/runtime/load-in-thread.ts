import type { CorpusPaths } from '../corpus/paths.js';
import type { Changes } from '../corpus/reload-report.js';
import { AppError } from '../errors.js';
import type { Logger } from '../logger.js';
import type { FromThread, LoadOrder } from './messages.js';
import type { Serving } from './serving.js';
import type { StartThread } from './start-thread.js';
import { serveFromThread, type ThreadServing, type ThreadWatch } from './thread-serving.js';

/** Options of a snapshot in a thread of its own. */
export interface ThreadOptions extends CorpusPaths, ThreadWatch {
  readonly startThread: StartThread;
  /** Version that is to serve without its facts; default: none is. */
  readonly withoutFactsOf?: string | null;
  /** When it is to serve. */
  readonly ready: LoadOrder['ready'];
  /** The least confidence, 0..1, that is answered with. */
  readonly threshold?: number | undefined;
  readonly logger: Logger;
}

/**
 * Loads a corpus in a thread of its own, which then answers from it.
 * @throws AppError where the corpus cannot be loaded, or the thread ends before it is
 */
export async function loadInThread(
  {
    corpus,
    gazetteer,
    lexicon,
    patterns,
    parsers,
    threshold,
    startThread,
    withoutFactsOf = null,
    ready,
    ...options
  }: ThreadOptions,
  before: Serving | null,
): Promise<{ live: Serving; changes: Changes }> {
  const fingerprints = before?.fingerprints ?? new Map<string, string>();
  const order: LoadOrder = {
    corpus,
    gazetteer,
    lexicon,
    patterns,
    parsers,
    threshold,
    withoutFactsOf,
    fingerprints,
    earlier: before?.lend() ?? null,
    ready,
  };
  const thread = startThread(order);
  thread.stderr.setEncoding('utf8').on('data', (text: string) => {
    options.logger.warn({ text }, 'A thread wrote to standard error.');
  });
  return await new Promise((resolve, reject) => {
    let live: ThreadServing | null = null;
    let cause = new Error('it was ended');
    thread.on('error', (error) => (cause = error));
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'ready') {
        live = serveFromThread(thread, message, options);
        resolve({ live, changes: message.changes });
      } else if (message.kind === 'unloadable') {
        reject(new AppError(message.code, message.message, { cause: message.cause }));
      } else if (message.kind === 'completed') {
        const { factsState, ...figures } = message.summary;
        live?.complete(message.summary);
        if (factsState === 'ready') options.logger.info(figures, 'facts read');
        else options.logger.error(figures, 'The facts could not be read: these articles serve without them.');
      } else if (message.kind === 'beat') live?.heard();
      else live?.receive(message);
    });
    thread.once('exit', () => {
      reject(
        new AppError(
          'internal',
          'The articles could not be prepared: the thread at work on them ended. The log has the cause; more memory, or fewer articles, may help.',
          { cause },
        ),
      );
      live?.died(cause);
    });
  });
}

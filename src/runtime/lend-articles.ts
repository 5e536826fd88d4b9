import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { articlesStandingFor, type Earlier } from '../corpus/keep-earlier.js';
import type { Article } from '../model/article.js';
import type { StandingPart, StandingQuestion } from './messages.js';
import { sendInParts } from './parts.js';

/**
 * Answers the one question that comes at the port: which of these articles stand where those files were rejected. The
 * port leads straight to the thread that loads, so that a whole corpus of them passes no third thread.
 */
export function lendArticles(port: MessagePort, articles: readonly Article[]): void {
  port.once('message', (rejected: StandingQuestion) => {
    const send = (part: readonly Article[], last: boolean): void =>
      port.postMessage({ part, last } satisfies StandingPart);
    void sendInParts(articlesStandingFor(rejected, articles), send, () => nextTurn());
  });
}

/** The snapshot before, where its articles are lent at a port; without a port none of them stands. */
export function borrowArticles(
  fingerprints: ReadonlyMap<string, string>,
  port: MessagePort | null,
): Earlier & { readonly giveBack: () => void } {
  return {
    fingerprints,
    giveBack: () => port?.close(),
    standingFor: (rejected) =>
      new Promise((resolve) => {
        const standing: Article[] = [];
        if (port === null) return resolve(standing);
        port.on('message', ({ part, last }: StandingPart) => {
          standing.push(...part);
          if (last) resolve(standing);
        });
        // Where the lender dies, what it had to give is gone.
        port.once('close', () => resolve(standing));
        port.postMessage(rejected satisfies StandingQuestion);
      }),
  };
}

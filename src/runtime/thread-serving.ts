import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import { AppError } from '../errors.js';
import type { ArticleMetadata } from '../model/article.js';
import type { SnapshotSummary } from '../model/snapshot.js';
import { isResultOf } from '../views/views.js';
import type { ThreadReady, ThreadReply, ToThread } from './messages.js';
import { createRequestsInFlight } from './requests-in-flight.js';
import type { Serving } from './serving.js';

/** What watches over a thread that serves. */
export interface ThreadWatch {
  /** Longest that an answer may take, in ms. */
  readonly answerWithinMs: number;
  /** Told where the thread ends unasked while it serves. */
  readonly onDeath: (cause: Error) => void;
}

/** A thread's snapshot, to be told what comes from the thread. */
export interface ThreadServing extends Serving {
  receive(reply: ThreadReply): void;
  /** Its facts are read. */
  complete(summary: SnapshotSummary): void;
  /** The thread ended, for whatever reason. */
  died(cause: Error): void;
}

/** Takes questions to a thread whose snapshot is whole, and brings back its answers. */
export function serveFromThread(
  thread: Worker,
  { summary: first, fingerprints }: ThreadReady,
  { answerWithinMs, onDeath }: ThreadWatch,
): ThreadServing {
  let state: 'serving' | 'retired' | 'dead' = 'serving';
  let summary = first;
  let silence: Error | null = null;
  let listed: Promise<readonly ArticleMetadata[]> | null = null;
  const requests = createRequestsInFlight({
    replyWithinMs: answerWithinMs,
    onSilence: () => {
      silence = new Error(`nothing came from it for ${answerWithinMs / 1000} s`);
      void thread.terminate();
    },
  });
  const tell = (message: ToThread, transfer: readonly MessagePort[] = []): void =>
    thread.postMessage(message, transfer);
  const assertAlive = (): void => {
    if (state === 'dead') throw gone();
  };
  const list = async (): Promise<readonly ArticleMetadata[]> => {
    const articles: ArticleMetadata[] = [];
    return requests.send(
      (id) => tell({ kind: 'articles', id }),
      (reply) => {
        if (reply.kind !== 'articles') return undefined;
        articles.push(...reply.part);
        return reply.last ? articles : undefined;
      },
    );
  };
  return {
    fingerprints,
    async ask(question, options = {}) {
      assertAlive();
      return requests.send(
        (id) => tell({ kind: 'ask', id, question, options }),
        (reply) => (reply.kind === 'answer' ? reply.answer : undefined),
      );
    },
    async view(request) {
      assertAlive();
      return requests.send(
        (id) => tell({ kind: 'view', id, request }),
        (reply) => (reply.kind === 'view' && isResultOf(request, reply.result) ? reply.result : undefined),
      );
    },
    async articles() {
      assertAlive();
      // Kept, since readers of the list come page after page.
      listed ??= list();
      return listed.catch((error: unknown) => {
        listed = null;
        throw error;
      });
    },
    // What is lost serves nobody: a service without articles is not ready.
    summary: () => (state === 'dead' ? { ...summary, articles: 0, passages: 0, facts: 0 } : summary),
    isAlive: () => state !== 'dead',
    lend() {
      if (state === 'dead') return null;
      const { port1, port2 } = new MessageChannel();
      tell({ kind: 'lend', port: port1 }, [port1]);
      return port2;
    },
    retire() {
      if (state === 'serving') state = 'retired';
      requests.whenDone(() => void thread.terminate());
    },
    receive: (reply) => requests.receive(reply),
    complete: (whole) => (summary = whole),
    died(cause) {
      const wasServing = state === 'serving';
      state = 'dead';
      requests.failAll(gone());
      if (wasServing) onDeath(silence ?? cause);
    },
  };
}

function gone(): AppError {
  return new AppError(
    'internal',
    'The thread that answers questions ended; another takes its place. Ask again in a minute.',
  );
}

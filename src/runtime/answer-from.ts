import { serveSnapshot } from '../app/serve-snapshot.js';
import type { SnapshotServices } from '../app/services.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import { loadSnapshot, type CorpusOptions, type Loaded } from '../corpus/load.js';
import { summarize } from '../corpus/reload-report.js';
import { AppError } from '../errors.js';
import type { FactsState } from '../model/snapshot.js';
import { borrowArticles, lendArticles } from './lend-articles.js';
import { carryOut, plainError } from './link.js';
import type { FromThread, LoadOrder, ToThread } from './messages.js';

/** The end of a thread at which it is told things. */
export interface ThreadPort {
  postMessage(message: FromThread): void;
  on(event: 'message', listen: (message: ToThread) => void): unknown;
}

/** Effects of a thread that answers; `now` in ms from any fixed point. */
export interface AnswerEffects extends Pick<CorpusOptions, 'fs' | 'clock' | 'openReader'> {
  readonly now: () => number;
  /** Resolves after other work of the thread had its turn. */
  readonly yieldTurn: () => Promise<void>;
  /** Awaited between pieces of longer work. */
  readonly yieldIfDue: () => Promise<void>;
  /** Told of a fault that nobody waits for. */
  readonly complain: (text: string) => void;
}

/**
 * What a thread does: it loads the corpus once and then answers from it until it is ended. Resolves once it has read the
 * facts too, or cannot load.
 */
export async function answerFrom(port: ThreadPort, order: LoadOrder, effects: AnswerEffects): Promise<void> {
  const { now, clock, yieldTurn, yieldIfDue } = effects;
  const send = (message: FromThread): void => port.postMessage(message);
  const loaded = await load(order, effects, send);
  if (loaded === null) return;
  const { snapshot, readFacts, factsState } = loaded;
  const { threshold } = order;
  const serve = (snapshot: BuiltSnapshot, factsState: FactsState): SnapshotServices =>
    serveSnapshot(snapshot, { now, clock, threshold, yieldIfDue, factsState });
  let services = serve(snapshot, factsState);
  port.on('message', (message) => {
    if (message.kind === 'lend') lendArticles(message.port, snapshot.articles);
    else void carryOut(services, message, { send, yieldTurn });
  });
  if (factsState !== 'reading') return;
  try {
    const whole = await readFacts(yieldIfDue);
    services = serve(whole, 'ready');
    send({ kind: 'completed', summary: summarize(whole) });
  } catch (error) {
    // Answers do not depend on facts.
    services = serve(snapshot, 'failed');
    send({ kind: 'completed', summary: summarize(snapshot, 'failed') });
    effects.complain(`The facts could not be read: ${plainError(error).stack ?? String(error)}`);
  }
}

async function load(
  order: LoadOrder,
  { fs, clock, openReader }: AnswerEffects,
  send: (message: FromThread) => void,
): Promise<(Loaded & { readonly factsState: FactsState }) | null> {
  const earlier = borrowArticles(order.fingerprints, order.earlier);
  try {
    const hasFacts = order.ready === 'with-facts';
    const loaded = await loadSnapshot(
      { ...order, fs, clock, ...(openReader === undefined ? {} : { openReader }), facts: hasFacts },
      earlier,
    );
    const { snapshot, changes } = loaded;
    const { fingerprints } = snapshot;
    const isGivenUp = snapshot.version === order.withoutFactsOf;
    const factsState = hasFacts ? 'ready' : isGivenUp ? 'failed' : 'reading';
    send({ kind: 'ready', summary: summarize(snapshot, factsState), changes, fingerprints });
    return { ...loaded, factsState };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, cause } = error;
    send({ kind: 'unloadable', code, message, cause: cause === undefined ? null : plainError(cause) });
    return null;
  } finally {
    earlier.giveBack();
  }
}

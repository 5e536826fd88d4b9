import { serveSnapshot } from '../app/serve-snapshot.js';
import type { SnapshotServices } from '../app/services.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import { earlierOf } from '../corpus/keep-earlier.js';
import { keptCorpusOf } from '../corpus/kept-corpus.js';
import {
  createCorpusLoader,
  type CorpusLoader,
  type CorpusOptions,
  type Loaded,
  type LoadOptions,
  type SavingOptions,
} from '../corpus/load.js';
import { summarize } from '../corpus/reload-report.js';
import { AppError } from '../errors.js';
import type { FactsState, LoadStep } from '../model/snapshot.js';
import { borrowArticles, lendArticles } from './lend-articles.js';
import { borrowKept } from './lend-kept.js';
import { carryOut, plainError } from './link.js';
import type { FromThread, LoadOrder, ToThread } from './messages.js';

/** The end of a thread at which it is told things. */
export interface ThreadPort {
  postMessage(message: FromThread): void;
  on(event: 'message', listen: (message: ToThread) => void): unknown;
}

/** A snapshot that is asked. */
interface Held {
  readonly snapshot: BuiltSnapshot;
  readonly services: SnapshotServices;
}

/** Effects of a thread that answers; `now` in ms from any fixed point. */
export interface AnswerEffects extends Pick<CorpusOptions, 'clock' | 'openReader' | 'loadKnowledge'> {
  readonly fs: CorpusOptions['fs'] & SavingOptions['fs'];
  readonly now: () => number;
  /** Resolves after other work of the thread had its turn. */
  readonly yieldTurn: () => Promise<void>;
  /** Awaited between pieces of longer work. */
  readonly yieldIfDue: () => Promise<void>;
  /** Told of a fault that nobody waits for. */
  readonly complain: (text: string) => void;
  /** A word that no other thread has. */
  readonly unique: string;
}

/**
 * What a thread does: it loads the corpus and then answers from it until it is ended; asked to, it loads another snapshot
 * beside the one that serves. Resolves once it has read the facts of the first, or cannot load.
 */
export async function answerFrom(port: ThreadPort, order: LoadOrder, effects: AnswerEffects): Promise<void> {
  const { yieldTurn, yieldIfDue } = effects;
  const send = (message: FromThread): void => port.postMessage(message);
  const loader = loaderOf(order, effects);
  const serve = servingWith(order, effects);
  const earlier = borrowArticles(order.fingerprints, order.earlier);
  const hasFacts = order.ready === 'with-facts';
  const onStep = someOf((step) => send({ kind: 'step', step }), effects.now);
  const loaded = await load(loader, { earlier, facts: hasFacts, onStep }, send).finally(() =>
    earlier.giveBack(),
  );
  if (loaded === null) return;
  const { snapshot, changes } = loaded;
  const isGivenUp = snapshot.version === order.withoutFactsOf;
  const factsState = hasFacts ? 'ready' : isGivenUp ? 'failed' : 'reading';
  const { fingerprints } = snapshot;
  const held = new Map<number, Held>([[1, { snapshot, services: serve(snapshot, factsState) }]]);
  send({ kind: 'ready', snapshot: 1, summary: summarize(snapshot, factsState), changes, fingerprints });

  let last = 1;
  const reload = async (before: BuiltSnapshot, mostToAnalyse: number): Promise<void> => {
    const options = { earlier: earlierOf(before), mostToAnalyse, yieldIfDue, onStep };
    const next = await load(loader, options, send);
    if (next === null) return;
    const { changes, snapshot } = next;
    last += 1;
    held.set(last, { snapshot, services: serve(snapshot, 'ready') });
    const { fingerprints } = snapshot;
    send({ kind: 'ready', snapshot: last, summary: summarize(snapshot), changes, fingerprints });
  };
  port.on('message', (message) => {
    const asked = held.get(message.snapshot);
    if (message.kind === 'call') void carryOut(asked?.services ?? {}, message, { send, yieldTurn });
    else if (message.kind === 'retire') held.delete(message.snapshot);
    else if (message.kind === 'lend') lendArticles(message.port, asked?.snapshot.articles ?? []);
    else if (asked !== undefined) void reload(asked.snapshot, message.mostToAnalyse);
  });
  if (factsState !== 'reading') return loaded.warmUp(yieldIfDue);
  try {
    await loaded.warmUp(yieldIfDue);
    const whole = await loaded.readFacts(yieldIfDue);
    held.set(1, { snapshot: whole, services: serve(whole, 'ready') });
    send({ kind: 'completed', summary: summarize(whole) });
  } catch (error) {
    // Answers do not depend on facts.
    held.set(1, { snapshot, services: serve(snapshot, 'failed') });
    send({ kind: 'completed', summary: summarize(snapshot, 'failed') });
    effects.complain(`The facts could not be read: ${plainError(error).stack ?? String(error)}`);
  }
}

/** Between two steps of one phase that are told, in ms: a person looks, and there may be 100,000s. */
const STEPS_EVERY = 100;

/** Tells of a step of each phase, and then of one now and then. */
export function someOf(tell: (step: LoadStep) => void, now: () => number): (step: LoadStep) => void {
  let told: { readonly phase: LoadStep['phase']; readonly at: number } | null = null;
  return (step) => {
    const at = now();
    if (told !== null && told.phase === step.phase && at - told.at < STEPS_EVERY) return;
    told = { phase: step.phase, at };
    tell(step);
  };
}

function loaderOf(
  { cache, kept, ...order }: LoadOrder,
  { fs, clock, openReader, loadKnowledge, complain: say, unique }: AnswerEffects,
): CorpusLoader {
  return createCorpusLoader({
    ...order,
    fs,
    clock,
    ...(openReader === undefined ? {} : { openReader }),
    ...(loadKnowledge === undefined ? {} : { loadKnowledge }),
    kept: kept === null ? undefined : keptCorpusOf(borrowKept(kept), say),
    saving: cache === null ? undefined : { ...cache, fs, unique, say },
  });
}

function servingWith(
  { threshold }: LoadOrder,
  { now, clock, yieldIfDue }: AnswerEffects,
): (snapshot: BuiltSnapshot, factsState: FactsState) => SnapshotServices {
  return (snapshot, factsState) => serveSnapshot(snapshot, { now, clock, threshold, yieldIfDue, factsState });
}

/** Loads, and says so where it cannot; null then. */
async function load(
  loader: CorpusLoader,
  options: LoadOptions,
  send: (message: FromThread) => void,
): Promise<Loaded | null> {
  try {
    const loaded = await loader.load(options);
    if (loaded === null) send({ kind: 'too-much' });
    return loaded;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, cause } = error;
    send({ kind: 'unloadable', code, message, cause: cause === undefined ? null : plainError(cause) });
    return null;
  }
}

import { onTestFinished } from 'vitest';
import { createWatchTelling, type Told } from '../../../src/app/community/tell-watchers.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { aCitation, anAbstention, anAnswer } from '../../support/answers.js';
import { recordingLogger } from '../../support/services.js';
import { createVirtualTime } from '../../support/virtual-time.js';

export const MINUTE = 60_000;

export type TellOutcome = 'sent' | 'refused' | 'unavailable';

/** Articles that answer some questions, a store, and as many processes on it as a test starts. */
export function aTelling(outcomeOf: () => TellOutcome | 'dies' = () => 'sent') {
  const time = createVirtualTime();
  const store = createMemoryStore({ now: () => 0, clock: time.clock });
  const corpus = { version: 'v1', answers: new Map<string, string>() };
  const asked: string[] = [];
  const told: [member: string, told: Told['kind'], at: number][] = [];
  /** As Discord does: the same key within some minutes is the same message. */
  const shown = new Map<string, number>();

  function start() {
    let isAlive = true;
    const logger = recordingLogger();
    const telling = createWatchTelling({
      ...store,
      async ask(question) {
        asked.push(question);
        const article = corpus.answers.get(question);
        const snapshot = corpus.version;
        if (article === undefined) return anAbstention('not-stated', { question, snapshot });
        return anAnswer({ question, snapshot, citations: [aCitation({ article: { id: article } })] });
      },
      version: async () => corpus.version,
      async tell({ id, member }, { kind }) {
        const outcome = outcomeOf();
        const now = time.clock().getTime();
        const isNew = now - (shown.get(id) ?? -Infinity) > 4 * MINUTE;
        if (outcome === 'sent' || outcome === 'dies') {
          shown.set(id, now);
          if (isNew) told.push([member, kind, now]);
        }
        // Of a process that is killed nothing more is heard.
        if (outcome === 'dies') {
          isAlive = false;
          return new Promise(() => undefined);
        }
        return outcome;
      },
      clock: time.clock,
      wait: (ms) => (isAlive ? time.wait(ms) : new Promise(() => undefined)),
      logger,
    });
    void telling.run();
    return { telling, logger, kill: () => (isAlive = false) };
  }

  function change(answers: Record<string, string>) {
    corpus.version = `${corpus.version}+`;
    corpus.answers = new Map(Object.entries(answers));
  }

  onTestFinished(() => time.end());
  return { time, ...store, store, asked, told, start, change, toldTo: () => told.map(([member]) => member) };
}

import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { SnapshotServices } from '../../src/app/services.js';
import { answerFrom } from '../../src/runtime/answer-from.js';
import { createLink } from '../../src/runtime/link.js';
import type { FromThread, LoadOrder } from '../../src/runtime/messages.js';
import { shippedCorpus } from '../properties/shipped-corpus.js';
import { fewArticles } from '../support/few-articles.js';

const { fs: _fs, clock, ...paths } = { ...shippedCorpus, corpus: await fewArticles(afterAll) };
const QUESTION = 'Who is Ron Dermer?';
const EVERYTHING = { about: null, from: null, to: null, asOf: null, offset: 0, limit: 1 };

/** What a thread does, in this one; its longer work goes on only once `goOn` was called. */
function answering(given: Partial<LoadOrder> = {}) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  let goOn = (): void => {};
  let fail: (error: Error) => void = () => {};
  const mayGoOn = new Promise<void>((resolve, reject) => {
    goOn = resolve;
    fail = reject;
  });
  const complaints: string[] = [];
  const order: LoadOrder = {
    ...paths,
    fingerprints: new Map(),
    earlier: null,
    cache: null,
    kept: null,
    ready: 'before-facts',
    withoutFactsOf: null,
    stored: null,
    force: false,
    ...given,
  };
  const done = answerFrom(port2, order, {
    fs,
    clock,
    now: () => 0,
    yieldTurn: async () => {},
    yieldIfDue: () => mayGoOn,
    complain: (text) => complaints.push(text),
    unique: 'test',
  });
  const link = createLink<SnapshotServices>({
    post: (call) => port1.postMessage({ ...call, snapshot: 1 }),
    replyWithinMs: 600_000,
    onSilence: () => {},
  });
  const said: FromThread[] = [];
  port1.on('message', (message: FromThread) => {
    if (message.kind === 'outcome') link.receive(message);
    else said.push(message);
  });
  const says = async (kind: FromThread['kind']): Promise<FromThread> => {
    for (;;) {
      const message = said.find((message) => message.kind === kind);
      if (message !== undefined) return message;
      await once(port1, 'message');
    }
  };
  return { services: link.remote, says, goOn, fail, done, complaints };
}

describe('a thread that is to be ready before its facts', () => {
  it('answers without them, says of every view that they are being read, and has them once they are', async () => {
    const { services, says, goOn, done } = answering();
    expect(await says('ready')).toMatchObject({ summary: { facts: 0, factsState: 'reading' } });
    expect(await services.answering.ask(QUESTION)).toMatchObject({ status: 'answered', facts: [] });
    const { facts } = services;
    for (const looked of [
      await facts.entity({ name: 'Qatar', asOf: null }),
      await facts.timeline(EVERYTHING),
      await facts.reports({ about: 'hostages', asOf: null }),
      await facts.latest({ asOf: null, since: null }),
      await facts.names({ text: 'q', limit: 1 }),
    ])
      expect(looked).toEqual({ state: 'reading' });
    goOn();
    expect(await says('completed')).toMatchObject({
      summary: { facts: expect.any(Number), factsState: 'ready' },
    });
    await done;
    expect(await facts.timeline(EVERYTHING)).toMatchObject({
      state: 'ready',
      view: { entries: [expect.anything()] },
    });
    expect((await services.answering.ask(QUESTION)).facts).not.toEqual([]);
  });
});

it('a thread whose facts cannot be read says so, and answers on without them', async () => {
  const { services, says, fail, done, complaints } = answering();
  await says('ready');
  fail(new Error('a fault in a pattern'));
  expect(await says('completed')).toMatchObject({ summary: { facts: 0, factsState: 'failed' } });
  await done;
  expect(complaints).toEqual([expect.stringContaining('a fault in a pattern')]);
  expect(await services.facts.latest({ asOf: null, since: null })).toEqual({ state: 'failed' });
  expect(await services.answering.ask(QUESTION)).toMatchObject({ status: 'answered' });
});

it('a thread that is told to serve this version without facts does not read them', async () => {
  const first = answering();
  const ready = await first.says('ready');
  first.goOn();
  const version = ready.kind === 'ready' ? ready.summary.version : '';
  const { services, goOn, done, says } = answering({ withoutFactsOf: version });
  expect(await says('ready')).toMatchObject({ summary: { factsState: 'failed' } });
  goOn();
  await done;
  expect(await services.answering.ask(QUESTION)).toMatchObject({ status: 'answered', facts: [] });
  expect(await services.facts.latest({ asOf: null, since: null })).toEqual({ state: 'failed' });
  const other = answering({ withoutFactsOf: 'another' });
  other.goOn();
  expect(await other.says('completed')).toMatchObject({ summary: { version } });
});

describe('a thread that is to be ready with its facts', () => {
  it('says nothing before it has them', async () => {
    const { services, says, goOn, done } = answering({ ready: 'with-facts' });
    const ready = await says('ready');
    expect(ready).toMatchObject({ summary: { factsState: 'ready' } });
    expect(ready.kind === 'ready' && ready.summary.facts).toBeGreaterThan(0);
    goOn();
    expect(await services.facts.timeline(EVERYTHING)).toMatchObject({ state: 'ready' });
    await done;
  });
});

it('a thread that cannot load says why, fit for a person', async () => {
  const { says, done } = answering({ gazetteer: '/nowhere/at/all.json' });
  expect(await says('unloadable')).toMatchObject({
    code: 'gazetteer-invalid',
    message: expect.stringContaining('/nowhere/at/all.json'),
    cause: expect.any(Error),
  });
  await done;
});

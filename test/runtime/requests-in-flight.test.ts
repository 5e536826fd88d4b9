import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import type { CallOutcome } from '../../src/runtime/link.js';
import { createRequestsInFlight } from '../../src/runtime/requests-in-flight.js';

function requestsOf(replyWithinMs = 60_000) {
  const posted: number[] = [];
  let silences = 0;
  const requests = createRequestsInFlight({ replyWithinMs, onSilence: () => (silences += 1) });
  const send = (): Promise<unknown> => requests.send((id) => posted.push(id));
  const answerTo = (id: number | undefined, value: string): CallOutcome => ({
    kind: 'outcome',
    id: id ?? 0,
    ok: true,
    value,
  });
  return { requests, send, posted, answerTo, silences: () => silences };
}

describe('requests in flight', () => {
  it('get their own replies, in whatever order these come', async () => {
    const { requests, send, posted, answerTo } = requestsOf();
    const both = [send(), send()];
    requests.receive(answerTo(posted[1], 'second'));
    requests.receive(answerTo(posted[0], 'first'));
    expect(await Promise.all(both)).toEqual(['first', 'second']);
  });

  it('fail when they are late, and a later reply changes nothing', async () => {
    const { requests, send, posted, answerTo, silences } = requestsOf(20);
    const late = send();
    await expect(late).rejects.toThrow(AppError);
    await expect(late).rejects.toThrow('longer than 0.02 s');
    expect(silences()).toBe(1);
    requests.receive(answerTo(posted[0], 'late'));
  });

  it('that are late while others are answered are no silence', async () => {
    const { requests, send, posted, answerTo, silences } = requestsOf(30);
    const late = send();
    const other = send();
    requests.receive(answerTo(posted[1], 'other'));
    expect(await other).toBe('other');
    await expect(late).rejects.toThrow(AppError);
    expect(silences()).toBe(0);
  });

  it('are over once all of them are answered, or failed', async () => {
    const { requests, send, posted, answerTo } = requestsOf();
    let done = 0;
    requests.whenDone(() => (done += 1));
    expect(done).toBe(1);
    const [first, second] = [send(), send()];
    requests.receive(answerTo(posted[0], 'first'));
    await first;
    expect(done).toBe(1);
    requests.failAll(new AppError('internal', 'the end'));
    await expect(second).rejects.toThrow('the end');
    expect(done).toBe(2);
  });

  it('are refused where they would wait too long, until less waits', async () => {
    let now = 0;
    const posted: number[] = [];
    const requests = createRequestsInFlight({
      replyWithinMs: 60_000,
      onSilence: () => undefined,
      bound: { few: 2, waitMs: 100, most: 4, longMs: 50, now: () => now },
    });
    const send = (): Promise<unknown> => requests.send((id) => posted.push(id));
    const answer = (id: number | undefined): void =>
      requests.receive({ kind: 'outcome', id: id ?? 0, ok: true, value: 'answered' });
    expect(requests.isLong()).toBe(false);
    // A burst waits, but no more of it than there is room for.
    const waiting = [send(), send(), send(), send()];
    expect(requests.isLong()).toBe(false);
    await expect(send()).rejects.toMatchObject({ code: 'busy' });
    answer(posted[0]);
    waiting.push(send());
    now = 51;
    expect(requests.isLong()).toBe(true);
    now = 101;
    answer(posted[1]);
    await expect(send()).rejects.toMatchObject({ code: 'busy' });
    for (const id of posted.slice(2)) answer(id);
    // Few may wait however long.
    waiting.push(send(), send());
    now = 500;
    answer(posted.at(-2));
    waiting.push(send());
    for (const id of posted.slice(-2)) answer(id);
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => 'answered'));
  });

  it('are refused where all before them would take too long, by how long each took of late', async () => {
    let now = 0;
    const posted: number[] = [];
    const requests = createRequestsInFlight({
      replyWithinMs: 60_000,
      onSilence: () => undefined,
      bound: { few: 2, waitMs: 100, most: 1000, longMs: 50, now: () => now },
    });
    const send = (): Promise<unknown> => requests.send((id) => posted.push(id));
    /** Answers the one that was sent first of those that wait, after so many ms. */
    const answerAfter = (ms: number): void => {
      now += ms;
      requests.receive({ kind: 'outcome', id: posted.shift() ?? 0, ok: true, value: 'answered' });
    };
    // Nobody knows yet how long one takes.
    const waiting = Array.from({ length: 60 }, send);
    expect(requests.isFull()).toBe(false);
    for (let n = 0; n < 50; n += 1) answerAfter(1);
    waiting.push(...Array.from({ length: 10 }, send));
    expect(requests.isFull()).toBe(false);
    // From here on each takes much longer.
    for (let n = 0; n < 6; n += 1) answerAfter(30);
    // None of those that wait has waited for long itself.
    now -= 180;
    expect([requests.isFull(), requests.isLong()]).toEqual([true, true]);
    await expect(send()).rejects.toMatchObject({ code: 'busy' });
    while (posted.length > 2) answerAfter(0);
    waiting.push(send());
    while (posted.length > 0) answerAfter(0);
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => 'answered'));
    // However long each takes: there is none before the next.
    expect(requests.isLong()).toBe(false);
  });

  it('that were answered fail no more', async () => {
    const { requests, send, posted, answerTo, silences } = requestsOf(10);
    const answered = send();
    requests.receive(answerTo(posted[0], 'in time'));
    requests.failAll(new AppError('internal', 'the end'));
    // Sent later and late alone: by then the time of the one before is over as well.
    await expect(send()).rejects.toThrow('longer than');
    expect(await answered).toBe('in time');
    expect(silences()).toBe(1);
  });
});

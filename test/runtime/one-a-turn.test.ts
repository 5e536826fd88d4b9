import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { createOneATurn } from '../../src/runtime/one-a-turn.js';

it('messages that come together leave turns to all else in between, and keep their order', async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const seen: (number | 'other work')[] = [];
  const inTurn = createOneATurn(() => nextTurn());
  port2.on('message', (n: number) => inTurn(() => void seen.push(n)));
  for (let n = 0; n < 20; n += 1) port1.postMessage(n);
  await once(port2, 'message');
  while (!seen.includes(19)) {
    await nextTurn();
    seen.push('other work');
  }
  expect(seen.filter((each) => each !== 'other work')).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(seen.filter((each) => each === 'other work').length).toBeGreaterThan(10);
  // What comes when all is done begins at once.
  await nextTurn();
  inTurn(() => void seen.push(20));
  expect(seen.at(-1)).toBe(20);
});

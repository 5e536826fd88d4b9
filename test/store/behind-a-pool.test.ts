import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLastingStore } from '../../src/store/lasting-store.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { openPostgresPassages } from '../../src/store/postgres/passages/postgres-passages.js';
import type { CallTimes } from '../../src/store/postgres/postgres-listener.js';
import { eventually } from '../support/discord-bot.js';
import { recordingLogger } from '../support/services.js';
import { wayTo } from '../support/way-to.js';
import { newSchema, POSTGRES } from './sql-stores.js';

/** A way that lets all through but what a server tells those who listen: as that of a pool, which takes `LISTEN` and has them hear nothing. */
function deaf(): (bytes: Buffer) => Buffer {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const through: Buffer[] = [];
    // Each message: a letter, and its length without that.
    while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
      const end = rest.readInt32BE(1) + 1;
      if (rest[0] !== 'A'.charCodeAt(0)) through.push(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    return Buffer.concat(through);
  };
}

describe.runIf(POSTGRES !== undefined)('a process behind a pool', () => {
  async function listening(url: string, calls: CallTimes) {
    const logger = recordingLogger();
    const place = (await newSchema())({ by: url, calls });
    const lasting = await openLastingStore({
      place,
      standIn: createMemoryStore({ now: () => 0, clock: () => new Date() }),
      logger,
      wait: () => new Promise(() => {}),
      sharesLimits: true,
      patience: 60_000,
    });
    onTestFinished(() => lasting.close());
    lasting.listen(() => {});
    return { lasting, logged: () => logger.lines.map(({ message }) => message) };
  }

  it('says so where nothing can be heard, and that it is heard once it can', async () => {
    let isDeaf = true;
    const passing = () => {
      const pass = deaf();
      return (bytes: Buffer) => (isDeaf ? pass(bytes) : bytes);
    };
    const { url } = await wayTo(POSTGRES ?? '', { passing });
    const { lasting, logged } = await listening(url, { heardWithin: 1000, callEvery: 20 });
    await eventually(() => logged()).toEqual(['What other processes announce is not heard.']);
    expect(lasting.trouble()).toMatchObject({
      kind: 'deaf',
      reason: expect.stringContaining('pool_mode=session'),
    });
    expect(await lasting.store.announcements.announce('reload')).toBe(1);
    isDeaf = false;
    await eventually(() => lasting.trouble()).toBeNull();
    expect(logged()[1]).toBe('What other processes announce is heard again.');
  });

  it('says nothing where it hears itself, again and again', async () => {
    let told = 0;
    const passing = () => (bytes: Buffer) => {
      if (bytes.includes('parley_announced')) told += 1;
      return bytes;
    };
    const { url } = await wayTo(POSTGRES ?? '', { passing });
    const { lasting, logged } = await listening(url, { heardWithin: 600_000, callEvery: 1 });
    await eventually(() => told).toBeGreaterThan(2);
    expect(lasting.trouble()).toBeNull();
    expect(logged()).toEqual([]);
  });

  it('works where that takes no settings for a connection, and asks for none then', async () => {
    const asked: string[] = [];
    /** As PgBouncer says it, and ends the connection. */
    const refusing = (startup: Buffer): Buffer | null => {
      asked.push(startup.toString('latin1'));
      if (!startup.includes('statement_timeout')) return null;
      const told = 'SFATAL\0C08P01\0Munsupported startup parameter: statement_timeout\0\0';
      const head = Buffer.alloc(5);
      head.write('E');
      head.writeInt32BE(told.length + 4, 1);
      return Buffer.concat([head, Buffer.from(told)]);
    };
    const { url } = await wayTo(POSTGRES ?? '', { refusing });
    const { store, close } = await (await newSchema())({ by: url }).open({ create: true });
    onTestFinished(close);
    expect(await store.announcements.announce('reload')).toBe(1);
    const passages = await openPostgresPassages({ url, kind: randomUUID() });
    onTestFinished(() => passages.close());
    expect(await passages.newest()).toBeNull();
    const writer = await passages.open();
    expect(await writer.known()).toEqual([]);
    await writer.close();
    expect(asked.filter((startup) => startup.includes('statement_timeout'))).toHaveLength(2);
  });
});

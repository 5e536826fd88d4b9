import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPostgresPassages } from '../../../src/store/postgres/passages/postgres-passages.js';
import { eventually } from '../../support/discord-bot.js';
import { wayTo } from '../../support/way-to.js';
import { POSTGRES } from '../sql-stores.js';

const AWAY = { code: 'store-unavailable' };

describe.skipIf(POSTGRES === undefined)('passages in a PostgreSQL', () => {
  async function opened(questionMs: number) {
    const way = await wayTo(POSTGRES ?? '');
    const store = await openPostgresPassages({ url: way.url, kind: randomUUID(), questionMs });
    onTestFinished(() => store.close());
    return { way, store };
  }

  it('that is lost without a word are told to be out of reach, all that is asked after it at once, and read over another connection once it is back', async () => {
    const { way, store } = await opened(50);
    const writer = await store.open();
    way.hold();
    // Another may have the lock by now.
    await expect(
      writer.finish({ version: 'v', state: 's', articles: 0, passages: 0, facts: 0 }),
    ).rejects.toMatchObject(AWAY);
    await writer.close();
    await expect(store.postings([1], [1])).rejects.toMatchObject(AWAY);
    // Nothing is waited for that has no limit of its own.
    await expect(store.newest()).rejects.toMatchObject(AWAY);
    await expect(store.metadata(1, 1)).rejects.toMatchObject(AWAY);
    way.letGo();
    await eventually(() => store.newest().catch((error: unknown) => error)).toBeNull();
  });

  it('that is cut off are read again once it is mended', async () => {
    const { way, store } = await opened(600_000);
    await way.cut();
    await expect(store.encounters(['a'], 1, [])).rejects.toMatchObject(AWAY);
    await expect(store.open()).rejects.toMatchObject(AWAY);
    await way.mend();
    await eventually(() => store.encounters(['a'], 1, []).catch((error: unknown) => error)).toEqual([]);
    const writer = await store.open();
    expect(await writer.known()).toEqual([]);
    await writer.close();
  });
});

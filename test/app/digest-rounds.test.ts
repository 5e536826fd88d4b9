import { describe, expect, it } from 'vitest';
import { serverSettings } from '../../src/chat/server-settings.js';
import { fidan, kalin, type GivenArticle } from '../support/facts.js';
import { DAY, MINUTE, newsInTest } from '../support/news.js';

const article = (id: string, published: string | null): GivenArticle => ({
  id,
  title: `Of ${id}`,
  published,
  facts: [{ quote: `Fidan met Kalin, says ${id}.`, participants: [fidan, kalin], date: '2025-10-09' }],
});
const server = { kind: 'guild', id: '2' } as const;
const to = { kind: 'channel', id: '70' } as const;

async function setUp(every: 'day' | 'week' = 'day') {
  const test = newsInTest([article('first', '2025-10-08'), article('second', '2025-10-09')]);
  await test.store.settings.set(server, serverSettings.digest, { channelId: to.id, every });
  await test.look();
  return test;
}

describe('a digest', () => {
  it.each([
    ['day', DAY, 'New in the articles'],
    ['week', 7 * DAY, 'New in the articles this week'],
  ] as const)('comes every %s, with what came since the last', async (every, period, title) => {
    const { add, look, pass, sent, told } = await setUp(every);
    add(article('third', '2025-10-10'));
    pass(period - MINUTE);
    await look();
    expect(sent).toEqual([]);
    pass(MINUTE);
    await look();
    expect(sent.map((each) => each.to)).toEqual([to]);
    for (const words of [title, 'says third']) expect(told()[0]).toContain(words);
    expect(told()[0]).not.toContain('says second');
    await look();
    expect(sent).toHaveLength(1);
    add(article('late', '2025-10-10'));
    pass(period);
    await look();
    expect(told()[1]).toContain('says late');
  });

  it('is posted not at all where nothing came, and keeps its hour', async () => {
    const { add, look, pass, sent, restart } = await setUp();
    pass(3 * DAY + 20 * MINUTE);
    await look();
    expect(sent).toEqual([]);
    add(article('third', '2025-10-12'), article('undated', null), article('to-come', '2031-01-01'));
    await look();
    expect(sent).toEqual([]);
    pass(DAY - 20 * MINUTE);
    restart();
    await look();
    expect(sent).toHaveLength(1);
  });

  it('tells as added, once, what came late: of a day that was told of, or without one', async () => {
    const { add, look, pass, sent, told, restart } = await setUp();
    add(article('third', '2025-10-10'));
    await look();
    add(article('earlier', '2024-01-20'), article('undated', null));
    await look();
    restart();
    pass(DAY);
    await look();
    const [first = ''] = told();
    expect(first.indexOf('says third')).toBeLessThan(first.indexOf('Added meanwhile'));
    for (const words of ['says earlier', 'says undated'])
      expect(first.indexOf(words)).toBeGreaterThan(first.indexOf('Added meanwhile'));
    for (const words of ['says first', 'says second']) expect(first).not.toContain(words);
    // Alone as well, and never again.
    add(article('old', '2023-11-24'));
    await look();
    pass(DAY);
    await look();
    expect(told()[1]).toContain('says old');
    expect(told()[1]).not.toContain('says undated');
    pass(DAY);
    await look();
    expect(sent).toHaveLength(2);
  });

  it('keeps what came late where it cannot be sent, and leaves out what went meanwhile', async () => {
    const { add, change, look, pass, sent, told, discordSays } = await setUp();
    add(article('earlier', '2024-01-20'), article('gone', null));
    await look();
    pass(DAY);
    discordSays(() => 'unavailable');
    await look();
    change([
      article('first', '2025-10-08'),
      article('second', '2025-10-09'),
      article('earlier', '2024-01-20'),
    ]);
    discordSays(() => 'sent');
    pass(10 * MINUTE);
    await look();
    expect(sent).toHaveLength(1);
    expect(told()[0]).toContain('says earlier');
    expect(told()[0]).not.toContain('says gone');
  });

  it('that cannot be sent is tried again, and loses nothing', async () => {
    const { add, look, pass, sent, told, discordSays } = await setUp();
    add(article('third', '2025-10-10'));
    pass(DAY);
    discordSays(() => 'unavailable');
    await look();
    pass(MINUTE);
    discordSays(() => 'sent');
    await look();
    expect(sent).toEqual([]);
    pass(10 * MINUTE);
    await look();
    expect(told()[0]).toContain('says third');
    pass(DAY);
    await look();
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['is sent again within two minutes', 30_000, 1],
    ['is taken for sent after two minutes', 3 * MINUTE, 0],
  ])('that was on its way when the program was killed %s', async (_, down, times) => {
    const { add, look, pass, restart, sent, discordSays } = await setUp();
    add(article('third', '2025-10-10'));
    pass(DAY);
    discordSays(() => {
      throw new Error('The program is killed.');
    });
    await expect(look()).rejects.toThrow('killed');
    discordSays(() => 'sent');
    restart();
    pass(down);
    await look();
    expect(sent).toHaveLength(times);
    pass(DAY);
    await look();
    expect(sent).toHaveLength(times);
  });

  it('ends where its channel takes no message, and is said to', async () => {
    const { add, look, pass, store, sent, discordSays } = await setUp();
    await store.settings.set(server, serverSettings.logChannel, '50');
    add(article('third', '2025-10-10'));
    pass(DAY);
    discordSays(({ id }) => (id === '50' ? 'sent' : 'refused'));
    await look();
    expect(await store.settings.get(server, serverSettings.digest)).toBeNull();
    await expect.poll(() => sent.map((each) => each.to.id)).toEqual(['50']);
    expect(await store.audit.newest({ limit: 9 })).toMatchObject([
      { actor: { kind: 'service', guild: '2' }, subject: 'digest', action: 'settings.change' },
    ]);
  });

  it('that is wished for again begins anew', async () => {
    const { add, look, pass, store, sent } = await setUp();
    await store.settings.clear(server, serverSettings.digest);
    await look();
    add(article('third', '2025-10-10'));
    pass(2 * DAY);
    await store.settings.set(server, serverSettings.digest, { channelId: to.id, every: 'day' });
    await look();
    pass(DAY);
    await look();
    expect(sent).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serverSettings } from '../../src/chat/server-settings.js';
import { fidan, kalin, witkoff, type GivenArticle } from '../support/facts.js';
import { DAY, MINUTE, newsInTest } from '../support/news.js';

const meeting = (id: string, given: Partial<GivenArticle> = {}): GivenArticle => ({
  id,
  title: `Of ${id}`,
  published: '2025-10-09',
  facts: [{ quote: `Fidan met Kalin, says ${id}.`, participants: [fidan, kalin], date: '2025-10-09' }],
  ...given,
});
const elsewhere = (id: string): GivenArticle => ({
  id,
  published: '2025-10-09',
  facts: [{ quote: `Witkoff spoke, says ${id}.`, subject: witkoff, participants: [witkoff] }],
});

describe('a subscription', () => {
  it('is told of a new article once, with its sentence and source, and of no other', async () => {
    const { subscribe, look, add, restart, sent, told, pass } = newsInTest([meeting('old')]);
    await look();
    await subscribe(fidan.id, { name: 'Hakan Fidan' });
    await look();
    expect(sent).toEqual([]);
    add(meeting('new'), elsewhere('other'));
    await look();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to).toEqual({ kind: 'member', id: '1' });
    for (const words of ['New: Hakan Fidan', 'Fidan met Kalin, says new.', 'Of new'])
      expect(told()[0]).toContain(words);
    expect(told()[0]).not.toContain('Witkoff');
    expect(sent[0]?.content.actions?.map(({ action }) => action)).toEqual([
      'subscribe end/stop',
      'subscribe list/show',
    ]);
    for (let times = 0; times < 3; times += 1) {
      restart();
      pass(DAY);
      await look();
    }
    expect(sent).toHaveLength(1);
  });

  it('to words is told of what any article says with them', async () => {
    const { subscribe, look, add, told } = newsInTest([meeting('old')]);
    await look();
    await subscribe('met Kalin');
    add(meeting('new'), elsewhere('other'));
    await look();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('says new');
  });

  it('hears of what came while the program was down', async () => {
    const { subscribe, look, add, told } = newsInTest([meeting('old')]);
    await look();
    await subscribe(fidan.id);
    add(meeting('meanwhile'));
    await look();
    expect(told()[0]).toContain('says meanwhile');
  });

  it('hears of all that comes soon after a message in one more', async () => {
    const { subscribe, look, add, sent, told, pass } = newsInTest([meeting('old')]);
    await look();
    await subscribe(fidan.id);
    await subscribe(kalin.id);
    for (const [at, id] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      const told = { quote: `Fidan met Kalin, says ${id}.`, participants: [fidan, kalin] };
      add(meeting(id, { facts: [{ ...told, date: `2025-09-0${at + 1}` }] }));
      await look();
      pass(MINUTE);
    }
    expect(sent).toHaveLength(1);
    pass(30 * MINUTE);
    await look();
    expect(sent).toHaveLength(2);
    expect(told()[1]).toContain(`New: ${fidan.id}`);
    expect(told()[1]).toContain(`New: ${kalin.id}`);
    expect(told()[1]).toContain('More new articles that say something about it: 2');
  });

  it('hears nothing of an article that comes back, or is written anew', async () => {
    const { subscribe, look, change, add, sent, pass } = newsInTest([meeting('old'), meeting('other')]);
    await look();
    await subscribe(fidan.id);
    change([meeting('old')]);
    await look();
    add(meeting('other', { title: 'Written anew' }));
    pass(DAY);
    await look();
    expect(sent).toEqual([]);
  });

  it('is not flooded by another corpus, and still hears of what was published since', async () => {
    const old = Array.from({ length: 30 }, (_, at) => meeting(`old-${at}`));
    const { subscribe, look, change, told } = newsInTest(old);
    await look();
    await subscribe(fidan.id);
    const moved = Array.from({ length: 30 }, (_, at) => meeting(`moved-${at}`, { published: '2025-10-08' }));
    change([
      ...moved,
      meeting('undated', { published: null }),
      meeting('since', { published: '2025-10-10' }),
    ]);
    await look();
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('says since');
    expect(told()[0]).not.toContain('moved');
  });

  it('waits for facts that are still being read', async () => {
    const { subscribe, look, add, sent, factsAre } = newsInTest([meeting('old')]);
    await look();
    await subscribe(fidan.id);
    factsAre('reading');
    add(meeting('new'));
    await look();
    expect(sent).toEqual([]);
    factsAre('ready');
    await look();
    expect(sent).toHaveLength(1);
  });

  it('is tried again where Discord cannot be reached, until it is sent', async () => {
    const { subscribe, look, add, sent, pass, discordSays } = newsInTest([meeting('old')]);
    await look();
    await subscribe(fidan.id);
    add(meeting('new'));
    discordSays(() => 'unavailable');
    for (let times = 0; times < 3; times += 1) {
      await look();
      pass(5 * MINUTE);
    }
    expect(sent).toEqual([]);
    discordSays(() => 'sent');
    await look();
    expect(sent).toHaveLength(1);
    pass(DAY);
    await look();
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['is sent again within two minutes', 40_000, 1],
    ['is taken for sent after two minutes', 3 * MINUTE, 0],
  ])('whose message was on its way when the program was killed %s', async (_, down, times) => {
    const { subscribe, look, add, sent, pass, restart, discordSays } = newsInTest([meeting('old')]);
    await look();
    await subscribe(fidan.id);
    add(meeting('new'));
    discordSays(() => {
      throw new Error('The program is killed.');
    });
    await expect(look()).rejects.toThrow('killed');
    discordSays(() => 'sent');
    restart();
    pass(down);
    await look();
    pass(DAY);
    await look();
    expect(sent).toHaveLength(times);
  });

  it('ends where direct messages are closed; that of a channel is told to its moderators', async () => {
    const { subscribe, look, add, store, sent, told, pass, discordSays } = newsInTest([meeting('old')]);
    await look();
    await subscribe(fidan.id);
    await subscribe(kalin.id, { target: { kind: 'channel', id: '40' }, guild: '2' });
    await subscribe('gold', { target: { kind: 'channel', id: '40' }, guild: '2' });
    await store.settings.set({ kind: 'guild', id: '2' }, serverSettings.logChannel, '50');
    discordSays(({ id }) => (id === '50' ? 'sent' : 'refused'));
    add(meeting('new'));
    await look();
    expect(await store.subscriptions.active()).toEqual([]);
    await expect.poll(() => sent.map(({ to }) => to.id)).toEqual(['50']);
    expect(await store.audit.newest({ limit: 9 })).toMatchObject([
      { actor: { kind: 'service', guild: '2' }, action: 'subscription.end', subject: 'gold' },
      { actor: { kind: 'service', guild: '2' }, action: 'subscription.end', subject: kalin.id },
    ]);
    // Those of which nothing was to be told end with it, and are told as well.
    expect(told()[0]).toMatch(/kalin.*gold/);
    expect(await store.audit.newest({ limit: 9, guild: '2' })).toHaveLength(2);
    add(meeting('newer'));
    pass(DAY);
    await look();
    expect(sent).toHaveLength(1);
  });

  it('never hears of an article twice, whatever happens in whichever order', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), of: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ do: fc.constant('remove' as const), of: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ do: fc.constantFrom('look' as const, 'restart' as const), of: fc.constant(0) }),
      fc.record({ do: fc.constant('pass' as const), of: fc.integer({ min: 0, max: 90 }) }),
      fc.record({ do: fc.constant('discord' as const), of: fc.integer({ min: 0, max: 1 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const test = newsInTest([meeting('old')]);
        await test.look();
        await test.subscribe(fidan.id);
        const there = new Set<number>();
        for (const { do: act, of } of steps) {
          if (act === 'add' || act === 'remove') {
            if (act === 'add') there.add(of);
            else there.delete(of);
            test.change([meeting('old'), ...[...there].map((id) => meeting(`new-${id}.`))]);
          } else if (act === 'look') await test.look();
          else if (act === 'restart') test.restart();
          else if (act === 'pass') test.pass(of * MINUTE);
          else test.discordSays(() => (of === 0 ? 'sent' : 'unavailable'));
        }
        const all = test.told().join('\n');
        for (let id = 0; id < 10; id += 1)
          expect(all.split(`says new-${id}.`).length - 1).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

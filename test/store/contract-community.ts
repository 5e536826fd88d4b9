import { describe, expect, it } from 'vitest';
import type { Unanswered, Watch } from '../../src/app/community-ports.js';
import type { StoreInTest } from './contract.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function anUnanswered(given: Partial<Unanswered> = {}): Unanswered {
  return {
    key: 'lisbon',
    guild: '2',
    question: 'Who met in Lisbon?',
    language: 'en',
    reason: 'not-stated',
    near: ['kalin-call'],
    snapshot: 'v1',
    ...given,
  };
}

export function aWatch(given: Partial<Omit<Watch, 'id' | 'since'>> = {}): Omit<Watch, 'id' | 'since'> {
  return {
    kind: 'answer',
    subject: 'lisbon',
    member: '7',
    guild: '2',
    question: 'Who met in Lisbon?',
    language: 'en',
    ...given,
  };
}

/** What every adapter of what members leave behind must do. */
export function describeCommunity(open: () => Promise<StoreInTest>): void {
  describeGaps(open);
  describeWatches(open);
}

function describeGaps(open: () => Promise<StoreInTest>): void {
  describe('the gaps', () => {
    const open2 = { guild: '2', standing: 'open' } as const;

    it('count questions that are alike, with the words of the last', async () => {
      const { store, pass } = await open();
      const { gaps } = store;
      await gaps.note(anUnanswered());
      pass(DAY);
      const again = { question: 'In Lisbon, who met?\0\u{1F54A}', near: [], snapshot: 'v2' };
      await gaps.note(anUnanswered(again));
      const [gap] = await gaps.mostAsked({ ...open2, offset: 0, limit: 9 });
      expect(gap).toEqual({
        ...anUnanswered(again),
        id: gap?.id,
        count: 2,
        firstAsked: '2025-10-13T12:00:00.000Z',
        lastAsked: '2025-10-14T12:00:00.000Z',
        standing: 'open',
        answeredBy: null,
      });
      expect(await gaps.get(gap?.id ?? '')).toEqual(gap);
      expect(await gaps.find('lisbon')).toEqual(gap);
      expect([await gaps.get('none'), await gaps.find('none')]).toEqual([null, null]);
    });

    it('come most asked first, of one server; and newest first, of all', async () => {
      const { gaps } = (await open()).store;
      for (const key of ['a', 'b', 'b', 'c']) await gaps.note(anUnanswered({ key }));
      await gaps.note(anUnanswered({ key: 'elsewhere', guild: '3' }));
      await gaps.note(anUnanswered({ key: 'direct', guild: null }));
      const keys = async (offset: number, limit: number) =>
        (await gaps.mostAsked({ ...open2, offset, limit })).map(({ key }) => key);
      expect([await keys(0, 2), await keys(2, 2)]).toEqual([['b', 'c'], ['a']]);
      expect(await gaps.count(open2)).toBe(3);
      const newest = await gaps.newest({ limit: 2 });
      expect(newest.map(({ key, guild }) => [key, guild])).toEqual([
        ['direct', null],
        ['elsewhere', '3'],
      ]);
      const before = newest[1]?.id ?? '';
      expect((await gaps.newest({ limit: 9, before })).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
    });

    it('stand as a server’s moderators set them; asked again in vain, a settled one opens anew', async () => {
      const { gaps } = (await open()).store;
      for (const key of ['a', 'b']) await gaps.note(anUnanswered({ key }));
      const [b, a] = await gaps.newest({ limit: 9 });
      const [idOfA, idOfB] = [a?.id ?? '', b?.id ?? ''];
      expect(await gaps.setStanding(idOfA, '3', 'settled')).toBe(false);
      expect(await gaps.setStanding(idOfA, '2', 'settled')).toBe(true);
      expect(await gaps.setStanding(idOfA, '2', 'settled')).toBe(false);
      expect(await gaps.setStanding(idOfB, '2', 'dismissed')).toBe(true);
      expect(await gaps.setStanding('none', '2', 'dismissed')).toBe(false);
      expect(await gaps.setStanding(idOfA, null, 'dismissed')).toBe(false);
      expect(await gaps.count(open2)).toBe(0);
      for (const key of ['a', 'b']) await gaps.note(anUnanswered({ key }));
      expect((await gaps.get(idOfA))?.standing).toBe('open');
      expect((await gaps.get(idOfB))?.standing).toBe('dismissed');
      await gaps.note(anUnanswered({ key: 'c', guild: null }));
      expect(await gaps.count({ standing: 'open' })).toBe(2);
      const all = await gaps.mostAsked({ standing: 'open', offset: 0, limit: 9 });
      expect(all.map(({ key }) => key)).toEqual(['a', 'c']);
      expect(await gaps.setStanding(all[1]?.id ?? '', null, 'settled')).toBe(true);
    });

    it('are asked again of another snapshot, each once, and keep what came of it', async () => {
      const { gaps } = (await open()).store;
      for (const key of ['a', 'b', 'c']) await gaps.note(anUnanswered({ key }));
      const [c, b, a] = await gaps.newest({ limit: 9 });
      await gaps.setStanding(b?.id ?? '', '2', 'dismissed');
      expect(await gaps.askedOfOthers({ snapshot: 'v1', limit: 9 })).toEqual([]);
      const [first] = await gaps.askedOfOthers({ snapshot: 'v2', limit: 1 });
      expect(first?.key).toBe('a');
      const [second] = await gaps.askedOfOthers({ snapshot: 'v2', limit: 1, after: first?.id ?? '' });
      expect(second?.key).toBe('c');
      await gaps.askedAgain(a?.id ?? '', 'v2', 'envoys');
      expect(await gaps.get(a?.id ?? '')).toMatchObject({ snapshot: 'v2', answeredBy: 'envoys' });
      expect((await gaps.askedOfOthers({ snapshot: 'v2', limit: 9 })).map(({ id }) => id)).toEqual([c?.id]);
      await gaps.note(anUnanswered({ key: 'a', snapshot: 'v3' }));
      expect(await gaps.get(a?.id ?? '')).toMatchObject({ snapshot: 'v3', answeredBy: null });
    });

    it('are forgotten of whoever alone has asked them, however often, and where they were last asked long ago', async () => {
      const { store, pass } = await open();
      const { gaps } = store;
      const note = (key: string, asker?: string) => gaps.note(anUnanswered({ key }), asker);
      for (const asker of ['7', '7']) await note('alone', asker);
      for (const asker of ['7', '8', '7']) await note('together', asker);
      for (const asker of ['7', undefined]) await note('with nobody', asker);
      await note('another', '8');
      await note('nobody');
      expect(await gaps.askedByOne()).toMatchObject([
        { key: 'alone', asker: '7', question: 'Who met in Lisbon?' },
        { key: 'another', asker: '8' },
      ]);
      expect(Object.keys((await gaps.find('alone')) ?? {})).not.toContain('asker');
      for (const key of ['alone', 'together', 'with nobody', 'another', 'nobody', 'never'])
        await gaps.forgetOnlyOf(key, '7');
      await gaps.forgetOnlyOf('nobody', '');
      const left = async () => (await gaps.newest({ limit: 9 })).map(({ key }) => key);
      expect(await left()).toEqual(['nobody', 'another', 'with nobody', 'together']);
      // Asked anew, it is whose it is then.
      await note('alone', '8');
      expect(await gaps.askedByOne()).toMatchObject([{ key: 'another' }, { key: 'alone', asker: '8' }]);
      pass(DAY);
      await note('together', '9');
      expect(await gaps.forgetBefore('2025-10-14T00:00:00.000Z')).toBe(4);
      expect(await left()).toEqual(['together']);
      expect((await gaps.find('together'))?.count).toBe(4);
    });

    it('are bounded in each server, whatever comes: those asked least go first', async () => {
      const { gaps } = (await open()).store;
      for (let times = 0; times < 2; times += 1) await gaps.note(anUnanswered({ key: 'asked twice' }));
      await gaps.note(anUnanswered({ key: 'elsewhere', guild: '3' }));
      for (let at = 0; at < 505; at += 1) await gaps.note(anUnanswered({ key: `flood ${at}` }));
      expect(await gaps.count(open2)).toBe(500);
      expect((await gaps.find('asked twice'))?.count).toBe(2);
      expect(await gaps.find('elsewhere')).not.toBeNull();
      expect(await gaps.find('flood 0')).toBeNull();
      expect(await gaps.find('flood 504')).not.toBeNull();
      await gaps.note(anUnanswered({ question: 'why '.repeat(5000) }));
      expect((await gaps.find('lisbon'))?.question.length).toBeLessThanOrEqual(1000);
    }, 60_000);
  });
}

function describeWatches(open: () => Promise<StoreInTest>): void {
  describe('the watches', () => {
    const all = { kinds: ['answer', 'feedback', 'name'], limit: 99 } as const;

    it('are one of a member for each kind and subject, as they were added', async () => {
      const { watches } = (await open()).store;
      expect(await watches.add(aWatch())).toBe('added');
      expect(await watches.add(aWatch({ question: 'Another' }))).toBe('there');
      expect(await watches.add(aWatch({ kind: 'name' }))).toBe('added');
      expect(await watches.add(aWatch({ member: '8', guild: null, question: '\0' }))).toBe('added');
      const listed = await watches.list(all);
      expect(listed).toMatchObject([
        aWatch(),
        aWatch({ kind: 'name' }),
        aWatch({ member: '8', guild: null, question: '\0' }),
      ]);
      expect(listed[0]?.since).toBe('2025-10-13T12:00:00.000Z');
      expect(await watches.list({ ...all, after: listed[0]?.id ?? '', limit: 1 })).toEqual([listed[1]]);
      expect(await watches.list({ kinds: ['answer'], limit: 9 })).toEqual([listed[0], listed[2]]);
      expect(await watches.about(['lisbon', 'none'])).toEqual(listed);
      expect(await watches.about([])).toEqual([]);
      expect(await watches.of('7')).toEqual(listed.slice(0, 2));
    });

    it('are so many of a member', async () => {
      const { watches } = (await open()).store;
      const added = [];
      for (let at = 0; at < 51; at += 1) added.push(await watches.add(aWatch({ subject: `${at}` })));
      expect(added.filter((outcome) => outcome === 'added')).toHaveLength(50);
      expect(added.at(-1)).toBe('full');
      expect(await watches.add(aWatch({ kind: 'name' }))).toBe('added');
      expect(await watches.add(aWatch({ member: '8' }))).toBe('added');
    });

    it('are claimed by one of all who would tell, however many try at once', async () => {
      const { watches } = (await open()).store;
      await watches.add(aWatch());
      const [watch] = await watches.list(all);
      const tries = Array.from({ length: 9 }, () => watches.claim(watch?.id ?? ''));
      expect((await Promise.all(tries)).filter((claim) => claim === 'claimed')).toHaveLength(1);
      expect(await watches.claim(watch?.id ?? '')).toBe('held');
      await watches.release(watch?.id ?? '');
      expect(await watches.claim(watch?.id ?? '')).toBe('claimed');
      await watches.remove(watch?.id ?? '');
      expect(await watches.claim(watch?.id ?? '')).toBe('held');
      expect(await watches.list(all)).toEqual([]);
    });

    it('may be claimed again soon after a claim that never ended, and are lost later', async () => {
      const { store, pass } = await open();
      const { watches } = store;
      await watches.add(aWatch());
      const id = (await watches.list(all))[0]?.id ?? '';
      expect(await watches.claim(id)).toBe('claimed');
      pass(MINUTE - 1);
      expect(await watches.claim(id)).toBe('held');
      pass(1);
      expect(await watches.claim(id)).toBe('claimed');
      pass(3 * MINUTE);
      expect(await watches.claim(id)).toBe('lost');
      expect(await watches.list(all)).toEqual([]);
    });

    it('are forgotten of a member, and where they are old', async () => {
      const { store, pass } = await open();
      const { watches } = store;
      await watches.add(aWatch());
      await watches.add(aWatch({ kind: 'name' }));
      await watches.add(aWatch({ member: '8' }));
      expect(await watches.forgetMember('7')).toBe(2);
      pass(DAY);
      await watches.add(aWatch({ member: '9' }));
      expect(await watches.forgetBefore('2025-10-14T00:00:00.000Z')).toBe(1);
      expect((await watches.list(all)).map(({ member }) => member)).toEqual(['9']);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { feedbackKey, type Complaint } from '../../src/app/community-ports.js';
import type { StoreInTest } from './contract.js';

const DAY = 24 * 60 * 60_000;

export function aComplaint(given: Partial<Complaint> = {}): Complaint {
  return {
    question: 'Who mediates?',
    language: 'en',
    quote: 'Egypt mediates.',
    article: 'kalin-call',
    start: 0,
    end: 15,
    snapshot: 'v1',
    reason: 'outdated',
    words: 'Since May it is “Qatar”. \u{1F54A}\0',
    ...given,
  };
}

/** What every adapter of feedback must do. */
export function describeFeedback(open: () => Promise<StoreInTest>): void {
  describe('the feedback', () => {
    const verdict = { answer: 'answer', voter: 'voter', guild: '2', complaint: null };
    const wrong = { ...verdict, complaint: aComplaint() };

    it('is one verdict of a member on an answer, and that may change', async () => {
      const { feedback } = (await open()).store;
      expect(await feedback.give(verdict)).toBe('kept');
      expect(await feedback.give(verdict)).toBe('unchanged');
      expect(await feedback.count('2')).toEqual({ right: 1, wrong: 0, open: 0 });
      expect(await feedback.newest({ limit: 9 })).toEqual([]);
      expect(await feedback.give(wrong)).toBe('changed');
      expect(await feedback.give({ ...verdict, voter: 'another' })).toBe('kept');
      expect(await feedback.give({ ...verdict, voter: 'elsewhere', guild: '3' })).toBe('kept');
      expect(await feedback.count('2')).toEqual({ right: 1, wrong: 1, open: 1 });
      expect([await feedback.countOf('voter'), await feedback.countOf('none')]).toEqual([1, 0]);
      await feedback.give({ ...wrong, answer: 'later' });
      expect((await feedback.of('voter')).map(({ answer }) => answer)).toEqual(['later', 'answer']);
      expect([await feedback.of('another'), await feedback.of('none')]).toEqual([[], []]);
    });

    it('keeps a complaint letter for letter, until it is settled by a moderator of the server', async () => {
      const { feedback } = (await open()).store;
      await feedback.give(wrong);
      const [kept] = await feedback.newest({ limit: 9 });
      const id = kept?.id ?? '';
      expect(kept).toEqual({
        ...wrong,
        id,
        key: feedbackKey(wrong),
        at: '2025-10-13T12:00:00.000Z',
        standing: 'open',
        outcome: null,
      });
      expect(await feedback.get(id)).toEqual(kept);
      expect(await feedback.find(feedbackKey(wrong))).toEqual(kept);
      expect([await feedback.get('none'), await feedback.find('none')]).toEqual([null, null]);
      for (const other of ['3', null]) expect(await feedback.settle(id, other, null)).toBe(false);
      expect(await feedback.settle(id, '2', 'Thank you.\0')).toBe(true);
      expect(await feedback.settle(id, '2', 'Again.')).toBe(false);
      expect(await feedback.get(id)).toMatchObject({ standing: 'settled', outcome: 'Thank you.\0' });
      expect(await feedback.count('2')).toEqual({ right: 0, wrong: 1, open: 0 });
      expect(await feedback.give(verdict)).toBe('unchanged');
    });

    it('comes newest first, page by page, of one server or of all', async () => {
      const { feedback } = (await open()).store;
      for (const [voter, guild] of [
        ['a', '2'],
        ['b', '3'],
        ['c', null],
        ['d', '2'],
      ] as const) {
        await feedback.give({ ...wrong, voter, guild });
      }
      const voters = async (wanted: Parameters<typeof feedback.newest>[0]) =>
        (await feedback.newest(wanted)).map(({ voter }) => voter);
      expect(await voters({ limit: 9 })).toEqual(['d', 'c', 'b', 'a']);
      expect(await voters({ limit: 1, guild: '2' })).toEqual(['d']);
      const [newest] = await feedback.newest({ limit: 1 });
      expect(await voters({ limit: 9, guild: '2', before: newest?.id ?? '' })).toEqual(['a']);
      await feedback.settle(newest?.id ?? '', '2', null);
      expect(await voters({ limit: 9, guild: '2', standing: 'open' })).toEqual(['a']);
      expect(await voters({ limit: 9, standing: 'settled' })).toEqual(['d']);
    });

    it('is forgotten of a member, and where it is old', async () => {
      const { store, pass } = await open();
      const { feedback } = store;
      await feedback.give(wrong);
      await feedback.give({ ...verdict, answer: 'other' });
      await feedback.give({ ...verdict, voter: 'old' });
      expect(await feedback.forgetVoter('voter')).toBe(2);
      pass(DAY);
      await feedback.give({ ...verdict, voter: 'new' });
      expect(await feedback.forgetBefore('2025-10-14T00:00:00.000Z')).toBe(1);
      expect(await feedback.count('2')).toEqual({ right: 1, wrong: 0, open: 0 });
    });
  });
}

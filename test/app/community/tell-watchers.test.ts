import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anUnanswered, aWatch } from '../../store/contract-community.js';
import { aTelling, MINUTE, type TellOutcome } from './a-telling.js';

const question = 'Who met in Lisbon?';

describe('when the articles change, what had no answer is asked again', () => {
  it('and its list shows what answers it now, and no longer once that is gone', async () => {
    const { time, gaps, asked, start, change } = aTelling();
    await gaps.note(anUnanswered());
    await gaps.note(anUnanswered({ key: 'other', question: 'Who is missing?' }));
    start();
    await time.pass(MINUTE);
    expect(asked).toEqual([]);
    change({ [question]: 'envoys' });
    await time.pass(MINUTE);
    expect(await gaps.find('lisbon')).toMatchObject({ answeredBy: 'envoys', snapshot: 'v1+' });
    expect(await gaps.find('other')).toMatchObject({ answeredBy: null, snapshot: 'v1+' });
    expect(asked).toHaveLength(2);
    change({});
    await time.pass(MINUTE);
    expect(await gaps.find('lisbon')).toMatchObject({ answeredBy: null, snapshot: 'v1++' });
    expect(asked).toHaveLength(4);
  });

  it('but not what moderators have closed', async () => {
    const { time, gaps, asked, start, change } = aTelling();
    await gaps.note(anUnanswered());
    const [gap] = await gaps.newest({ limit: 1 });
    await gaps.setStanding(gap?.id ?? '', '2', 'dismissed');
    start();
    change({ [question]: 'envoys' });
    await time.pass(MINUTE);
    expect(asked).toEqual([]);
  });
});

describe('whoever wants to be told', () => {
  it('is told once, within seconds of the change, and is then kept no longer', async () => {
    const { time, watches, told, toldTo, start, change } = aTelling();
    await watches.add(aWatch());
    await watches.add(aWatch({ member: '8', question: 'Who is missing?', subject: 'other' }));
    await watches.add(aWatch({ member: '9', kind: 'name' }));
    start();
    await time.pass(MINUTE);
    expect(told).toEqual([]);
    const before = time.clock().getTime();
    change({ [question]: 'envoys' });
    await time.pass(MINUTE);
    expect(toldTo()).toEqual(['7']);
    expect((told[0]?.[2] ?? Infinity) - before).toBeLessThan(5000);
    expect(await watches.of('7')).toEqual([]);
    change({ [question]: 'envoys', more: 'x' });
    await time.pass(60 * MINUTE);
    expect(toldTo()).toEqual(['7']);
    expect(await watches.of('8')).toHaveLength(1);
    expect(await watches.of('9')).toHaveLength(1);
  });

  it('is told where they asked for it just when the articles had changed', async () => {
    const { time, watches, toldTo, start, change } = aTelling();
    start();
    change({ [question]: 'envoys' });
    await time.pass(MINUTE);
    await watches.add(aWatch());
    await time.pass(2 * MINUTE);
    expect(toldTo()).toEqual(['7']);
  });

  it('is told by one of several processes', async () => {
    const { time, watches, toldTo, start, change } = aTelling();
    for (let member = 0; member < 20; member += 1) await watches.add(aWatch({ member: `${member}` }));
    for (let count = 0; count < 3; count += 1) start();
    change({ [question]: 'envoys' });
    await time.pass(10 * MINUTE);
    expect(toldTo()).toHaveLength(20);
    expect(new Set(toldTo()).size).toBe(20);
  });

  it('is told later where nothing could be sent, and not again where they take no messages', async () => {
    const outcomes: TellOutcome[] = ['unavailable', 'unavailable', 'sent', 'refused', 'sent'];
    const { time, watches, toldTo, start, change } = aTelling(() => outcomes.shift() ?? 'sent');
    await watches.add(aWatch());
    start();
    change({ [question]: 'envoys' });
    await time.pass(10 * MINUTE);
    expect(toldTo()).toEqual(['7']);
    await watches.add(aWatch({ member: '8' }));
    await time.pass(10 * MINUTE);
    expect(toldTo()).toEqual(['7']);
    expect(await watches.of('8')).toEqual([]);
  });

  it('is not told where the question is no longer answered by the time it could be sent', async () => {
    const outcomes: TellOutcome[] = ['unavailable'];
    const { time, watches, told, start, change } = aTelling(() => outcomes.shift() ?? 'sent');
    await watches.add(aWatch());
    change({ [question]: 'envoys' });
    start();
    await time.pass(10_000);
    change({});
    await time.pass(10 * MINUTE);
    expect(told).toEqual([]);
    expect(await watches.of('7')).toHaveLength(1);
  });

  it('is told once over a kill in the middle of it, and a start soon after', async () => {
    const outcomes: (TellOutcome | 'dies')[] = ['dies'];
    const { time, watches, toldTo, start, change } = aTelling(() => outcomes.shift() ?? 'sent');
    await watches.add(aWatch());
    start();
    change({ [question]: 'envoys' });
    await time.pass(10_000);
    start();
    await time.pass(30 * MINUTE);
    expect(toldTo()).toEqual(['7']);
    expect(await watches.of('7')).toEqual([]);
  });

  it('is rather not told than told twice where it is not known, and the log says so', async () => {
    const { time, watches, told, start, change } = aTelling();
    await watches.add(aWatch());
    const [watch] = await watches.of('7');
    // By a process that was killed before it sent anything.
    await watches.claim(watch?.id ?? '');
    await time.pass(10 * MINUTE);
    change({ [question]: 'envoys' });
    const { logger } = start();
    await time.pass(10 * MINUTE);
    expect(told).toEqual([]);
    expect(await watches.of('7')).toEqual([]);
    expect(logger.lines.map(({ message }) => message).join()).toContain('is not known');
  });

  it('is told at most once, whatever happens when; and just once where a start follows soon', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constant('pass' as const) },
      fc.constantFrom('kill', 'start', 'unavailable', 'dies', 'take back', 'answer'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const outcomes: (TellOutcome | 'dies')[] = [];
        const { time, watches, toldTo, start, change } = aTelling(() => outcomes.shift() ?? 'sent');
        for (const member of ['1', '2', '3']) await watches.add(aWatch({ member }));
        let process = start();
        for (const each of steps) {
          if (each === 'pass') await time.pass(20_000);
          else if (each === 'answer') change({ [question]: 'envoys' });
          else if (each === 'take back') change({});
          else if (each === 'unavailable') outcomes.push('unavailable');
          else if (each === 'dies') {
            outcomes.push('dies');
            await time.pass(5000);
            // Where nobody was told meanwhile it does not die later, with no start behind it.
            if (outcomes.at(-1) === 'dies') outcomes.pop();
          }
          if (each === 'kill' || each === 'start' || each === 'dies') {
            process.kill();
            process = start();
          }
        }
        change({ [question]: 'envoys' });
        outcomes.length = 0;
        await time.pass(180 * MINUTE);
        expect(toldTo().toSorted((one, other) => one.localeCompare(other))).toEqual(['1', '2', '3']);
        expect(await watches.list({ kinds: ['answer'], limit: 9 })).toEqual([]);
        time.end();
      }),
      { numRuns: 25 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { matchFacts } from '../../../../lab/eval/facts/match-facts.js';
import { measureFacts, measureFields } from '../../../../lab/eval/facts/measure-facts.js';
import { aMeeting, goldMeeting } from './a-fact.js';

const elsewhere = { article: 'a', start: 90, end: 120, quote: 'They met.' };

describe('measuring facts', () => {
  it('counts right facts among those read and those demanded, all together and by kind', () => {
    const gold = [goldMeeting(), goldMeeting({ kind: 'travel' })];
    const facts = [aMeeting(), aMeeting({ citation: elsewhere })];
    const [all, ...kinds] = measureFacts([matchFacts(gold, facts)]);
    expect(all).toMatchObject({
      kind: 'all',
      gold: 2,
      read: 2,
      strict: { precision: 0.5, recall: 0.5, f1: 0.5 },
    });
    expect(kinds.map(({ kind, strict }) => [kind, strict.precision, strict.recall])).toEqual([
      ['meeting', 0.5, 1],
      ['travel', null, 0],
    ]);
  });

  it('takes a fact with a wrong field as found leniently and false strictly', () => {
    const [all] = measureFacts([matchFacts([goldMeeting()], [aMeeting({ modality: 'denied' })])]);
    expect(all).toMatchObject({ strict: { precision: 0, recall: 0 }, lenient: { precision: 1, recall: 1 } });
  });

  it('counts an optional fact only where it is read wrongly', () => {
    const gold = [goldMeeting({ optional: true })];
    const read = (modality: 'stated' | 'denied') =>
      measureFacts([matchFacts(gold, [aMeeting({ modality })])])[0];
    expect(read('stated')).toMatchObject({ gold: 0, read: 0, strict: { precision: null, recall: null } });
    expect(read('denied')).toMatchObject({ gold: 0, read: 1, strict: { precision: 0, recall: null } });
    expect(measureFacts([matchFacts(gold, [])])).toMatchObject([{ gold: 0, read: 0 }]);
  });

  it('tells each field’s own precision and recall', () => {
    const gold = [goldMeeting(), goldMeeting({ subject: 'ismail-haniyeh' })];
    const facts = [aMeeting(), aMeeting({ date: null, place: { id: 'doha', name: 'Doha' } })];
    const fields = measureFields([matchFacts(gold, facts)]);
    expect(fields.find(({ field }) => field === 'date')).toEqual({
      field: 'date',
      stated: 2,
      precision: 1,
      recall: 0.5,
    });
    expect(fields.find(({ field }) => field === 'place')).toMatchObject({ precision: 0.5, recall: 0.5 });
  });
});

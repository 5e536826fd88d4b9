import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchFacts } from '../../../../lab/eval/facts/match-facts.js';
import type { Fact } from '../../../../src/model/fact.js';
import { aMeeting, FIDAN, goldMeeting, HANIYEH, QATAR, WITKOFF } from './a-fact.js';

/** What is wrong with a fact that was taken for the gold meeting. */
function faultsOf(fact: Partial<Fact>, gold: Readonly<Record<string, unknown>> = {}) {
  return matchFacts([goldMeeting(gold)], [aMeeting(fact)]).pairs[0]?.faults;
}

describe('pairing facts with gold', () => {
  it('finds nothing wrong with what gold has', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each<[string, Partial<Fact>]>([
    ['another kind', { kind: 'talks' }],
    ['other people', { subject: QATAR, participants: [QATAR, WITKOFF] }],
    ['another sentence', { citation: { article: 'a', start: 90, end: 120, quote: '' } }],
  ])('is not for %s', (_what, fact) => {
    const { pairs, unread, unfounded } = matchFacts([goldMeeting()], [aMeeting(fact)]);
    expect([pairs.length, unread.length, unfounded.length]).toEqual([0, 1, 1]);
  });

  it.each<[string, Partial<Fact>]>([
    ['participants', { participants: [FIDAN] }],
    ['participants', { participants: [FIDAN, HANIYEH, WITKOFF] }],
    ['place', { place: { id: 'doha', name: 'Doha' } }],
    ['date', { date: { value: '2024-01-21', words: 'Sunday' } }],
    ['attribution', { attribution: null }],
    ['attribution', { attribution: { source: 'Anadolu Agency', verb: 'report' } }],
    ['modality', { modality: 'planned' }],
  ])('names a wrong %s', (field, fact) => {
    expect(faultsOf(fact)).toEqual([field]);
  });

  it.each<[string, Partial<Fact>]>([
    ['anybody who takes part as its subject', { subject: HANIYEH, participants: [HANIYEH, FIDAN] }],
    ['no place and no date', { place: null, date: null }],
    ['a date less precise', { date: { value: '2024-01', words: 'January' } }],
    ['another verb', { predicate: 'receive' }],
    ['a source in more words', { attribution: { source: 'Turkish officials', verb: 'say' } }],
  ])('lets a meeting have %s', (_what, fact) => {
    expect(faultsOf(fact)).toEqual([]);
  });

  it('takes no place or date where gold says there is none', () => {
    expect(faultsOf({}, { place: null, date: null })).toEqual(['place', 'date']);
  });

  it('lets optional participants be there or not', () => {
    const participants = ['hakan-fidan', 'ismail-haniyeh', 'steve-witkoff?'];
    expect(faultsOf({}, { participants })).toEqual([]);
    expect(faultsOf({ participants: [FIDAN, HANIYEH, WITKOFF] }, { participants })).toEqual([]);
  });

  it('wants the verb of an event and the title of a role', () => {
    expect(faultsOf({ kind: 'event', predicate: 'leave' }, { kind: 'event' })).toEqual(['predicate']);
    expect(faultsOf({ kind: 'event', predicate: 'Meet' }, { kind: 'event' })).toEqual([]);
  });

  it('compares what is said by its content words', () => {
    const object = 'the hostages should be released at once';
    const given = { kind: 'statement' as const, attribution: null };
    const gold = { kind: 'statement', attribution: null, object };
    expect(faultsOf({ ...given, object: 'that hostages should be released at once' }, gold)).toEqual([]);
    expect(faultsOf({ ...given, object: 'the truce holds' }, gold)).toEqual(['object']);
    expect(faultsOf({ ...given, object: null }, gold)).toEqual(['object']);
  });

  it('takes the speaker of a statement for no further source, and finds one behind him', () => {
    const fidan = { source: 'Fidan', verb: 'say' };
    const gold = { kind: 'statement', attribution: null };
    const behind = { ...fidan, via: { source: 'Anadolu Agency', verb: 'report' } };
    expect(faultsOf({ kind: 'statement', attribution: fidan }, gold)).toEqual([]);
    expect(faultsOf({ kind: 'statement', attribution: behind }, gold)).toEqual(['attribution']);
    expect(
      faultsOf({ kind: 'statement', attribution: behind }, { ...gold, attribution: { source: 'Anadolu' } }),
    ).toEqual([]);
  });

  it('gives each gold fact one fact, the right one first', () => {
    const [wrong, right] = [aMeeting({ modality: 'denied' }), aMeeting()];
    const { pairs, unfounded } = matchFacts([goldMeeting()], [wrong, right]);
    expect(pairs.map(({ fact }) => fact)).toEqual([right]);
    expect(unfounded).toEqual([wrong]);
  });

  it('uses nothing twice and loses nothing', () => {
    const kind = fc.constantFrom('meeting' as const, 'talks' as const, 'event' as const);
    const modality = fc.constantFrom('stated' as const, 'planned' as const);
    const subject = fc.constantFrom(FIDAN, QATAR);
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind, modality })),
        fc.array(fc.record({ kind, modality, subject })),
        (wanted, given) => {
          const gold = wanted.map((one) => goldMeeting(one));
          const facts = given.map((one) => aMeeting({ ...one, participants: [one.subject] }));
          const { pairs, unread, unfounded } = matchFacts(gold, facts);
          const golds = [...pairs.map((pair) => pair.gold), ...unread];
          const read = [...pairs.map((pair) => pair.fact), ...unfounded];
          expect([new Set(golds).size, golds.length]).toEqual([gold.length, gold.length]);
          expect([new Set(read).size, read.length]).toEqual([facts.length, facts.length]);
        },
      ),
    );
  });
});

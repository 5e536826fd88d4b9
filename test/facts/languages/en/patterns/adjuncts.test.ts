import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../../src/model/fact.js';
import { factsOf } from '../../../../support/read-sentences.js';

const theMeeting = (lines: string | readonly string[]): Fact | undefined =>
  factsOf(lines).find(({ kind }) => kind === 'meeting');

describe('place and date', () => {
  it.each([
    ['Fidan met Haniyeh in Ankara on 7 October 2025.', 'ankara', '2025-10-07'],
    ['On 7 October 2025 Fidan met Haniyeh in Ankara.', 'ankara', '2025-10-07'],
    ['Fidan met Haniyeh, the head of the bureau, in Ankara, on 7 October 2025.', 'ankara', '2025-10-07'],
    ['In Ankara, Fidan met Haniyeh.', 'ankara', undefined],
    ['Fidan met Haniyeh, who flew to Doha in September 2025.', undefined, undefined],
  ])('%s', (sentence, place, date) => {
    const meeting = theMeeting(sentence);
    expect([meeting?.place?.id, meeting?.date?.value]).toEqual([place, date]);
  });

  it.each([
    ['At noon on Friday, 10 October 2025, the ceasefire took effect.', '2025-10-10'],
    ['In Doha late on Tuesday, the ceasefire took effect.', '2025-10-07'],
    ['After a vote that the council held on Tuesday, the ceasefire took effect.', undefined],
  ])('at the head of a sentence may stand behind smaller words: %s', (sentence, date) => {
    const event = factsOf(sentence).find(({ predicate }) => predicate === 'take effect');
    expect(event?.date?.value).toBe(date);
  });

  it('of what somebody accepts is not the day of accepting it', () => {
    const dateOf = (sentence: string) =>
      factsOf(sentence).find(({ kind }) => kind === 'agreement')?.date?.value;
    expect(dateOf('Israel accepted the proposal of 31 May 2025.')).toBeUndefined();
    expect(dateOf('Israel accepted the proposal submitted on 31 May 2025.')).toBeUndefined();
    expect(dateOf('Israel accepted the proposal on the night of 31 May 2025.')).toBe('2025-05-31');
  });

  it('of a text that somebody goes by is not that of what it tells', () => {
    const [event] = factsOf('Hostages are to be freed, according to the text of 29 September 2025.');
    expect([event?.date, event?.attribution?.source]).toEqual([null, 'the text']);
  });

  it('of what is demanded are not those of the demand', () => {
    const demand = factsOf('Hamas demanded a withdrawal in Rafah in March 2026.').find(
      ({ kind }) => kind === 'demand',
    );
    expect([demand?.place, demand?.date]).toEqual([null, null]);
  });
});

describe('topics', () => {
  it.each([
    [
      'Fidan met Haniyeh to discuss a ceasefire, more aid and an exchange of prisoners.',
      ['ceasefire', 'more aid', 'exchange of prisoners'],
    ],
    [
      'Fidan spoke with Haniyeh about humanitarian and diplomatic matters.',
      ['humanitarian and diplomatic matters'],
    ],
    ['Fidan met Haniyeh on Tuesday.', []],
  ])('%s', (sentence, topics) => {
    const found = factsOf(sentence).find(({ kind }) => kind === 'meeting' || kind === 'contact');
    expect(found?.topics).toEqual(topics);
  });

  it('are the items of the list that the sentence introduces', () => {
    const lines = [
      'The call between Fidan and Haniyeh covered these points:',
      '- a ceasefire',
      '- the release of the hostages',
    ];
    const call = factsOf(lines).find(({ kind }) => kind === 'contact');
    expect(call?.topics).toEqual(['ceasefire', 'release of the hostages']);
  });
});

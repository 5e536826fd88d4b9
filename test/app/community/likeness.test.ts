import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessByWords } from '../../../src/app/community/likeness.js';
import { arbitraryText } from '../../chat/arbitrary-text.js';

const likeness = likenessByWords();

describe('questions are alike', () => {
  it.each([
    ['Who met Fidan in Doha?', 'hey @everyone, who was meeting Fidan in Doha please??'],
    ['Who met Fidan in Doha?', 'In Doha, who met Fidan?'],
    ['Who are the mediators?', 'who is the MEDIATOR'],
    ['How many hostages were released?', 'how many of the hostages were being released'],
    ['Kalın Doha’da kiminle görüştü?', 'Kalın kiminle Doha’da görüştü'],
    ['من التقى في الدوحة؟', 'من التقى في الدوحة'],
    ['מי נפגש בדוחה?', 'מי נפגש בדוחה'],
  ])('%s | %s', (one, other) => {
    expect(likeness(one)).toBe(likeness(other));
  });
});

describe('questions are told apart', () => {
  it.each([
    ['Who met Fidan in Doha?', 'When did Fidan meet in Doha?'],
    ['Who met Fidan in Doha?', 'Who met Fidan in Cairo?'],
    ['Who attended the talks?', 'Who did not attend the talks?'],
    ['What happened before the talks?', 'What happened after the talks?'],
    ['What happened in May?', 'What happened in June?'],
    ['Why?', 'Who?'],
  ])('%s | %s', (one, other) => {
    expect(likeness(one)).not.toBe(likeness(other));
  });
});

it('any text has one, the same each time', () => {
  fc.assert(
    fc.property(arbitraryText(60), (text) => {
      expect(likeness(text)).toBe(likeness(text));
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { impliesNegation, isDenialOf, isNegation, isRestriction } from '../../src/language/negation.js';
import { tokenize } from '../../src/language/tokenize.js';

const denies = (text: string): boolean => tokenize(text).some(({ folded }) => isNegation(folded));
const restricts = (text: string): boolean => tokenize(text).some(({ folded }) => isRestriction(folded));

describe('negation', () => {
  it.each([
    'Who did not sign?',
    'Who didn’t sign?',
    "Why wasn't it signed?",
    'Kim katılmadı değil mi?',
    'من لم يحضر؟',
    'מי לא הגיע?',
  ])('is seen in "%s"', (text) => expect(denies(text)).toBe(true));

  it.each(['Who signed?', 'Kim katıldı?', 'من حضر؟', 'מי הגיע?'])('is not seen in "%s"', (text) =>
    expect(denies(text)).toBe(false),
  );

  it('is implied by what a word means', () => {
    for (const word of ['absent', 'opposed', 'not', 'رفض']) expect(impliesNegation(word)).toBe(true);
    for (const word of ['opposed', 'accepted']) expect(isNegation(word)).toBe(false);
    expect(impliesNegation('accepted')).toBe(false);
    // "Indirect", "unexpected": it denies what stands behind it, and nothing that happened.
    expect(impliesNegation('غير')).toBe(false);
  });

  it('is told from restriction', () => {
    expect(restricts('Who was the only envoy?')).toBe(true);
    expect(denies('Who was the only envoy?')).toBe(false);
  });
});

describe('a verb', () => {
  it.each([
    ['edildi', 'edilmedi'],
    ['yapiyor', 'yapmiyor'],
    ['gelecek', 'gelmeyecek'],
    ['yapmayacak', 'yapacak'],
  ])('is the denial of another: %s, %s', (word, other) => {
    expect(isDenialOf(word, other)).toBe(true);
  });

  it.each([
    ['etti', 'ettim'],
    ['said', 'sad'],
    ['edildi', 'edildi'],
    ['geldi', 'gitmedi'],
  ])('is not: %s, %s', (word, other) => {
    expect(isDenialOf(word, other)).toBe(false);
  });
});

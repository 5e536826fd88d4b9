import { describe, expect, it } from 'vitest';
import { datelineLength } from '../../src/language/dateline.js';

describe('a dateline', () => {
  it.each([
    ['CAIRO — ', 'The talks began.'],
    ['LONDON, July 24 - ', 'The talks began.'],
    ['ANKARA (AA) – ', 'Görüşmeler başladı.'],
    ['عمان – ', 'بدأت المحادثات.'],
    ['תל אביב – ', 'השיחות החלו.'],
  ])('is no part of the sentence: %s', (dateline, sentence) => {
    expect(datelineLength(dateline + sentence)).toBe(dateline.length);
  });

  it.each(['The talks - long ones - began.', 'Talks began in CAIRO — at last.', ''])(
    'is not seen in "%s"',
    (sentence) => {
      expect(datelineLength(sentence)).toBe(0);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { factsOf } from '../../support/read-sentences.js';

function whoMet(sentence: string, language: string): readonly string[] {
  const meeting = factsOf(sentence, language).find(({ kind }) => kind === 'meeting');
  return (meeting?.participants ?? []).map(({ id }) => id);
}

describe('whoever leads a delegation', () => {
  it.each([
    ['en', 'A Hamas delegation led by Ismail Haniyeh met Rashad in Cairo on Monday.'],
    ['en', 'A Hamas delegation headed by its chief Ismail Haniyeh met Rashad in Cairo.'],
    ['tr', "Hasan Reşad, 5 Mayıs 2024'te Kahire'de İsmail Haniye başkanlığındaki Hamas heyetiyle görüştü."],
    ['ar', 'التقى حسن رشاد وفد حماس برئاسة إسماعيل هنية في القاهرة يوم 5 مايو 2024.'],
    ['he', 'חסן רשאד נפגש עם משלחת חמאס בראשות איסמעיל הנייה בקהיר ב-5 במאי 2024.'],
  ])('takes part in what it does (%s: %s)', (language, sentence) => {
    expect(whoMet(sentence, language)).toEqual(
      expect.arrayContaining(['hamas', 'hassan-mahmoud-rashad', 'ismail-haniyeh']),
    );
  });

  it.each([
    ['en', 'Hamas, led by Ismail Haniyeh, met Rashad in Cairo on Monday.'],
    ['tr', "Hasan Reşad, 5 Mayıs 2024'te Kahire'de İsmail Haniye başkanlığındaki Hamas ile görüştü."],
  ])('is not whoever leads a whole body (%s: %s)', (language, sentence) => {
    expect(whoMet(sentence, language)).not.toContain('ismail-haniyeh');
  });
});

import { describe, expect, it } from 'vitest';
import { factsOf } from '../../support/read-sentences.js';

function counted(language: string, sentence: string): string[] {
  return factsOf(sentence, language)
    .filter(({ kind }) => kind === 'figure')
    .map(({ value, unit, predicate }) => `${value} ${unit}, ${predicate}`);
}

describe('numbers count in Turkish, Arabic and Hebrew', () => {
  it.each([
    ['tr', 'Öneri, her biri 42 günlük üç aşamadan oluşuyor.', ['42 gün, be', '3 aşama, be']],
    ['tr', "Gazze'de 481 kişi öldürüldü, 1.313 kişi yaralandı.", ['481 kişi, kill', '1313 kişi, injure']],
    ['ar', 'يتألف المقترح من ثلاث مراحل.', ['3 مراحل, be']],
    ['ar', 'يتضمن الاتفاق دخول 600 شاحنة يوميا.', ['600 شاحنة, be']],
    ['he', 'היעד לכוח הייצוב הוא 20,000 חיילים.', ['20000 חיילים, be']],
    ['he', 'חמאס הסכים לנוסח ל-60 יום.', ['60 יום, be']],
  ])('%s: %s', (language, sentence, expected) => {
    expect(counted(language, sentence)).toEqual(expected);
  });

  it.each([
    ['tr', 'İki gün sonra görüştüler.'],
    ['tr', 'Bu üç ülke anlaştı.'],
    ['tr', 'Toplantı saat 15:55 bakanlıkta bitti.'],
    ['tr', 'Saldırıda bin 400 kişi öldürüldü.'],
    ['ar', 'عاد بعد 60 يوما.'],
    ['he', 'הוא חזר לאחר 20 שנים.'],
  ])('%s: counts nothing of its own: %s', (language, sentence) => {
    expect(counted(language, sentence)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/fact.js';
import { factsOf } from '../../support/read-sentences.js';

/** Facts of what happened: neither who holds which office nor who says what. */
function told(text: string, language: string, published = '2025-01-17'): readonly Fact[] {
  return factsOf(text, language, published).filter(({ kind }) => kind !== 'role' && kind !== 'statement');
}

describe('what is said to be false', () => {
  it.each([
    ['en', 'Reports that Fidan had met Khalil al-Hayya in Doha are false.'],
    ['en', 'It is not true that Fidan met Khalil al-Hayya in Doha.'],
    ['en', 'A website reported that Fidan had met Khalil al-Hayya in Doha. The report was wrong.'],
    ['en', 'Fidan met Khalil al-Hayya in Doha, a website claimed. That claim is false.'],
    ['tr', "Fidan'ın Halil el-Hayya ile görüştüğü iddiası doğru değil."],
    ['tr', "Bir site, Fidan'ın Halil el-Hayya ile Doha'da görüştüğünü yazdı. İddia doğru değildi."],
    ['ar', 'التقارير التي تفيد بأن فيدان التقى خليل الحية في الدوحة غير صحيحة.'],
    ['ar', 'الأنباء عن أن فيدان التقى خليل الحية عارية عن الصحة.'],
    ['ar', 'لا صحة لما تردد من أن فيدان التقى خليل الحية.'],
    ['ar', 'ذكر موقع أن فيدان التقى خليل الحية في الدوحة. وكان الخبر غير صحيح.'],
    ['he', "הדיווחים כי פידאן נפגש עם ח'ליל אל-חיה בדוחה אינם נכונים."],
    ['he', "הידיעה כי פידאן נפגש עם ח'ליל אל-חיה אינה נכונה."],
    ['he', 'לא נכון כי ישראל וחמאס חתמו על הסכם.'],
    ['he', 'אתר טען כי פידאן נפגש עם אל-חיה בדוחה. הטענה לא הייתה נכונה.'],
  ])('%s: is denied or left out: %s', (language, text) => {
    expect(told(text, language).filter(({ modality }) => modality !== 'denied')).toEqual([]);
  });

  it('is not what the sentence before the last tells', () => {
    const text = 'Fidan met Khalil al-Hayya in Doha. He called it useful. The report was wrong.';
    expect(told(text, 'en').map(({ kind, modality }) => [kind, modality])).toEqual([['meeting', 'stated']]);
  });

  it('makes nobody speak whose name runs on to what is denied', () => {
    const speakers = factsOf('نفت تركيا صحة تقارير أفادت بأن فيدان التقى خليل الحية.', 'ar').filter(
      ({ kind }) => kind === 'statement',
    );
    expect(speakers).toEqual([]);
  });
});

describe('what was planned and did not come', () => {
  it.each([
    ['en', 'A meeting between Steve Witkoff and Khalil al-Hayya planned for 19 November did not take place.'],
    ['en', 'Fidan was to meet Khalil al-Hayya on Thursday, but the meeting was cancelled.'],
    ['tr', "Görüşmeler perşembe günü Doha'da başlayacaktı, ancak ertelendi."],
    ['ar', 'كان من المقرر أن يلتقي فيدان خليل الحية يوم الخميس، لكن اللقاء ألغي.'],
    ['he', 'פידאן היה אמור להיפגש עם אל-חיה ביום חמישי, אך הפגישה בוטלה.'],
  ])('%s: is denied or left out: %s', (language, text) => {
    const facts = told(text, language).filter(({ predicate }) => !/postponed|cancelled/u.test(predicate));
    expect(facts.filter(({ modality }) => modality !== 'denied')).toEqual([]);
  });
});

describe('what was to come', () => {
  it.each([
    ['en', 'The talks had been scheduled to begin in Doha on Thursday.'],
    ['en', 'Fidan was to meet Khalil al-Hayya on Thursday but stayed home.'],
    ['tr', "Fidan perşembe günü Doha'ya gidecekti."],
    ['ar', 'كان فيدان سيلتقي خليل الحية يوم الخميس.'],
    ['he', 'פידאן היה אמור להיפגש עם אל-חיה ביום חמישי.'],
  ])('%s: has no day by the week alone, which may be either: %s', (language, text) => {
    expect(told(text, language).map(({ modality, date }) => [modality, date])).toEqual([['planned', null]]);
  });

  it.each([
    ['en', 'The talks planned for Monday in Doha were cancelled.'],
    ['he', 'סבב השיחות היה אמור להתחיל בדוחה ביום חמישי, אך נדחה.'],
  ])('%s: its day is not that of calling it off: %s', (language, text) => {
    expect(told(text, language).map(({ date }) => date)).toEqual([null]);
  });

  it.each([
    'According to the first phase of the plan, Hamas releases 48 hostages within 72 hours.',
    'Under the plan, Israel withdraws from Gaza.',
  ])('is planned where a text lays it down: %s', (text) => {
    const events = told(text, 'en').filter(({ kind }) => kind === 'event');
    expect(events.map(({ modality }) => modality)).toEqual(['planned']);
  });
});

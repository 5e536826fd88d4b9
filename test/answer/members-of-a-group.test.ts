import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('who belongs to a group', () => {
  const benelux = 'Belgium, the Netherlands and Luxembourg';
  it.each([
    ['known as', `${benelux}, known as the Benelux, asked for more time in The Hague.`],
    [
      'between dashes',
      `Three countries -- ${benelux}, collectively known as the Benelux -- asked for more time.`,
    ],
    ['in brackets', `The Benelux (${benelux}) asked for more time in The Hague.`],
    ['behind its countries', `The Benelux countries – ${benelux} – asked for more time in The Hague.`],
    ['includes', `The Benelux, which includes ${benelux}, asked for more time in The Hague.`],
  ])('is told by a row beside its name: %s', async (_, text) => {
    const article = `${text} Italy agreed with France.`;
    expect(await marked('en', article, 'Which countries are the Benelux?')).toBe(benelux);
    expect(await marked('en', article, 'who are the members of the benelux')).toBe(benelux);
  });

  it('is told in other languages', async () => {
    const turkish =
      'Vişegrad Grubu olarak bilinen Çekoslovakya, Macaristan ve Polonya cuma günü toplandı. Romanya katılmak istemişti.';
    expect(await marked('tr', turkish, 'Vişegrad Grubu hangi ülkelerden oluşuyor?')).toBe(
      'Çekoslovakya, Macaristan ve Polonya',
    );
    const arabic =
      'اجتمعت مجموعة فيشغراد، التي تضم تشيكوسلوفاكيا والمجر وبولندا، يوم الجمعة. وأرادت رومانيا الحضور.';
    expect(await marked('ar', arabic, 'ما هي دول مجموعة فيشغراد؟')).toBe('تشيكوسلوفاكيا والمجر وبولندا');
    const hebrew = 'צ׳כוסלובקיה, הונגריה ופולין, המכונות קבוצת וישגרד, נפגשו ביום שישי. רומניה ביקשה להצטרף.';
    expect(await marked('he', hebrew, 'אילו מדינות הן קבוצת וישגרד?')).toBe('צ׳כוסלובקיה, הונגריה ופולין');
  });

  it('is not who is named beside it', async () => {
    const text = 'The Benelux asked for more time in The Hague. Italy agreed with France, and Spain waited.';
    expect(await marked('en', text, 'Which countries are the Benelux?')).not.toContain('Italy');
    expect(await marked('en', text, 'Who are the members of the Benelux?')).toBe('not-stated');
  });
});

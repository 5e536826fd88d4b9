import { expect, it } from 'vitest';
import { marked } from './marked.js';

it('reads what looks like a year as so many of what is asked for, in scripts without capitals too', async () => {
  const arabic =
    'أقيم العشاء في قاعة المدينة وحضره 2000 ضيف من القرى المجاورة، ثم غادر الضيوف بعد منتصف الليل.';
  expect(await marked('ar', arabic, 'كم عدد الضيوف الذين حضروا العشاء؟')).toContain('2000');
  const hebrew = 'בתחרות שנערכה בנמל השתתפו 1950 שחיינים מכל הארץ, ואחריה התקיים טקס קצר.';
  expect(await marked('he', hebrew, 'כמה שחיינים השתתפו בתחרות?')).toContain('1950');
});

it('takes a year for no count of what is asked for', async () => {
  const text = 'وقع الطرفان اتفاق 2015 النووي في القاعة الكبرى، ثم عاد الوفدان إلى الفندق.';
  expect(await marked('ar', text, 'كم وفدا وقع الاتفاق؟')).not.toContain('2015');
});

it('reads a year with its season, and one that dates a paper', async () => {
  expect(
    await marked('tr', 'Köprü 2015 sonbaharında onarıldı, yol ise kapalı kaldı.', 'Köprü ne zaman onarıldı?'),
  ).toContain('2015');
  expect(
    await marked(
      'tr',
      'Kurul, 1999 tarihli mektubu onayladı ve dağıldı.',
      'Kurul hangi yıldaki mektubu onayladı?',
    ),
  ).not.toBe('not-stated');
});

it('marks the whole of a listed name, and not its last word', async () => {
  const text = 'The text, which the United States had drafted in March, was adopted after a long debate.';
  expect(await marked('en', text, 'Who drafted the text?')).toBe('United States');
});

it('counts what stands right behind the figure, where what describes it follows', async () => {
  const text = 'قتل 11 مدنيا جراء القصف الصاروخي على الميناء فجر الخميس، وأصيب عشرون آخرون بجروح.';
  expect(await marked('ar', text, 'كم صاروخا أصاب الميناء؟')).not.toContain('11');
  expect(await marked('ar', text, 'كم مدنيا قتل في الميناء؟')).toContain('11');
});

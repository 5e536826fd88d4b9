import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('when something took effect, in a verb whose words stand apart', () => {
  it.each([
    [
      'ar',
      'وقع الوفدان اتفاق الملاحة في 3 أيار 1996. بدأ اتفاق الملاحة في 9 أيار 1996 ظهرا.',
      'متى دخل اتفاق الملاحة حيز التنفيذ؟',
      '9 أيار 1996',
    ],
    [
      'ar',
      'ينص الاتفاق المعلن في 3 أيار 1996 على دخول سبعين شاحنة يوميا. بدأت هدنة الجنوب في 9 أيار 1996 ظهرا.',
      'متى دخلت الهدنة حيز التنفيذ؟',
      '9 أيار 1996',
    ],
    [
      'he',
      'לפי ההסכם שפורסם ב-3 במאי 1996 נכנסות 70 משאיות ביום. הפוגה החלה ב-9 במאי 1996 בצהריים.',
      'מתי נכנסה הפוגה לתוקף?',
      '9 במאי 1996',
    ],
  ])('is told by another verb for it (%s)', async (language, text, question, day) => {
    expect(await marked(language, text, question)).toContain(day);
  });
});

import type { AnsweringWords } from './answering-in-english.js';
import type { toldInEnglish } from './told-in-english.js';

/** How what articles tell stands to other tellings of it and to time, in Arabic. */
export const toldInArabic = ({ number }: AnsweringWords): ReturnType<typeof toldInEnglish> => ({
  calledOff: 'ورد أنه لم يتم:',
  notDone: 'ورد أنه لم يتم',
  ahead: 'لم يحن تاريخه بعد',
  unsettled: 'اتفاقات ورد ذكرها ولم تُحسم:',
  byYear: 'بحسب السنة:',
  oneYear: 'عرض سنة واحدة',
  earlierYears: (entries) => `وما قبل ذلك: ${number(entries)}`,
  findings: {
    agree: 'مصادر مستقلة تتفق:',
    'one-voice': 'ورد عدة مرات لكن مصدره واحد (نسخ من نص واحد أو ناشر واحد أو أصل واحد)، فليس ذلك تأكيدًا:',
    'figures-differ': 'أرقام مختلفة للشيء نفسه في الوقت نفسه:',
    'claims-differ': 'مصدر يذكره وآخر ينفيه:',
    'not-done': 'كان مخططًا له، وورد أنه لم يتم:',
    'dates-differ': 'اتفاق واحد بتواريخ مختلفة:',
    apart: 'لأيام أو أشياء مختلفة، فلا تناقض بينها:',
  },
  heldUntil: (day) => `حتى ${day}`,
  heldBetween: (first, last) => `من ${first} إلى ${last}`,
});

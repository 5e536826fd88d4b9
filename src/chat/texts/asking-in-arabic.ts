import type { AskingTexts } from './asking-in-english.js';

/** The words of what is asked in other ways than a command, in Arabic. */
export const askingInArabic = (latin: (text: string) => string): AskingTexts => ({
  empty: (example) =>
    `يمكن الإشارة إليّ مع سؤال، مثل «${example}»، أو استخدام الأمر ${latin('/ask')}. ما أفعله يشرحه الأمر ${latin('/help')}.`,
  cut: (max) => `قُرئ أول ${max} حرف فقط على أنه السؤال.`,
  unasked: 'إجابة أولى عن عنوان هذا الموضوع:',
  form: { title: 'سؤال عن هذا', question: 'السؤال' },
  claims: {
    title: 'ما تقوله المقالات عن هذا',
    found: {
      supported: 'يرد هذا في المقالات:',
      differs: 'يرد في المقالات على نحو مختلف:',
      absent: 'لا يرد في المقالات.',
    },
    near: 'الأقرب إليه:',
    none: 'لم أجد في هذه الرسالة قولًا يمكن مقارنته بالمقالات.',
    left: (count) => `عدد الأقوال التي لم تُعرض: ${count}.`,
    provenance: (snapshot) =>
      `الأقوال إلى جانب ما تقوله المقالات حرفيًا؛ ولا يُحكم أيها الصحيح · المقالات ${snapshot}`,
  },
  commands: { lookUp: 'البحث في المقالات', askAbout: 'سؤال عن هذا' },
});

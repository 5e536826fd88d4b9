import type { answeringInEnglish, AnsweringWords } from './answering-in-english.js';

/** What is said below an answer, and of it by its buttons, in Arabic. */
export const answeringInArabic = ({ number }: AnsweringWords): ReturnType<typeof answeringInEnglish> => ({
  more: 'اقتباسات أخرى ومصادر',
  context: 'السياق',
  further: 'اسأل المزيد',
  right: 'هل كان هذا صحيحًا؟',
  watch: 'أخبرني حين تتوفر إجابة',
  share: 'إظهار للجميع',
  shared: 'ظاهر للجميع',
  dismiss: 'إزالة',
  formTitle: 'اسأل المزيد',
  formField: 'سؤالك، مثل «ومتى؟»',
  goesOnFrom: (question) => `تتمة لسؤال: ${question}`,
  readAs: (question) => `فُهم هكذا: ${question}`,
  mayMean: 'قد يحتمل هذا السؤال أكثر من معنى. اختر أحدها أدناه، أو اذكر من تقصد أو ما تقصد.',
  sharedBy: 'أظهره للجميع:',
  moreTitle: 'اقتباسات أخرى',
  noMore: 'لا يوجد اقتباس آخر يجيب عن هذا السؤال.',
  sources: 'المصادر',
  around: 'النص المحيط بالاقتباس',
  changed: 'ما اقتُبس حينها لم يعد أول ما تجيب به المقالات. هذا مما تجيب به الآن.',
  gone: 'ما اقتُبس حينها لم يعد يجيب عن هذا السؤال، ولا شيء آخر في المقالات يجيب عنه.',
  sharedAlready: 'أُظهرت هذه الإجابة للجميع من قبل.',
  notShared:
    'تعذّر إظهار هذه الإجابة للجميع. تحقّق من ظهورها، وإن لم تظهر فحاول من جديد. وإن لم ينفع ذلك فربما لا يُسمح للبوت بالكتابة في هذه القناة.',
  mayNotBeShared: 'لا تُعرض الإجابات للجميع في هذه القناة.',
  notYours: 'لا يستطيع إزالة هذه الإجابة إلا من طلبها أو أحد المشرفين.',
  same: (articles) =>
    articles === 1
      ? 'مقالة من مصادر أخرى تذكر الأمر نفسه.'
      : `عدد المقالات من مصادر أخرى التي تذكر الأمر نفسه: ${number(articles)}.`,
  version: (version, day) => `النسخة ${version}، قُرئت في ${day}`,
  updated: (day) => `عُدّلت في ${day}`,
  vanished: 'لم تعد في المكان الذي نُشرت فيه',
  differently: (articles) => (articles === 1 ? 'في مقالة أخرى:' : 'في مقالات أخرى:'),
  quoted: (words) => `«${words}»`,
});

import type { CoverageTexts } from './coverage-in-english.js';
import type { SettingsWords } from './settings-in-english.js';

/** What is said of what the articles cover, and of telling people what is new in them, in Arabic. */
export const coverageInArabic = ({ number, latin }: SettingsWords): CoverageTexts => ({
  replies: {
    topics: {
      title: 'ما تشمله المقالات',
      articles: (count) => `عدد المقالات: ${number(count)}`,
      undated: (count) => `بلا تاريخ: ${number(count)}`,
      languages: 'اللغات:',
      publishers: 'الناشرون:',
      unknownPublisher: 'غير معروف',
      people: 'الأشخاص:',
      parties: 'المنظمات والدول:',
      matters: 'المواضيع:',
      kinds: 'ما يُروى:',
      months: 'الأشهر:',
      pickName: 'ما يُروى عن شخص أو طرف',
      pickMatter: 'ما تذكره كل مقالة في موضوع',
      pickMonth: 'أحداث شهر واحد',
    },
    subscriptions: {
      noAbout: (max, example) => `يرجى ذكر ما تريد إبلاغك به في 1 إلى ${max} حرف، مثل ${example}.`,
      begins: (name) => `من الآن فصاعدًا يصلك هنا خبر حين تذكر مقالة جديدة شيئًا عن: ${name}.`,
      beginsInChannel: (name) => `من الآن فصاعدًا يُذكر هنا حين تقول مقالة جديدة شيئًا عن: ${name}.`,
      added: (name) => `تم الاشتراك: ${name}. تصلك رسالة خاصة حين تذكر مقالة جديدة شيئًا عن ذلك.`,
      addedInChannel: (name) => `تم الاشتراك: ${name}. يُذكر في هذه القناة حين تقول مقالة جديدة شيئًا عن ذلك.`,
      nothingYet: 'لا تذكر أي مقالة شيئًا عن هذا حتى الآن.',
      already: (name) => `هذا الاشتراك موجود من قبل: ${name}.`,
      full: (most) =>
        `بلغ عدد الاشتراكات الحد الأقصى: ${number(most)}. ألغِ واحدًا أولًا: ${latin('/subscribe list')}.`,
      closed: `لا يسمح ${latin('Discord')} لـ ${latin('Parley')} بالكتابة إليك، فلم يبدأ الاشتراك. اسمح بالرسائل الخاصة من هذا الخادم (قائمته ← إعدادات الخصوصية) ثم حاول من جديد.`,
      noChannel: `لا يستطيع ${latin('Parley')} الكتابة في هذه القناة. اسمح له بإرسال الرسائل هنا ثم حاول من جديد.`,
      notNow: `لا يمكن الوصول إلى ${latin('Discord')} الآن، فلم يبدأ الاشتراك. يرجى المحاولة بعد دقيقة.`,
      title: 'الاشتراكات',
      empty: `لا اشتراكات. يبدأ الاشتراك بالأمر ${latin('/subscribe to')}.`,
      since: (day) => `منذ ${day}`,
      privately: 'لك وحدك',
      pickEnd: 'إلغاء واحد',
      endAll: 'إلغاء كل اشتراكاتي',
      ended: (name) => `تم الإلغاء: ${name}. لن يصلك خبر عن ذلك.`,
      endedAll: 'تم الإلغاء: كل اشتراكاتك.',
      unknown: (given) => `لا اشتراك في: ${given}. انظر ${latin('/subscribe list')}.`,
      tooLong: (max) => `يرجى كتابة ${max} حرف على الأكثر، أو تركه والاختيار.`,
      notYours: 'لا يمكنك إلغاء هذا الاشتراك. يرجى التوجه إلى أحد المشرفين.',
      endedUnreachable: (names) =>
        `انتهت في هذه الأثناء لأن ${latin('Discord')} لم يسمح بالكتابة هناك: ${names}. اشترك من جديد حين يُسمح بذلك.`,
      news: (name) => `جديد: ${name}`,
      more: (count) => `مقالات جديدة أخرى تذكر شيئًا عن ذلك: ${number(count)}`,
      why: 'وصلك هذا لأنك مشترك فيه.',
      whyInChannel: 'يُذكر هذا في القناة لأن المشرفين اشتركوا لها.',
      end: (name) => `إلغاء: ${name}`,
      all: 'كل الاشتراكات',
    },
    digest: {
      title: { day: 'الجديد في المقالات', week: 'الجديد في المقالات هذا الأسبوع' },
      added: 'أُضيف في هذه الأثناء، من أيام سابقة أو بلا تاريخ',
      all: `الكل: ${latin('/latest')} مع ${latin('since')}`,
    },
  },
  commands: {
    topics: { description: 'ما تشمله المقالات: أشخاص وأطراف ومواضيع وتواريخ ولغات وناشرون' },
    subscribe: {
      description: 'أن يصلك خبر حين تذكر مقالة جديدة شيئًا عن شخص أو موضوع',
      to: 'بدء اشتراك: رسالة خاصة، أو هذه القناة للمشرفين، حين يُذكر جديد',
      about: (name, topic) => `اسم أو كلمات، مثل ${name} أو ${topic}`,
      where: 'من يُبلَّغ (الافتراضي: أنت وحدك؛ هذه القناة تحتاج إلى مشرف)',
      list: 'اشتراكاتك، وللمشرفين اشتراكات قنوات الخادم',
      end: 'إلغاء اشتراك',
      which: 'ما اشتركت فيه (الافتراضي: اختر من قائمة)',
    },
  },
});

import { communityInArabic } from './community-in-arabic.js';
import { coverageInArabic } from './coverage-in-arabic.js';
import type { SettingsTexts, SettingsWords } from './settings-in-english.js';

/** What is said of the settings of servers and members, in Arabic. */
export const settingsInArabic = (words: SettingsWords): SettingsTexts => {
  const { number, latin } = words;
  const coverage = coverageInArabic(words);
  const { commands, ...community } = communityInArabic(words);
  return {
    replies: {
      ...coverage.replies,
      ...community,
      settings: {
        elsewhere: 'هذا يظهر لك وحدك. مكان الإجابات الظاهرة للجميع في هذا الخادم:',
        title: 'إعدادات هذا الخادم',
        choose: 'ما الذي تريد تغييره؟',
        names: {
          answerChannels: 'قنوات الإجابات',
          defaultVisibility: 'من يرى الإجابات',
          language: 'اللغة',
          moderatorRole: 'دور المشرفين',
          cooldown: 'أسئلة العضو',
          logChannel: 'قناة سجل المشرفين',
          forumChannels: 'منتديات فيها إجابة أولى',
          digest: 'موجز الجديد',
        },
        explained: {
          answerChannels: 'في غيرها تظهر الإجابة للعضو وحده مع إشارة إلى هذه القنوات.',
          defaultVisibility: 'حين لا يكون العضو قد اختار غير ذلك.',
          language: 'لغة الردود على من لم يختر لغة. أما السؤال فيُجاب عنه بلغته.',
          moderatorRole: 'من لديه هذا الدور يستخدم أوامر المشرفين، مثل من يحق له إدارة الخادم.',
          cooldown: 'عدد الأسئلة التي يجوز للعضو طرحها في مدة معينة.',
          logChannel: 'هنا يُذكر من رُفض طلبه لأمر من أوامر المشرفين، ومن غيّر ماذا.',
          forumChannels: 'كل منشور جديد هناك يتلقى إجابة أولى إن كانت في المقالات.',
          digest: 'ما تأتي به المقالات من جديد، في قناة. وإن لم يأت جديد لا يُنشر شيء.',
        },
        unset: {
          answerChannels: 'في كل مكان',
          defaultVisibility: 'الجميع',
          language: `لغة ${latin('Discord')} لدى كل عضو`,
          moderatorRole: 'لا دور؛ من يحق لهم إدارة الخادم',
          cooldown: `كما حدده من يشغّل ${latin('Parley')}`,
          logChannel: 'لا قناة',
          forumChannels: 'لا منتديات',
          digest: 'لا يُنشر',
        },
        visibilities: { public: 'الجميع', private: 'العضو وحده' },
        rate: (most, seconds) =>
          seconds === 60
            ? `العدد الأقصى في الدقيقة: ${number(most)}`
            : `العدد الأقصى: ${number(most)}، والمدة بالثواني: ${number(seconds)}`,
        every: { day: 'كل يوم', week: 'كل أسبوع' },
        pick: {
          channels: 'اختر قنوات',
          channel: 'اختر قناة',
          forums: 'اختر منتديات',
          role: 'اختر دورًا',
          value: 'اختر',
          every: 'كم مرة؟',
        },
        back: 'رجوع',
        clear: 'إلغاء الإعداد',
        changed: (name) => `تم التغيير: ${name}.`,
        before: 'قبل ذلك:',
        same: (name) => `كان كذلك من قبل: ${name}.`,
        notValid: 'لا يمكن ضبط هذه القيمة. يرجى الاختيار من جديد.',
        cannotWrite: `لم يتغير شيء: لا يستطيع ${latin('Parley')} الكتابة في هذه القناة. اسمح له برؤية القناة وإرسال الرسائل وتضمين الروابط فيها، ثم اخترها من جديد.`,
        cannotWriteIn: `لم يتغير شيء: لا يستطيع ${latin('Parley')} الكتابة هناك. اسمح له برؤية هذه القنوات وإرسال الرسائل فيها (وفي المنتديات داخل المنشورات) وتضمين الروابط، ثم اختر من جديد:`,
        logBegins: 'من الآن فصاعدًا تُذكر هنا الطلبات المرفوضة والتغييرات.',
        digestBegins: {
          day: 'من الآن فصاعدًا يُذكر هنا كل يوم ما هو جديد في المقالات. وإن لم يأت جديد لا يُنشر شيء.',
          week: 'من الآن فصاعدًا يُذكر هنا كل أسبوع ما هو جديد في المقالات. وإن لم يأت جديد لا يُنشر شيء.',
        },
        showRole: `يعرض ${latin('Discord')} هذه الأوامر لمن يحق لهم إدارة الخادم فقط. لعرضها لهذا الدور أيضًا أضفه في ${latin('Server Settings → Integrations → Parley')}.`,
        refused: (command) => `رُفض الأمر ${latin(`/${command}`)} لأنه للمشرفين. استخدمه:`,
      },

      preferences: {
        title: 'تفضيلاتك',
        everywhere: 'تسري في كل خادم وفي الرسائل الخاصة، لك وحدك. وما تختاره مع أمر ما مقدَّم عليها.',
        names: { language: 'اللغة', visibility: 'من يرى الإجابات', keepQuestions: 'أسئلتك' },
        unset: { language: `كما في الخادم أو في ${latin('Discord')} لديك`, visibility: 'كما في الخادم' },
        visibilities: { public: 'الجميع', private: 'أنت وحدك' },
        kept: {
          yes: 'يجوز حفظها مع اسمك للمشرفين الذين يبحثون عما ينقص',
          no: 'لا تُحفظ أبدًا مع اسمك',
        },
        pick: {
          language: 'لغة الردود عليك',
          visibility: 'من يرى الإجابات لك',
          keepQuestions: 'هل يجوز حفظ أسئلتك مع اسمك؟',
        },
        keepChoices: { yes: 'نعم، مع اسمي', no: 'لا، أبدًا مع اسمي' },
        usual: 'ليس لدي تفضيل',
        saved: 'تم الحفظ.',
        forget: 'نسيان كل هذا',
        forgotten: 'تم النسيان. كل شيء كما لو أنك لم تختر شيئًا.',
      },
    },
    commands: {
      ...coverage.commands,
      ...commands,
      settings: { description: `عرض وتغيير سلوك ${latin('Parley')} في هذا الخادم (للمشرفين)` },
      preferences: { description: 'لغتك، ومن يرى إجاباتك، وما يجوز حفظه عنك' },
    },
  };
};

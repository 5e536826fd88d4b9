import type { AbstentionReason } from '../../model/answer.js';
import { directionOf, isolated } from '../direction.js';
import { answeringInArabic } from './answering-in-arabic.js';
import { askingInArabic } from './asking-in-arabic.js';
import { editingInArabic } from './editing-in-arabic.js';
import type { Texts } from './en.js';
import { formatsFor } from './formats.js';
import { settingsInArabic } from './settings-in-arabic.js';
import { toldInArabic } from './told-in-arabic.js';

const direction = directionOf('ar');

const { date, when, span, language, number } = formatsFor({
  // European digits, as in the articles' own figures.
  locale: 'ar-u-nu-latn-ca-gregory',
  direction,
  undated: 'بلا تاريخ',
  unknownLanguage: 'لغة غير معروفة',
});

const plural = new Intl.PluralRules('ar');

interface Noun {
  readonly one: string;
  readonly two: string;
  /** Behind 3 to 10. */
  readonly few: string;
  /** Behind 11 to 99. */
  readonly many: string;
  readonly other: string;
}

const article: Noun = { one: 'مقالة واحدة', two: 'مقالتان', few: 'مقالات', many: 'مقالة', other: 'مقالة' };
const passage: Noun = { one: 'مقطع واحد', two: 'مقطعان', few: 'مقاطع', many: 'مقطعًا', other: 'مقطع' };
const fact: Noun = { one: 'واقعة واحدة', two: 'واقعتان', few: 'وقائع', many: 'واقعة', other: 'واقعة' };
/** In the genitive, behind "in". */
const articleIn: Noun = {
  one: 'مقالة أخرى',
  two: 'مقالتين أخريين',
  few: 'مقالات أخرى',
  many: 'مقالة أخرى',
  other: 'مقالة أخرى',
};
const event: Noun = {
  one: 'حدث مؤرخ واحد',
  two: 'حدثان مؤرخان',
  few: 'أحداث مؤرخة',
  many: 'حدثًا مؤرخًا',
  other: 'حدث مؤرخ',
};
/** In the genitive, behind "after". */
const second: Noun = { one: 'ثانية واحدة', two: 'ثانيتين', few: 'ثوانٍ', many: 'ثانية', other: 'ثانية' };

/** Arabic says one and two by the noun alone. */
function counted(count: number, noun: Noun): string {
  const category = plural.select(count);
  if (category === 'one' || category === 'two') return noun[category];
  return `${number(count)} ${category === 'zero' ? noun.other : noun[category]}`;
}

/** A command, an option or the like, which stays in Latin letters. */
const latin = (text: string): string => isolated(text, direction);

const abstained: Record<AbstentionReason, string> = {
  'nothing-relevant': 'لا تذكر أيٌّ من المقالات شيئًا عن هذا.',
  'names-not-in-articles': 'لا تذكر أيٌّ من المقالات الأسماء الواردة في هذا السؤال.',
  'not-stated': 'تتطرق المقالات إلى هذا الموضوع، لكن لا تتضمن أيٌّ منها الجواب.',
  'not-a-question': 'لم أجد سؤالًا هنا. يُرجى كتابة سؤال كامل، مثل: «من توسّط في المحادثات؟»',
  'empty-corpus': `لا توجد بعدُ مقالات للإجابة منها. يمكن لأحد المشرفين تحميلها بالأمر ${latin('/reload')}.`,
};

const editing = editingInArabic({ number, latin });
const members = settingsInArabic({ number, latin });

/** Every word of the interface in Arabic. */
export const ar: Texts = {
  code: 'ar',
  name: 'العربية',
  direction,
  date,
  when,
  span,
  number,
  language,
  andMore: (count) => `و${number(count)} غيرها`,

  answer: {
    asked: 'السؤال:',
    abstained,
    near: 'ليس جوابًا، لكنه قريب من الموضوع:',
    accordingTo: (source) => `نقلًا عن: ${source}`,
    restsOn: 'يستند إلى:',
    asOf: (iso) => `حتى ${date(iso)}: لم تؤخذ المقالات اللاحقة في الحسبان.`,
    leftOut: (question: string): string => `هذا جواب سؤالك الأول. يرجى طرح السؤال الآخر وحده: ${question}`,
    related: 'أسئلة تجيب عنها هذه المقالات:',
    provenance: (snapshot) => `اقتباس حرفي · المقالات ${snapshot}`,
  },

  ask: {
    noQuestion: (max, example) => `يُرجى طرح سؤال من 1 إلى ${max} حرف، مثل: «${example}»`,
    badDate: (option) =>
      `يقبل الخيار ${latin(option)} تاريخًا صحيحًا بصيغة سنة-شهر-يوم، مثل ${latin('2025-10-08')}. يُرجى إعادة السؤال بتاريخ كهذا أو من دونه.`,
  },

  sources: {
    title: 'المقالات',
    total: (articles, page, pages) => `${counted(articles, article)}، الأحدث أولًا · الصفحة ${page} من ${pages}`,
    empty: `لا توجد مقالات بعد. يمكن لأحد المشرفين تحميلها بالأمر ${latin('/reload')}.`,
    previous: 'السابق',
    next: 'التالي',
  },

  facts: {
    kinds: {
      role: 'منصب',
      meeting: 'لقاء',
      contact: 'اتصال',
      talks: 'محادثات',
      travel: 'زيارة',
      statement: 'تصريح',
      agreement: 'اتفاق',
      demand: 'مطلب',
      figure: 'رقم',
      event: 'حدث',
    },
    modalities: { planned: 'مخطط له', denied: 'منفي', conditional: 'مشروط' },
    without: {
      reading: `لا تزال الوقائع تُقرأ من المقالات. يُرجى المحاولة مرة أخرى بعد دقيقة؛ وفي هذه الأثناء يجيب الأمر ${latin('/ask')}.`,
      failed: `تعذّرت قراءة الوقائع من هذه المقالات، فلا وقائع لعرضها. ما زال الأمر ${latin('/ask')} يجيب؛ ويجد من يشغّل ${latin('Parley')} السبب في السجل.`,
    },
    toldBy: (source) => `كما نقل: ${source}`,
    alsoIn: (articles) => `وأيضًا في ${counted(articles, articleIn)}`,
    voices: (count) =>
      count === 1
        ? 'مصدر واحد: نسخ من نص واحد أو ناشر واحد أو خبر واحد بعدة لغات'
        : `المصادر المستقلة: ${number(count)}`,
    alike: (count) => `وجمل أخرى عن ذلك اليوم: ${number(count)}`,
    badDate: (option) =>
      `يقبل الخيار ${latin(option)} يومًا أو شهرًا أو سنة صحيحة، مثل ${latin('2025-10-08')} أو ${latin('2025-10')} أو ${latin('2025')}. يُرجى المحاولة مجددًا بتاريخ كهذا أو من دونه.`,
    badOrder: `تنتهي المدة قبل أن تبدأ. يُرجى المحاولة مجددًا على أن يسبق ${latin('from')} ${latin('to')}.`,
    page: (page, pages) => `الصفحة ${page} من ${pages}`,
    near: 'هل تقصد واحدًا من هؤلاء؟',
    askInstead: `يمكنك أيضًا أن تسأل بكلماتك بالأمر ${latin('/ask')}.`,
    provenance: (snapshot) => `كل سطر اقتباس حرفي، ومنه قُرئ تاريخه ونوعه · المقالات ${snapshot}`,
  },

  told: toldInArabic({ number }),

  who: {
    noName: (max, example) => `يُرجى كتابة اسم من 1 إلى ${max} حرف، مثل: ${example}.`,
    earlier: 'سابقًا:',
    inArticles: (days) => `في مقالات بتاريخ ${days}`,
    unknown: (name) => `لا أعرف في هذه المقالات أحدًا ولا شيئًا باسم ${name}.`,
    types: { person: 'شخص', organization: 'منظمة', country: 'دولة', place: 'مكان', group: 'مجموعة' },
    parts: {
      roles: 'المناصب',
      officials: 'شاغلو المناصب',
      met: 'اللقاءات والاتصالات والمحادثات',
      said: 'التصريحات',
      other: 'وقائع أخرى',
    },
  },

  timeline: {
    title: 'التسلسل الزمني',
    of: (about) => `التسلسل الزمني: ${about}`,
    total: (entries, page, pages) => `${counted(entries, event)} · الصفحة ${page} من ${pages}`,
    from: (date) => `من ${date}`,
    to: (date) => `إلى ${date}`,
    undated: (count) => `ما لا يُعرف تاريخه فلم يُدرج: ${number(count)}.`,
    empty: 'لا تذكر المقالات حدثًا مؤرخًا كهذا. يُرجى تجربة اسم آخر أو مدة أوسع.',
    picture: 'صورة لتسلسل زمني.',
    byMonth: 'بحسب الشهر:',
    oneMonth: 'عرض شهر واحد',
  },

  reports: {
    noAbout: (max, example) => `يُرجى كتابة الموضوع في 1 إلى ${max} حرف، مثل: ${example}.`,
    title: (about) => `التقارير: ${about}`,
    total: (articles, page, pages) => `${counted(articles, article)}، الأقدم أولًا · الصفحة ${page} من ${pages}`,
    more: (sentences) => `وجمل أخرى: ${number(sentences)}`,
    copies: (articles) => `لم تُحسب لأنها نسخ أو من المصدر نفسه: ${counted(articles, article)}.`,
    overTime: (unit) => `عبر الزمن: ${unit}`,
    range: (low, high, from, to) => `من ${low} إلى ${high} · الأول ${from}، والأخير ${to}`,
    ofArticle: 'يوم المقالة',
    plot: 'رسم بياني لرقم عبر الزمن.',
    passages: 'مقاطع قريبة من الموضوع:',
    empty: 'لا تذكر أيٌّ من المقالات واقعة عن هذا.',
  },

  latest: {
    title: (day) => `الأحدث: ${day}`,
    changes: (day) => `الجديد مقارنةً بالمقالات حتى ${day}`,
    since: (day) => `منذ ${day}`,
    copies: (articles) => `النص نفسه في ${counted(articles, articleIn)}.`,
    nothingSince: (day) => `لا توجد مقالة من ${day} أو بعده. يُرجى تجربة يوم أسبق.`,
    wrongSince: `يجب ألا يكون الخيار ${latin('since')} بعد ${latin('as-of')}. يُرجى المحاولة مجددًا.`,
    agreements: 'اتفاقات جديدة:',
    figures: 'أرقام تغيّرت:',
    people: 'أسماء لم تُذكر من قبل:',
    nothingNew: 'لم يُعثر على اتفاق جديد ولا رقم تغيّر ولا اسم جديد.',
    moreArticles: (count) => `مقالات أخرى من هذه الأيام: ${number(count)}. انظر ${latin('/sources')}.`,
    empty: `ليس لأيٍّ من المقالات تاريخ، فلا يمكن القول أيها الأحدث. انظر ${latin('/sources')}.`,
  },

  reload: {
    done: 'أُعيدت قراءة المقالات.',
    unchanged: 'أُعيدت قراءة المقالات: لم يتغير شيء.',
    totals: (articles, passages, facts) =>
      `${counted(articles, article)}، ${counted(passages, passage)}، ${counted(facts, fact)}`,
    took: (milliseconds) => `${(milliseconds / 1000).toFixed(1)} ث`,
    added: (count) => `أُضيفت (${count}):`,
    changed: (count) => `تغيّرت (${count}):`,
    removed: (count) => `حُذفت (${count}):`,
    rejected: (count) =>
      `رُفضت (${count})؛ يُرجى تصحيحها ثم إعادة التحميل. ما كانت له نسخة سابقة سليمة فما زال يُجاب منه:`,
    warnings: (count) => `حُمّلت، لكن يُرجى النظر فيها (${count}):`,
    refused: (before, after) =>
      `لم يتغير شيء: كان سيبقى ${number(after)} من ${counted(before, article)}. يُرجى النظر هل المجلد كامل؛ ومع ${latin('force: yes')} يؤخذ كما هو.`,
    busy: `تجري إعادة قراءة المقالات بالفعل. يُرجى الانتظار حتى تنتهي، ثم النظر في ${latin('/sources')} أو المحاولة مرة أخرى.`,
    failed: 'تعذّرت إعادة قراءة المقالات. ما زالت المقالات السابقة يُجاب منها.',
  },

  answering: answeringInArabic({ number }),
  asking: askingInArabic(latin),
  corpus: editing.corpus,
  feeds: editing.feeds,
  ...members.replies,

  help: {
    title: 'Parley',
    what: (subject) =>
      `يجيب ${latin('Parley')} عن الأسئلة حول ${subject} من مجموعة محددة من المقالات، ومنها وحدها.`,
    quotes:
      'الجواب اقتباس حرفي مع مقالته وتاريخها ورابطها، والكلمات التي تجيب مكتوبة بخط عريض. انتبه إلى التاريخ: فالمقالة الأقدم تروي ما كان معروفًا حينها. وتدل العلامة «[…]» على موضع حُذف منه جزء من المقطع.',
    abstains:
      'إذا لم تذكر المقالات الجواب قال ذلك صراحةً وعرض أقرب المقاطع. وهو لا ينحاز إلى أي طرف ولا يضيف شيئًا من عنده.',
    commands: 'الأوامر',
    moderators: '(للمشرفين)',
  },

  commands: {
    ask: {
      description: (subject) => `السؤال عن ${subject}؛ الجواب مقتبس من المقالات`,
      question: (example) => `السؤال، مثل: ${example}`,
    },
    who: {
      description: 'ما ترويه المقالات عن شخص أو منظمة أو دولة، وكل سطر بمصدره',
      name: (name) => `اسم، مثل ${name}`,
    },
    timeline: {
      description: 'أحداث مؤرخة بالترتيب، كل منها باقتباسه ومصدره، مع صورة',
      about: (name, topic) => `اسم أو كلمات، مثل ${name} أو ${topic} (من دونه: كل شيء)`,
      from: `أول يوم أو شهر أو سنة، مثل ${latin('2025-10')}`,
      to: `آخر يوم أو شهر أو سنة، مثل ${latin('2025-10-13')}`,
    },
    reports: {
      description: 'ما تقوله كل مقالة في موضوع واحد جنبًا إلى جنب، وأين تختلف',
      about: (name, topic) => `اسم أو كلمات، مثل ${name} أو ${topic}`,
    },
    latest: {
      description: 'ما تقوله أحدث المقالات، وما الجديد فيها',
      since: `ما تغيّر منذ هذا اليوم، مثل ${latin('2025-10-01')} (من دونه: أحدث يوم)`,
    },
    sources: { description: 'قائمة المقالات التي تُقتبس منها الأجوبة' },
    reload: {
      description: 'إعادة قراءة المقالات والإبلاغ عما تغيّر (للمشرفين)',
      force: `حتى لو ذهب معظم المقالات (من دونه: ${latin('no')})`,
    },
    ...editing.commands,
    ...members.commands,
    help: { description: `ما يفعله ${latin('Parley')} وكيف يقتبس وما هي أوامره` },
    shared: {
      language: `لغة الرد (من دونه: لغة ما تكتبه أو لغة ${latin('Discord')} لديك)`,
      asOf: `استبعاد المقالات بعد هذا اليوم، مثل ${latin('2025-10-08')}`,
      page: 'صفحة القائمة (من دونه: 1)',
      private: `إظهار الجواب لصاحب السؤال وحده (من دونه: ${latin('no')})`,
    },
  },

  problem: {
    notAllowed: 'هذا الأمر للمشرفين: يتطلب صلاحية إدارة الخادم. يُرجى التوجه إلى أحدهم.',
    cooldown: (seconds) => `كان ذلك سريعًا بعض الشيء. يُرجى المحاولة مرة أخرى بعد ${counted(seconds, second)}.`,
    unknownCommand: `لا أعرف هذا الأمر؛ ربما جرى تحديث الأوامر. يُرجى تجربة ${latin('/help')} أو إعادة تشغيل ${latin('Discord')} لرؤية الأوامر الجديدة.`,
    failed: (reference) =>
      `حدث خطأ ما هنا. يُرجى المحاولة مرة أخرى؛ وإن استمر، فيُرجى إعطاء أحد المشرفين هذا الرمز: ${latin(reference)}.`,
    badOption: (name) =>
      `تعذّرت قراءة الخيار ${latin(name)} كما هو. يُرجى المحاولة مجددًا بقيمة أخرى أو من دونه.`,
    badField: (label) => `تعذّرت قراءة ما كُتب تحت «${label}». يُرجى المحاولة مجددًا.`,
    serversOnly: 'يعمل هذا الأمر في الخوادم فقط. يُرجى استخدامه في أحدها.',
    outdated: 'لم يعد معروفًا ما يدل عليه هذا الزر أو هذا النموذج. يُرجى استخدام أمره من جديد.',
    busy: 'تصل الآن أسئلة أكثر مما أستطيع الإجابة عنه. يُرجى المحاولة مجددًا بعد بضع ثوانٍ.',
    tooSlowForForm: 'استغرق فتح النموذج وقتًا أطول مما ينبغي. يُرجى المحاولة مجددًا.',
  },
};

import type { AbstentionReason } from '../../model/answer.js';
import { directionOf, isolated } from '../direction.js';
import type { Texts } from './en.js';
import { formatsFor } from './formats.js';

const direction = directionOf('ar');

const { date, language, number } = formatsFor({
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

/** Every word of the interface in Arabic. */
export const ar: Texts = {
  direction,
  date,
  language,
  andMore: (count) => `و${number(count)} غيرها`,

  answer: {
    asked: 'السؤال:',
    abstained,
    near: 'ليس جوابًا، لكنه قريب من الموضوع:',
    accordingTo: (source) => `نقلًا عن: ${source}`,
    restsOn: 'يستند إلى:',
    asOf: (iso) => `حتى ${date(iso)}: لم تؤخذ المقالات اللاحقة في الحسبان.`,
    related: 'أسئلة تجيب عنها هذه المقالات:',
    provenance: (snapshot) => `اقتباس حرفي · المقالات ${snapshot}`,
  },

  ask: {
    noQuestion: (max) => `يُرجى طرح سؤال من 1 إلى ${max} حرف، مثل: «من توسّط في المحادثات؟»`,
    badDate: `يقبل الخيار ${latin('as-of')} تاريخًا صحيحًا بصيغة سنة-شهر-يوم، مثل ${latin('2025-10-08')}. يُرجى إعادة السؤال بتاريخ كهذا أو من دونه.`,
  },

  sources: {
    title: 'المقالات',
    total: (articles, page, pages) =>
      `${counted(articles, article)}، الأحدث أولًا · الصفحة ${page} من ${pages}`,
    empty: `لا توجد مقالات بعد. يمكن لأحد المشرفين تحميلها بالأمر ${latin('/reload')}.`,
    previous: 'السابق',
    next: 'التالي',
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
    busy: `تجري إعادة قراءة المقالات بالفعل. يُرجى الانتظار حتى تنتهي، ثم النظر في ${latin('/sources')} أو المحاولة مرة أخرى.`,
    failed: 'تعذّرت إعادة قراءة المقالات. ما زالت المقالات السابقة يُجاب منها.',
  },

  help: {
    title: 'Parley',
    what: `يجيب ${latin('Parley')} عن الأسئلة المتعلقة بمحادثات وقف إطلاق النار في غزة من مجموعة محددة من المقالات، ومنها وحدها.`,
    quotes:
      'الجواب اقتباس حرفي مع مقالته وتاريخها ورابطها، والكلمات التي تجيب مكتوبة بخط عريض. انتبه إلى التاريخ: فالمقالة الأقدم تروي ما كان معروفًا حينها. وتدل العلامة «[…]» على موضع حُذف منه جزء من المقطع.',
    abstains:
      'إذا لم تذكر المقالات الجواب قال ذلك صراحةً وعرض أقرب المقاطع. وهو لا ينحاز إلى أي طرف ولا يضيف شيئًا من عنده.',
    commands: 'الأوامر',
    moderators: '(للمشرفين)',
    privacy: `الخصوصية: يُستخدم السؤال للإجابة عنه ولا يُحفظ. ومع الخيار ${latin('private: yes')} لا يرى الجواب أحد سواك.`,
  },

  problem: {
    notAllowed: 'هذا الأمر للمشرفين: يتطلب صلاحية إدارة الخادم. يُرجى التوجه إلى أحدهم.',
    cooldown: (seconds) => `كان ذلك سريعًا بعض الشيء. يُرجى المحاولة مرة أخرى بعد ${counted(seconds, second)}.`,
    unknownCommand: `لا أعرف هذا الأمر؛ ربما جرى تحديث الأوامر. يُرجى تجربة ${latin('/help')} أو إعادة تشغيل ${latin('Discord')} لرؤية الأوامر الجديدة.`,
    failed: (reference) =>
      `حدث خطأ ما هنا. يُرجى المحاولة مرة أخرى؛ وإن استمر، فيُرجى إعطاء أحد المشرفين هذا الرمز: ${latin(reference)}.`,
  },
};

import type { Article } from '../../src/model/article.js';
import { articleOf } from '../support/corpus.js';

export type Language = 'en' | 'tr' | 'ar' | 'he';
export const LANGUAGES = ['en', 'tr', 'ar', 'he'] as const;

/** Five events of the talks, each told in four languages. */
const EVENTS: Readonly<
  Record<string, { published: string | null; told: Readonly<Record<Language, string>> }>
> = {
  deal: {
    published: '2023-11-22',
    told: {
      en: 'Qatar’s foreign ministry said that Hamas was to release 50 hostages. The pause was to last four days and to let in fuel.',
      tr: 'Katar Dışişleri Bakanlığı, Hamas’ın 50 rehineyi serbest bırakacağını açıkladı. Ara dört gün sürecek ve yakıt girişine izin verilecek.',
      ar: 'أعلنت وزارة الخارجية القطرية أن حماس ستفرج عن 50 رهينة. تستمر الهدنة أربعة أيام وتسمح بدخول الوقود.',
      he: 'משרד החוץ של קטאר הודיע כי חמאס ישחרר 50 חטופים. ההפוגה תימשך ארבעה ימים ותאפשר הכנסת דלק.',
    },
  },
  quartet: {
    published: '2024-02-13',
    told: {
      en: 'William Burns and David Barnea met Egyptian officials in Cairo. An earlier proposal had been worked out in Paris.',
      tr: 'William Burns ve David Barnea, Kahire’de Mısırlı yetkililerle görüştü. Daha önceki öneri Paris’te hazırlanmıştı.',
      ar: 'التقى وليام بيرنز ودافيد برنياع مسؤولين مصريين في القاهرة. وكان اقتراح سابق قد أعد في باريس.',
      he: 'ויליאם ברנס ודוד ברנע נפגשו בקהיר עם בכירים מצרים. הצעה קודמת גובשה בפריז.',
    },
  },
  call: {
    published: '2025-06-02',
    told: {
      en: 'Ibrahim Kalin and Khalil al-Hayya spoke by phone about a prisoner exchange.',
      tr: 'İbrahim Kalın ile Halil el-Hayye telefonda esir takasını konuştu.',
      ar: 'بحث إبراهيم قالن وخليل الحية في اتصال هاتفي تبادل الأسرى.',
      he: 'איברהים קאלין וח׳ליל אל־חיה שוחחו בטלפון על חילופי אסירים.',
    },
  },
  signing: {
    published: '2025-10-13',
    told: {
      en: 'The ceasefire agreement was signed in Sharm el-Sheikh by Donald Trump and other sponsors. Benjamin Netanyahu was absent because of a holiday.',
      tr: 'Ateşkes anlaşması Şarm eş-Şeyh’te Donald Trump ve diğer garantörlerce imzalandı. Binyamin Netanyahu bayram nedeniyle katılmadı.',
      ar: 'وقع دونالد ترامب والرعاة الآخرون اتفاق وقف إطلاق النار في شرم الشيخ. وغاب بنيامين نتنياهو بسبب العيد.',
      he: 'הסכם הפסקת האש נחתם בשארם א־שייח׳ בידי דונלד טראמפ ונותני החסות האחרים. בנימין נתניהו נעדר בגלל החג.',
    },
  },
  ankara: {
    published: null,
    told: {
      en: 'Hakan Fidan received Ismail Haniyeh in Ankara. They talked about the two-state solution.',
      tr: 'Hakan Fidan, Ankara’da İsmail Haniye’yi kabul etti. İki devletli çözüm ele alındı.',
      ar: 'استقبل هاكان فيدان إسماعيل هنية في أنقرة. وتناول اللقاء حل الدولتين.',
      he: 'האקאן פידאן אירח את איסמעיל הנייה באנקרה. הם דנו בפתרון שתי המדינות.',
    },
  },
};

/** The article of an event in a language; its id is `<event>-<language>`. */
export function told(event: string, language: Language): Article {
  const found = EVENTS[event];
  if (found === undefined) throw new Error(`There is no event ${event}.`);
  const id = `${event}-${language}`;
  return articleOf(found.told[language], {
    id,
    file: `${id}.txt`,
    language,
    published: found.published,
    publisher: 'Parley',
    url: `https://example.org/${id}`,
  });
}

/** All events in one language. */
export function talksIn(language: Language): Article[] {
  return Object.keys(EVENTS).map((event) => told(event, language));
}

/** What is asked about each event, in each language. */
export const ASKED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  deal: {
    en: 'How many hostages was Hamas to release?',
    tr: 'Hamas kaç rehineyi serbest bırakacaktı?',
    ar: 'كم رهينة ستفرج عنها حماس؟',
    he: 'כמה חטופים ישחרר חמאס?',
  },
  quartet: {
    en: 'Where did William Burns meet Egyptian officials?',
    tr: 'William Burns Mısırlı yetkililerle nerede görüştü?',
    ar: 'أين التقى وليام بيرنز المسؤولين المصريين؟',
    he: 'היכן נפגש ויליאם ברנס עם בכירים מצרים?',
  },
  call: {
    en: 'Who spoke with Ibrahim Kalin by phone?',
    tr: 'İbrahim Kalın telefonda kimle görüştü?',
    ar: 'مع من تحدث إبراهيم قالن هاتفيا؟',
    he: 'עם מי שוחח איברהים קאלין בטלפון?',
  },
  signing: {
    en: 'Where was the ceasefire agreement signed?',
    tr: 'Ateşkes anlaşması nerede imzalandı?',
    ar: 'أين وقع اتفاق وقف إطلاق النار؟',
    he: 'היכן נחתם הסכם הפסקת האש?',
  },
  ankara: {
    en: 'Who received Ankara’s top diplomat?',
    tr: 'Türkiye Dışişleri Bakanı kimi kabul etti?',
    ar: 'من استقبل وزير الخارجية التركي؟',
    he: 'את מי אירח שר החוץ של טורקיה?',
  },
};

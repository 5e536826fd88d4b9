import type { LanguageCode } from '../../src/language/languages.js';
import type { QuestionKind } from '../../src/language/language-pack.js';

/** What a pack is tried on; the language's own, since no law of it can be told from outside. */
export interface LanguageSample {
  /** Two sentences, the first with an abbreviation or figure in it. */
  readonly twoSentences: readonly [string, string];
  /** A question of each kind that the language asks with words of its own. */
  readonly questions: Readonly<Partial<Record<QuestionKind, string>>>;
  /** A name as a text may write it → its plain form; both folded by the test. */
  readonly names: readonly (readonly [string, string])[];
  /** Forms of one word, which have one stem. */
  readonly forms: readonly string[];
}

export const SAMPLES: Readonly<Record<LanguageCode, LanguageSample>> = {
  en: {
    twoSentences: [
      'Mr. Fidan met the delegation of the U.S. in Cairo.',
      'The talks went on for 3.5 hours and ended in the evening.',
    ],
    questions: {
      who: 'Who signed the agreement?',
      when: 'When did the talks begin?',
      where: 'Where did they meet?',
      'how-many': 'How many hostages were freed?',
      'how-much': 'How much did it cost?',
      'how-long': 'How long did the ceasefire last?',
      'how-old': 'How old is the minister?',
      why: 'Why did the talks fail?',
      how: 'How was it agreed?',
      what: 'What does the plan say?',
      'yes-no': 'Did they sign?',
      list: 'List the mediators',
      latest: 'Latest on the talks',
    },
    names: [],
    forms: ['negotiate', 'negotiated', 'negotiating'],
  },
  tr: {
    twoSentences: [
      'Heyet, Prof. Dr. Kalın ile Kahire’de görüştü.',
      'Görüşmeler üç saat sürdü ve akşam bitti.',
    ],
    questions: {
      who: 'Anlaşmayı kim imzaladı?',
      when: 'Görüşmeler ne zaman başladı?',
      where: 'Nerede buluştular?',
      'how-many': 'Kaç rehine serbest bırakıldı?',
      'how-much': 'Yardım ne kadar arttı?',
      'how-long': 'Ateşkes kaç gün sürdü?',
      'how-old': 'Bakan kaç yaşında?',
      why: 'Görüşmeler neden çöktü?',
      how: 'Nasıl anlaştılar?',
      what: 'Plan ne diyor?',
      'yes-no': 'İmzaladılar mı?',
    },
    names: [
      ['Fidanın', 'Fidan'],
      ['Kalınla', 'Kalın'],
    ],
    forms: ['heyet', 'heyetin', 'heyetler', 'heyetten'],
  },
  ar: {
    twoSentences: ['التقى د. خليل الحية الوفد في القاهرة.', 'واستمرت المحادثات ثلاث ساعات.'],
    questions: {
      who: 'من وقع الاتفاق؟',
      when: 'متى بدأت المحادثات؟',
      where: 'أين اجتمعوا؟',
      'how-many': 'كم عدد الرهائن؟',
      'how-long': 'ما مدة الهدنة؟',
      'how-old': 'كم عمر الوزير؟',
      why: 'لماذا فشلت المحادثات؟',
      how: 'كيف تم الاتفاق؟',
      what: 'ماذا تقول الخطة؟',
      'yes-no': 'هل وقعوا؟',
    },
    names: [
      ['ومصر', 'مصر'],
      ['للولايات', 'الولايات'],
    ],
    forms: ['محادثات', 'المحادثات', 'والمحادثات'],
  },
  he: {
    twoSentences: ['המשלחת נפגשה עם 3.5 מיליון איש בקהיר.', 'השיחות נמשכו שלוש שעות.'],
    questions: {
      who: 'מי חתם על ההסכם?',
      when: 'מתי החלו השיחות?',
      where: 'איפה נפגשו?',
      'how-many': 'כמה חטופים שוחררו?',
      'how-long': 'כמה זמן נמשכה ההפוגה?',
      'how-old': 'בן כמה השר?',
      why: 'מדוע נכשלו השיחות?',
      how: 'איך הושג ההסכם?',
      what: 'מה אומרת התוכנית?',
      'yes-no': 'האם חתמו?',
    },
    names: [['במצרים', 'מצרים']],
    forms: ['הסכם', 'ההסכם', 'בהסכם'],
  },
};

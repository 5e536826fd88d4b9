import { describe, expect, it } from 'vitest';
import { answerKindOf } from '../../../src/search/query/answer-kind.js';

const ASKED = {
  en: {
    who: [
      'Who is Jared Kushner?',
      "Who's the envoy?",
      'Whom did Fidan meet?',
      'Which Israeli minister attended?',
      'What official spoke?',
      'Which mediator left?',
      'Who led the talks when they began?',
      'When the talks began, who led them?',
      'Which officials came?',
      'What is the envoy called?',
      'What are the names of the negotiators?',
      'Name of the judge who ruled on it?',
    ],
    when: [
      'When was it signed?',
      'What day was it signed?',
      'In what year was it?',
      'On what date did they meet?',
      'How and when did it begin?',
      'Tell me when it ended',
      'What is the date of the next round?',
      'How many days ago was it signed?',
      'How soon will they meet?',
    ],
    where: [
      'Where did they meet?',
      'Which city hosted the talks?',
      'In which country was it?',
      'Which cities will he go to?',
      'What hotel was it in?',
    ],
    'how-many': [
      'How many hostages were freed?',
      'how many were killed',
      'What is the number of hostages?',
      'What is the phone number of the ministry?',
      'What is the death toll?',
    ],
    'how-much': ['How much aid came in?'],
    'how-long': [
      'How long was the pause?',
      'How many days was the pause?',
      'What was the length of the pause?',
    ],
    'how-old': ['How old is Hakan Fidan?'],
    why: [
      'Why was Netanyahu absent?',
      'What was the reason for the delay?',
      'On what grounds did they refuse?',
      'What led them to refuse?',
      'What is behind the delay?',
      'How does the court explain the delay?',
    ],
    how: ['How did they talk?'],
    what: [
      'What is MİT?',
      'Which plan was it?',
      'Which crossing reopened?',
      'What was said when they met?',
      'What do officials want?',
      'What does the president ask for?',
      'which was it and who was there',
    ],
    latest: ['Latest on the talks', 'What is the latest on Gaza?'],
    list: ['List the mediators', 'Name all the sponsors'],
    'yes-no': ['Did Hamas agree?', 'Was Netanyahu there?', 'Has the second phase begun?'],
  },
  tr: {
    who: [
      'Hakan Fidan kimdir?',
      'Toplantıya kimler katıldı?',
      "İsrail'den hangi bakan katıldı?",
      'Kim imzaladı?',
      'Önceki büyükelçi kimdi?',
      'Sözcünün adı ne?',
      'Kimlerden mektup geldi?',
    ],
    when: [
      'Ateşkes ne zaman başladı?',
      'Anlaşma hangi gün imzalandı?',
      'Hangi günlerde toplandılar?',
      'Ayın kaçında gitti?',
      'Ne zamandan beri sürüyor?',
      'En geç hangi güne kadar yanıt verecek?',
    ],
    where: [
      'Görüşme nerede yapıldı?',
      'Hangi şehirde imzalandı?',
      'Neresinde buluştular?',
      'Hangi otelde kaldı?',
    ],
    'how-many': ['Kaç rehine serbest bırakıldı?'],
    'how-much': ['Ne kadar yardım girdi?'],
    'how-long': [
      'Ara kaç gün sürdü?',
      'Ara ne kadar sürecek?',
      'Kaç yıldır orada?',
      'Heyetle ne kadar oturdu?',
    ],
    'how-old': ['Hakan Fidan kaç yaşında?'],
    why: [
      'Netanyahu neden katılmadı?',
      'Niçin ertelendi?',
      'Hangi gerekçeyle kesildi?',
      'Neyden ötürü gecikti?',
      'Ne yüzden bozuldu?',
    ],
    how: ['Nasıl görüştüler?'],
    what: ['MİT nedir?', 'Hangi plan görüşüldü?', 'Planı neye benzetti?', 'Nelere itiraz etti?'],
    'yes-no': ['Hamas kabul etti mi?', 'Anlaşma imzalandı mı?'],
  },
  ar: {
    who: [
      'من هو جاريد كوشنر؟',
      'من مثّل قطر في المحادثات؟',
      'مع من التقى فيدان؟',
      'ما اسم المتحدثة التي ردت على الأسئلة؟',
      'بيد من كان القرار؟',
      'أي سفيرة حضرت اللقاء؟',
    ],
    when: ['متى وقع الاتفاق؟', 'في أي عام وقع الاتفاق؟', 'منذ متى تستمر؟', 'بأي أسبوع كان؟'],
    where: ['أين عقد اللقاء؟', 'في أي مدينة عقد اللقاء؟', 'من أي معبر دخلت؟'],
    'how-many': ['كم رهينة أفرج عنها؟', 'ما عدد الرهائن؟'],
    'how-long': ['كم يوما استمرت الهدنة؟', 'لكم يوم ستستمر؟'],
    'how-old': ['كم عمر فيدان؟'],
    why: ['لماذا غاب نتنياهو؟', 'لأي سبب تأخر؟', 'ما الذي دفعه إلى الغياب؟', 'لمَ تأخر؟'],
    how: ['كيف جرت المحادثات؟'],
    what: ['ما هي الخطة؟', 'أي معبر فتح؟', 'ماذا قال ترامب؟'],
    'yes-no': ['هل وافقت حماس؟'],
  },
  he: {
    who: [
      'מי הוא ג׳ארד קושנר?',
      'עם מי נפגש פידאן?',
      'מיהו ראש המשלחת?',
      'מה השם של השופט?',
      'איך קוראים לשגריר?',
    ],
    when: ['מתי נחתם ההסכם?', 'באיזה תאריך נחתם ההסכם?', 'באילו ימים נפגשו?'],
    where: ['היכן נפגשו?', 'איפה נחתם ההסכם?', 'באיזו עיר נפגשו?', 'מאין הגיע?', 'לאיזה מלון הגיעו?'],
    'how-many': ['כמה חטופים שוחררו?', 'מה מספר ההרוגים?'],
    'how-long': ['כמה ימים נמשכה ההפוגה?', 'כמה זמן נמשכה ההפוגה?', 'לכמה זמן נסע?'],
    'how-old': ['בן כמה פידאן?'],
    why: ['למה נעדר נתניהו?', 'מדוע נדחו השיחות?', 'בגלל מה נדחו?', 'מאיזו סיבה סירב?', 'מה הביא אותו לסרב?'],
    how: ['איך התקיימו השיחות?'],
    what: ['מה אמר טראמפ?', 'איזו תוכנית הוצעה?', 'איזה מעבר נפתח?', 'במה מדובר?'],
    'yes-no': ['האם חמאס הסכים?'],
  },
} as const;

const cases = Object.entries(ASKED).flatMap(([language, kinds]) =>
  Object.entries(kinds).flatMap(([kind, questions]) =>
    questions.map((question: string) => ({ language, kind, question })),
  ),
);

describe('the kind of answer asked for', () => {
  it.each(cases)('$language: "$question" is $kind', ({ language, kind, question }) => {
    expect(answerKindOf(question, language)).toBe(kind);
  });

  it.each([
    ['HOW MANY HOSTAGES?', 'en', 'how-many'],
    ['where did they meet', 'en', 'where'],
    ['After the talks, who spoke?', 'en', 'who'],
    ['“Where” was it?', 'en', 'where'],
  ])('shows whatever the case, the marks and the place in the question: %s', (question, language, kind) => {
    expect(answerKindOf(question, language)).toBe(kind);
  });

  it.each([
    ["Kim Dae-jung Pyongyang'a neden gitti?", 'why'],
    ["Kim Jong-il Güney Kore'ye ne söz verdi?", 'what'],
    ["Kim'in heyetinde kaç kişi vardı?", 'how-many'],
    ["Kim Carter'la görüştü?", 'who'],
    ["Kim Jong-il'i havalimanında kim karşıladı?", 'who'],
  ])('is not that of a name that is written as a word that asks: %s', (question, kind) => {
    expect(answerKindOf(question, 'tr')).toBe(kind);
  });

  it.each([
    ['Ceasefire talks in Cairo', 'en'],
    ['The whole show went on', 'en'],
    ['Ateşkes görüşmeleri', 'tr'],
    ['محادثات القاهرة من جديد', 'ar'],
    ['שיחות בקהיר', 'he'],
    ['', 'en'],
    ['Who is it?', 'fr'],
  ])('is unknown where nothing is asked, or in a language that is not read: %s', (text, language) => {
    expect(answerKindOf(text, language)).toBeNull();
  });
});

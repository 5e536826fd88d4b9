import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('how many there are of something', () => {
  it.each([
    [
      'tr',
      'Mutabakata göre kaç asker gönderilecek?',
      'Mutabakata göre güvenliği Türk ve Yunan askerleri sağlayacak. Askerlerin çekilmesine iki ülke nezaret edecek.',
    ],
    ['ar', 'كم جنديا أرسلت مصر؟', 'أرسلت مصر جنودا إلى الحدود. وعقد وزيران ثلاث جلسات في القاهرة.'],
    [
      'he',
      'כמה חיילים נשלחו לגבול?',
      'החיילים נשלחו לגבול ביום ראשון. שני שרים ביקרו שם, ובכביש המתינו שלוש משאיות.',
    ],
  ])('is not told by figures that count something else right behind them (%s): %s', async (...asked) => {
    const [language, question, text] = asked;
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it('is told where what is counted stands right before the figure', async () => {
    const text = 'בליגה חברות 15 מדינות, בהן שוודיה. הוועידה נפתחה ביום שני בז׳נבה.';
    expect(await marked('he', text, 'כמה חברות יש בליגה?')).not.toBe('not-stated');
  });

  it.each([
    [
      'en',
      'How many soldiers arrived?',
      'The number of soldiers who arrived rose to 40, the spokesman said. Two ministers visited.',
      '40',
    ],
    [
      'tr',
      'Kaç asker gönderilecek?',
      'Bölgeye gönderilecek asker sayısı 40 olarak açıklandı. Heyette iki bakan vardı.',
      '40',
    ],
    [
      'ar',
      'كم عدد الجنود؟',
      'وصل الجنود إلى الحدود، وبلغ عدد الجنود 40 وفق المتحدث. وعقد وزيران ثلاث جلسات.',
      '40',
    ],
    ['he', 'כמה חיילים הגיעו?', 'מספר החיילים שהגיעו עלה ל-40, אמר הדובר. שני שרים ביקרו שם.', '40'],
  ])('is told behind a word for their number (%s): %s', async (language, question, text, figure) => {
    expect(await marked(language, text, question)).toBe(figure);
  });
});

describe('several numbers of the same thing', () => {
  it.each([
    [
      'en',
      'How many ships did Portugal have?',
      'Spain had nine ships in the strait and Portugal fourteen.',
      'fourteen',
    ],
    [
      'tr',
      "Portekiz'in kaç gemisi vardı?",
      "İspanya'nın dokuz gemisi vardı, Portekiz'in on dört gemisi.",
      'on dört',
    ],
    ['ar', 'كم سفينة كانت للبرتغال؟', 'كانت لإسبانيا تسع سفن، وللبرتغال عشر سفن.', 'عشر'],
    ['he', 'כמה אוניות היו לפורטוגל?', 'לספרד היו תשע אוניות, ולפורטוגל עשר אוניות.', 'עשר'],
  ])('are told apart by whom the question names (%s): %s', async (language, question, text, figure) => {
    expect(await marked(language, text, question)).toBe(figure);
  });
});

describe('by how much something changed', () => {
  it.each([
    [
      'en',
      'By how much did the price of salt rise?',
      'The price of salt rose threefold, and 12 cogs came.',
      'threefold',
    ],
    ['tr', 'Tuzun fiyatı ne kadar arttı?', 'Tuzun fiyatı üç kat arttı, 12 gemi geldi.', 'üç kat'],
    ['ar', 'بكم ارتفع سعر الملح؟', 'ارتفع سعر الملح ثلاثة أضعاف، ووصلت 12 سفينة.', 'ثلاثة أضعاف'],
    ['he', 'פי כמה עלה מחיר המלח?', 'מחיר המלח עלה פי שלושה, ו-12 אוניות הגיעו.', 'פי שלושה'],
  ])(
    'is how many times as much, before a figure of something else (%s): %s',
    async (language, question, text, figure) => {
      expect(await marked(language, text, question)).toBe(figure);
    },
  );
});

describe('how many of what something happened to', () => {
  it.each([
    [
      'en',
      'How many carts were burned?',
      'The carts were burned on the square. At the fort 85 riders of the king waited, and three heralds came.',
    ],
    ['tr', 'Kaç araba yakıldı?', 'Arabalar meydanda yakıldı. Kalede 85 süvari bekledi.'],
    ['ar', 'كم عربة أحرقت؟', 'أحرقت العربات في الساحة. وانتظر 85 فارسا في القلعة.'],
    ['he', 'כמה עגלות נשרפו?', 'העגלות נשרפו בכיכר. במבצר המתינו 85 פרשים.'],
  ])('is not told where no figure stands with it (%s): %s', async (...asked) => {
    const [language, question, text] = asked;
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it('is told by the figure beside it in another sentence', async () => {
    const text = 'The carts were burned on the square. There were 14 carts, a herald counted.';
    expect(await marked('en', text, 'How many carts were burned?')).not.toBe('not-stated');
  });
});

describe('at what hour something happened', () => {
  it.each([
    [
      'en',
      'At what hour did the fleet sail?',
      'The fleet sailed as soon as the seals were on the pact. A pilot had been off duty since six.',
    ],
    [
      'ar',
      'في أي ساعة أبحر الأسطول؟',
      'أبحر الأسطول بعد ختم المعاهدة. وكان المرشد قد أنهى عمله في السادسة صباحا.',
    ],
    [
      'tr',
      'Donanma saat kaçta yola çıktı?',
      'Donanma antlaşmadan sonra yola çıktı. Kılavuz sabah altıda uyumuştu.',
    ],
    ['he', 'באיזו שעה הפליג הצי?', 'הצי הפליג אחרי החתימה על ההסכם. הנווט סיים את המשמרת בשש בבוקר.'],
  ])('is not told by the hour of something else (%s): %s', async (...asked) => {
    const [language, question, text] = asked;
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it.each([
    ['en', 'At what hour did the fleet sail?', 'The fleet sailed at half past four.', 'half past four'],
    ['tr', 'Donanma kaçta yola çıktı?', 'Donanma sabah altıda yola çıktı.', 'sabah altıda'],
    ['ar', 'في أي ساعة وصل الأسطول؟', 'وصل الأسطول في السادسة صباحا.', 'السادسة صباحا'],
    ['he', 'באיזו שעה הגיע הצי?', 'הצי הגיע בשש בבוקר.', 'בשש בבוקר'],
  ])('is told by its own, in words (%s): %s', async (language, question, text, hour) => {
    expect(await marked(language, text, question)).toBe(hour);
  });
});

it('answers where a sentence about what is asked tells two hours, whichever of them it is', async () => {
  const text = 'הצי הפליג בשש בבוקר, קרוב לשעתיים אחרי המועד, ארבע וחצי. הנווט חזר.';
  expect(await marked('he', text, 'באיזו שעה הפליג הצי?')).not.toBe('not-stated');
});

describe('how long something is or lasted', () => {
  it.each([
    [
      'en',
      'How long is the frontier between Norway and Russia?',
      'Norway shares a 121-mile border with Russia, and the treaty of 1826 drew it.',
      '121-mile',
    ],
    ['tr', 'Kuşatma ne kadar sürdü?', 'Kuşatma dokuz yıl altı ay sürdü.', 'dokuz yıl altı ay'],
    ['ar', 'كم استمر الحصار؟', 'استمر الحصار تسع سنوات وستة أشهر.', 'تسع سنوات وستة أشهر'],
    ['he', 'כמה שנים נמשכה השביתה?', 'השביתה נמשכה שלוש שנים ושישה חודשים.', 'שלוש שנים ושישה חודשים'],
  ])('is a whole figure of time or of space (%s): %s', async (language, question, text, figure) => {
    expect(await marked(language, text, question)).toBe(figure);
  });
});

describe('a sum with a shortened scale', () => {
  it.each([
    ['Donors pledged £2.5bn to the port at the meeting.', '£2.5bn'],
    ['Donors pledged $450m to the port at the meeting.', '$450m'],
  ])('is marked whole: %s', async (text, sum) => {
    expect(await marked('en', text, 'How much was pledged to the port?')).toBe(sum);
  });
});

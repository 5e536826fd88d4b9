import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what a text says was not told', () => {
  it.each([
    [
      'en',
      'What did Bevin and Molotov discuss?',
      'Ernest Bevin met Vyacheslav Molotov on 12 March 1947; what Bevin and Molotov discussed was not disclosed.',
    ],
    [
      'tr',
      'Ağustosta kaç gemi geçti?',
      'Temmuza kadar boğazdan 14 gemi geçti, ağustosta geçen gemi sayısı açıklanmadı. Liman pazar günü kapandı.',
    ],
    [
      'ar',
      'كم سفينة عبرت المضيق في أغسطس؟',
      'عبرت المضيق 14 سفينة حتى يوليو، ولم يُعلن عدد السفن التي عبرت المضيق في أغسطس. وأغلق الميناء الأحد.',
    ],
    [
      'he',
      'כמה ספינות חצו באוגוסט?',
      'עד יולי חצו 14 ספינות את המצר. מאז נסגר הנמל, ומספר הספינות באוגוסט לא נמסר. בנמל המתינו שתי משאיות.',
    ],
    [
      'en',
      'How many ships pass the canal now?',
      'Fourteen ships passed the canal in May. The harbour master would not say how many pass now.',
    ],
    [
      'ar',
      'من يرأس اللجنة حاليا؟',
      'ترأس إريك دروموند اللجنة حتى الربيع. وباشر رئيس جديد عمله، لكن المجلس لن يعلن الاسم قبل الصيف.',
    ],
    [
      'he',
      'על כמה ספינות מדובר עכשיו?',
      'בנוסח של מרץ דובר על שלוש ספינות. השליח אמר שהמספר החדש יישאר בינתיים חסוי.',
    ],
    [
      'en',
      'Why did Pearson leave the hall?',
      'Lester Pearson left the hall early, and the reason was not disclosed.',
    ],
    ['tr', 'Kongre nerede toplanacak?', 'Kongre mayısta toplanacak, ancak yeri henüz kararlaştırılmadı.'],
    [
      'tr',
      'Amr Musa konuşmasında ne söyledi?',
      'Kofi Annan kanalın açılacağını söyledi. Amr Musa konuşmasını yazılı olarak dağıttı, metnin içeriği öğrenilemedi.',
    ],
    ['he', 'איפה ייפגשו השליחים?', 'השליחים ייפגשו במאי, אך המקום עוד לא נקבע.'],
    ['ar', 'أين سيجتمع المبعوثون؟', 'سيجتمع المبعوثون في مايو، لكن المكان لم يحدد.'],
  ])('is not answered by what stands beside it (%s): %s', async (language, question, text) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it.each([
    [
      'en',
      'What were the names of the two envoys?',
      'Ernest Bevin said that two envoys had walked over with a fresh paper. He declined to identify them.',
    ],
    [
      'tr',
      'yüzde on hisse fikri ilk kimden çıktı?',
      "Lindsay'in naklettiğine göre yüzde on hisse fikrini Nuri Paşa benimsemiş. Fikrin sahibi açıklanmadı.",
    ],
    [
      'ar',
      'من اقترح إرسال اللجنة؟',
      'ذكر إرنست بيفن أن إرسال اللجنة طرح في جلسة مغلقة. ولم يفصح عن اسم العضو الذي اقترحه.',
    ],
    [
      'he',
      'מי ניסח את הנספח?',
      'בווין סיפר כי הנספח החדש נוסח במטוס, אך סירב לומר מי מאנשי המשלחת ניסח אותו.',
    ],
  ])('is not the name of somebody else beside it (%s): %s', async (language, question, text) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it('leaves whoever is named', async () => {
    const text = 'Ernest Bevin drafted the paper on the canal. He declined to name those who had read it.';
    expect(await marked('en', text, 'Who drafted the paper on the canal?')).toBe('Ernest Bevin');
  });

  it.each([
    [
      'en',
      'When did Bevin meet Molotov?',
      'Ernest Bevin met Vyacheslav Molotov on 12 March 1947, but the details were not disclosed.',
      '12 March 1947',
    ],
    [
      'he',
      'כמה ספינות חצו עד יולי?',
      'עד יולי חצו 14 ספינות את המצר. מאז נסגר הנמל, ומספר הספינות באוגוסט לא נמסר. בנמל המתינו שתי משאיות.',
      '14',
    ],
  ])('takes nothing from what was told (%s): %s', async (language, question, text, words) => {
    expect(await marked(language, text, question)).toBe(words);
  });
});

describe('what was not told, and others told all the same', () => {
  it.each([
    [
      'en',
      'How many ships crossed in August?',
      'The ministry did not disclose how many ships crossed in August, but port officials said that 14 ships did.',
    ],
    [
      'tr',
      'Ağustosta kaç gemi geçti?',
      'Bakanlık ağustosta kaç gemi geçtiğini açıklamadı, ancak liman yetkilileri ağustosta 14 gemi geçtiğini söyledi.',
    ],
    [
      'ar',
      'كم سفينة عبرت المضيق في أغسطس؟',
      'لم تكشف الوزارة عدد السفن التي عبرت المضيق في أغسطس، لكن مصادر في الميناء قالت إن 14 سفينة عبرت المضيق في أغسطس.',
    ],
    [
      'he',
      'כמה ספינות חצו באוגוסט?',
      'המשרד לא מסר כמה ספינות חצו באוגוסט, אך גורמים בנמל אמרו כי 14 ספינות חצו באוגוסט.',
    ],
  ])('is stated (%s): %s', async (language, question, text) => {
    expect(await marked(language, text, question)).not.toBe('not-stated');
  });
});

describe('how it is now, beside how it was', () => {
  it.each([
    [
      'en',
      'Who speaks for the league now?',
      'Until 1933 Eric Drummond spoke for the league; now that is the task of Joseph Avenol, who will see Edvard Benes on Monday.',
      'Joseph Avenol',
    ],
    [
      'en',
      'How many ships are in the port at the moment?',
      'Filled with 14 ships in May and with 21 ships in June, the port holds 17 ships this week.',
      '17',
    ],
    [
      'tr',
      'Limanda hâlihazırda kaç gemi var?',
      'Mayısta limanda 14 gemi vardı, bu hafta ise 17 gemi var.',
      '17',
    ],
    ['he', 'כמה ספינות יש בנמל כעת?', 'במאי היו בנמל 14 ספינות, והשבוע יש בו 17 ספינות.', '17'],
    ['ar', 'كم عدد السفن الآن؟', 'كان عدد السفن 14 سفينة في الربيع، ويبلغ الآن 17 سفينة.', '17'],
    [
      'en',
      'How many ships are in the port now?',
      'The port had 14 ships in spring, and it now has 17 ships.',
      '17',
    ],
  ])('is what the clause says that speaks of now (%s): %s', async (language, question, text, words) => {
    expect(await marked(language, text, question)).toBe(words);
  });
});

describe('how it is now, in a sentence with several dates', () => {
  it.each([
    [
      'en',
      'How many ships are so far in the port?',
      'The port had 17 ships on 12 October 1956 and 14 ships in August 1956.',
      '17',
    ],
    [
      'tr',
      'Limanda şimdiye kadar kaç gemi var?',
      "Limanda 12 Ekim 1956'da 17 gemi, Ağustos 1956'da 14 gemi vardı.",
      '17',
    ],
    [
      'he',
      'כמה ספינות היו עד כה בנמל?',
      'ב-12 באוקטובר 1956 היו בנמל 17 ספינות, ובאוגוסט 1956 היו בו 14 ספינות.',
      '17',
    ],
  ])('is what stands beside the newest (%s): %s', async (language, question, text, words) => {
    const found = await marked(language, text, question);
    expect(found).toContain(words);
    expect(found).not.toContain('14');
  });
});

describe('a time told as about so long ago, or by an hour', () => {
  it.each([
    ['متى وُقع الاتفاق؟', 'وصل الوزير إلى جنيف أمس. ووُقع الاتفاق قبل نحو شهر في روما.', 'قبل نحو شهر'],
    [
      'الساعة كم بدأت الهدنة؟',
      'بدأت الهدنة في الرابعة فجرا، وكان الوسيط قد أعلنها قرابة العاشرة من مساء الثلاثاء.',
      'الرابعة فجرا',
    ],
  ])('is marked whole: %s', async (question, text, words) => {
    expect(await marked('ar', text, question)).toBe(words);
  });
});

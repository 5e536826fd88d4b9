import { describe, expect, it } from 'vitest';
import { stretches, sure } from './spans.js';

const MANY = { en: 'How many people fled?', tr: 'Kaç kişi kaçtı?', ar: 'كم شخص فر؟', he: 'כמה אנשים ברחו?' };

describe('what may answer "how many"', () => {
  it.each([
    ['en', 'Half a million people fled the town.', 'Half a million'],
    ['en', 'Tens of thousands of people fled.', 'Tens of thousands'],
    ['en', 'Between 20 and 30 people fled.', 'Between 20 and 30'],
    ['en', 'At least 67\u202f173 people fled.', 'At least 67\u202f173'],
    ['en', 'Some 1.5 million people fled.', 'Some 1.5 million'],
    ['tr', 'Yarım milyon kişi kaçtı.', 'Yarım milyon'],
    ['tr', 'Yaklaşık 28 bin kişi kaçtı.', 'Yaklaşık 28 bin'],
    ['ar', 'فر 67 ألف شخص من البلدة.', '67 ألف'],
    ['ar', 'فر أكثر من 67 ألف شخص من البلدة.', 'أكثر من 67 ألف'],
    ['ar', 'فر ما بين 20 و30 شخص من البلدة.', 'بين 20 و30'],
    ['he', 'כחצי מיליון אנשים ברחו.', 'כחצי מיליון'],
    ['he', 'יותר מ-67 אלף אנשים ברחו.', 'יותר מ-67 אלף'],
  ] as const)('is the whole figure (%s): %s', async (language, text, figure) => {
    expect((await stretches(MANY[language], text, language))[0]).toEqual({ words: figure, strength: 1 });
  });

  it.each([
    ['en', 'Under Resolution 2231 and point 4 of the text people fled.'],
    ['en', 'People fled on 19 January 2025, two days ago and at 20:30.'],
    ['tr', '2254 sayılı karardan sonra, 3. turda insanlar kaçtı.'],
  ] as const)('is nothing that names, dates or ranks (%s): %s', async (language, text) => {
    expect(await sure(MANY[language], text, language)).toEqual([]);
  });

  it.each([
    ['en', 'How many troops are on the island?', 'The army of 35 years keeps troops on the island.', 'en'],
    ['tr', 'Adada kaç asker var?', 'Ada 35 yıl asker barındırdı.', 'tr'],
    ['en', 'How many deals did they sign?', 'The 2015 army deals fell.', 'en'],
  ] as const)('is no span of time and no year (%s): %s', async (_, question, text, language) => {
    expect(await sure(question, text, language)).toEqual([]);
  });

  it('is the part before its whole', async () => {
    const found = await stretches('How many of the clinics opened?', 'Five of the six clinics opened.');
    expect(found[0]).toEqual({ words: 'Five', strength: 1 });
  });
});

describe('what may answer a question for a share or a sum', () => {
  it.each([
    ['en', 'What percentage of homes was destroyed?', 'Some 92% of 1,200 homes were destroyed.', 'Some 92%'],
    [
      'en',
      'What share of the homes was destroyed?',
      'Of the 1,200 homes 40 per cent were destroyed.',
      '40 per cent',
    ],
    ['tr', 'Evlerin yüzde kaçı yıkıldı?', '1.200 evin yüzde 92 kadarı yıkıldı.', 'yüzde 92'],
    ['ar', 'ما نسبة المنازل المدمرة؟', 'دمر 92 في المئة من 1200 منزل.', '92 في المئة'],
    ['he', 'כמה אחוזים מהבתים נהרסו?', '92 אחוזים מתוך 1,200 הבתים נהרסו.', '92 אחוזים'],
    [
      'en',
      'What did the bridge cost?',
      'For 40 people it cost 15 million US dollars.',
      '15 million US dollars',
    ],
    ['tr', 'Köprü ne kadara mal oldu?', '40 kişi için 15 milyon avro ödendi.', '15 milyon avro'],
    ['ar', 'كم كلف الجسر؟', 'كلف الجسر 15 مليون دولار لنحو 40 شخصا.', '15 مليون دولار'],
    ['he', 'כמה עלה הגשר?', 'הגשר עלה 15 מיליון דולר ל-40 אנשים.', '15 מיליון דולר'],
    ['en', 'How far is the bridge?', 'The bridge for 40 people is 15 km away.', '15 km'],
    ['en', 'How often do they meet?', 'The 40 envoys meet every two weeks.', 'every two weeks'],
    ['en', 'How many states joined?', 'About 35 joined out of some 50 states.', 'About 35'],
    ['en', 'How much money was promised?', 'The 12 states promised $2.5 billion.', '$2.5 billion'],
  ] as const)('is that alone (%s): %s', async (language, question, text, figure) => {
    expect(await sure(question, text, language)).toEqual([figure]);
  });
});

describe('what may answer "how old"', () => {
  it.each([
    ['en', 'How old is the negotiator?', 'The negotiator, Adam Stone, 62, came with 14 aides.', '62'],
    ['en', 'How old is the negotiator?', 'The 62-year-old negotiator came with 14 aides.', '62'],
    ['tr', 'Müzakereci kaç yaşında?', '62 yaşındaki müzakereci 14 yardımcıyla geldi.', '62'],
    ['ar', 'كم عمر المفاوض؟', 'وصل المفاوض وعمره 62 عاما.', '62'],
    ['he', 'בן כמה השליח?', 'השליח, בן 62, הגיע לעיירה.', '62'],
  ] as const)('is an age (%s): %s', async (language, question, text, age) => {
    expect(await sure(question, text, language)).toEqual([age]);
  });
});

describe('what may answer "how long"', () => {
  it.each([
    ['en', 'How long did the pause last?', 'The pause lasted two and a half hours.', 'two and a half hours'],
    ['tr', 'Ara ne kadar sürdü?', 'Ara on gün sürdü.', 'on gün'],
    ['ar', 'كم دامت الهدنة؟', 'دامت الهدنة أسبوعين.', 'أسبوعين'],
    ['he', 'כמה זמן נמשכה ההפוגה?', 'ההפוגה נמשכה שעתיים.', 'שעתיים'],
  ] as const)('is a span of time (%s): %s', async (language, question, text, span) => {
    expect(await sure(question, text, language)).toEqual([span]);
  });

  it('is not how long ago', async () => {
    expect(await sure('How long did the pause last?', 'The pause began two days ago.')).toEqual([]);
  });
});

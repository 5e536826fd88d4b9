import { describe, expect, it } from 'vitest';
import { findAnswerSpans } from '../../src/search/answer-spans.js';
import { readAgainst } from './a-snapshot.js';

/** Stretches that may answer the question, the surest first. */
async function spans(question: string, text: string, language = 'en') {
  const reading = await readAgainst(question, text, language);
  return reading.sentences
    .flatMap((sentence) => findAnswerSpans(reading.query, sentence, reading.text))
    .map(({ start, end, strength }) => ({ words: reading.text.slice(start, end), strength }))
    .sort((a, b) => b.strength - a.strength);
}
const words = async (question: string, text: string, language?: string): Promise<string[]> =>
  (await spans(question, text, language)).map((span) => span.words);
const surest = async (question: string, text: string, language?: string): Promise<string | undefined> =>
  (await words(question, text, language))[0];

describe('what may answer "when"', () => {
  it.each([
    ['The ceasefire was to take effect on Sunday 19 January 2025.', 'Sunday 19 January 2025'],
    ['The ceasefire came in October.', 'October'],
    ['The ceasefire was agreed in 2025 in Doha.', '2025'],
  ])('is the date: %s', async (text, date) => {
    expect(await surest('When was the ceasefire?', text)).toBe(date);
  });

  it.each([
    ['Ateşkes ne zaman?', 'Ateşkes 19 Ocak 2025 günü başladı.', 'tr', '19 Ocak 2025'],
    ['متى وقف إطلاق النار؟', 'بدأ وقف إطلاق النار في 19 يناير 2025.', 'ar', '19 يناير 2025'],
    ['מתי הפסקת האש?', 'הפסקת האש החלה ב־19 ינואר 2025.', 'he', '19 ינואר 2025'],
    ['متى وقف إطلاق النار؟', 'بدأ وقف إطلاق النار مساء الثلاثاء.', 'ar', 'الثلاثاء'],
    ['מתי הפסקת האש?', 'הפסקת האש החלה ביום שני בבוקר.', 'he', 'ביום שני'],
  ])('is found in other languages too: %s', async (question, text, language, date) => {
    expect(await surest(question, text, language)).toContain(date);
  });

  it('is nothing the question says itself', async () => {
    expect(await words('When in October 2025 were the talks?', 'The talks were in October 2025.')).toEqual(
      [],
    );
  });

  it('is nothing where no time is told', async () => {
    expect(await words('When did they meet?', 'They met in Cairo.')).toEqual([]);
  });
});

describe('what may answer "how many"', () => {
  it('is surest right before what is counted', async () => {
    const text = 'The first phase lasts 42 days, and 33 hostages go free.';
    const [first, second] = await spans('How many hostages go free?', text);
    expect(first?.words).toBe('33');
    expect(second?.words).toBe('42');
    expect(first?.strength).toBeGreaterThan(second?.strength ?? 1);
  });

  it.each([
    ['How many hostages were to be released?', 'Hamas was to release fifty hostages.', 'en', 'fifty'],
    ['Kaç rehine bırakılacak?', 'Hamas 50 rehine bırakacak.', 'tr', '50'],
    ['كم رهينة؟', 'تفرج حماس عن 50 رهينة.', 'ar', '50'],
    ['כמה חטופים ישוחררו?', 'ישוחררו 50 חטופים.', 'he', '50'],
    ['How many were killed in Gaza?', 'More than 28,000 were killed in Gaza.', 'en', 'More than 28,000'],
  ])('is a figure or a number word: %s', async (question, text, language, figure) => {
    expect(await surest(question, text, language)).toBe(figure);
  });

  it('is no ordinal and no "both"', async () => {
    const found = await words('How much did it cost?', 'The second phase first helped both of them once.');
    expect(found).toEqual([]);
  });

  it('is hardly the year or day of a date', async () => {
    const [surestSpan, ...others] = await spans(
      'How many prisoners were freed?',
      'On 13 October 2025 they counted all prisoners in the evening again: 90 in all.',
    );
    expect(surestSpan?.words).toBe('90');
    for (const { strength } of others) expect(strength).toBeLessThan(0.3);
  });
});

describe('what may answer "who"', () => {
  it('is a person before an organisation before a country', async () => {
    const found = await words('Who attended?', 'Those who attended were Steve Witkoff, the CIA and Egypt.');
    expect(found.filter((name, at) => found.indexOf(name) === at)).toEqual(['Steve Witkoff', 'CIA', 'Egypt']);
  });

  it('is never who the question names', async () => {
    const found = await words('Who met Hakan Fidan?', 'Fidan met Ismail Haniyeh.');
    expect(found).toContain('Ismail Haniyeh');
    expect(found).not.toContain('Fidan');
  });

  it('is first of all a person of the side asked about', async () => {
    const text = 'The delegates were Steve Witkoff and Ron Dermer.';
    expect(await surest('Who came from Israel?', text)).toBe('Ron Dermer');
    expect(await surest('Who came from the United States?', text)).toBe('Steve Witkoff');
  });

  it('may be a name that the gazetteer does not have', async () => {
    expect(await words('Who spoke?', 'On Monday the delegate Fatma Yilmaz spoke.')).toContain('Fatma Yilmaz');
  });
});

describe('what may answer "where"', () => {
  it.each([
    ['Where was the agreement signed?', 'The agreement was signed in Sharm el-Sheikh.', 'Sharm el-Sheikh'],
    ['Where did they meet?', 'William Burns met them in Cairo.', 'Cairo'],
    ['Where did the delegates rest?', 'The delegates rested in Port Fouad.', 'Port Fouad'],
  ])('is the place: %s', async (question, text, place) => {
    expect(await surest(question, text)).toBe(place);
  });

  it('is never a person of the gazetteer before a place', async () => {
    const found = await spans('Where were the talks?', 'Kalin went to the talks in Paris.');
    expect(found[0]?.words).toBe('Paris');
  });
});

describe('what may answer "why"', () => {
  it('runs from the word of cause to the end of the sentence', async () => {
    const text = 'Netanyahu was absent because of the holiday of Simchat Torah.';
    expect(await words('Why was Netanyahu absent?', text)).toEqual([
      'because of the holiday of Simchat Torah.',
    ]);
  });

  it('is nothing where no cause is told', async () => {
    expect(await words('Why was Netanyahu absent?', 'Netanyahu was absent.')).toEqual([]);
  });
});

it('kinds without an outward sign have no stretch that answers', async () => {
  expect(await words('What did Hamas say?', 'Hamas sought amendments on 1 June 2025.')).toEqual([]);
  expect(await words('How did they talk?', 'They talked by phone in Cairo.')).toEqual([]);
});

describe('what may answer "how long"', () => {
  it.each([
    ['The pause went on for 42 days.', '42 days'],
    ['The pause went on until the end of March 2025, they said.', 'until the end of March 2025'],
  ])('is a span of time, or up to when: %s', async (text, expected) => {
    expect(await surest('How long was the pause?', text)).toBe(expected);
  });

  it('is no "until" without a time', async () => {
    expect(await words('How long was the pause?', 'The pause went on until the envoys came.')).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzers } from '../../../src/language/analyzer.js';
import { cleanQuestion } from '../../../src/search/query/clean-question.js';
import { anyText, oddText } from '../../support/odd-text.js';

const analyzerOf = createAnalyzers();
const clean = (typed: string) => cleanQuestion(typed, analyzerOf);
const textOf = (typed: string): string => clean(typed).text;

it.each([
  ['متى دخل اتفاق الملاحة حيز التنفيذ؟', 'متى دخل حيز التنفيذ اتفاق الملاحة؟'],
  ['מתי נכנסה הפסקת האש לתוקף?', 'מתי נכנסה לתוקף הפסקת האש?'],
  ['Antlaşma yürürlüğe ne zaman girdi?', 'Antlaşma yürürlüğe girdi ne zaman?'],
  ['متى دخل الوفد القاعة؟', 'متى دخل الوفد القاعة؟'],
  ['מתי נכנסה המשלחת לאולם?', 'מתי נכנסה המשלחת לאולם?'],
])('a verb stands with what belongs to it, as it is looked up: %s', (typed, text) => {
  expect(textOf(typed)).toBe(text);
});

describe('a question is read without what stands around it', () => {
  it.each([
    ['<@123456789012345678> who is Amal Saad?', 'who is Amal Saad?'],
    ['<@!123456789012345678> <#22> <@&33> who is Amal Saad?', 'who is Amal Saad?'],
    ['@everyone who is Amal Saad?', 'who is Amal Saad?'],
    ['<:pepe:1234> <a:dance:99> who is Amal Saad?', 'who is Amal Saad?'],
    ['🤔👩🏽‍⚖️🇶🇦 who is Amal Saad? 🙏 :thinking:', 'who is Amal Saad?'],
    ['**Who** is __Amal__ `Saad`?', 'Who is Amal Saad?'],
    ['> who is Amal Saad?', 'who is Amal Saad?'],
    ['> Saad left on Monday\nwho is Amal Saad?', 'who is Amal Saad?'],
    ['# who is [Amal Saad](https://example.org/saad)?', 'who is Amal Saad?'],
    ['https://example.org/saad who is this', 'who is this'],
  ])('marks of the chat: %s', (typed, text) => {
    expect(textOf(typed)).toBe(text);
  });

  it.each([
    ['/ask who is Amal Saad', 'who is Amal Saad'],
    ['/ask question: who is Amal Saad', 'who is Amal Saad'],
    ['!ask who is Amal Saad', 'who is Amal Saad'],
    ['/sor Amal Saad kimdir', 'Amal Saad kimdir'],
  ])('a typed command: %s', (typed, text) => {
    expect(clean(typed)).toMatchObject({ text, asks: true });
  });

  it.each([
    ['hey parley, who signed the paper? lol', 'who signed the paper?'],
    ['yo does anyone know who signed the paper', 'who signed the paper'],
    ['hi all! quick question: can someone tell me who signed the paper pls', 'who signed the paper'],
    ['Could you please tell me who signed the paper? Thanks in advance!', 'who signed the paper?'],
    ['selam arkadaşlar, bilen var mı kağıdı kim imzaladı ya', 'kağıdı kim imzaladı'],
    ['kağıdı kim imzaladı acaba?', 'kağıdı kim imzaladı?'],
    ['يا جماعة، لو سمحتوا متى وصل الوفد؟ شكرا', 'متى وصل الوفد؟'],
    ['ممكن أعرف متى وصل الوفد', 'متى وصل الوفد'],
    ['תגידו, מתי הגיעה המשלחת? תודה', 'מתי הגיעה המשלחת?'],
    ['בבקשה מישהו יודע מתי הגיעה המשלחת', 'מתי הגיעה המשלחת'],
  ])('greetings, pleas and thanks: %s', (typed, text) => {
    expect(textOf(typed)).toBe(text);
  });

  it.each(['hi', 'thanks', 'please', 'selam', 'شكرا', 'תודה', 'lol'])(
    'which stay where they are all: %s',
    (typed) => {
      expect(textOf(typed)).toBe(typed);
    },
  );

  it.each([
    'Did they release everyone?',
    'What did U Thant say?',
    'Who is R. Nour?',
    'כמה אנשים נפצעו?',
    'من هو تمام سلام؟',
    'So-called peace talks: where were they held?',
  ])('and with all that is asked: %s', (question) => {
    expect(textOf(question)).toBe(question);
  });
});

describe('what is set apart as not meant is none of what is asked', () => {
  it.each([
    [
      'How many fled, according to the refugee agency, not the observatory?',
      'How many fled, according to the refugee agency?',
    ],
    ['When is the last signing (not the initials) due?', 'When is the last signing due?'],
    ['Fidan değil, Kalın kiminle görüştü?', 'Kalın kimle görüştü?'],
    ['كم نزحوا وفق المفوضية، لا وفق المرصد؟', 'كم نزحوا وفق المفوضية؟'],
    ['מי ייצג את קטאר, ולא את מצרים?', 'מי ייצג את קטאר?'],
  ])('%s', (typed, text) => {
    expect(textOf(typed)).toBe(text);
  });

  it.each(['Who did not sign?', 'Why did Egypt, which is not a party, object?', 'من لم يوقع؟', 'Kim değil?'])(
    'but what is denied is: %s',
    (question) => {
      expect(textOf(question)).toBe(question);
    },
  );
});

describe('the short ways of a chat are read as what they mean', () => {
  it.each([
    ['hw many ppl fled', 'how many people fled'],
    ['whos Saad n where r they', 'who is Saad and where are they'],
    ['wen did u hear abt the cease-fire', 'when did you hear about the ceasefire'],
    ['whooo is Saad', 'who is Saad'],
    ['شكون حضر ووين', 'شكون حضر وأين'],
    ['@Parley: q: who is Charles III', 'who is Charles III'],
    ['wheres the gov', 'where is the government'],
    ['wut came b4 the talks', 'what came before the talks'],
    ['toplanti nerde, kac kisi geldi', 'toplanti nerede, kaç kişi geldi'],
    ['saad nezaman geldi', 'saad ne zaman geldi'],
    ['saad kim le geldi', 'saad kimle geldi'],
    ['وين الوفد', 'أين الوفد'],
    ['وين كان الوفد بآب 2015', 'أين كان الوفد في آب 2015'],
    ['امتى وصل الوفد اللي غاب', 'متى وصل الوفد الذي غاب'],
    ['شو صار بالوفد', 'ماذا صار بالوفد'],
    ['ليش غاب الوفد', 'لماذا غاب الوفد'],
    ['قديش استمرت', 'كم استمرت'],
    ['شو اسمو السفير بأوسلو', 'ما اسم السفير بأوسلو'],
    ['وين كان الوفد لما وصل سعد', 'أين كان الوفد عندما وصل سعد'],
    ['بشو متهم الوفد', 'بماذا متهم الوفد'],
    ['شو بدها الحكومة', 'ماذا تريد الحكومة'],
    ['مين عايز يوقع', 'مين يريد يوقع'],
    ['قديش ناويين يحطوا مصاري', 'كم ينوون يضعوا أموال'],
    ['ايمتى بيروح الوفد', 'متى يذهب الوفد'],
    ['هل توقع الاتفاق ولا لسا؟', 'هل توقع الاتفاق؟'],
    ['איפו המשלחת', 'איפה המשלחת'],
  ])('%s', (typed, text) => {
    const { text: read, rest } = clean(typed);
    expect(rest === null ? read : `${read} and ${rest}`).toBe(text);
  });

  it('whether written in capitals or not', () => {
    expect(textOf('HW MANY PPL FLED')).toBe('HOW MANY PEOPLE FLED');
  });
});

describe('of two questions the first is read', () => {
  it.each([
    ['Who met Saad? Where was it?', 'Who met Saad?', 'Where was it?'],
    ['who is Saad and when did she go to Oslo?', 'who is Saad', 'when did she go to Oslo?'],
    ['who met Saad\nwhere was the meeting', 'who met Saad', 'where was the meeting'],
    ['Saad kimdir ve ne zaman Oslo’ya gitti?', 'Saad kimdir', 'ne zaman Oslo’ya gitti?'],
    ['Saad ne zaman geldi? Kimle görüştü?', 'Saad ne zaman geldi?', 'Kimle görüştü?'],
    ['من هي أمل سعد ومتى وصلت إلى أوسلو؟', 'من هي أمل سعد', 'متى وصلت إلى أوسلو؟'],
    ['מי היא אמל סעד ומתי היא הגיעה לאוסלו?', 'מי היא אמל סעד', 'מתי היא הגיעה לאוסלו?'],
  ])('%s', (typed, text, rest) => {
    expect(clean(typed)).toMatchObject({ text, rest });
  });

  it.each([
    'When and where did they meet?',
    'What day and what time did they meet?',
    'Saad kimle ve nerede görüştü?',
    'Who met Saad? Thanks!',
    'Who spoke for Qatar and Egypt?',
    'متى وأين التقوا؟',
    'מתי ואיפה הם נפגשו?',
  ])('and one is not cut: %s', (question) => {
    expect(clean(question).rest).toBeNull();
  });
});

describe('a sum', () => {
  it.each([
    '2+2?',
    'what is 12 * 4',
    '3 x 7',
    'what is five plus 5?',
    '5 çarpı 5 kaç',
    '٢+٢؟',
    'כמה זה 3 ועוד 4?',
  ])('is told: %s', (typed) => {
    expect(clean(typed).isSum).toBe(true);
  });

  it.each([
    'What happened on 7/10?',
    'Who won 2-1 in 2020?',
    'How many of the 20 + 20 hostages came?',
    '2025-10-08?',
  ])('is not taken for one: %s', (question) => {
    expect(clean(question).isSum).toBe(false);
  });
});

it('any text is read, of no more than a bounded length', () => {
  fc.assert(
    fc.property(fc.oneof(oddText(30), anyText(2000)), (typed) => {
      expect(textOf(typed).length).toBeLessThanOrEqual(4000);
    }),
    { numRuns: 150 },
  );
});

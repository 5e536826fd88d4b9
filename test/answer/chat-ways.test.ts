import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import type { Answer } from '../../src/model/answer.js';
import { snapshotOfTexts } from '../search/a-snapshot.js';

const ask = (question: string, snapshot: BuiltSnapshot): Answer =>
  answer(question, snapshot, { now: () => 0 });
/** What is marked in the first quotation; nothing where there is no answer. */
function marked(question: string, snapshot: BuiltSnapshot): string[] {
  const { status, citations } = ask(question, snapshot);
  const [first] = citations;
  if (status === 'abstained' || first === undefined) return [];
  return first.highlights.map(([from, to]) => first.quote.slice(from, to));
}

describe('a question that is typed as in a chat', () => {
  let snapshot: BuiltSnapshot;
  beforeAll(async () => {
    snapshot = await snapshotOfTexts([
      'Jared Kushner is an adviser to the mediators. Kushner flew to Cairo on 8 October 2025.',
      'The ministry said that 1,200 people fled from Zamzam.',
      'Hakan Fidan, Kahire’de Hamas heyetiyle görüştü. Görüşme 8 Ekim 2025’te yapıldı.',
      'التقى هاكان فيدان وفد حماس في القاهرة مساء الثلاثاء.',
      'נציגי הצדדים נפגשו בקהיר ביום שני. הפגישה נמשכה שעתיים.',
    ]);
  });

  it.each([
    '<@123456789012345678> when did Kushner fly to Cairo?',
    '<:wave:1234> when did Kushner fly to Cairo',
    'hey parley, when did Kushner fly to Cairo?',
    '/ask when did Kushner fly to Cairo',
    'wen did kushner fly to cairo lol',
    'whens kushner flying to cairo',
    '> when did Kushner fly to Cairo?',
    'does anyone know when kushner flew to cairo? thx',
    'When did Kushner fly to Cairo? And who was with him?',
  ])('is answered as it is without: %s', (question) => {
    expect(marked(question, snapshot)).toContain('8 October 2025');
  });

  it.each([
    ['hw many ppl fled from zamzam', '1,200'],
    ['yo how many ppl fled from zamzam rn', '1,200'],
    ['fidan hamas heyetiyle nerde gorustu ya', 'Kahire'],
    ['selam, fidan hamas heyetiyle nerede görüştü acaba', 'Kahire'],
    ['وين التقى فيدان وفد حماس', 'القاهرة'],
    ['يا جماعة امتى التقى فيدان بوفد حماس لو سمحتوا', 'مساء الثلاثاء'],
    ['תגידו איפה נפגשו נציגי הצדדים', 'בקהיר'],
    ['ayo @newsbot#4471 how many ppl fled from zamzam agn', '1,200'],
    ['knk fidan hamas heyetiyle nerde gorustu bi bakar misin bot', 'Kahire'],
    ['بص يا معلم فين التقى فيدان وفد حماس', 'القاهرة'],
    ['רגע, איפה נפגשו נציגי הצדדים תכלס', 'בקהיר'],
  ])('is answered in its own language: %s', (question, answered) => {
    expect(marked(question, snapshot)).toContain(answered);
  });

  it.each([
    ['Who is Kushner? When did he fly to Cairo?', 'When did he fly to Cairo?'],
    ['who is kushner and when did he fly to cairo', 'when did he fly to cairo'],
  ])('is the first of two, and the other is told: %s', (question, leftOut) => {
    expect(ask(question, snapshot)).toMatchObject({ status: 'answered', question, leftOut });
    expect(ask('Who is Kushner?', snapshot)).not.toHaveProperty('leftOut');
  });

  it.each(['2+2?', 'what is 3 * 7?', '5 artı 5 kaç eder', '<@123456789012345678> hi', '🤔'])(
    'is none about the articles: %s',
    (question) => {
      expect(ask(question, snapshot)).toMatchObject({ status: 'abstained', reason: 'not-a-question' });
    },
  );
});

describe('a word is found however it is written', () => {
  it('with what has no width inside it', async () => {
    const snapshot = await snapshotOfTexts([
      'Negotia\u00ADtors met Hak\u00ADan Fi\u00ADdan in Do\u200Bha. Eg\u2060yptʼs envoy left for Ram\uFEFFallah.',
    ]);
    expect(marked('Where did the negotiators meet Hakan Fidan?', snapshot)).toEqual(['Do\u200Bha']);
    expect(ask("Where did Egypt's envoy leave for?", snapshot)).toMatchObject({ status: 'answered' });
  });

  it.each([
    ['رحب الوسطاء بهدنة مدتها خمسة أيام في دارفور.', 'كم يوما مدة الهدنة في دارفور؟', 'خمسة أيام'],
    ['أعلن الوسطاء الهدنة في دارفور يوم الثلاثاء.', 'متى أعلن الوسطاء عن هدنة بدارفور؟', 'الثلاثاء'],
    ['قالت البعثة إن 67 ألف شخص فروا من زمزم.', 'كم شخصًا فروا من زمزم؟', '67 ألف'],
  ])('in Arabic, with particles and endings: %s', async (text, question, answered) => {
    expect(marked(question, await snapshotOfTexts([text])).join(' ')).toContain(answered);
  });

  it.each([
    ['Tutuklular Kahire’ye uçakla götürüldü.', 'Tutuklu nereye götürüldü?'],
    ['Arabulucuların önerisi Kahire’de açıklandı.', 'Arabulucu önerisi nerede açıklandı?'],
    ['Köprüler Kahire’de onarıldı.', 'Köprü nerede onarıldı?'],
  ])('in Turkish, in its plural: %s', async (text, question) => {
    expect(marked(question, await snapshotOfTexts([text])).join(' ')).toContain('Kahire');
  });

  it.each([
    ['דובר צה״ל מסר כי הדו״ח הוגש בז׳נבה.', 'איפה הוגש דו"ח צה"ל?'],
    ['דובר צה"ל מסר כי הדו"ח הוגש בז\'נבה.', 'איפה הוגש דוח צהל?'],
  ])('in Hebrew, with either gershayim or none: %s', async (text, question) => {
    expect(ask(question, await snapshotOfTexts([text]))).toMatchObject({ status: 'answered' });
  });
});

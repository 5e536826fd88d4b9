import { describe, expect, it } from 'vitest';
import { factsOf } from '../../support/read-sentences.js';

function said(sentence: string, language = 'en'): string[] {
  return factsOf(sentence, language)
    .filter(({ kind }) => kind === 'statement')
    .map(
      ({ subject, object }) => `${subject.id}: ${typeof object === 'string' ? object : (object?.id ?? '-')}`,
    );
}

describe('who makes a statement', () => {
  it('is one, where two names stand within what they are called', () => {
    expect(said('Fidan met Haniyeh, Turkish diplomatic sources said.')).toEqual([
      'diplomatic-sources: Fidan met Haniyeh',
    ]);
  });

  it('is who holds the office that speaks', () => {
    expect(said("Egypt's foreign minister, Badr Abdelatty, said the talks would go on.")).toEqual([
      'badr-abdelatty: the talks would go on',
    ]);
  });

  it('stands before the verb in Arabic behind "as for"', () => {
    expect(said('أما إسرائيل فقالت إن القائمة وصلت متأخرة.', 'ar')).toEqual(['israel: القائمة وصلت متأخرة']);
  });
});

describe('what is said', () => {
  it.each([
    [
      'Sergey Lavrov said after the talks in Geneva that the truce should hold.',
      'sergey-lavrov: the truce should hold',
    ],
    [
      'Asked about a proposal by Oman, Fidan said what matters is peace.',
      'hakan-fidan: what matters is peace',
    ],
    [
      'If both sides agree, Fidan said, the talks could start in May.',
      'hakan-fidan: If both sides agree, Fidan said, the talks could start in May',
    ],
    [
      'Fidan proposed a meeting with Kalin but the Egyptian leader refused it.',
      'hakan-fidan: a meeting with Kalin',
    ],
  ])('%s', (sentence, expected) => {
    expect(said(sentence)).toContain(expected);
  });

  it('is not what somebody rejects, nor what a warning beside it adds', () => {
    expect(said('Fidan rejected Israeli demands to halt aid, warning that the talks may fail.')).toEqual([
      'hakan-fidan: Israeli demands to halt aid',
      'hakan-fidan: the talks may fail',
    ]);
  });
});

describe('whom somebody cites', () => {
  it.each([
    ['Reuters, citing two officials, reported that Israel had accepted the plan.', 'en'],
    ['Israel had accepted the plan, Reuters reported, citing officials.', 'en'],
    ['قالت وكالة رويترز نقلا عن مصادر مطلعة إن إسرائيل قبلت الخطة كاملة.', 'ar'],
    ['רויטרס דיווחה בהסתמך על גורמים מצריים כי ישראל קיבלה את התוכנית.', 'he'],
  ])('has said it: %s', (sentence, language) => {
    const told = factsOf(sentence, language).filter(({ kind }) => kind === 'statement');
    expect(told).toHaveLength(2);
    expect(told[1]?.object).toBe(told[0]?.object);
    expect(told[1]?.attribution?.source).toContain(
      language === 'en' ? 'Reuters' : language === 'ar' ? 'رويترز' : 'רויטרס',
    );
  });

  it('is nobody, where a thing is cited', () => {
    expect(said('Fidan said the visit was put off, citing security concerns.')).toEqual([
      'hakan-fidan: the visit was put off',
    ]);
  });
});

describe('whoever is told of does not speak', () => {
  it.each([
    ['Kalin met Haniyeh. Netanyahu will “stall for time,” he said.', 'en'],
    ['“This only encourages” Netanyahu, he added.', 'en'],
    ['After meeting Haniyeh, he said the talks went on.', 'en'],
    ['A visit that Fidan said was short ended.', 'en'],
    ['Fidan provided further signals on the day of the talks.', 'en'],
    ['Many signs point to a truce between the sides.', 'en'],
    ['"הם יחזרו לשולחן", אמר בריאיון לרשת.', 'he'],
    ['وأشارت المصادر إلى حصول الوسطاء على موافقة، في حين قالت حماس إن الرد لم يصل.', 'ar'],
  ])('%s', (sentence, language) => {
    expect(said(sentence, language)).toEqual([]);
  });

  it.each([
    ['tr', 'Fidan Suriye konusunda görüşmelerin süreceğini kaydetti.', 'hakan-fidan'],
    ['he', '"נמשיך בשיחות", אמר קושנר בריאיון.', 'jared-kushner'],
    ['ar', 'نقلت رويترز عن الوزير هاكان فيدان قوله إن المحادثات مستمرة في الدوحة.', 'hakan-fidan'],
    [
      'en',
      'According to diplomats and a text seen by Reuters, the talks may end.',
      'diplomats-and-a-text-seen-by-reuters',
    ],
    [
      'en',
      'The office of the Turkish minister Hakan Fidan said the talks would go on.',
      'office-of-hakan-fidan',
    ],
    ['en', 'US Secretary of State John Kerry said the talks would go on.', 'john-kerry'],
  ])('%s: %s', (language, sentence, speaker) => {
    expect(said(sentence, language).map((one) => one.split(':')[0])).toEqual([speaker]);
  });
});

describe('no statement', () => {
  it.each([
    'Israel recalled its delegation from Doha.',
    'In a call on Friday, Trump told Netanyahu to stop the strikes.',
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});

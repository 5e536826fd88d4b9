import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOfBlock, sentenceSegmenter, splitSentences } from '../../src/language/sentences.js';
import { oddText } from '../support/odd-text.js';

function sentences(text: string, language = 'en'): string[] {
  return splitSentences(sentenceSegmenter(language), text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it('are one where nothing but the last character can end one, as the segmenter has it too', () => {
    const plain = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', ',', ';', ':', '“', '”', '–', 'é', '(', '.'),
    });
    fc.assert(
      fc.property(plain, fc.constantFrom('', '.', '!', '?”', '.”', '; '), (text, end) => {
        const whole = `x${text.replaceAll('.', ' ')}${end}`;
        const segments = [...sentenceSegmenter('en').segment(whole)];
        expect(segments).toHaveLength(1);
        expect(sentences(whole)).toEqual([whole.trimEnd()]);
      }),
    );
  });

  it('end with their full stop, question mark or closing quotation mark', () => {
    expect(sentences('Talks began. Who came? “All of them.” Good!')).toEqual([
      'Talks began.',
      'Who came?',
      '“All of them.”',
      'Good!',
    ]);
  });

  it.each([
    ['The pause ended. 1967 lines followed it.', ['The pause ended.', '1967 lines followed it.']],
    ['The deal was “done”. 2005 saw another.', ['The deal was “done”.', '2005 saw another.']],
    ['The talks ended.Then they left.', ['The talks ended.', 'Then they left.']],
    ['Görüşme bitti. 1961 yılında başlamıştı.', ['Görüşme bitti.', '1961 yılında başlamıştı.']],
  ])('end before a number or a missing space too: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ['tr', 'Toplantı dün bitti.Heyetler otele döndü.', ['Toplantı dün bitti.', 'Heyetler otele döndü.']],
    ['tr', "Görüşme Ankara'daydı.Heyet yarın döner.", ["Görüşme Ankara'daydı.", 'Heyet yarın döner.']],
    ['en', 'It began in 2023.Nobody signed it.', ['It began in 2023.', 'Nobody signed it.']],
    ['en', 'They met in Doha.Nobody signed it.', ['They met in Doha.', 'Nobody signed it.']],
    ['ar', 'انتهى الاجتماع.غادر الوفد.', ['انتهى الاجتماع.', 'غادر الوفد.']],
    ['he', 'הפגישה נגמרה.המשלחת יצאה.', ['הפגישה נגמרה.', 'המשלחת יצאה.']],
  ])('end where the space is missing, in %s: %s', (language, text, expected) => {
    expect(sentences(text, language)).toEqual(expected);
  });

  it.each([
    [
      'en',
      'The pause began on 3 May.[4][12] Trucks crossed.',
      ['The pause began on 3 May.[4][12]', 'Trucks crossed.'],
    ],
    ['en', 'It held.[a] It ended.[note 2]', ['It held.[a]', 'It ended.[note 2]']],
    ['en', 'Gen.[3] Smith left.', ['Gen.[3] Smith left.']],
    ['tr', 'Ara 3 Mayıs’ta başladı.[4] Tırlar geçti.', ['Ara 3 Mayıs’ta başladı.[4]', 'Tırlar geçti.']],
    ['ar', 'بدأت الهدنة في مايو.[٤] ثم انتهت.', ['بدأت الهدنة في مايو.[٤]', 'ثم انتهت.']],
    ['he', 'ההפוגה החלה במאי.[4] היא הסתיימה.', ['ההפוגה החלה במאי.[4]', 'היא הסתיימה.']],
  ])('keep the numbers of their notes, in %s: %s', (language, text, expected) => {
    expect(sentences(text, language)).toEqual(expected);
  });

  it.each([
    ['tr', 'Ülkenin 4. Cumhurbaşkanı geldi.'],
    ['tr', 'Bu, 1. Dünya Savaşı ve II. Dünya Savaşı kadar eski.'],
    ['de', 'Sie trafen sich am 13. Oktober in Wien.'],
  ])('go on behind an ordinal, in %s: %s', (language, text) => {
    expect(sentences(text, language)).toEqual([text]);
  });

  it('end behind a number that another sentence follows', () => {
    expect(sentences('Heyette kişi sayısı 12. Bu sayı artacak.', 'tr')).toHaveLength(2);
    expect(sentences('Toplantının yılı 2024. Sonra ara verildi.', 'tr')).toHaveLength(2);
    expect(sentences('The vote was 9 to 3. Nobody left.')).toHaveLength(2);
  });

  it.each([
    ['״הדלת פתוחה.״ כך אמר השליח.', ['״הדלת פתוחה.״', 'כך אמר השליח.']],
    ['הוא אמר: ״הדלת פתוחה.״ השליח יצא.', ['הוא אמר: ״הדלת פתוחה.״', 'השליח יצא.']],
    ['דובר צה״ל מסר דו״ח. יו״ר הוועדה שתק.', ['דובר צה״ל מסר דו״ח.', 'יו״ר הוועדה שתק.']],
    ['״הדלת... פתוחה״, אמר השליח.', ['״הדלת... פתוחה״, אמר השליח.']],
    ['השליח אמר: "הדלת… פתוחה עדיין".', ['השליח אמר: "הדלת… פתוחה עדיין".']],
  ])('of Hebrew keep their closing mark and their pauses: %s', (text, expected) => {
    expect(sentences(text, 'he')).toEqual(expected);
  });

  it.each([
    'قال المبعوث: "الباب... مفتوح للجميع".',
    'قال المبعوث «الباب … مفتوح» وغادر.',
    'قال: "[...] الباب مفتوح".',
  ])('of Arabic go on behind a pause inside a quotation: %s', (text) => {
    expect(sentences(text, 'ar')).toEqual([text]);
  });

  it.each([
    'The call of Sept. 11 was short.',
    'See www.example.Com for it.',
    'It is the 10. round of talks.',
    'They met in No. 10 last week.',
    'It is in para. 12 of the plan, paras. 3 and arts. 5 of the annex.',
    'It was Node.Js, they said.',
  ])('go on where the point is no full stop: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    'Mr. Fidan met Dr. Kalin and Mrs. Smith.',
    'U.S. Navy Adm. Jane Doe and Brig. Gen. John Roe met Lt. Col. Poe.',
    'Gen. Abbas Kamel flew to St. Petersburg.',
    'The U.S. envoy arrived late.',
    'The call of Feb. 3 was short.',
    'They met on Oct. 7, Nov. 9 and Dec. 1.',
    'J. W. Smith and George W. Bush attended.',
    'A. A. Milne was not there.',
    'It cost 3.5 million dollars.',
    'The U.N. Security Council voted.',
    'The men, e.g. Kushner, spoke.',
    'Article No. 5 was read aloud.',
    'The meeting is at 10 a.m. Monday.',
    'The doors open at 6 p.m. GMT at the earliest.',
    '“Is it over?” he asked.',
    'See parley.example.org for more.',
  ])('are not cut inside "%s"', (sentence) => {
    expect(sentences(sentence)).toEqual([sentence]);
    expect(sentences(`${sentence} They left.`)).toEqual([sentence, 'They left.']);
  });

  it.each([
    ['He flew to the U.S. The talks went on.', 'He flew to the U.S.'],
    ['They ended at 5 p.m. Kalin left.', 'They ended at 5 p.m.'],
    ['It was Plan B. The talks went on.', 'It was Plan B.'],
    ['He works for Acme Inc. They sell nails.', 'He works for Acme Inc.'],
    ['It happened in 2025. Later it ended.', 'It happened in 2025.'],
  ])('are cut where "%s" really ends one', (text, first) => {
    expect(sentences(text)[0]).toBe(first);
  });

  it('are found in Turkish, with its titles and ordinals', () => {
    expect(
      sentences('Prof. Dr. Kalın konuştu. Sn. Fidan 3. turda Kahire’deydi. Görüşme bitti mi?', 'tr'),
    ).toEqual(['Prof. Dr. Kalın konuştu.', 'Sn. Fidan 3. turda Kahire’deydi.', 'Görüşme bitti mi?']);
  });

  it('are found in Arabic, with its own question mark and initials', () => {
    expect(sentences('وصل الوفد إلى القاهرة. هل بدأت المحادثات؟ قال د. أحمد ذلك.', 'ar')).toEqual([
      'وصل الوفد إلى القاهرة.',
      'هل بدأت المحادثات؟',
      'قال د. أحمد ذلك.',
    ]);
  });

  it('are found in Hebrew', () => {
    expect(sentences('המשלחת הגיעה לקהיר. האם השיחות החלו? כן.', 'he')).toEqual([
      'המשלחת הגיעה לקהיר.',
      'האם השיחות החלו?',
      'כן.',
    ]);
  });

  it('are found where the language is unknown', () => {
    expect(sentences('Uno. Due.', 'und')).toEqual(['Uno.', 'Due.']);
  });

  it('end at a line break, unless the lines are of one block', () => {
    const text = 'The delegation met in\nCairo on Monday. It left.';
    expect(sentences(text)).toEqual(['The delegation met in', 'Cairo on Monday.', 'It left.']);
    const inBlock = sentencesOfBlock(sentenceSegmenter('en'), text, { start: 0, end: text.length });
    expect(inBlock.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The delegation met in\nCairo on Monday.',
      'It left.',
    ]);
  });

  it('of a block lie within the span asked for', () => {
    const text = 'Before. One. Two. After.';
    const block = { start: 8, end: text.length };
    const inside = sentencesOfBlock(sentenceSegmenter('en'), text, block, { start: 0, end: 17 });
    expect(inside.map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.']);
    expect(sentencesOfBlock(sentenceSegmenter('en'), text, block, { start: 0, end: 8 })).toEqual([]);
  });

  it('hold everything but white space, in order and trimmed, whatever the text', () => {
    fc.assert(
      fc.property(
        oddText(),
        fc.nat(1000),
        fc.constantFrom('en', 'tr', 'ar', 'he', 'und'),
        (text, offset, tag) => {
          const spans = splitSentences(sentenceSegmenter(tag), text, offset);
          const words = spans.map(({ start, end }) => text.slice(start - offset, end - offset));
          expect(words).toEqual(words.map((sentence) => sentence.trim()));
          expect(words).not.toContain('');
          const ends = [offset, ...spans.map(({ end }) => end)];
          const starts = [...spans.map(({ start }) => start), text.length + offset];
          const gaps = ends.map((end, index) => text.slice(end - offset, (starts[index] ?? 0) - offset));
          expect(gaps.join('').trim()).toBe('');
        },
      ),
      { numRuns: 200 },
    );
  });
});

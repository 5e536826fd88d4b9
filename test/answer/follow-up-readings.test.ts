import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';

const now = (): number => 0;

/** What a question is read as that is asked after another; undefined where it is whole by itself. */
function readAs(before: string, asked: string): string | undefined {
  const [first] = answer(before, shippedSnapshot, { now }).citations;
  const quoted =
    first === undefined ? null : { article: first.article.id, start: first.start, end: first.end };
  return answer(asked, shippedSnapshot, { now, after: { question: before, quoted } }).readAs;
}

const WHO = 'Who represented Turkey at the talks in Sharm el-Sheikh?';
const KIM = 'Türkiye’yi Şarm eş-Şeyh’teki görüşmelerde kim temsil etti?';
const MAN = 'من مثّل تركيا في محادثات شرم الشيخ؟';
const MI = 'מי ייצג את טורקיה בשיחות בשארם א-שייח?';

it.each([
  // After who did it: the doer is told by the answer, or is left open, and the question stays one.
  [WHO, 'when?', 'when did they represent Turkey at the talks in Sharm el-Sheikh?'],
  [WHO, 'and where?', 'where did they represent Turkey at the talks in Sharm el-Sheikh?'],
  [WHO, 'why?', 'why did they represent Turkey at the talks in Sharm el-Sheikh?'],
  [WHO, 'by whom?', 'who represented Turkey at the talks in Sharm el-Sheikh?'],
  [WHO, 'and who represented Egypt?', 'who represented Egypt at the talks in Sharm el-Sheikh?'],
  [WHO, 'and Egypt?', 'Who represented Egypt at the talks in Sharm el-Sheikh?'],
  [WHO, 'and on behalf of Egypt?', 'Who represented Egypt at the talks in Sharm el-Sheikh?'],
  ['Who met Ismail Haniyeh in Ankara?', 'when?', 'when did Hakan Fidan meet Ismail Haniyeh in Ankara?'],
  [
    'Who announced the ceasefire in Doha?',
    'why?',
    'why did Sheikh Mohammed bin Abdulrahman Al Thani announce the ceasefire in Doha?',
  ],
  ['Who did Kalin meet in Istanbul?', 'when?', 'when did Kalin meet Khalil al-Hayya in Istanbul?'],
  // After what was done to somebody.
  ['Who was killed with Ismail Haniyeh?', 'where?', 'where were they killed with Ismail Haniyeh?'],
  ['Who was killed with Ismail Haniyeh?', 'by whom?', 'by whom were they killed with Ismail Haniyeh?'],
  ['When was Ismail Haniyeh killed?', 'by whom?', 'by whom was Ismail Haniyeh killed?'],
  ['When was Ismail Haniyeh killed?', 'who?', 'by whom was Ismail Haniyeh killed?'],
  ['When was Ismail Haniyeh killed?', 'why?', 'why was Ismail Haniyeh killed?'],
  [
    'Where was the charter of the Board of Peace signed?',
    'by whom?',
    'by whom was the charter of the Board of Peace signed?',
  ],
  // After a count, a thing, a cause, and yes or no.
  ['How many hostages were freed?', 'when?', 'when were hostages freed?'],
  ['How many hostages did Hamas release?', 'where?', 'where did Hamas release hostages?'],
  ['What did Fidan and Haniyeh discuss?', 'where?', 'where did Fidan and Haniyeh discuss?'],
  [
    'Why was the meeting of Witkoff and al-Hayya cancelled?',
    'by whom?',
    'by whom was the meeting of Witkoff and al-Hayya cancelled?',
  ],
  [
    'Was Netanyahu at the conference in Sharm el-Sheikh?',
    'why not?',
    'why was Netanyahu not at the conference in Sharm el-Sheikh?',
  ],
  // Turkish.
  [KIM, 'ne zaman?', 'Türkiye’yi Şarm eş-Şeyh’teki görüşmelerde ne zaman temsil etti?'],
  [KIM, 'nerede?', 'Türkiye’yi Şarm eş-Şeyh’teki görüşmelerde nerede temsil etti?'],
  [KIM, 'peki Mısır adına?', 'Mısır adına Şarm eş-Şeyh’teki görüşmelerde kim temsil etti?'],
  [KIM, 'ya Mısır?', 'Mısır’ı Şarm eş-Şeyh’teki görüşmelerde kim temsil etti?'],
  [KIM, 'peki Mısır’ı kim temsil etti?', 'Şarm eş-Şeyh’teki görüşmelerde Mısır’ı kim temsil etti?'],
  ['Görüşmelerde Katar adına kim konuştu?', 'peki Mısır adına?', 'Görüşmelerde Mısır adına kim konuştu?'],
  ['İsmail Haniye ne zaman öldürüldü?', 'kim tarafından?', 'İsmail Haniye kim tarafından öldürüldü?'],
  ['İsmail Haniye ne zaman öldürüldü?', 'peki neden?', 'İsmail Haniye neden öldürüldü?'],
  ['Hakan Fidan Haniye ile nerede görüştü?', 'ne zaman?', 'Hakan Fidan Haniye ile ne zaman görüştü?'],
  // Arabic.
  [MAN, 'متى؟', 'متى مثّل تركيا في محادثات شرم الشيخ؟'],
  [MAN, 'وأين؟', 'أين مثّل تركيا في محادثات شرم الشيخ؟'],
  [MAN, 'ومصر؟', 'من مثّل مصر في محادثات شرم الشيخ؟'],
  [MAN, 'وعن مصر؟', 'من مثّل مصر في محادثات شرم الشيخ؟'],
  ['متى قُتل إسماعيل هنية؟', 'لماذا؟', 'لماذا قُتل إسماعيل هنية؟'],
  ['متى قُتل إسماعيل هنية؟', 'على يد من؟', 'على يد من قُتل إسماعيل هنية؟'],
  // Hebrew.
  [MI, 'מתי?', 'מתי ייצג את טורקיה בשיחות בשארם א-שייח?'],
  [MI, 'ולמה?', 'למה ייצג את טורקיה בשיחות בשארם א-שייח?'],
  [MI, 'ומצרים?', 'מי ייצג את מצרים בשיחות בשארם א-שייח?'],
  [MI, 'ובשם מצרים?', 'מי ייצג את מצרים בשיחות בשארם א-שייח?'],
  [MI, 'ומי ייצג את מצרים?', 'מי ייצג את מצרים בשיחות בשארם א-שייח?'],
  ['מתי נהרג איסמעיל הנייה?', 'על ידי מי?', 'על ידי מי נהרג איסמעיל הנייה?'],
])('after %j, %j is read as %j', (before, asked, expected) => {
  expect(readAs(before, asked)).toBe(expected);
});

it.each([
  [WHO, 'Who is Jared Kushner?'],
  [KIM, 'Mısır’ı Kahire’deki toplantıda kim temsil etti?'],
])('after %j, %j is whole by itself', (before, asked) => {
  expect(readAs(before, asked)).toBeUndefined();
});

it.each([
  ['Türkiye’yi kim temsil etti?', 'ya Katar?', 'Katar’ı kim temsil etti?'],
  ['Katar’dan kim geldi?', 'ya Türkiye?', 'Türkiye’den kim geldi?'],
  ['Katar’a kim gitti?', 'ya Türkiye?', 'Türkiye’ye kim gitti?'],
  ['Türkiye’nin dışişleri bakanı kim?', 'ya Mısır?', 'Mısır’ın dışişleri bakanı kim?'],
])('an ending fits the name it stands behind: after %j, %j', (before, asked, expected) => {
  expect(readAs(before, asked)).toBe(expected);
});

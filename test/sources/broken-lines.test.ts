import { describe, expect, it } from 'vitest';
import { readableText } from '../../src/sources/markdown.js';
import { layOutPlainText } from '../../src/sources/plain-text.js';

/** Blocks of Markdown and of plain text, the line breaks of the latter as spaces. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const markdown = readableText(text);
  const plain = layOutPlainText(text).map(({ start, end }) => text.slice(start, end).replace(/\n/g, ' '));
  return [markdown.blocks.map(({ start, end }) => markdown.text.slice(start, end)), plain];
}

const ARABIC =
  'وصل الوفد القطري إلى القاهرة مساء\nالثلاثاء لاستئناف المحادثات التي\nتوقفت قبل أسبوع بسبب الخلاف على\nقائمة الأسرى الذين سيفرج عنهم.';
const HEBREW =
  'המשלחת הקטרית הגיעה לקהיר ביום שלישי\nבערב כדי לחדש את השיחות שנעצרו לפני\nשבוע בשל המחלוקת על רשימת האסירים\nשישוחררו במסגרת השלב הראשון.';
const ENGLISH =
  'The envoys of both sides came to Cairo\nin the evening, and Burns met Barnea\nthere before the talks began in a house\nof the government by the river.';

describe('a sentence whose lines are broken', () => {
  it.each([
    'The envoy of\nQatar said the talks would begin in\nDoha on Sunday.',
    'The talks were led by Gen.\nSmith and an aide of the\nPrime Minister.',
    'Fidan ve\nBarnea salı günü Doha’da görüşmek için\nKatar’a gitti.',
    'قال المبعوث إن المحادثات ستبدأ في\nالدوحة يوم الأحد.',
    'השליח אמר כי השיחות יתחדשו על\nידי המתווכות ביום ראשון.',
    ARABIC,
    HEBREW,
    ENGLISH,
  ])('is one paragraph (%j)', (text) => {
    for (const blocks of blocksOf(text)) expect(blocks).toEqual([text.replace(/\n/g, ' ')]);
  });

  it.each([ARABIC, HEBREW, ENGLISH])('is one below a heading in a line of its own (%j)', (text) => {
    const heading = text === ARABIC ? 'عودة المحادثات' : text === HEBREW ? 'השיחות מתחדשות' : 'Talks resume';
    const [markdown] = blocksOf(`${heading}\n${text}`);
    expect(markdown).toEqual([heading, text.replace(/\n/g, ' ')]);
  });

  it.each([
    ['Talks resume in Cairo\nEgypt said the two sides would meet on Sunday.', 2],
    ['عودة المحادثات\nوصل الوفد إلى القاهرة يوم الاثنين.', 2],
    ['Hakan Fidan\nIbrahim Kalin\nYasar Guler', 3],
    ['By A. Writer\nCAIRO\nEgypt said the two sides would meet on Sunday.', 3],
  ])('is no reason to join lines of their own (%j)', (text, count) => {
    for (const blocks of blocksOf(text)) expect(blocks).toHaveLength(count);
  });
});

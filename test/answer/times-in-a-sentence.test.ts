import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what was at a time, in a sentence that tells of several', () => {
  it.each([
    [
      'en',
      'How many ships passed the strait in 1956?',
      'The strait saw 14 ships in 1955 and 31 ships in 1956. The pilots were Greek.',
      '31',
    ],
    [
      'en',
      'How many ships passed the strait in 1955?',
      'In 1956, when the canal was shut, 31 ships passed the strait, against 14 in 1955. The pilots were Greek.',
      '14',
    ],
    [
      'en',
      'Where was the truce of May 1949 signed?',
      'A truce was signed in Rhodes in May 1949, and one in Geneva in July 1954.',
      'Rhodes',
    ],
    [
      'tr',
      "1956'da boğazdan kaç gemi geçti?",
      "Boğazdan 1955'te on dört gemi, 1956'da otuz bir gemi geçti. Kılavuzlar Yunandı.",
      'otuz bir',
    ],
    [
      'ar',
      'كم سفينة عبرت المضيق في 1956؟',
      'عبرت المضيق في 1955 نحو 14 سفينة، وفي 1956 عبرت 31 سفينة. وكان المرشدون يونانيين.',
      '31',
    ],
    [
      'he',
      'כמה ספינות חצו את המצר ב-1956?',
      'ב-1955 חצו את המצר 14 ספינות, וב-1956 חצו 31 ספינות. הנווטים היו יוונים.',
      '31',
    ],
  ])('is what stands beside that one (%s): %s', async (language, question, text, words) => {
    const found = await marked(language, text, question);
    expect(found).toContain(words);
    expect(found).not.toContain(' | ');
  });
});

describe('a time as it is written', () => {
  it.each([
    [
      'tr',
      '1956 Mart ayında boğazdan kaç gemi geçti?',
      "Boğazdan 1955'in mart ayında on dört gemi, 1956'nın mart ayında otuz bir gemi geçti. Kılavuzlar Yunandı.",
      'otuz bir',
    ],
    [
      'he',
      'כמה ספינות חצו את המצר במרס 1956?',
      'במרס 1955 חצו את המצר 14 ספינות, ובמרץ 1956 חצו 31 ספינות. הנווטים היו יוונים.',
      '31',
    ],
    [
      'he',
      'כמה ספינות חצו את המצר ב־1956?',
      'ב־1955 חצו את המצר 14 ספינות, וב־1956 חצו 31 ספינות. הנווטים היו יוונים.',
      '31',
    ],
    [
      'ar',
      'كم سفينة عبرت المضيق في غشت 1956؟',
      'عبرت المضيق في يوليوز 1956 نحو 14 سفينة، وعبرت المضيق في أغسطس 1956 نحو 31 سفينة.',
      '31',
    ],
  ])('is that time in each way (%s): %s', async (language, question, text, words) => {
    const found = await marked(language, text, question);
    expect(found).toContain(words);
    expect(found).not.toContain('14');
    expect(found).not.toContain('on dört');
  });

  it('lies within what it goes on from and until', async () => {
    const text =
      "Kurulu 1947'den Mart 1956'ya dek Dag Hammarskjöld yönetti, Nisan 1961'de ise U Thant yönetti.";
    expect(await marked('tr', text, "Kurulu 1950'de kim yönetti?")).not.toBe('not-stated');
  });
});

import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('a figure of the measure that is asked for', () => {
  it.each([
    ['en', 'Some 50 people crossed the bridge at Mostar in May.', 'How much did the bridge at Mostar cost?'],
    ['ar', 'عبر 50 شخصا جسر موستار في مايو.', 'كم كلف جسر موستار؟'],
    ['he', '50 אנשים חצו את גשר מוסטר במאי.', 'כמה עלה גשר מוסטר?'],
    ['en', 'The bridge at Mostar has 50 lamps.', 'How far is the bridge at Mostar from the border?'],
    ['en', 'The bridge at Mostar has 50 lamps.', 'How often is the bridge at Mostar painted?'],
    [
      'en',
      'The ministers met in Mostar a week after the vote.',
      'How long did the ministers meet in Mostar?',
    ],
    [
      'tr',
      "Bakanlar Mostar'da oylamadan dört gün önce görüştü.",
      "Bakanlar Mostar'da ne kadar süre görüştü?",
    ],
  ])('is not another one (%s): %s', async (language, text, question) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it.each([
    [
      'en',
      'The bridge at Mostar cost 15 million US dollars.',
      'How much did the bridge at Mostar cost?',
      '15 million US dollars',
    ],
    [
      'en',
      'About 20 million tonnes of grain are stuck in Odesa.',
      'How much grain is stuck in Odesa?',
      'About 20 million tonnes',
    ],
    ['ar', 'كلف جسر موستار 15 مليون دولار.', 'كم كلف جسر موستار؟', '15 مليون دولار'],
    ['he', 'גשר מוסטר עלה 15 מיליון דולר.', 'כמה עלה גשר מוסטר?', '15 מיליון דולר'],
    [
      'en',
      'The bridge at Mostar is 40 km from the border.',
      'How far is the bridge at Mostar from the border?',
      '40 km',
    ],
    [
      'en',
      'The bridge at Mostar is painted every two years.',
      'How often is the bridge at Mostar painted?',
      'every two years',
    ],
  ])('is marked (%s): %s', async (language, text, question, figure) => {
    expect(await marked(language, text, question)).toBe(figure);
  });
});

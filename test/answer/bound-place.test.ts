import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/model/answer.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { marked } from './marked.js';

async function ask(language: string, texts: readonly string[], question: string): Promise<Answer> {
  const articles = texts.map((text, at) =>
    articleOf(text, { id: String(at + 1), language, title: 'Report' }),
  );
  return answer(question, await snapshotOf(articles), { now: () => 0 });
}

describe('the city that a question names', () => {
  it.each([
    [
      'en',
      'Martin Griffiths met the Saudi envoy in Amman on Monday. He had flown to Riyadh in May.',
      'Who did Griffiths meet in Riyadh?',
      'Who did Griffiths meet in Amman?',
    ],
    [
      'tr',
      "Martin Griffiths pazartesi günü Amman'da Suudi elçiyle görüştü. Mayısta Riyad'a uçmuştu.",
      "Griffiths Riyad'da kiminle görüştü?",
      "Griffiths Amman'da kiminle görüştü?",
    ],
    [
      'ar',
      'التقى مارتن غريفيث المبعوث السعودي في عمّان يوم الاثنين. وكان قد سافر إلى الرياض في مايو.',
      'مع من التقى غريفيث في الرياض؟',
      'مع من التقى غريفيث في عمّان؟',
    ],
    [
      'he',
      'מרטין גריפית נפגש עם השליח הסעודי בעמאן ביום שני. הוא טס לריאד במאי.',
      'עם מי נפגש גריפית בריאד?',
      'עם מי נפגש גריפית בעמאן?',
    ],
  ])('is not another one where it happened (%s)', async (language, text, elsewhere, there) => {
    expect((await ask(language, [text], elsewhere)).status).toBe('abstained');
    expect((await ask(language, [text], there)).status).toBe('answered');
  });

  it('brings what happened there before what happened elsewhere', async () => {
    const { citations } = await ask(
      'en',
      [
        'Martin Griffiths met the Saudi envoy Jaber in Amman on Monday, and spoke to reporters about Riyadh.',
        'On Friday Martin Griffiths met the Saudi envoy in Riyadh.',
      ],
      'When did Griffiths meet the Saudi envoy in Riyadh?',
    );
    expect(citations[0]?.quote).toContain('in Riyadh');
  });

  it('may be where those come from who do it', async () => {
    const text = 'The Riyadh delegation signed the paper in Amman on Monday.';
    expect((await ask('en', [text], 'When did the Riyadh delegation sign the paper?')).status).toBe(
      'answered',
    );
  });
});

describe('where something happened', () => {
  it('is not whom it was for', async () => {
    const text = 'The Valmiera crossing was opened on Monday to people travelling in either direction.';
    const { citations } = await ask('en', [text], 'Where was the Valmiera crossing opened on Monday?');
    expect(citations.flatMap(({ highlights }) => highlights)).toEqual([]);
  });
});

describe('what is told of another city than the one asked about', () => {
  it.each([
    [
      'How many songs did the choir in Paris sing?',
      'PARIS, Dec. 14 - The three signed with identical pens. At Dayton last month a choir sang four songs.',
      'not-stated',
    ],
    [
      'How many guests were there in Cairo?',
      'CAIRO, May 4 - The two, who had shaken hands before 300 guests in Washington last September, quarrelled on stage.',
      'not-stated',
    ],
    [
      'How many songs did the choir in Dayton sing?',
      'PARIS, Dec. 14 - The three signed with identical pens. At Dayton last month a choir sang four songs.',
      'four',
    ],
  ])('is not of it: %s', async (question, text, expected) => {
    expect(await marked('en', text, question)).toBe(expected);
  });
});

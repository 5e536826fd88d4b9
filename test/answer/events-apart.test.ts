import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { marked } from './marked.js';

describe('what did not happen so is not stated', () => {
  it.each([
    [
      'to others',
      'Akar visited the shipyard on Tuesday. Rasi praised the engineers warmly.',
      'When did Rasi visit the shipyard?',
    ],
    [
      'the other way round',
      'Vucic was welcomed by Escobar on the terrace on Tuesday.',
      'Who did Vucic welcome on Tuesday?',
    ],
    [
      'yet',
      'Escobar is to inspect the border posts on Wednesday.',
      'When did Escobar inspect the border posts?',
    ],
    [
      'since it was called off',
      'A meeting between Vucic and Kurti, set for Monday, was cancelled in the morning.',
      'On which day did Vucic meet Kurti?',
    ],
    [
      'for a cause that something else had',
      'Kuleba left the hall early. The windows were opened wide. Tea was served outside because it was hot.',
      'Why did Kuleba leave the hall?',
    ],
  ])('%s', async (_how, text, question) => {
    expect(await marked('en', text, question)).toBe('not-stated');
  });

  it('but what is asked as a plan may be told as one', async () => {
    const text = 'Escobar is to inspect the border posts on Wednesday.';
    expect(await marked('en', text, 'When is Escobar expected to inspect the border posts?')).toContain(
      'Wednesday',
    );
  });
});

describe('when and where', () => {
  it('is told by what completes a verb', async () => {
    const text = 'The first ship was to leave on Tuesday but is now expected to sail on Friday.';
    expect(await marked('en', text, 'When is the first ship expected to sail?')).toContain('Friday');
  });

  it.each([
    [
      '16 August 1924',
      'A threat by Raymond Poincaré to leave the London conference by 16 August 1924 worried the British hosts. The railway strike went on.',
      'By when did Raymond Poincaré threaten to quit the London conference?',
    ],
    [
      '15 December 1979',
      'The Zimbabwe talks at Lancaster House came to an end on 15 December 1979, when all parties had signed.',
      'When did the Zimbabwe talks at Lancaster House break up?',
    ],
  ])('may be told in words that nobody listed, where all else is there: %s', async (day, text, question) => {
    expect(await marked('en', text, question)).toContain(day);
  });

  it('is that of the time asked about', async () => {
    const text =
      'Vucic and Kurti met in Brussels on 27 February 2023. Vucic and Kurti met in Ohrid on 18 March 2023.';
    expect(await marked('en', text, 'Where did Vucic and Kurti meet in March 2023?')).toContain('Ohrid');
  });

  it('stands behind a particle, in languages that write it on the word', async () => {
    const text = 'הנשיא נאם אתמול בהוואנה. המשלחת חזרה למחרת.';
    expect(await marked('he', text, 'איפה נאם הנשיא?')).toContain('הוואנה');
  });
});

describe('who somebody is', () => {
  it.each([
    ['he', 'קאנג קיונג-הווה, שרת החוץ, הצטרפה לארוחה.', 'מי היא קאנג קיונג-הווה?', 'שרת החוץ'],
    ['ar', 'شارك وانغ تشون، وهو مندوب الصين، في الجلسة.', 'من هو وانغ تشون؟', 'مندوب الصين'],
  ])('is read in %s, where no capital shows a name', async (language, text, question, right) => {
    expect(await marked(language, text, question)).toContain(right);
  });

  it('is not what somebody was doing', async () => {
    const text = 'Al-Swehli was speaking on a radio station. Griffiths, the U.N. envoy, listened.';
    expect(await marked('en', text, 'Who is Al-Swehli?')).toBe('not-stated');
  });
});

it('what somebody says of a matter is not what others say of it', async () => {
  const text = 'Kuleba said the corridor near Mariupol was open. Lavrov praised the hosts of the meeting.';
  expect(await marked('en', text, 'What did Lavrov say about the corridor?')).toBe('not-stated');
  expect(await marked('en', text, 'What did Kuleba say about the corridor?')).not.toBe('not-stated');
});

it('a word of two letters is found in the form of an indefinite object', async () => {
  expect(
    await marked('ar', 'حملت السفينة الكبيرة 3540 طنا من الأغذية إلى عدن.', 'كم طن حملت السفينة الكبيرة؟'),
  ).toContain('3540');
});

it('small words within a name are not looked for by themselves', async () => {
  const { index } = await snapshotOf([articleOf('Khaled Yamani spoke of the airport.')]);
  const { query } = analyzeQuestion(index, 'What did Khaled al-Yamani say?', null);
  expect(query.units.map(({ words }) => words)).not.toContain('al');
});

describe('who holds an office', () => {
  const TEXT =
    'Omani Foreign Minister Badr al-Busaidi received the delegations. The Omani foreign ministry spokesman Said Harthy spoke later. Deputy Foreign Minister Khalifa Alharthy saw them off.';

  it('is the name beside it', async () => {
    expect(await marked('en', TEXT, "Who is Oman's foreign minister?")).toContain('Badr al-Busaidi');
  });

  it('is nobody with another office', async () => {
    expect(await marked('en', TEXT, "Who is Oman's defence minister?")).toBe('not-stated');
    expect(await marked('en', TEXT, "Who is Oman's foreign minister?")).not.toContain('Harthy');
  });
});

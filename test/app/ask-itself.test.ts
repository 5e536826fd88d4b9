import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { answerAndSuggest } from '../../src/app/ask-itself.js';
import { snapshotOfTexts } from '../search/a-snapshot.js';

const options = { now: () => 0 };

describe('suggested questions', () => {
  it('are those that are answered, of meetings that an article states', async () => {
    const met = await snapshotOfTexts([
      'Foreign Minister Hakan Fidan met CIA Director William Burns in Doha on 3 May 2024. The ministry confirmed it.',
      'Qatar sent aid to Gaza.',
    ]);
    const { related } = answerAndSuggest('How old is William Burns?', met, options);
    expect(related.slice(0, 2)).toEqual([
      'When did Hakan Fidan and William Burns meet?',
      'Where did Hakan Fidan and William Burns meet?',
    ]);
    for (const suggested of related) expect(answer(suggested, met, options).status).toBe('answered');
  });

  it.each([
    'Foreign Minister Hakan Fidan will meet CIA Director William Burns in Doha on 3 May 2024.',
    'Foreign Minister Hakan Fidan did not meet CIA Director William Burns in Doha on 3 May 2024.',
    'Hakan Fidan told the press in Doha on 3 May 2024 that William Burns had met nobody.',
    'Hakan Fidan and William Burns took part in the meeting in Doha on 3 May 2024.',
  ])('take no meeting for granted that is not: %s', async (text) => {
    const snapshot = await snapshotOfTexts([`${text} The ministry confirmed it.`, 'Qatar sent aid to Gaza.']);
    const { related } = answerAndSuggest('How old is William Burns?', snapshot, options);
    expect(related.filter((suggested) => suggested.includes(' meet?'))).toEqual([]);
  });

  it('are left as they are where the question is answered', async () => {
    const snapshot = await snapshotOfTexts(['Qatar sent aid to Gaza on 3 May 2024.']);
    const asked = 'Who sent aid to Gaza?';
    expect(answerAndSuggest(asked, snapshot, options)).toEqual(answer(asked, snapshot, options));
  });
});

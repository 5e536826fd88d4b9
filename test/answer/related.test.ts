import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { answerAndSuggest } from '../../src/app/ask-itself.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import { questionsOf } from '../data/shipped-data.js';
import { shippedSnapshot as shipped } from '../properties/shipped-snapshot.js';
import { snapshotOfTexts } from '../search/a-snapshot.js';

const ask = (question: string, snapshot: BuiltSnapshot, asOf: string | null = null) =>
  answer(question, snapshot, { asOf, now: () => 0 });

describe('related questions', () => {
  let met: BuiltSnapshot;
  beforeAll(async () => {
    met = await snapshotOfTexts([
      'Foreign Minister Hakan Fidan met CIA Director William Burns in Doha on 3 May 2024. The ministry confirmed it.',
      'Qatar sent aid to Gaza.',
    ]);
  });

  it('are all answered, whatever was abstained from', async () => {
    const unanswerable = (await questionsOf('questions.jsonl')).filter(({ answerable }) => !answerable);
    const statuses = new Map<string, string>();
    /** Many questions have the same related ones. */
    const statusOf = (question: string, asOf: string | null): string => {
      const key = `${asOf} ${question}`;
      const status = statuses.get(key) ?? ask(question, shipped, asOf).status;
      statuses.set(key, status);
      return status;
    };
    let offered = 0;
    for (const { question, asOf = null } of unanswerable) {
      const { related: suggested } = answerAndSuggest(question, shipped, { asOf, now: () => 0 });
      for (const related of suggested) {
        offered += 1;
        expect([related, statusOf(related, asOf)]).toEqual([related, 'answered']);
      }
    }
    expect(offered).toBeGreaterThan(50);
  });

  it('are when and where people met, where that was not asked', () => {
    expect(ask('How old is William Burns?', met).related.slice(0, 2)).toEqual([
      'When did Hakan Fidan and William Burns meet?',
      'Where did Hakan Fidan and William Burns meet?',
    ]);
    for (const related of ask('How old is William Burns?', met).related)
      expect(ask(related, met).status).toBe('answered');
    expect(ask('When did Ismail Haniyeh meet Burns?', met).related).not.toContain(
      'When did Hakan Fidan and Ismail Haniyeh meet?',
    );
  });

  it.each([
    ['Burns Fidan’a ne dedi?', 'Hakan Fidan ile William Burns ne zaman görüştü?'],
    ['كم عمر هاكان فيدان؟', 'متى التقى هاكان فيدان وويليام بيرنز؟'],
    ['בן כמה האקאן פידאן?', 'מתי נפגשו האקאן פידאן וויליאם ברנס?'],
  ])('are put in the language and script of the question: %s', (question, related) => {
    expect(ask(question, met).related[0]).toBe(related);
    expect(ask(related, met).status).toBe('answered');
  });

  it('are left out where somebody has no name in the letters of the question', async () => {
    const snapshot = await snapshotOfTexts([
      'Foreign Minister Hakan Fidan met the envoy Oskar Unlisted in Doha on 3 May 2024. The ministry confirmed it.',
      'Qatar sent aid to Gaza.',
    ]);
    for (const question of ['كم عمر هاكان فيدان؟', 'בן כמה האקאן פידאן?'])
      expect(ask(question, snapshot).related.filter((related) => /\p{Script=Latin}/u.test(related))).toEqual(
        [],
      );
  });

  it('begin with the people that the question names', () => {
    expect(ask('How long did William Burns fly?', met).related).toContain('Who is William Burns?');
    expect(ask('When did Ron Dermer go to Ankara?', shipped).related[0]).toBe('Who is Ron Dermer?');
  });
});

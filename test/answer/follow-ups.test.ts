import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/model/answer.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';
import { snapshotOfTexts } from '../search/a-snapshot.js';
import { FOLLOW_UPS, type FollowUpCase } from './follow-up-cases.js';

const now = (): number => 0;
type Snapshot = Parameters<typeof answer>[1];

/** Asks a question, and another after its answer, as a member does. */
function ask(before: string, then: string, snapshot: Snapshot = shippedSnapshot): Answer {
  const [first] = answer(before, snapshot, { now }).citations;
  const quoted =
    first === undefined ? null : { article: first.article.id, start: first.start, end: first.end };
  return answer(then, snapshot, { now, after: { question: before, quoted } });
}

function judge({ says }: FollowUpCase, { status, citations }: Answer): 'right' | 'wrong' | 'abstained' {
  if (status === 'abstained') return says === null ? 'right' : 'abstained';
  const quote = citations[0]?.quote ?? '';
  return says?.some((words) => quote.includes(words)) === true ? 'right' : 'wrong';
}

describe('a question that is asked after another', () => {
  it.each(Object.entries(FOLLOW_UPS))(
    'in %s is read together with it, and answered no worse than if it had been asked in full',
    (_language, cases) => {
      const judged = cases.map((each) => ({ each, given: ask(each.before, each.asked) }));
      const right = judged.filter(({ each, given }) => judge(each, given) === 'right');
      expect(right.length / cases.length).toBeGreaterThan(0.8);
      const leant = judged.filter(({ each, given }) => each.alone === true && given.readAs !== undefined);
      expect(leant).toEqual([]);
      const wrong = judged.filter(({ each, given }) => judge(each, given) === 'wrong');
      const whole = wrong.map(({ each, given }) =>
        answer(given.readAs ?? each.asked, shippedSnapshot, { now }),
      );
      expect(wrong.map(({ given }) => given.citations[0]?.quote)).toEqual(
        whole.map(({ citations }) => citations[0]?.quote),
      );
    },
  );

  it('tells what was looked up in full', () => {
    expect(ask('When was Ismail Haniyeh killed?', 'And where?').readAs).toBe(
      'where was Ismail Haniyeh killed?',
    );
    expect(ask('Who is Abbas Kamel?', 'How old is he?').readAs).toBe('How old is Abbas Kamel?');
    expect(ask('متى التقى الوسطاء خليل الحية؟', 'وأين؟').readAs).toBe('أين التقى الوسطاء خليل الحية؟');
  });

  it('keeps the question as it was typed', () => {
    expect(ask('When was Ismail Haniyeh killed?', 'And where?').question).toBe('And where?');
  });

  it('is asked in the days of the one before', () => {
    const before = { question: 'Who met Ismail Haniyeh in Turkey?', quoted: null };
    const given = answer('when?', shippedSnapshot, { now, asOf: '2023-12-31', after: before });
    expect(given.citations.every(({ article }) => (article.published ?? '') <= '2023-12-31')).toBe(true);
  });

  it('is not answered where it may be of either of two people, and both are asked for beside it', async () => {
    const snapshot = await snapshotOfTexts([
      'Ismail Haniyeh met Hakan Fidan in Ankara on 3 May 2024. They spoke about aid.',
      'Ismail Haniyeh arrived in Ankara on 2 May 2024.\n\nHakan Fidan arrived in Ankara on 1 May 2024.',
    ]);
    const given = ask('When did Haniyeh meet Fidan?', 'When did he arrive in Ankara?', snapshot);
    expect(given).toMatchObject({
      status: 'abstained',
      mayMean: ['When did Haniyeh arrive in Ankara?', 'When did Fidan arrive in Ankara?'],
    });
    expect(ask('When did Fidan arrive in Ankara?', 'Whom did he meet there?', snapshot)).toMatchObject({
      readAs: 'Whom did Fidan meet there?',
    });
  });

  it('takes any text, after any other', () => {
    const odd = [
      '',
      '?',
      'and',
      'he',
      've',
      'و',
      'and he and she?',
      '\uD800',
      'it '.repeat(300),
      'who who who',
    ];
    for (const before of odd) for (const then of odd) expect(ask(before, then).status).toBe('abstained');
  });
});

import { expect, it } from 'vitest';
import { asGiven, type GivenAnswer } from '../../../lab/eval/as-given.js';

const QUOTE = 'Fidan met Rashad in Ankara.';

/** An answer that cites one quotation of the article `a`; `marks` are words of it. */
function given(
  of: { readonly right: string | null; readonly language?: string },
  how: { readonly status?: 'answered' | 'abstained'; readonly marks?: readonly string[] } = {},
): GivenAnswer {
  const { status = 'answered', marks = [] } = how;
  return {
    question: {
      id: 'q',
      question: 'Who met Rashad?',
      kind: 'who',
      language: of.language ?? 'en',
      answerable: of.right !== null,
      gold: of.right === null ? [] : [{ article: 'a', answers: [of.right] }],
    },
    answer: {
      status,
      confidence: 0.5,
      citations: [
        {
          article: { id: 'a' },
          start: 0,
          end: QUOTE.length,
          quote: QUOTE,
          highlights: marks.map((mark) => [QUOTE.indexOf(mark), QUOTE.indexOf(mark) + mark.length] as const),
        },
      ],
    },
  };
}

it('answers are measured as members get them', () => {
  const measured = asGiven(
    [
      given({ right: 'Fidan' }, { marks: ['Fidan'] }),
      given({ right: 'Fidan', language: 'tr' }, { marks: ['Rashad'] }),
      given({ right: 'Kalin' }, { marks: ['Fidan'] }),
      given({ right: 'Kalin' }),
      given({ right: 'Fidan' }, { status: 'abstained' }),
      given({ right: null }),
      given({ right: null }, { status: 'abstained' }),
    ],
    () => 'en',
  );
  expect(measured).toEqual({
    rightFirst: 2 / 5,
    rightInThree: 2 / 5,
    rightFirstAcross: 1,
    // A wrong quotation with a mark, and an answer to what is not stated.
    misleading: 2 / 5,
    wrongMarks: 2 / 3,
  });
});

it('nothing is measured of nothing', () => {
  expect(asGiven([], () => undefined)).toEqual({
    rightFirst: null,
    rightInThree: null,
    rightFirstAcross: null,
    misleading: null,
    wrongMarks: null,
  });
});

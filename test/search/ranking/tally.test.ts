import { expect, it } from 'vitest';
import { buildSnapshot } from '../../../src/corpus/build.js';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import {
  createTally,
  gatherCandidates,
  type PostedPassages,
} from '../../../src/search/ranking/candidates.js';
import { articleOf } from '../../support/corpus.js';

const articles = Array.from({ length: 40 }, (_, n) =>
  articleOf(`The delegation met mediator number ${n} in ${n % 2 === 0 ? 'Doha' : 'Cairo'}.`, { id: `a${n}` }),
);
const { index } = await buildSnapshot(
  articles,
  { entities: [], concepts: [], patterns: [] },
  { clock: () => new Date(0) },
);
const queryOf = (question: string) => analyzeQuestion(index, question, null).query;

it('candidates are the same whatever was asked before', () => {
  const questions = ['Who met in Doha?', 'Did the delegation meet in Cairo?', 'Which mediator has number 7?'];
  const first = questions.map((question) => index.candidatesOf(queryOf(question)));
  expect(first.every((candidates) => candidates.length > 0)).toBe(true);
  for (const at of [2, 0, 1, 1, 0])
    expect(index.candidatesOf(queryOf(questions[at] ?? ''))).toEqual(first[at]);
});

it('candidates are the same after a look-up that broke off', () => {
  const query = queryOf('Who met in Doha?');
  let isBroken = false;
  const posted: PostedPassages = {
    passages: [],
    size: 2,
    placeOf: Uint32Array.of(1, 2),
    articleOf: [0, 0],
    find: () => {
      if (isBroken) throw new Error('broken');
      isBroken = true;
      return [[0, 1]];
    },
    tally: createTally(2),
  };
  expect(() => gatherCandidates(posted, query)).toThrow('broken');
  const sound = { ...posted, find: () => [[0, 1]] };
  expect(gatherCandidates(sound, query)).toEqual(
    gatherCandidates({ ...sound, tally: createTally(2) }, query),
  );
});

import { answerOf, considerAsked, type AnswerOptions } from '../answer/answer-question.js';
import { maySuggest } from './ask-itself.js';
import { conflictsOf } from './conflicts.js';
import type { LookUp } from './snapshot-lookup.js';
import type { Answering } from './services.js';

/**
 * Asks questions of what is looked up in: an answer with what other articles say instead, and of related questions those that are
 * answered. It is looked up step by step, so that a step is not done again for what only the next one wants.
 */
export function askingOver(
  lookUp: LookUp,
  { threshold, now }: Pick<AnswerOptions, 'threshold' | 'now'>,
): Answering['ask'] {
  return async (question, { asOf, after } = {}) => {
    const began = now();
    const options = { asOf: asOf ?? null, threshold };
    const considered = await lookUp((searchable) =>
      considerAsked(question, searchable, { ...options, after: after ?? null }),
    );
    const answer = await lookUp((searchable) => answerOf(question, considered, searchable, options));
    const related: string[] = [];
    for (const suggested of answer.related) {
      // One after another: what one of them brings, the next finds there.
      // oxlint-disable-next-line no-await-in-loop
      if (await lookUp((searchable) => maySuggest(suggested, searchable, options))) related.push(suggested);
    }
    const conflicts = await lookUp((searchable) => conflictsOf(answer, searchable));
    return {
      ...answer,
      related,
      ...(conflicts.length === 0 ? {} : { conflicts }),
      elapsedMs: Math.round((now() - began) * 1000) / 1000,
    };
  };
}

import { answer, type AnswerOptions } from '../answer/answer-question.js';
import { consider, type ConsiderOptions, type Searchable } from '../answer/consider.js';
import type { Answer } from '../model/answer.js';
import { conflictsOf } from './conflicts.js';
import type { Query } from '../search/query/query.js';

/**
 * An answer with what other articles give instead, and whose related questions were asked in turn: what would be abstained from is not suggested, nor what takes a
 * meeting for granted that no article states as done.
 */
export function answerAndSuggest(question: string, snapshot: Searchable, options: AnswerOptions): Answer {
  const given = answer(question, snapshot, options);
  const related = given.related.filter((suggested) => maySuggest(suggested, snapshot, options));
  const conflicts = conflictsOf(given, snapshot);
  return { ...given, related, ...(conflicts.length === 0 ? {} : { conflicts }) };
}

/** Whether a question is answered, and takes nothing for granted that no fact states. */
export function maySuggest(question: string, snapshot: Searchable, options: ConsiderOptions): boolean {
  const { analyzed, decision } = consider(question, snapshot, options);
  return decision.answer && isStated(analyzed.query, snapshot);
}

/** Whether a fact states what a question about several people takes for granted; without facts, none can. */
function isStated({ units, kind }: Query, { factIndex }: Searchable): boolean {
  const people = new Set(units.flatMap(({ entity }) => (entity?.type === 'person' ? [entity.id] : [])));
  if (people.size < 2 || factIndex.isEmpty) return true;
  return factIndex.encounters([...people]).some(({ modality, isDated, isPlaced }) => {
    if (modality !== 'stated') return false;
    return !((kind === 'when' && !isDated) || (kind === 'where' && !isPlaced));
  });
}

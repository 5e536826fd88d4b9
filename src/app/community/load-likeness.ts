import type { QuestionLikeness } from './likeness.js';

/** What questions have in common. Loaded only where one has no answer. */
export async function loadLikeness(): Promise<QuestionLikeness> {
  const { likenessByWords } = await import('./likeness.js');
  return likenessByWords();
}

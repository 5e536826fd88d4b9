import { answer } from '../../src/answer/answer-question.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';

/** What is marked in the first quotation, however sure of it, or why none is given. */
export async function marked(language: string, text: string, question: string): Promise<string> {
  const snapshot = await snapshotOf([articleOf(text, { language, title: 'Report' })]);
  const found = answer(question, snapshot, { now: () => 0, marksFrom: 0 });
  if (found.status !== 'answered') return found.reason;
  const [first] = found.citations;
  return (first?.highlights ?? []).map(([start, end]) => first?.quote.slice(start, end)).join(' | ');
}

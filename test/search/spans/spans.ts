import { findAnswerSpans } from '../../../src/search/answer-spans.js';
import { readAgainst } from '../a-snapshot.js';

/** A stretch that may answer, in its words. */
export interface Stretch {
  readonly words: string;
  readonly strength: number;
}

/** Stretches of a text that may answer a question, the surest first. */
export async function stretches(question: string, text: string, language = 'en'): Promise<Stretch[]> {
  const { query, sentences, text: read } = await readAgainst(question, text, language);
  return sentences
    .flatMap((sentence) => findAnswerSpans(query, sentence, read))
    .map(({ start, end, strength }) => ({ words: read.slice(start, end), strength }))
    .sort((a, b) => b.strength - a.strength);
}

/** The words of those that are surer than a highlight has to be. */
export async function sure(question: string, text: string, language?: string): Promise<string[]> {
  return (await stretches(question, text, language))
    .filter(({ strength }) => strength > 0.5)
    .map(({ words }) => words);
}

import { wordsOf } from '../../language/all-languages.js';
import { codeOf, packOf, perLanguage } from '../../language/languages.js';
import type { Token } from '../../language/tokenize.js';
import type { QueryContext } from './query-context.js';

/** What is read of a question here. */
interface WrittenQuestion {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: string;
}

/** Whether a word of a question says nothing by itself: a small word within a name, a particle that is set off from its word. */
export function isSmallPart(context: QueryContext, question: WrittenQuestion, at: number): boolean {
  return isParticle(context, question, at) || isSetApart(question, at);
}

const PARTICLES = perLanguage(({ names }) => new Set(wordsOf(names.particles)));

/** "Al" of "al-Yamani": a small word within a name, which says nothing by itself. */
function isParticle(context: QueryContext, { text, tokens, language }: WrittenQuestion, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !PARTICLES[codeOf(language)].has(token.folded))
    return false;
  const isJoined = text.charAt(token.end) === '-' || /^\p{Lu}/u.test(text.slice(next.start, next.end));
  return isJoined || context.corpus.numberOf(token.folded) === undefined;
}

/** A particle that a language writes onto words, set off by a hyphen before figures and foreign names ("ל-60"). */
function isSetApart({ text, tokens, language }: WrittenQuestion, at: number): boolean {
  const token = tokens[at];
  return (
    packOf(language).morphology.consonantRoots &&
    token?.folded.length === 1 &&
    /^\p{L}\p{Pd}[\p{L}\p{N}]/u.test(text.slice(token.start))
  );
}

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

/** Whether a word of a question says nothing by itself: a small word within a name, what is written onto another and set off. */
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

/** What a language writes onto words, set off from figures and foreign names: a particle before ("ל-60"), an ending behind ("2018'deki"). */
function isSetApart({ text, tokens, language }: WrittenQuestion, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { consonantRoots, agglutinative } = packOf(language).morphology;
  return (
    (consonantRoots &&
      token.folded.length === 1 &&
      /^\p{L}\p{Pd}[\p{L}\p{N}]/u.test(text.slice(token.start))) ||
    (agglutinative && /\p{N}['’]$/u.test(text.slice(0, token.start)))
  );
}

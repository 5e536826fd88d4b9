import type { Analyzer } from '../../language/analyzer.js';
import { digitsOf } from '../../language/number-words.js';
import type { Token } from '../../language/tokenize.js';
import { askingWordsOf } from './answer-kind.js';
import { KIND_NOUNS } from './question-signs.js';
import type { AnswerKind } from './query.js';

/** Kinds of question that may ask for things one by one. */
const OF_LISTS: ReadonlySet<AnswerKind | null> = new Set(['what', 'who', 'list', 'where']);
/** More things than these are a figure or a year. */
const MOST = 30;

/** A question, as far as it is read here. */
export interface CountedQuestion {
  readonly text: string;
  readonly language: string;
  readonly kind: AnswerKind | null;
  readonly tokens: readonly Token[];
}

/**
 * How many things a question asks for one by one ("which six topics", "yedi madde neler", «ما البنود السبعة»); null where it does not say.
 * The figure stands behind the word that asks, with nothing but small words between, or before one that ends the question; with an article
 * it stands behind its noun.
 */
export function listedCountOf(
  { text, language, kind, tokens }: CountedQuestion,
  { isStopWord, stem }: Pick<Analyzer, 'isStopWord' | 'stem'>,
): number | null {
  const asking = askingWordsOf(text, language);
  if (asking === null || !OF_LISTS.has(kind)) return null;
  const behind = tokens.filter(({ start }) => start >= asking.end).map(({ folded }) => folded);
  // In a language that asks last, the noun stands between.
  if (behind.length === 0)
    return countOf(tokens.filter(({ end }) => end <= asking.start).at(-2)?.folded ?? '');
  const first = behind.findIndex(
    (word) => countOf(word) !== null || (!isStopWord(word) && !KIND_NOUNS.test(word)),
  );
  const [word = '', next = '', after] = first < 0 ? [] : behind.slice(first);
  const count = countOf(word);
  if (count !== null) return next === '' ? null : count;
  return after !== undefined && countOf(next) === null ? countOf(stem(next)) : null;
}

function countOf(folded: string): number | null {
  const digits = digitsOf(folded);
  const count = /^[0-9]{1,2}$/.test(digits) ? Number(digits) : 0;
  return count >= 2 && count <= MOST ? count : null;
}

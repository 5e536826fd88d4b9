import type { AnnotatedSentence } from '../annotated.js';

/** What a language counts besides people to whom something happened, and where a number counts nothing. Words are folded. */
export interface CountedNouns {
  /** The counted noun in a word of it, without what is written onto it; null where it is none. */
  readonly baseOf: (folded: string) => string | null;
  /** Nouns of time, by their base: they count only behind or as one of these forms ("for", "-lük"). */
  readonly times: ReadonlySet<string>;
  readonly isLasting: (before: string, noun: string) => boolean;
  /** Before a number of things that are known ("her iki ülke"), which counts nothing; two of them are known without. */
  readonly known: ReadonlySet<string>;
  readonly fewest: number;
  /** Before or behind a distance in time ("two days later", "بعد يومين"), an age, a share. */
  readonly shifts: ReadonlySet<string>;
  /** How a sentence opens, folded, that tells what a text lays down ("according to the plan"). */
  readonly laidDown: RegExp;
}

/**
 * The noun that a number counts: its first letters in the text; null where the number tells a distance in time, or its clause is a
 * plan or a wish, of which the number's own modality is not known.
 */
export function countedAt(
  { tokens, article, reading, start }: AnnotatedSentence,
  { baseOf, times, isLasting, shifts, known }: CountedNouns,
  number: number,
  noun: number,
): string | null {
  const word = tokens[noun];
  const base = baseOf(word?.folded ?? '');
  if (word === undefined || base === null) return null;
  const before = tokens[number - 1]?.folded ?? '';
  if (known.has(before) || /^\p{Lu}/u.test(article.text.slice(word.start, word.end))) return null;
  if (shifts.has(before) || shifts.has(tokens[noun + 1]?.folded ?? '')) return null;
  if (times.has(base) && !isLasting(before, word.folded)) return null;
  const read = reading();
  if (read === null) return null;
  const at = read.tokens.findIndex(
    (token) => token.start <= word.start - start && token.end > word.start - start,
  );
  const clause = read.clauses[read.clauseOf[at] ?? -1];
  if (clause === undefined || clause.isUnreal || clause.isDenied) return null;
  if (word.folded === base) return article.text.slice(word.start, word.end);
  const from = word.start + Math.max(0, word.folded.indexOf(base));
  return article.text.slice(from, from + base.length);
}

import type { SpanOffsets } from '../../language/sentences.js';
import { gapAfter, type SentenceWords } from '../../language/words-of-sentence.js';
import type { Alternatives } from '../../language/language-pack.js';

/** A stretch of a sentence that a language tells in words of several; tokens are inclusive. */
export interface WordedPhrase {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** Finds whole phrases among some alternatives in small letters; null where there are none. */
export type PhraseFinder = ((words: SentenceWords) => readonly WordedPhrase[]) | null;

const NONE: readonly WordedPhrase[] = [];

/** @param code of the language, whose small letters its texts are matched in */
export function phraseFinder(alternatives: Alternatives, code: string): PhraseFinder {
  if (alternatives === '') return null;
  const pattern = new RegExp(String.raw`(?:${alternatives})(?![\p{L}\p{M}\p{N}])`, 'gu');
  return (words) => {
    const { text, start, end, tokens } = words;
    const written = text.slice(start, end);
    const lower = written.toLocaleLowerCase(code);
    // Where small letters are more than capitals, offsets would not hold.
    const found = wholeMatches(pattern, lower.length === written.length ? lower : written);
    if (found.length === 0) return NONE;
    return found.flatMap((match): WordedPhrase[] => {
      const from = start + match.start;
      const to = start + match.end;
      const firstToken = tokens.findIndex((token) => token.start >= from);
      const lastToken = tokens.findLastIndex((token) => token.start < to);
      return firstToken < 0 || lastToken < firstToken ? [] : [{ firstToken, lastToken }];
    });
  };
}

const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;

/**
 * Matches that start where a word does. That is looked at where one is found and not at each character, which takes three times as
 * long: most sentences have none.
 */
function wholeMatches(pattern: RegExp, text: string): readonly SpanOffsets[] {
  let found: SpanOffsets[] | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index } = match;
    const behind = index + match[0].length;
    const isWhole = !ENDS_IN_WORD.test(text.slice(Math.max(0, index - 2), index));
    if (isWhole) (found ??= []).push({ start: index, end: behind });
    pattern.lastIndex =
      isWhole && behind > index ? behind : index + ((text.codePointAt(index) ?? 0) > 0xff_ff ? 2 : 1);
  }
  return found ?? [];
}

/** Characters of what is looked at behind a word. */
const REACH = 48;

/** The last token of what stands right behind another one, as written; the other one where nothing of it does. */
export function behindAsWritten(words: SentenceWords, last: number, pattern: RegExp | null): number {
  if (pattern === null || !/^[.,]{0,2}\s$/u.test(gapAfter(words, last))) return last;
  const { text, tokens } = words;
  const from = tokens[last + 1]?.start ?? words.end;
  const match = pattern.exec(text.slice(from, Math.min(words.end, from + REACH)));
  if (match === null) return last;
  const to = from + match[0].length;
  return Math.max(
    last,
    tokens.findLastIndex(({ start }) => start < to),
  );
}

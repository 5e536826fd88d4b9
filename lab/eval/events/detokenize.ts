import type { SpanOffsets } from '../../../src/language/sentences.js';
import type { TokenizedSentence } from './event-document.js';

const JOINS_LEFT = /^(?:[.,;:!?%)\]}”…]|['’](?:s|m|d|ll|re|ve)?|n['’]t|'')$/iu;
const JOINS_RIGHT = /^(?:[([{$£€“#]|``)$/u;
const DIGITS = /^\d+$/;

/**
 * Puts tokens together as a person would write them, and tells where each stands. Hyphens and slashes between words
 * join them ("cease - fire" is "cease-fire"), straight quotation marks open and close in turn.
 */
export function detokenize(words: readonly string[]): TokenizedSentence {
  let text = '';
  const tokens: SpanOffsets[] = [];
  let glue = true;
  let quoted = false;
  words.forEach((word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    const closes = word === '"' && quoted;
    const inside = isInside(word, before, after);
    if (!glue && !closes && !inside && !JOINS_LEFT.test(word)) text += ' ';
    const start = text.length;
    text += word;
    tokens.push({ start, end: text.length });
    glue = inside || JOINS_RIGHT.test(word) || (word === '"' && !quoted) || isThousands(before, word, after);
    if (word === '"') quoted = !quoted;
  });
  return { text, tokens };
}

/** A hyphen or slash between two words. */
function isInside(word: string, before: string | undefined, after: string | undefined): boolean {
  return (word === '-' || word === '/') && endsInWord(before) && endsInWord(after);
}

/** The comma of "2 , 000". */
function isThousands(before: string | undefined, word: string, after: string | undefined): boolean {
  return word === ',' && DIGITS.test(before ?? '') && /^\d{3}$/.test(after ?? '');
}

function endsInWord(word: string | undefined): boolean {
  return word !== undefined && /[\p{L}\p{N}.]$/u.test(word);
}

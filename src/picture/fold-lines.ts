import { fold } from '../language/fold.js';

/**
 * Widths of characters as a share of the type size, a little more than those of Noto Sans: a line that is too short
 * is no harm, one too long would run out of the picture.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\u200C-\u200F\u061C\u2066-\u2069]/u, 0],
  [/[ijl|!.,:;'’‘()[\]]/u, 0.3],
  [/[ frtI\-"“”/·]/u, 0.4],
  [/[mwMW@%—…]/u, 0.95],
  [/[a-z0-9]/u, 0.58],
  [/\p{Script=Arabic}/u, 0.6],
  [/\p{Script=Hebrew}/u, 0.6],
  [/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u, 0.7],
];
const WIDEST = 1.05;

/** About how wide a text is, never less, in shares of the type size. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const plain = plainOf(character);
    width += WIDTHS.find(([form]) => form.test(plain))?.[1] ?? WIDEST;
  }
  return width;
}

/** A small letter with a mark is no wider than the letter without. */
function plainOf(character: string): string {
  if (!/\p{Ll}/u.test(character)) return character;
  const folded = fold(character);
  return folded.length === 1 ? folded : character;
}

/** Folds a text between words into lines no wider than `width` shares of the type size; a longer word is cut. */
export function foldLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ').flatMap((word) => cutWord(word, width))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (widthOf(longer) <= width) current = longer;
    else {
      if (current !== '') lines.push(current);
      current = word;
    }
  }
  return current === '' ? lines : [...lines, current];
}

/** A text on one line of that width: whole, or with a visible `…` after the words that fit. Not for quotations. */
export function oneLine(text: string, width: number): string {
  const [first = '', ...more] = foldLines(text, width);
  if (more.length === 0) return first;
  const [shorter = ''] = foldLines(text, width - widthOf('…'));
  return `${shorter}…`;
}

function cutWord(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

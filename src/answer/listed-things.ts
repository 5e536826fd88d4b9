import { marksOfAll } from '../language/all-languages.js';
import { isListItem } from '../search/list-items.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';

/** Between things in a row; the last two are mostly parted by a word. */
const PARTING = new RegExp(
  `[,;${marksOfAll(({ orthography }) => orthography.comma + orthography.semicolon)}]`,
  'gu',
);
/** Fewer things than these may be told in any way. */
const LEAST = 4;

/**
 * So many things are asked for one by one, and neither any sentence of the passage has as many in a row, nor a list as many lines: it only
 * says how many there are.
 */
export function isListUntold({ listed }: Query, { passage, sentences }: Hit): boolean {
  if (listed === null || listed < LEAST) return false;
  const { text } = passage.article;
  const lines = sentences.filter((sentence) => isListItem(text, sentence)).length;
  const isTold = sentences.some(
    ({ start, end }) => [...text.slice(start, end).matchAll(PARTING)].length >= listed - 2,
  );
  return lines < listed && !isTold;
}

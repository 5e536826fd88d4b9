/** A line or item that begins with a number: "3. gün görüşmeleri", "2) Guarantees". */
export interface NumberedLine {
  /** As it is written, so that it can be kept ("007."). */
  readonly number: string;
  /** What stands behind the number, `.` or `)`. */
  readonly mark: string;
  /** The words behind both. */
  readonly words: string;
}

/**
 * Whether the number is the mark of a list and no word of the sentence. "13. Oktober 2025" and "3. gün" are ordinals: a list
 * has a neighbour whose number is one more or less, it begins with one where its items begin small, and its items do not
 * all count the same thing.
 */
export function isListMark(
  line: NumberedLine,
  before: NumberedLine | undefined,
  after: NumberedLine | undefined,
): boolean {
  if (line.mark !== '.') return true;
  const follows = before !== undefined && Number(before.number) + 1 === Number(line.number);
  const isFollowed = after !== undefined && Number(after.number) - 1 === Number(line.number);
  const neighbours = [...(follows ? [before] : []), ...(isFollowed ? [after] : [])];
  if (neighbours.length === 0) return false;
  if (neighbours.every(({ words }) => firstWord(words) === firstWord(line.words))) return false;
  return !/^\p{Ll}/u.test(line.words) || Number(line.number) === 1 || follows;
}

function firstWord(words: string): string {
  return /^\S*/u.exec(words)?.[0] ?? '';
}

import type { SimpleClause } from '../../attribution/simple-clause.js';
import type { Word, WordRun } from '../../attribution/speech-words.js';

/** Verbs of saying that a comma joins to the next ("duyurmuş, Y de … doğrulamıştı"): the last bears the ending of both. */
const GOES_ON = /^(?:duyurmus|aciklamis|soylemis|bildirmis|belirtmis|dogrulamis)$/u;
/** Words of a subject before "also", at most. */
const LONGEST_SUBJECT = 5;

/** "X … duyurmuş, Y de … doğrulamıştı": each of two says its own; null where there are no two. */
export function saidInARow(
  words: readonly Word[],
  read: (words: readonly Word[]) => SimpleClause | null,
): readonly SimpleClause[] | null {
  const at = words.findIndex(({ folded, quotation }, index) => {
    const next = words[index + 1];
    return index > 1 && quotation < 0 && GOES_ON.test(folded) && next?.gap === 'comma' && next.capital;
  });
  if (at < 0) return null;
  const own = words
    .slice(0, at + 1)
    .map((word, index) => (index === at ? { ...word, folded: withEnding(word.folded) } : word));
  const both = [read(own), movedClause(read(withSubject(words.slice(at + 1))), at + 1)];
  return both.flatMap((clause) => (clause === null ? [] : [clause]));
}

/** "duyurmuş" for "duyurmuştu". */
function withEnding(folded: string): string {
  return folded.endsWith('us') ? `${folded}tu` : `${folded}ti`;
}

/** "Halil el-Hayya da …": "also" sets the subject off as a comma does. */
function withSubject(words: readonly Word[]): readonly Word[] {
  const also = words.findIndex(({ folded }) => folded === 'da' || folded === 'de');
  if (also < 1 || also > LONGEST_SUBJECT) return words;
  return words.map((word, at) => (at === also ? { ...word, gap: 'comma' as const } : word));
}

/** A clause of words that stand behind others. */
export function movedClause(clause: SimpleClause | null, by: number): SimpleClause | null {
  if (clause === null) return null;
  const move = ({ first, last }: WordRun): WordRun => ({ first: first + by, last: last + by });
  return { ...clause, source: move(clause.source), cue: move(clause.cue), content: move(clause.content) };
}

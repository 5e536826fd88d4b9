import type { Relative } from '../query/query-context.js';
import type { TermStatistics } from '../statistics.js';
import { isEntityTerm, STOP } from '../term.js';
import type { TermsInOrder } from './vocabulary.js';

/** What words of one family share: a beginning of a share of the word's letters, with so much more behind it. */
const FAMILY = { letters: 4, share: 0.7, longest: 4, most: 8, surely: 6 } as const;
/**
 * In a language of many endings the first five letters tell a word about as well as its analysis does (Can et al. 2008,
 * "Information retrieval on Turkish texts").
 */
const AGGLUTINATIVE_FAMILY = { letters: 5, longest: 7, most: 24 } as const;

const LATIN = /^[a-z]/;

/** Terms that are likely forms of the same word as `term`, the commonest first: `CorpusVocabulary.familyOf`. */
export function familyOf(
  vocabulary: TermsInOrder,
  statistics: TermStatistics,
  term: string,
  agglutinative = false,
): Relative[] {
  const { longest, most } = agglutinative ? AGGLUTINATIVE_FAMILY : FAMILY;
  const letters = agglutinative
    ? Math.max(FAMILY.letters, Math.min(AGGLUTINATIVE_FAMILY.letters, term.length))
    : Math.max(FAMILY.letters, Math.ceil(term.length * FAMILY.share));
  if (term.length < FAMILY.letters || isEntityTerm(term) || /[0-9]/.test(term)) return [];
  const family: Relative[] = [];
  for (const other of vocabulary.beginningWith(term.slice(0, letters))) {
    const number = vocabulary.numberOf(other) ?? STOP;
    if (statistics.documentFrequency(number) === 0) continue;
    const longer = Math.max(other.length, term.length);
    if (other === term || longer - Math.min(other.length, term.length) > longest) continue;
    if (agglutinative || letters >= longer * (FAMILY.share - 0.15))
      family.push({
        number,
        sure: agglutinative || !isOtherShort(term, other),
      });
  }
  const frequency = ({ number }: Relative): number => statistics.documentFrequency(number);
  return family.sort((a, b) => frequency(b) - frequency(a)).slice(0, most);
}

/**
 * Short words that end differently may be two words ("truck" and "truce", "media" and "mediate"), unless the one is the
 * other's past ("build" and "built") or, where stems are short, goes on with it.
 */
function isOtherShort(term: string, other: string): boolean {
  if (Math.min(term.length, other.length) >= FAMILY.surely) return false;
  if (!LATIN.test(term) && (term.startsWith(other) || other.startsWith(term))) return false;
  return !(/[dt]$/.test(term) && /[dt]$/.test(other) && term.slice(0, -1) === other.slice(0, -1));
}

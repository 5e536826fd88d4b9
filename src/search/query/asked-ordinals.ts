import { isSpaced, wordAt, type SentenceWords } from '../../language/words-of-sentence.js';
import { packOf } from '../../language/languages.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import { SentenceTold } from '../spans/sentence-told.js';
import type { OrdinalPhrase } from '../spans/ordinal-phrases.js';
import { unitOfToken, unitOfWord } from './asked-units.js';
import type { QueryUnit } from './query.js';

/** A place in an order that a question speaks of. */
export interface AskedOrdinal {
  /** 1 for the first. */
  readonly value: number;
  /** Units of what is in that order; where one noun belongs to another it may be either. */
  readonly units: readonly number[];
}

/** Words between an ordinal and what it ranks. */
const REACH = 4;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * What a question speaks of by its place in an order: "sixth round", "round six", "الجولة السادسة". Names and what has a date are ranked
 * by none.
 *
 * @param reading the question's tree; null where there is none
 */
export function askedOrdinalsOf(
  words: SentenceWords,
  units: readonly QueryUnit[],
  reading: SentenceReading | null,
  language: string,
): readonly AskedOrdinal[] {
  const { ordinals } = new SentenceTold(words, language);
  if (ordinals.length === 0) return [];
  const unitsBy = (isIt: (upos: string) => boolean): ReadonlySet<number> =>
    new Set(
      (reading?.tokens ?? [])
        .filter(({ upos }) => isIt(upos))
        .map((token) => unitOfToken(units, reading?.text ?? '', token)),
    );
  const nouns = unitsBy((upos) => NOUNS.has(upos));
  const verbs = unitsBy((upos) => upos === 'VERB');
  const isOrdinal = (at: number): boolean =>
    ordinals.some(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken);
  /** The unit that a word is of and that may be ranked; -1 where there is none. */
  const plainAt = (at: number): number => {
    const unit = isOrdinal(at) ? -1 : unitOfWord(units, wordAt(words, at));
    const { isName = true, words: written = '' } = units[unit] ?? {};
    return isName || /^[0-9]/.test(written) ? -1 : unit;
  };
  const nearest = (places: readonly number[]): readonly number[] => {
    const plain = places.map(plainAt).filter((unit) => unit >= 0);
    return plain
      .filter((unit) => nouns.has(unit))
      .slice(0, 1)
      .concat(plain)
      .slice(0, 1);
  };
  return ordinals.flatMap((ordinal) => {
    const ranked = rankedBy(ordinal, words, language, { nearest, plainAt, verbs });
    return ranked.length === 0 ? [] : [{ value: ordinal.value, units: ranked }];
  });
}

interface Ranks {
  readonly nearest: (places: readonly number[]) => readonly number[];
  readonly plainAt: (at: number) => number;
  readonly verbs: ReadonlySet<number>;
}

function rankedBy(
  { firstToken, lastToken, isLabel }: OrdinalPhrase,
  words: SentenceWords,
  language: string,
  { nearest, plainAt, verbs }: Ranks,
): readonly number[] {
  if (isLabel) return nearest([firstToken - 1]);
  const ahead = Array.from({ length: REACH }, (_, step) => lastToken + 1 + step);
  if (!packOf(language).numbers.ordinalsBehind) return nearest(ahead);
  // "جولة المحادثات الخامسة": of nouns in a row the tree does not tell which.
  const row: number[] = [];
  for (let at = firstToken - 1; at >= firstToken - REACH && isSpaced(words, at); at -= 1) {
    const unit = plainAt(at);
    if (unit < 0 || verbs.has(unit)) break;
    row.push(unit);
  }
  return row.length > 0 ? row : nearest([lastToken + 1]);
}

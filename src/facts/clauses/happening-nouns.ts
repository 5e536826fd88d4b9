import { fold } from '../../language/fold.js';
import type { AnnotatedSentence } from '../annotated.js';
import { slugOf } from '../slug.js';
import type { Party } from './party.js';

/** A noun that tells what happens, folded, word by word ("وقف إطلاق النار"). */
export type HappeningNoun = readonly string[];

/**
 * How a word of a sentence is a word of such a noun: 0 for it is none, else by how many letters the sentence's word is longer at
 * its beginning (an article), plus one.
 */
export type FitsNoun = (folded: string, noun: string, isFirst: boolean, isLast: boolean) => number;

/** Reads the nouns of a wording: "هدنة/وقف-إطلاق-النار". */
export function happeningNouns(part: string): readonly HappeningNoun[] {
  return part.split('/').map((noun) => noun.split('-').map(fold));
}

/** The happening that a noun at a position names, the longest of several; null where there is none. */
export function happeningAt(
  { tokens, article }: AnnotatedSentence,
  nouns: readonly HappeningNoun[],
  first: number,
  fits: FitsNoun,
): Party | null {
  let best: Party | null = null;
  for (const noun of nouns) {
    const last = first + noun.length - 1;
    const cuts = noun.map((word, part) =>
      fits(tokens[first + part]?.folded ?? '', word, part === 0, part === noun.length - 1),
    );
    if (cuts.some((cut) => cut === 0) || (best !== null && best.last >= last)) continue;
    const start = (tokens[first]?.start ?? 0) + (cuts[0] ?? 1) - 1;
    const name = article.text.slice(start, tokens[last]?.end ?? start).replace(/\s+/gu, ' ');
    best = { ref: { id: slugOf(name), name, type: 'group' }, first, last, marker: 'plain', joined: false };
  }
  return best;
}

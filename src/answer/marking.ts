import { packOf } from '../language/languages.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';

/*
 * What may be marked in a quotation: a mark is a claim that these words answer.
 */

/** Kinds of answer that stand by what they are of, wherever the question's words are. */
const BY_THEMSELVES: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-long', 'how-old']);
/** A stretch less sure than this claims nothing. */
const SURE = 0.5;
/** Names that a sentence must share with the question to answer it whatever its verb. */
const NAMES_BESIDE = 2;

/**
 * Whether stretches may be marked where no clause was found that says what happened: figures, what is said of the very round that is asked
 * about, and what stands in a sentence with all names of the question, several.
 */
export function mayMarkUnread(query: Query, { sentences }: Hit, spans: readonly AnswerSpan[]): boolean {
  const names = namesOf(query);
  return (
    BY_THEMSELVES.has(query.kind) ||
    (spans.length > 0 && spans.every(({ ofAsked }) => ofAsked === 1)) ||
    (names.length >= NAMES_BESIDE &&
      spans.every(({ start }) => {
        const sentence = sentences.find((each) => start >= each.start && start < each.end);
        return names.every((name) =>
          sentence?.tokens.some(({ matches }) => matches.some(({ unit }) => unit === name)),
        );
      }))
  );
}

/**
 * Whether what is read of a clause is mostly right: of who, less often than of when and where.
 * @param isSaid it says what happened in the question's own word
 * @param language of the article
 */
export function mayMarkRead(
  kind: string,
  { role }: AskedUnits,
  { isSaid, language }: { readonly isSaid: boolean; readonly language: string },
): boolean {
  return kind !== 'who' || (isSaid && role !== null && packOf(language).readsRolesWell);
}

/** The units that are names, without the single words of one. */
export function namesOf({ units }: Query): readonly number[] {
  return units.flatMap(({ isName, isNamePart }, unit) => (isName && isNamePart !== true ? [unit] : []));
}

/**
 * What may be marked where no clause was found that says what happened: not a name for being one, a time or a place only
 * where there is no other, in whichever of its places, a figure only of what is counted.
 * @param text the article's
 */
export function unsureSpans(
  { kind }: Query,
  spans: readonly AnswerSpan[],
  text: string,
): readonly AnswerSpan[] | null {
  const ofAsked = spans.filter((span) => span.ofAsked === 1);
  const sure = (ofAsked.length > 0 ? ofAsked : spans).filter(({ strength }) => strength > SURE);
  switch (kind) {
    case 'who':
      return [];
    case 'where':
    case 'when':
      return new Set(sure.map(({ start, end }) => text.slice(start, end))).size === 1 ? sure : [];
    case 'how-many': {
      const counts = sure.filter(({ strength }) => strength === 1);
      return counts.length === 1 ? counts : [];
    }
    default:
      return null;
  }
}

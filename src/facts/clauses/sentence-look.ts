import type { AnnotatedSentence, DateMention } from '../annotated.js';
import { indexMentions, type MentionsByToken } from '../names/mention-index.js';
import { QUESTION } from './marks.js';
import type { Party } from './party.js';

/** What reading the clauses of a sentence looks up, made once a sentence. Positions are of tokens. */
export interface SentenceLook {
  readonly sentence: AnnotatedSentence;
  readonly parties: readonly Party[];
  /** Places among the parties by their first and their last word. */
  readonly placeByFirst: ReadonlyMap<number, number>;
  readonly placeByLast: ReadonlyMap<number, number>;
  readonly mentions: MentionsByToken;
  /** The date that each word belongs to. */
  readonly dated: ReadonlyMap<number, DateMention>;
  readonly isQuestion: boolean;
  /** Somebody says that something is not so. */
  readonly isRefuted: boolean;
  /** The first word of a condition, or `Infinity`. */
  readonly condition: number;
}

/** Words on either side of a verb within which its place and time, and who takes part, stand. */
export const CLAUSE_REACH = 40;

/** Looks at a sentence. */
export function lookAt(
  sentence: AnnotatedSentence,
  parties: readonly Party[],
  /** What refutes is a word or two. */
  words: { readonly conditions: ReadonlySet<string>; readonly refutes: ReadonlySet<string> },
): SentenceLook {
  const { tokens, dates, article, end } = sentence;
  const dated = new Map<number, DateMention>();
  for (const date of dates) for (let at = date.firstToken; at <= date.lastToken; at += 1) dated.set(at, date);
  const condition = tokens.findIndex(({ folded }) => words.conditions.has(folded));
  return {
    sentence,
    parties,
    placeByFirst: new Map(parties.map(({ first }, place) => [first, place])),
    placeByLast: new Map(parties.map(({ last }, place) => [last, place])),
    mentions: indexMentions(sentence.mentions),
    dated,
    isQuestion: QUESTION.test(article.text.charAt(end - 1)),
    isRefuted: tokens.some(
      ({ folded }, at) =>
        words.refutes.has(folded) || words.refutes.has(`${folded} ${tokens[at + 1]?.folded ?? ''}`),
    ),
    condition: condition < 0 ? Infinity : condition,
  };
}

/** The parties whose phrase begins between two positions, both inclusive, in reading order. */
export function partiesBetween(
  { parties, placeByFirst }: SentenceLook,
  from: number,
  to: number,
): readonly Party[] {
  const found: Party[] = [];
  for (let at = Math.max(0, from); at <= to; at += 1) {
    const party = parties[placeByFirst.get(at) ?? -1];
    if (party !== undefined) found.push(party);
  }
  return found;
}

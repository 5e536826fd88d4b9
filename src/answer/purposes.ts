import { packOf } from '../language/languages.js';
import { phraseAt } from '../reading/noun-phrases.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import type { Query } from '../search/query/query.js';
import { findTimeSpans } from '../search/spans/time-spans.js';
import { timeWordsOf } from '../search/spans/time-words.js';
import type { Anchor } from './anchors.js';

/**
 * What an anchor's clause says that something was done for: "for treatment", "to brief the cabinet". Only where the parser
 * finds most of the roles.
 * @param text the article's
 */
export function purposesOf(query: Query, anchor: Anchor, text: string): AnswerSpan[] {
  const { sentence, reading, clause, at } = anchor;
  const { tokens, children, clauses, words } = reading;
  if (!packOf(sentence.language).readsRolesWell || clause.predicate !== at) return [];
  const times = findTimeSpans({ ...query, grain: null }, sentence, text);
  // "For three years" says how long.
  const { units } = timeWordsOf(sentence.language);
  const spanOf = (start: number, end: number): AnswerSpan[] => {
    const span = { start: start + sentence.start, end: end + sentence.start };
    const isTime = times.some((time) => time.start < span.end && time.end > span.start);
    return isTime ? [] : [{ ...span, strength: 1, isRead: true }];
  };
  const nouns = clause.obliques.flatMap(({ head, marker }) => {
    const noun = tokens[head];
    if (!words.purposes.has(marker) || noun?.upos !== 'NOUN' || units.has(words.fold(noun.form))) return [];
    const mark = (children[head] ?? []).find((child) =>
      words.purposes.has(words.fold(tokens[child]?.form ?? '')),
    );
    const phrase = phraseAt(tokens, children, head);
    return spanOf(tokens[mark ?? head]?.start ?? phrase.start, phrase.end);
  });
  const verbs = clauses.flatMap(({ parent, link, predicate }) => {
    if (clauses[parent] !== clause || link !== 'advcl') return [];
    const mark = (children[predicate] ?? []).find(
      (child) => tokens[child]?.upos === 'PART' && tokens[child].relation === 'mark',
    );
    const start = tokens[mark ?? -1]?.start;
    return start === undefined ? [] : spanOf(start, endBelow(reading.children, tokens, predicate));
  });
  return [...nouns, ...verbs];
}

/** Where the last word below one ends. */
function endBelow(
  children: readonly (readonly number[])[],
  tokens: Anchor['reading']['tokens'],
  word: number,
): number {
  const below = (children[word] ?? []).filter((child) => tokens[child]?.upos !== 'PUNCT');
  return Math.max(tokens[word]?.end ?? 0, ...below.map((child) => endBelow(children, tokens, child)));
}

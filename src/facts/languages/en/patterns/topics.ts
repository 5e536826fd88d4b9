import type { AnnotatedSentence } from '../../../annotated.js';
import { isReadable } from '../../../sentence-words.js';
import { clauseText } from '../grammar/clause-words.js';
import type { ClauseContext } from '../grammar/coordination.js';
import { isTimeWord } from '../grammar/word-lists.js';
import { endOfClause, reachOf } from './adjuncts.js';

/** Longest topic, in words. */
const LONGEST = 6;
const MOST = 6;
/** What only says more about a noun ("taken on …", "mediated by …") is left out. */
const TOPIC_END =
  /\s+(?:that|which|who|in|at|by|to|from|between|as|with|within|without|after|before|during|under|on|into|through|amid|taken|seized|held|mediated|proposed|led|backed|caused|including)(?=\s).*$/iu;
const OPENING = /^(?:the|an?|its|their|his|her|both|some|any|several|such)\s+/iu;
/** "humanitarian and diplomatic matters" is one noun phrase. */
const HALF = /(?:ic|al|ary|ian|ous|ive|eli|ern)$/iu;
const VAGUE =
  /^(?:it|them|this|that|these|those|what|how|issues?|matters?|points?|topics?|times?|fronts?|subjects?|tuesday|monday|.*\bday)$/iu;

/**
 * The matter that a clause names after "about", "on", "over", "regarding" or "to discuss", as short noun phrases in
 * lower case: the words up to the next clause, parted at commas and "and", without articles and what follows the noun.
 *
 * @param from token position behind what the pattern matched
 */
export function topicsAfter(context: ClauseContext, from: number): readonly string[] {
  const { words } = context;
  const end = reachOf(context, from);
  for (let at = from; at < end; at += 1) {
    const word = words.word(at);
    const discussing = word === 'discuss' && words.word(at - 1) === 'to';
    if (!discussing && !/^(?:about|on|over|regarding|concerning)$/u.test(word)) continue;
    if (
      words.dateAt(at + 1) !== undefined ||
      /^[0-9]/u.test(words.word(at + 1)) ||
      isTimeWord(words.word(at + 1))
    )
      continue;
    if (word === 'on' && words.isCapital(at + 1) && words.joint(at + 2) !== 'possessive') continue;
    if (words.joint(at + 1) !== 'space' || words.joint(at) !== 'space') continue;
    return topicsOf(clauseText(words, at + 1, endOfClause(context, at + 1)));
  }
  return [];
}

/** The topics that a stretch of text lists. */
function topicsOf(text: string): readonly string[] {
  const topics: string[] = [];
  let half = '';
  for (const part of text.split(/\s*,\s*(?:and\s+)?|\s+and\s+(?:also\s+)?/u)) {
    const whole = half === '' ? part : `${half} and ${part}`;
    half = HALF.test(part) && !part.includes(' ') ? whole : '';
    if (half !== '') continue;
    const topic = topicPhrase(whole);
    if (topic !== null && !topics.includes(topic)) topics.push(topic);
  }
  return topics.slice(0, MOST);
}

/** A noun phrase without its article and what hangs on it; null where it is no short one. */
function topicPhrase(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[.;:!?"“”]+$/u, '')
    .replace(OPENING, '')
    .replace(TOPIC_END, '')
    .toLowerCase()
    .trim();
  if (
    bare === '' ||
    VAGUE.test(bare) ||
    isTimeWord(bare.split(/\s+/u).at(-1) ?? '') ||
    bare.split(/\s+/u).length > LONGEST ||
    bare.length > 60
  )
    return null;
  return bare;
}

/** The items of the list that each sentence introduces, by where that sentence starts. */
export function introducedTopics(
  sentences: readonly AnnotatedSentence[],
): ReadonlyMap<number, readonly string[]> {
  const topics = new Map<number, string[]>();
  for (const { introducedBy, article, start, end } of sentences) {
    if (introducedBy === null || !isReadable({ start, end })) continue;
    const topic = topicPhrase(article.text.slice(start, end));
    if (topic === null) continue;
    const known = topics.get(introducedBy.start);
    if (known === undefined) topics.set(introducedBy.start, [topic]);
    else if (known.length < MOST && !known.includes(topic)) known.push(topic);
  }
  return topics;
}

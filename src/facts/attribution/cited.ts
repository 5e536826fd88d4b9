import type { SpanOffsets } from '../../language/sentences.js';
import type { Attribution } from '../../model/attribution.js';
import type { AnnotatedSentence } from '../annotated.js';

/** Words with which whoever passes something on names who said it, and the words up to the end of the phrase behind them. */
const CITING = /(?:\bciting|نقلا عن|نقلاً عن|בהסתמך על|בציטוט)\s+(?<cited>[^,.;:،؛()"“”«»–—]{3,90})/gu;
/** Where that phrase ends within its clause. */
const ENDS = /\s(?:that|reported|said|says|reports|as|saying|who|إن|أن|إنه|כי)\s.*$/u;
/** Words for people and papers that say something, at the phrase's head in English and at its beginning in Arabic and Hebrew. */
const SPEAKS =
  /(?:\b(?:sources?|officials?|diplomats?|people|spokes\p{Ll}+|statements?|reports?|documents?|lawmakers?|authorities|police|army|military|aides?|negotiators?|mediators?|media|outlets?|agency|ministry|officers?|ministers?|witnesses|envoys?)$|^(?:ال)?(?:مصادر|مصدر|مسؤول|مسؤولين|مسؤولون|دبلوماسي|دبلوماسيين|وسائل|بيان|وكالة|شهود|صحيفة|قناة)(?:\s|$)|^(?:מקורות|מקור|גורם|גורמים|בכיר|בכירים|דיפלומטים|דיפלומט)(?:\s|$))/u;
/** Behind the head of an English phrase. */
const BEHIND_HEAD = /\s(?:of|in|from|for|at|with|on|to|familiar|close|briefed|involved|and)\s.*$/u;
/** Characters between who passes on and whom they cite. */
const REACH = 40;

/** Whether words name people or papers that say something ("multiple officials familiar with the matter"). */
export function isCitedSource(words: string): boolean {
  return SPEAKS.test(words.replace(BEHIND_HEAD, ''));
}

/**
 * Whom a speaker cites as having said it: "Reuters reported, citing two officials, that …". Null where nobody is cited, or a
 * thing is ("citing security concerns").
 */
export function citedBy(
  { article: { text }, start, end, mentions }: AnnotatedSentence,
  { source, named, cue, kind }: Attribution,
): SpanOffsets | null {
  if (kind !== 'speech') return null;
  // An aside ("Reuters, citing …,") may be part of the source as it stands.
  const who = named !== null && named.start >= source.start ? named.end : source.end;
  for (const { 0: whole, index, groups } of text.slice(start, end).matchAll(CITING)) {
    const phrase = groups?.cited ?? '';
    const from = start + index + whole.length - phrase.length;
    const cited = phrase.replace(ENDS, '').trimEnd();
    // Right behind who passes it on, or behind their verb.
    const before = Math.min(Math.abs(start + index - who), Math.abs(start + index - cue.end));
    const isNear = before <= REACH && start + index >= who;
    const isBehind = start + index > cue.end && end - (from + cited.length) <= 2;
    if (!isNear && !isBehind) continue;
    const head = cited.replace(BEHIND_HEAD, '');
    const span = { start: from, end: from + cited.length };
    const isNamed = mentions.some((one) => one.start >= from && one.end === from + head.length);
    if (isNamed || SPEAKS.test(head)) return span;
  }
  return null;
}

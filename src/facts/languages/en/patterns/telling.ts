import type { FactKind } from '../../../../model/fact.js';
import { digitsOf } from '../../../../language/number-words.js';
import type { EntityMention } from '../../../annotated.js';
import { MEDIA, OF_MEDIA } from '../../../media-names.js';
import { wordSet } from '../../folded-words.js';
import type { ActorPhrase } from '../grammar/actor-phrase.js';
import type { ClauseWords } from '../grammar/clause-words.js';
import type { FactWording } from './compile.js';
import type { Match } from './match.js';

/** Kinds that tell of somebody in particular, or of nothing. */
const BY_SOMEBODY: ReadonlySet<FactKind> = new Set([
  'meeting',
  'contact',
  'talks',
  'travel',
  'agreement',
  'demand',
]);
const WITH_SOMEBODY: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks']);
/** What is visited and is nobody. */
const SITES = wordSet(
  'plant station base site facility museum hospital school university camp factory centre center',
);
/** Words for people whom nobody can tell from others. */
const OF_ALL = wordSet('people men women others person man woman source sources');
/** A clause in its first words that says how something is. */
const IS_SO =
  /^(?:that )?(?:(?!(?:must|should|that|which|who)\s)[^\s,]+ ){1,7}?(?:is|are|was|were|has|have|had|will|did|does|can)\s/u;
/** Before what only says when something else was so. */
const WHEN = /^(?:when|while|as|where)$/u;
const SINCE = wordSet('since after before until when once as');

/**
 * Whether what a wording found tells something: of talks and the like who is named, not "both sides" or "officials" alone;
 * of other happenings somebody named, or how many, or where or when. Who speaks to a news agency meets nobody.
 */
export function isTelling(
  words: ClauseWords,
  { pattern: { kind, predicate }, subject, heads }: Pick<FactWording, 'pattern' | 'subject' | 'heads'>,
  match: Match,
): boolean {
  const { phrases } = match.subject;
  const others = match.object?.phrases ?? [];
  if (WITH_SOMEBODY.has(kind) && [...phrases, ...others].some((phrase) => isMedia(words, phrase)))
    return false;
  // "One of the people who met X": which one, nobody knows.
  if (BY_SOMEBODY.has(kind) && phrases.some(({ head, named }) => !named && OF_ALL.has(words.word(head))))
    return false;
  // "The sources spoke about the meeting": they told of it.
  if (
    WITH_SOMEBODY.has(kind) &&
    others.length === 0 &&
    phrases.some(({ head }) => OF_ALL.has(words.word(head)))
  )
    return false;
  // "Among the points that they want to amend": what, stands elsewhere; "friends who want to visit": who, nobody knows.
  const isOpen =
    /^to \S+$/u.test(match.what ?? '') ||
    (match.object === null && !phrases.some((phrase) => isAnybody(words, phrase)));
  if (predicate === 'want' && isOpen) return false;
  // "Visited the plant" meets nobody, "has started to paint a picture" begins nothing.
  if (predicate === 'visit' && kind === 'meeting' && others.some(({ last }) => SITES.has(words.word(last))))
    return false;
  if (kind === 'event' && predicate === 'begin' && words.word(match.end + 1) === 'to') return false;
  // "Was in Cairo on 3 May", "was in Cairo to speed up the talks": others may live there.
  const isStay = kind === 'travel' && heads.includes('be') && match.what === null;
  if (isStay && !isShort(words, match.end + 1)) return false;
  // "Insists that the gift is legal": what is so is not demanded.
  if (predicate === 'insist' && IS_SO.test(match.what ?? '')) return false;
  // "The truce took effect", but not "since the war began", which only says since when something else is so.
  if (subject === 'noun' && match.object === null) {
    const before = words.word(match.subject.first - 1);
    // "The agreement was reached through mediation": by whom, when or where, nobody knows.
    if (kind === 'agreement' && match.modality === 'stated' && !isAgreed(words, match)) return false;
    return match.modality !== 'denied' && !WHEN.test(before) && !(SINCE.has(before) && !isDated(words));
  }
  // "The summit was attended by X".
  const doers = subject === 'noun' ? others : phrases;
  if (doers.some((phrase) => isAnybody(words, phrase))) return true;
  const isPlaced =
    isDated(words) || match.where !== null || words.sentence.mentions.some(isSomewhere) || isInPlace(words);
  if (BY_SOMEBODY.has(kind)) return isPlaced && phrases.some(({ plural }) => plural);
  if (kind !== 'event' || others.some((phrase) => isAnybody(words, phrase))) return true;
  // "The spokesman rejected the news": of whom it is said, the sentence does not tell.
  if (match.what !== null) return phrases.some(({ plural }) => plural) || /\p{Lu}/u.test(match.what.slice(1));
  return isPlaced || words.sentence.tokens.some(({ folded }) => isNumber(folded));
}

/** Words from an agreement's verb to "by", at most. */
const BY_REACH = 4;

/** Whether it is told whose an agreement is, who made it, when or where. */
function isAgreed(words: ClauseWords, { subject, end, where }: Match): boolean {
  const { tokens } = words.sentence;
  // "Reached through mediation by X".
  const isBy = tokens.some(
    (_, at) => at > end && words.word(at) === 'by' && words.joint(at) === 'space' && at - end <= BY_REACH,
  );
  return (
    isDated(words) ||
    where !== null ||
    isInPlace(words) ||
    isBy ||
    subject.phrases.some((phrase) => isAnybody(words, phrase))
  );
}

/** Whether a day or an aim follows, and so does no more than a stay. */
function isShort(words: ClauseWords, at: number): boolean {
  const word = words.word(at);
  const isDay = /^(?:on|around|until)$/u.test(word) && words.dateAt(at + 1) !== undefined;
  return (
    isDay ||
    word === 'for' ||
    word === 'to' ||
    /^(?:talk|meeting|negotiation|consultation|visit|summit)s?$/u.test(words.word(at - 1))
  );
}

function isSomewhere({ ref: { type } }: EntityMention): boolean {
  return type === 'place' || type === 'country';
}

/** "in Geneva", which need not be known. */
function isInPlace(words: ClauseWords): boolean {
  return words.sentence.tokens.some(
    (_, at) => words.isCapital(at) && /^(?:in|at|near)$/u.test(words.word(at - 1)),
  );
}

function isDated({ sentence }: ClauseWords): boolean {
  return sentence.dates.length > 0;
}

/** Somebody named, also in quotation marks, or told by whose they are ("Turkish officials"). */
function isAnybody(words: ClauseWords, { first, last, ref }: ActorPhrase): boolean {
  if (words.joint(last + 1) === 'quote' || words.joint(first) === 'quote') return true;
  for (let at = first; at <= last; at += 1) {
    const mention = words.mentionAt(at);
    if (mention !== undefined || (at > 0 && words.isCapital(at))) return true;
  }
  return words.sentence.mentions.some((mention) => mention.ref.id === ref.id);
}

function isNumber(word: string): boolean {
  return /^[0-9]/u.test(digitsOf(word));
}

function isMedia(words: ClauseWords, { first, last, ref }: ActorPhrase): boolean {
  if (ref.type === 'person' || ref.type === 'country' || ref.type === 'place') return false;
  const capital = words.isCapital(last) || words.isCapital(first);
  for (let at = first; at <= last; at += 1) {
    const word = words.word(at);
    if (MEDIA.has(word) || (capital && at === last && OF_MEDIA.has(word))) return true;
  }
  return words.word(last) === 'agency' && /^(?:news|press)$/u.test(words.word(last - 1));
}

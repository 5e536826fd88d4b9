import type { EntityRef } from '../../../../model/entity.js';
import { HONORIFICS, NOT_PERSONAL } from '../names/name-words.js';
import {
  gapAfter,
  isCapital,
  isHyphened,
  isPossessive,
  isSpaced,
  wordAt,
  type SentenceWords,
} from '../../../sentence-words.js';
import { OFFICE_HEADS, TITLE_MODIFIERS, PORTFOLIOS, TAIL_ENDS } from './office-words.js';
import type { MentionsByToken } from '../../../names/mention-index.js';
import { wordSet } from '../../folded-words.js';

/** What stands behind the head of a title: "of Qatar", "for the Middle East", "to US President Donald Trump". */
export interface OfficeTail {
  readonly last: number;
  /** The last word that belongs to the title: whose office it is does not. */
  readonly titleLast: number;
  readonly of: EntityRef | null;
}

const LINKS = wordSet('of for to on at in');
/** Sent to somewhere on behalf of somebody else. */
const SENT = wordSet('ambassador envoy representative coordinator commissioner');
/** Ministers and the like are named right behind what they are charged with. */
const CHARGED = wordSet('minister secretary director adviser advisor chief');
const DANGLING = /^(?:of|for|at|on|in|and|the)$/;
const LINKING = wordSet('and the');
const LONGEST_PHRASE = 10;
const TITLED_WORDS = 6;
/** Reads what an office is of and charged with, behind its head. */
export function readOfficeTail(words: SentenceWords, head: number, mentions: MentionsByToken): OfficeTail {
  let tail: OfficeTail = { last: head, titleLast: head, of: null };
  for (let links = 0; links < 3; links += 1) {
    const link = tail.last + 1;
    const word = wordAt(words, link);
    if (!LINKS.has(word) || !isSpaced(words, tail.last) || !isSpaced(words, link)) return tail;
    const next = readLink(words, word, link, wordAt(words, head), tail, mentions);
    if (next === null) return tail;
    tail = next;
  }
  return tail;
}

function readLink(
  words: SentenceWords,
  link: string,
  at: number,
  head: string,
  tail: OfficeTail,
  mentions: MentionsByToken,
): OfficeTail | null {
  const sent = SENT.has(head);
  if (link === 'in' && !sent) return null;
  const first = wordAt(words, at + 1) === 'the' && isSpaced(words, at + 1) ? at + 2 : at + 1;
  const person = link === 'on' || link === 'in' ? null : titledPerson(words, first, mentions);
  if (person !== null) return { last: person.last, titleLast: tail.titleLast, of: tail.of ?? person.ref };
  const mention = mentions.startingAt(first) ?? mentions.startingAt(at + 1);
  if (mention !== undefined) {
    const { ref, lastToken } = mention;
    const whole = { last: lastToken, titleLast: lastToken, of: tail.of };
    if (isPossessive(words, lastToken)) return withPossession(words, lastToken, ref, tail, mentions);
    // "Of the U.S. Food and Drug Administration": the country is a part of the name.
    const isPost = sent && ref.type === 'country' && link !== 'of';
    const longer = !isPost && isSpaced(words, lastToken) && isCapital(words, lastToken + 1);
    if (longer && mentions.startingAt(lastToken + 1) === undefined && !isTitleBehind(words, lastToken + 1)) {
      const end = phraseEnd(words, first, true, mentions);
      return end === null ? null : { ...tail, last: end, titleLast: end };
    }
    const about =
      link === 'on' ||
      link === 'in' ||
      (link === 'to' && sent) ||
      (link === 'for' && (ref.type === 'place' || sent));
    if (about || tail.of !== null) return whole;
    return { last: lastToken, titleLast: tail.titleLast, of: ref };
  }
  const end = phraseEnd(words, first, link === 'at' || !CHARGED.has(head), mentions);
  return end === null || link === 'to' ? null : { ...tail, last: end, titleLast: end };
}

/** "Of Qatar Sheikh Tamim": a form of address opens the holder's name. */
function isTitleBehind(words: SentenceWords, at: number): boolean {
  return HONORIFICS.has(wordAt(words, at)) || OFFICE_HEADS.has(wordAt(words, at));
}

/** "to US President Donald Trump": a person behind nothing but their own office. */
function titledPerson(
  words: SentenceWords,
  from: number,
  mentions: MentionsByToken,
): { last: number; ref: EntityRef } | null {
  let at = from;
  let office = true;
  for (let looked = 0; looked < TITLED_WORDS; looked += 1) {
    const mention = mentions.startingAt(at);
    // "The Emir of Qatar Tamim …": behind a country without an office stands who the outer office is of.
    if (mention?.ref.type === 'person') return office ? { last: mention.lastToken, ref: mention.ref } : null;
    const word = wordAt(words, at);
    const goesOn =
      mention !== undefined || OFFICE_HEADS.has(word) || TITLE_MODIFIERS.has(word) || HONORIFICS.has(word);
    office = mention === undefined && (OFFICE_HEADS.has(word) || (HONORIFICS.has(word) && office));
    const last = mention?.lastToken ?? at;
    if (!goesOn || !(isSpaced(words, last) || isPossessive(words, last) || gapAfter(words, last) === '. '))
      return null;
    at = last + 1;
  }
  return null;
}

/** "of Hamas' political bureau": the phrase goes on; the owner is named, the part of it stays in the title. */
function withPossession(
  words: SentenceWords,
  owner: number,
  ref: EntityRef,
  tail: OfficeTail,
  mentions: MentionsByToken,
): OfficeTail {
  const last = phraseEnd(words, owner + 1, false, mentions) ?? owner;
  return { last, titleLast: last, of: tail.of ?? ref };
}

/**
 * Where the phrase behind a link ends: "State" before a name, "the Center for Food Safety", "strategic analytics". Null where
 * it does not end soon: half a title would be a wrong one.
 *
 * @param whole whether capitals behind a portfolio go on with it, rather than being the holder's name
 */
function phraseEnd(
  words: SentenceWords,
  first: number,
  whole: boolean,
  mentions: MentionsByToken,
): number | null {
  const end = endOfPhrase(words, first, whole, mentions);
  // "President of the Chapter of": the last name could not be read.
  return end !== null && DANGLING.test(wordAt(words, end)) ? null : end;
}

function endOfPhrase(
  words: SentenceWords,
  first: number,
  whole: boolean,
  mentions: MentionsByToken,
): number | null {
  for (let at = first; at < first + LONGEST_PHRASE; at += 1) {
    const word = wordAt(words, at);
    if (word === '') return at > first ? at - 1 : null;
    const person = mentions.startingAt(at)?.ref.type === 'person';
    if (person || (TAIL_ENDS.has(word) && !isLinkInName(words, at))) return at > first ? at - 1 : null;
    if (!isSpaced(words, at) && !isHyphened(words, at)) return at;
    const next = wordAt(words, at + 1);
    const portfolio = PORTFOLIOS.has(word) && !LINKING.has(word);
    const goesOn = PORTFOLIOS.has(next) || NOT_PERSONAL.has(next);
    if (portfolio && !whole && isCapital(words, at + 1) && !goesOn) return at;
    // "of health and told reporters", "of the company and chairman of its board"
    const newPhrase = TAIL_ENDS.has(wordAt(words, at + 2)) || OFFICE_HEADS.has(wordAt(words, at + 2));
    const sameCase = isCapital(words, at) === isCapital(words, at + 2);
    if (next === 'and' && (newPhrase || !sameCase)) return at;
  }
  return null;
}

/** "Center for Food Safety": a link between capitals is part of a name. */
function isLinkInName(words: SentenceWords, at: number): boolean {
  if (!isCapital(words, at - 1)) return false;
  return isCapital(words, at + 1) || (wordAt(words, at + 1) === 'the' && isCapital(words, at + 2));
}

import type { EntityRef } from '../../model/entity.js';
import { fold } from '../../text/fold.js';
import type { EntityMention } from '../annotated.js';
import {
  isCapital,
  isHyphened,
  isPossessive,
  isSpaced,
  phrase,
  wordAt,
  writtenAt,
  type SentenceWords,
} from '../sentence-words.js';
import type { MentionsByToken } from '../names/mention-index.js';
import { HONORIFICS, NEVER_NAMES } from '../names/name-words.js';
import { slugOf } from '../names/slug.js';
import {
  CORPORATE_HEADS,
  OFFICE_HEADS,
  OFFICE_MODIFIERS,
  OF_NO_COUNTRY,
  TIMES_OF_OFFICE,
} from './office-words.js';
import { readOfficeTail } from './office-tail.js';

/** An office as a phrase: "its former Intelligence Chief", "the Emir of Qatar". Token positions are inclusive. */
export interface Office {
  readonly firstToken: number;
  readonly lastToken: number;
  /** The last word of the title, behind which only whose office it is may follow. */
  readonly titleLast: number;
  /** The last word of the title proper ("Chief"). */
  readonly head: number;
  /** Offset of the title's first word into the article's text. */
  readonly at: number;
  /** As written, without whose office it is. */
  readonly title: string;
  readonly of: EntityRef | null;
  /** The word before it: "the", "a", "its"; `''` where there is none. */
  readonly determiner: string;
  /** Whether somebody or something stands before it that it belongs to ("the company's chief"). */
  readonly possessed: boolean;
}

/** Whose an office is, by what stands before its title. */
interface Holder {
  readonly firstToken: number;
  readonly ref: EntityRef;
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an his her its their our'.split(' '));
/** Words from one head of a title to the next, at most. */
const HEAD_REACH = 3;
const OF_PLACES: ReadonlySet<string> = new Set(['mayor', 'governor']);

/** Finds the offices of a sentence, in order; one may lie in another ("adviser to US President Donald Trump"). */
export function findOffices(words: SentenceWords, mentions: MentionsByToken): Office[] {
  const offices: Office[] = [];
  for (let at = 0; at < words.tokens.length; at += 1) {
    const word = wordAt(words, at);
    // A "smart speaker" is no officer of a house.
    if (!OFFICE_HEADS.has(word) || (word === 'speaker' && !isCapital(words, at))) continue;
    const head = lastHead(words, at);
    const office = readOffice(words, { at, head }, mentions, (offices.at(-1)?.titleLast ?? -1) + 1);
    if (office !== null) offices.push(office);
    at = Math.max(head, office?.titleLast ?? head);
  }
  return offices;
}

/** "Attorney General", "Deputy Prime Minister", "chief medical officer", "son-in-law": the title's last word. */
function lastHead(words: SentenceWords, at: number): number {
  let head = at;
  for (let next = nextHead(words, head); next !== null; next = nextHead(words, head)) head = next;
  return wordAt(words, head + 1) === 'in' && wordAt(words, head + 2) === 'law' && isHyphened(words, head)
    ? head + 2
    : head;
}

function nextHead(words: SentenceWords, head: number): number | null {
  for (let at = head + 1; at <= head + HEAD_REACH && isBeside(words, at - 1); at += 1) {
    if (OFFICE_HEADS.has(wordAt(words, at))) return at;
    if (!OFFICE_MODIFIERS.has(wordAt(words, at))) return null;
  }
  return null;
}

function readOffice(
  words: SentenceWords,
  { at, head }: { readonly at: number; readonly head: number },
  mentions: MentionsByToken,
  free: number,
): Office | null {
  const title = titleStart(words, at, head, mentions, free);
  const holder =
    holderBefore(words, title, head, mentions, free) ?? companyBefore(words, title, head, mentions, free);
  const ahead = holder === null ? null : titleBeforeHolder(words, holder.firstToken, free);
  const opening = ahead ?? holder?.firstToken ?? title;
  const determined =
    opening - 1 >= free && isBeside(words, opening - 1) && DETERMINERS.has(wordAt(words, opening - 1));
  const tail = readOfficeTail(words, head, mentions);
  const start = words.tokens[ahead ?? title]?.start;
  if (start === undefined) return null;
  const main = phrase(words, title, tail.titleLast);
  return {
    firstToken: determined ? opening - 1 : opening,
    lastToken: tail.last,
    titleLast: tail.titleLast,
    head,
    at: start,
    title:
      ahead === null || holder === null ? main : `${phrase(words, ahead, holder.firstToken - 1)} ${main}`,
    of: holder?.ref ?? tail.of,
    determiner: determined ? wordAt(words, opening - 1) : '',
    possessed: holder !== null || (opening - 1 >= free && isPossessive(words, opening - 1)),
  };
}

function isBeside(words: SentenceWords, at: number): boolean {
  return isSpaced(words, at) || isHyphened(words, at);
}

function titleStart(
  words: SentenceWords,
  at: number,
  head: number,
  mentions: MentionsByToken,
  free: number,
): number {
  const capital = isCapital(words, head);
  const corporate = CORPORATE_HEADS.has(wordAt(words, head));
  let first = at;
  while (first > free && isBeside(words, first - 1)) {
    const before = first - 1;
    const place = mentions.endingAt(before);
    if (place !== undefined) {
      // "Middle East envoy": a region is what the office is about; "Cairo mayor" is the city's.
      const about = place.ref.type === 'place' && !OF_PLACES.has(wordAt(words, head));
      if (!about || place.firstToken < free) break;
      first = place.firstToken;
      continue;
    }
    const word = wordAt(words, before);
    const known = OFFICE_MODIFIERS.has(word) || OFFICE_HEADS.has(word);
    // "White House press secretary": before a title in lower case, capitals are another's name.
    if (isCapital(words, before) && before > 0 && !capital) break;
    const named = isCapital(words, before) && capital && !corporate && !NEVER_NAMES.has(word) && before > 0;
    if (!known && !named) break;
    first = before;
  }
  return first;
}

/** "Egypt's", "US", "Hamas", "Netanyahu's" before the title. */
function holderBefore(
  words: SentenceWords,
  title: number,
  head: number,
  mentions: MentionsByToken,
  free: number,
): Holder | null {
  const mention = mentions.endingAt(title - 1);
  if (mention === undefined || mention.firstToken < free) return null;
  const possessive = isPossessive(words, title - 1);
  if (possessive) return mention.ref.type === 'group' ? null : mention;
  if (!isSpaced(words, title - 1)) return null;
  // "PGA of America CEO": the country is a part of the name.
  if (wordAt(words, mention.firstToken - 1) === 'of' && isCapital(words, mention.firstToken - 2)) return null;
  const { type } = mention.ref;
  // "Turkish economist", "American CEO": where they are from, not whose they are.
  if (type === 'country' && isAdjective(words, title - 1, mention) && OF_NO_COUNTRY.has(wordAt(words, head)))
    return null;
  const owns = type === 'country' || type === 'organization' || type === 'group';
  return owns || (type === 'place' && OF_PLACES.has(wordAt(words, head))) ? mention : null;
}

/** Whether a country is named by its adjective: by another word than its name starts with, as far as one can see. */
function isAdjective(words: SentenceWords, at: number, { ref }: EntityMention): boolean {
  const word = wordAt(words, at);
  return word !== fold(ref.name) && writtenAt(words, at) !== writtenAt(words, at).toUpperCase();
}

/** "Nestle CEO", "former Nordstrom executive": a name in capitals before an office of companies. */
function companyBefore(
  words: SentenceWords,
  title: number,
  head: number,
  mentions: MentionsByToken,
  free: number,
): Holder | null {
  if (
    !CORPORATE_HEADS.has(wordAt(words, head)) ||
    !(isSpaced(words, title - 1) || isPossessive(words, title - 1))
  )
    return null;
  let first = title;
  while (
    first > free &&
    (first === title || isBeside(words, first - 1)) &&
    isCompanyWord(words, first - 1, mentions)
  )
    first -= 1;
  // The sentence's first word is written with a capital in any case.
  if (first === title || (first === 0 && title < 2)) return null;
  const name = phrase(words, first, title - 1);
  return { firstToken: first, ref: { id: slugOf(name), name, type: 'organization' } };
}

function isCompanyWord(words: SentenceWords, at: number, mentions: MentionsByToken): boolean {
  const word = wordAt(words, at);
  if (!isCapital(words, at) || mentions.covers(at) || NEVER_NAMES.has(word)) return false;
  if (at === 0 && OFFICE_MODIFIERS.has(word)) return false;
  return !OFFICE_HEADS.has(word) && !TIMES_OF_OFFICE.has(word) && !HONORIFICS.has(word);
}

/** "former US ambassador", "deputy Hamas chief": words of the title before whose it is. */
function titleBeforeHolder(words: SentenceWords, holder: number, free: number): number | null {
  let first = holder;
  while (first > free && isBeside(words, first - 1)) {
    const word = wordAt(words, first - 1);
    if (!TIMES_OF_OFFICE.has(word) && word !== 'deputy' && word !== 'senior' && word !== 'top') break;
    first -= 1;
  }
  return first === holder ? null : first;
}

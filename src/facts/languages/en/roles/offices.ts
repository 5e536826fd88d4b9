import type { EntityRef } from '../../../../model/entity.js';
import type { MentionsByToken } from '../../../names/mention-index.js';
import { NEVER_NAMES } from '../names/name-words.js';
import {
  isCapital,
  isHyphened,
  isPossessive,
  isSpaced,
  phrase,
  wordAt,
  type SentenceWords,
} from '../../../sentence-words.js';
import { OF_PLACES, ownerBefore } from './office-owner.js';
import { readOfficeTail } from './office-tail.js';
import { CORPORATE_HEADS, OFFICE_HEADS, TITLE_MODIFIERS, TIMES_OF_OFFICE } from './office-words.js';
import { wordSet } from '../../folded-words.js';

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

const OFFICE_DETERMINERS = wordSet('the a an his her its their our');
/** Words from one head of a title to the next, at most. */
const HEAD_REACH = 3;
const AMBIGUOUS = wordSet('speaker general justice chair');

/** Finds the offices of a sentence, in order; one may lie in another ("adviser to US President Donald Trump"). */
export function findOffices(words: SentenceWords, mentions: MentionsByToken): Office[] {
  const offices: Office[] = [];
  for (let at = 0; at < words.tokens.length; at += 1) {
    const word = wordAt(words, at);
    // A "smart speaker" is no officer of a house, "the general public" no soldier.
    if (!OFFICE_HEADS.has(word) || (AMBIGUOUS.has(word) && !isCapital(words, at))) continue;
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
    if (!TITLE_MODIFIERS.has(wordAt(words, at))) return null;
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
  const holder = ownerBefore(words, title, head, mentions, free);
  const ahead = holder === null ? null : titleBeforeHolder(words, holder.firstToken, free);
  const opening = ahead ?? holder?.firstToken ?? title;
  const determined =
    opening - 1 >= free && isBeside(words, opening - 1) && OFFICE_DETERMINERS.has(wordAt(words, opening - 1));
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
    const known = TITLE_MODIFIERS.has(word) || OFFICE_HEADS.has(word);
    // "White House press secretary": before a title in lower case, capitals are another's name.
    if (isCapital(words, before) && before > 0 && !capital) break;
    const named = isCapital(words, before) && capital && !corporate && !NEVER_NAMES.has(word) && before > 0;
    if (!known && !named) break;
    first = before;
  }
  return first;
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

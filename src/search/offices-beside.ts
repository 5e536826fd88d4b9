import { wordsOfAll, alternativesOfAll } from '../language/all-languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import { COMMAS, OFFICE_MODIFIERS, ROLE_NOUNS } from './answer-words.js';
import type { ReadSentence } from './read-passage.js';

/*
 * Offices that stand beside a name. Scripts with capitals tell by them where an office begins; of others it is the words
 * between its noun and the name.
 */

/** An office right before the name: capitalised words, their small links, and words for offices in any case. */
const OFFICE_LINKS = wordsOfAll(({ answers }) => answers.roleLinks);
const AND = new RegExp(`^(?:${alternativesOfAll(({ names }) => names.and)})$`, 'u');
/** "Israel’s ", "its ". */
const OWNER = new RegExp(String.raw`(?:${alternativesOfAll(({ answers }) => answers.owners)})\s+$`, 'u');
/** A script with capitals. */
const CASED = /[\p{Lu}\p{Ll}]/u;
/** Most words from an office's first to the name, in a script without capitals. */
const REACH = 6;
/** What ends a clause. */
const STOP = new RegExp(String.raw`[${COMMAS},;:.()–—]`, 'u');
/** Between commas behind a name. */
const BEHIND = new RegExp(String.raw`^[${COMMAS},]\s+([^${COMMAS},;:().]{3,120})`, 'u');

/** Behind an apposition: nothing goes on. */
export const CLOSES = new RegExp(String.raw`^(?:[,;:.()${COMMAS}]|\s[–—]|\sand|$)`, 'u');

/** A name in a sentence: offsets, and positions of its first and last token. */
export interface NamePlace extends SpanOffsets {
  readonly first: number;
  readonly last: number;
}

/** The office right before a name; null where there is none. */
export function officeBefore(sentence: ReadSentence, name: NamePlace, text: string): SpanOffsets | null {
  return CASED.test(text.slice(name.start, name.end))
    ? cappedBefore(sentence, name, text)
    : plainBefore(sentence, name, text);
}

/** The office between commas right behind a name; null where there is none. */
export function officeBehind(sentence: ReadSentence, name: NamePlace, text: string): SpanOffsets | null {
  return CASED.test(text.slice(name.start, name.end))
    ? cappedBehind(sentence, name, text)
    : plainBehind(sentence, name, text);
}

/** From the office's noun up to the name, with nothing between them that ends a clause, and nobody else. */
function plainBefore(
  { tokens, mentions }: ReadSentence,
  { first, start }: NamePlace,
  text: string,
): SpanOffsets | null {
  let from: number | null = null;
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const token = tokens[at];
    const others = mentions.some(
      ({ entity, firstToken, lastToken }) => entity.type === 'person' && firstToken <= at && at <= lastToken,
    );
    if (token === undefined || others || STOP.test(text.slice(token.end, tokens[at + 1]?.start ?? token.end)))
      break;
    if (ROLE_NOUNS.has(token.folded)) from = at;
    else if (from !== null) break;
  }
  const office = from === null ? undefined : tokens[from];
  return office === undefined ? null : { start: office.start, end: text.slice(0, start).trimEnd().length };
}

/** What of a sentence stands behind an offset, as far as an office may reach. */
function behindIn(sentence: SpanOffsets, at: number, text: string): string {
  return text.slice(at, Math.min(sentence.end, at + 140));
}

/** What stands between commas and begins with an office's noun. */
function plainBehind(sentence: ReadSentence, { last, end }: NamePlace, text: string): SpanOffsets | null {
  const clause = BEHIND.exec(behindIn(sentence, end, text));
  const next = sentence.tokens[last + 1];
  if (clause?.[1] === undefined || next === undefined || !ROLE_NOUNS.has(next.folded)) return null;
  return { start: next.start, end: end + clause[0].trimEnd().length };
}

/** "Israel's Strategic Affairs Minister Ron Dermer"; with a comma: "its Intelligence Chief, Ibrahim Kalin,". */
function cappedBefore(
  { tokens, mentions }: ReadSentence,
  { first: name, start: nameStart, end: nameEnd }: NamePlace,
  text: string,
): SpanOffsets | null {
  let from = name;
  let behindAnd: number | null = null;
  let office = false;
  for (let at = name - 1; at >= 0 && at >= name - 9; at -= 1) {
    const token = tokens[at];
    // An office before somebody else's name is theirs ("Special Envoy Steve Witkoff and Jared Kushner").
    const others = mentions.some(
      (m) => m.entity.type === 'person' && m.firstToken <= at && at <= m.lastToken,
    );
    if (token === undefined || others) break;
    const isOffice = ROLE_NOUNS.has(token.folded);
    const gap = text.slice(token.end, tokens[at + 1]?.start ?? token.end);
    const introduces = at === name - 1 && isOffice && gap === ', ';
    if (/[,;:.()–—]\s*$/u.test(gap) && !introduces) break;
    const capital = /^\p{Lu}/u.test(text.slice(token.start, token.end));
    const links = OFFICE_LINKS.has(token.folded) || OFFICE_MODIFIERS.has(token.folded);
    if (!isOffice && !capital && !links) break;
    // "Advises the Board of Peace and US envoy X": before "and" stands another office, or nothing of theirs.
    if (AND.test(token.folded)) behindAnd ??= from;
    else if (isOffice) behindAnd = null;
    office ||= isOffice;
    if (isOffice || capital || OFFICE_MODIFIERS.has(token.folded)) from = at;
  }
  from = behindAnd ?? from;
  const first = tokens[from];
  if (!office || first === undefined || from === name) return null;
  const start = first.start;
  const end = text.slice(0, nameStart).replace(/[\s,]+$/u, '').length;
  // Between commas only what belongs to somebody is an office of the name behind, if nothing goes on there: elsewhere it is a list.
  const listed =
    text.slice(end, nameStart).includes(',') &&
    !(OWNER.test(text.slice(Math.max(0, start - 8), start)) && CLOSES.test(text.slice(nameEnd, nameEnd + 3)));
  return listed ? null : { start, end };
}

/** How an office opens between commas that is no name itself: "the", "head of", "chief negotiator". */
const OPENINGS = wordsOfAll(({ names }) => names.articles);

/** ", US Special Envoy for the Middle East,", ", the head of the delegation,": an office between commas, with nobody else's name in it. */
function cappedBehind(
  sentence: ReadSentence,
  { last: name, end: nameEnd }: NamePlace,
  text: string,
): SpanOffsets | null {
  const { tokens, mentions } = sentence;
  const clause = /^,\s+(\p{L}[^,;:()]{3,120})[,.;]/u.exec(behindIn(sentence, nameEnd, text));
  const opening = tokens[name + 1]?.folded ?? '';
  if (clause?.[1] === undefined) return null;
  const isCapital = /^\p{Lu}/u.test(clause[1]);
  if (!isCapital && !OPENINGS.has(opening) && !ROLE_NOUNS.has(opening) && !OFFICE_MODIFIERS.has(opening))
    return null;
  const start = nameEnd + clause[0].indexOf(clause[1]);
  const end = start + clause[1].length;
  const named = mentions.some(({ entity, firstToken, lastToken }) => {
    const at = tokens[firstToken]?.start ?? 0;
    return entity.type === 'person' && lastToken > name && at >= start && at < end;
  });
  const office = tokens.some(
    (token) => token.start >= start && token.end <= end && ROLE_NOUNS.has(token.folded),
  );
  return office && !named ? { start, end } : null;
}

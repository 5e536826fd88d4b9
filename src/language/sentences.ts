import { alternativesOfAll, marksOfAll } from './all-languages.js';
import { BASE_LANGUAGE, packOf, primaryOf } from './languages.js';
import { boundariesOf } from './sentence-boundaries.js';

/** A stretch of text; UTF-16 offsets, end exclusive. */
export interface SpanOffsets {
  readonly start: number;
  readonly end: number;
}

/** What may stand before an abbreviation. */
const BEFORE = String.raw`(?:^|[\s("“‘'[])`;
/** Behind an abbreviation: its full stop, and white space. */
const STOP = String.raw`\.[\s ]*$`;
/** Abbreviations after which a full stop does not end the sentence. */
const ABBREVIATED = new RegExp(
  `${BEFORE}(?:${alternativesOfAll(({ sentences }) => sentences.abbreviations)})${STOP}`,
  'u',
);
/** Initials ("J. ", "W. ") and dotted capitals ("U.S. "). */
const INITIAL = new RegExp(
  String.raw`(?:^|[\s("“‘'[.\-–])[\p{Lu}${marksOfAll(({ sentences }) => sentences.initials)}]${STOP}`,
  'u',
);
const DOTTED = /(?:\p{Lu}\.){2,}[\s ]*$/u;
/** Words that open a new sentence even after "U.S." and the like. */
const OPENER = new RegExp(
  String.raw`^["“‘'(]*(?:${alternativesOfAll(({ sentences }) => sentences.openers)})\b(?!\.)`,
  'u',
);
/** Characters before a cut that tell an abbreviation; a bound keeps long runs of initials cheap. */
const LOOK_BACK = 60;
const LOOK_AHEAD = 40;
const ABBREVIATED_END = new RegExp(
  String.raw`(?:^|\s)(?:${alternativesOfAll(({ sentences }) => sentences.closingAbbreviations)})${STOP}`,
  'u',
);
/** "10 a.m. Monday", "6 p.m. GMT": the time goes on with a day or a zone. */
const HOUR = new RegExp(
  String.raw`(?:^|[\s\d])(?:${alternativesOfAll(({ sentences }) => sentences.hours)})${STOP}`,
  'u',
);
const HOUR_GOES_ON = new RegExp(
  String.raw`^\(?(?:${alternativesOfAll(({ sentences }) => sentences.behindHours)})`,
  'u',
);
const LOWER_START = /^["“‘'(]*\p{Ll}/u;
/**
 * Latin text in which nothing but its last character, a quotation mark behind it left aside, can end a sentence in any
 * language: no use asking the segmenter. Greek ends questions with a semicolon.
 */
const ONE_SENTENCE = /^[\t\x20\x22-\x2d\x2f-\x3a\x3c-\x3e\x40-\x7e\u00a0-\u024f\u2010-\u201f]*[.!?]?["”’]?$/u;
/**
 * Ends that UAX #29 passes over: before a number that a small letter follows (SB8: "… Foreman. 1967 saw …"), and where
 * the space is missing ("… ended.The …", SB7). Words of so many letters are neither initials nor ordinals nor domains.
 */
const PASSED_OVER =
  /\.(?:(?<=[\s(“"‘'’-]\p{L}\p{Ll}{3,}\.|\p{L} ?["”)]\.)["”’)]?[\s ]+(?=\d)|(?<=\s\p{Ll}{3,}\.|\p{L}['’]\p{Ll}{2,6}\.)(?=\p{Lu}\p{Ll})|(?<=\s(?:\p{Lu}\p{Ll}{3,}|\d{4})\.)(?=\p{Lu}\p{Ll}{2,}\s)|(?:\[(?:[a-z]{1,2}|note \d{1,3}|citation needed)\])+[\s ]+(?=\p{Lu}))/gu;
/** "8. Cumhurbaşkanı", "II. Dünya Savaşı". */
const ORDINAL = /(?:^|[\s("“‘'[])(?:\d{1,2}|[IVX]{1,5})\.[\s ]*$/u;
/** Languages without a pack that write ordinals so ("13. Oktober"). */
const OTHER_ORDINAL_DOTS: ReadonlySet<string> = new Set(
  'bs cs da de et fi hr hu is lv nb nn no sk sl sr'.split(' '),
);
/** Numbers of notes ("[1][2]"), and a closing mark that Unicode takes for a letter's. */
const NOTE = String.raw`\[(?:\p{Nd}{1,3}|[a-z]{1,2}|note \d{1,3}|citation needed)\]`;
const NOTES = new RegExp(String.raw`(?:${NOTE})+[\s ]*`, 'uy');
const NOTES_BEFORE = new RegExp(String.raw`(?:${NOTE})+(?=[\s ]*$)`, 'u');
const CLOSING = /\u05F4["”’)]?(?![\p{L}\p{N}])[\s ]*/uy;
/** Longest stretch in which the beginning of a quotation is looked for, in characters. */
const LONGEST_QUOTATION = 600;
const ELLIPSIS = /(?:\.{2,}|…)[\])]?[\s ]*$/u;
/** A word in a script without capitals, which would show that a sentence begins. */
const CASELESS = /^[\s[(]*\p{Lo}/u;
const NUMBERED = /(?:^|\s)\d{1,3}\.[\s ]*$/u;

/**
 * Cuts a text into sentences by Unicode's rules (UAX #29, `Intl.Segmenter`), mending cuts after titles, initials,
 * abbreviated months and dotted capitals. Offsets are trimmed of white space and shifted by `offset`.
 */
export function splitSentences(segmenter: Intl.Segmenter, text: string, offset = 0): SpanOffsets[] {
  return [...eachSentence(segmenter, text, offset)];
}

function* eachSentence(segmenter: Intl.Segmenter, text: string, offset: number): Generator<SpanOffsets> {
  if (ONE_SENTENCE.test(text)) {
    yield* trimmed(text, 0, text.length, offset);
    return;
  }
  let start = 0;
  const { locale } = segmenter.resolvedOptions();
  for (const end of endsOf(segmenter, text)) {
    const before = text.slice(Math.max(start, end - LOOK_BACK), end);
    const after = text.slice(end, end + LOOK_AHEAD);
    if (end < text.length && belongsTogether(before, after, locale)) continue;
    if (ELLIPSIS.test(before) && CASELESS.test(after)) {
      if (isInsideQuotation(text.slice(Math.max(start, end - LONGEST_QUOTATION), end))) continue;
    }
    yield* trimmed(text, start, end, offset);
    start = end;
  }
}

/**
 * Sentences of one block of an article's text, with offsets into that text. Inside a block a line break is a space, as
 * hard-wrapped text has them in mid-sentence.
 *
 * @param within only what lies in this span, such as a passage
 */
export function sentencesOfBlock(
  segmenter: Intl.Segmenter,
  text: string,
  block: SpanOffsets,
  within: SpanOffsets = block,
): SpanOffsets[] {
  return [...eachSentenceOfBlock(segmenter, text, block, within)];
}

/** The same, one after the other as they are asked for: a block may be as long as an article. */
export function eachSentenceOfBlock(
  segmenter: Intl.Segmenter,
  text: string,
  block: SpanOffsets,
  within: SpanOffsets = block,
): Generator<SpanOffsets> {
  const start = Math.max(block.start, within.start);
  const words = text.slice(start, Math.min(block.end, within.end)).replaceAll('\n', ' ');
  return eachSentence(segmenter, words, start);
}

/** A sentence segmenter for a BCP 47 tag; unknown tags fall back to the root rules. */
export function sentenceSegmenter(language: string): Intl.Segmenter {
  return new Intl.Segmenter(language === 'und' ? BASE_LANGUAGE : language, { granularity: 'sentence' });
}

/** Ends of sentences, ascending, the last at the text's end: behind the marks that belong to them. */
function* endsOf(segmenter: Intl.Segmenter, text: string): Generator<number> {
  let last = 0;
  for (const found of rawEndsOf(segmenter, text)) {
    const end = found + belongingTo(text, found);
    if (end <= last) continue;
    yield (last = end);
  }
}

function* rawEndsOf(segmenter: Intl.Segmenter, text: string): Generator<number> {
  const more = text.matchAll(PASSED_OVER);
  const nextOfMore = (): number => {
    const { value } = more.next();
    return value === undefined ? Infinity : value.index + value[0].length;
  };
  let passedOver = nextOfMore();
  for (const end of boundariesOf(segmenter, text)) {
    for (; passedOver <= end; passedOver = nextOfMore()) if (passedOver < end) yield passedOver;
    yield end;
  }
}

/** Sentence segmenter of a BCP 47 tag. */
export type SegmenterOf = (language: string) => Intl.Segmenter;

/** One segmenter a language, since making one is dear. */
export function createSegmenters(): SegmenterOf {
  const made = new Map<string, Intl.Segmenter>();
  return (language) => {
    const segmenter = made.get(language) ?? sentenceSegmenter(language);
    made.set(language, segmenter);
    return segmenter;
  };
}

function belongsTogether(given: string, after: string, locale: string): boolean {
  if (given.endsWith('\n')) return false;
  const before = given.replace(NOTES_BEFORE, '');
  if (!/\.[\s ]*$/u.test(before)) return LOWER_START.test(after) && /[?!…]["”’']?\s*$/u.test(before);
  if (LOWER_START.test(after)) return true;
  if (ORDINAL.test(before) && writesOrdinalDots(locale)) return !OPENER.test(after);
  if (DOTTED.test(before)) return !OPENER.test(after);
  if (INITIAL.test(before)) return !OPENER.test(after);
  if (HOUR.test(before)) return HOUR_GOES_ON.test(after);
  if (ABBREVIATED_END.test(before) && !NUMBERED.test(before)) return !OPENER.test(after);
  return ABBREVIATED.test(before);
}

/** How much of what stands behind an end belongs to it: numbers of notes, a closing mark. */
function belongingTo(text: string, end: number): number {
  // The segmenter takes a note's bracket for one that closes.
  const from = text.charAt(end - 1) === '[' ? end - 1 : end;
  for (const pattern of [NOTES, CLOSING]) {
    pattern.lastIndex = from;
    if (pattern.test(text) && /[.!?…]/u.test(text.charAt(from - 1))) return pattern.lastIndex - end;
  }
  return 0;
}

function writesOrdinalDots(locale: string): boolean {
  return packOf(locale).sentences.ordinalDots || OTHER_ORDINAL_DOTS.has(primaryOf(locale));
}

/** A quotation is open at the end of what stands before a pause, so that it goes on behind it. */
function isInsideQuotation(before: string): boolean {
  const count = (marks: RegExp): number => (before.match(marks) ?? []).length;
  // Inside a word it is the mark of an acronym.
  const plain = count(/(?<!\p{L})["\u05F4]|["\u05F4](?!\p{L})/gu);
  return plain % 2 === 1 || count(/[«“„]/gu) > count(/[»”]/gu);
}

/** The span without white space around it, or nothing. */
function* trimmed(text: string, start: number, end: number, offset: number): Generator<SpanOffsets> {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  if (to > from) yield { start: from + offset, end: to + offset };
}

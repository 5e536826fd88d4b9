import { wholeWords } from '../language/all-languages.js';
import { codeOf, perLanguage } from '../language/languages.js';
import type { SpanOffsets } from '../language/sentences.js';
import { COMMAS } from '../search/answer-words.js';
import type { ReadSentence, ReadToken } from '../search/read-passage.js';

/*
 * "All but Hungary ratified it" says who did not, without a word that denies.
 */

const SIGNS = perLanguage(({ denial: { leftOut } }) => ({
  all: wholeWords(leftOut.all || '(?!)'),
  // Whom or what is left out may be written onto the last letter ("חוץ מ").
  before: new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${leftOut.before || '(?!)'})(?:\s+|(?=\p{L}))`, 'iu'),
  behind: wholeWords(leftOut.behind || '(?!)'),
}));
/** What a phrase does not go across. */
const PARTING = new RegExp(String.raw`[.,;:()–—${COMMAS}]|\s-\s`, 'u');
/** Words of whom or what is left out at most, before the sign and behind it. */
const MOST = { before: 3, behind: 5 } as const;

/**
 * Whom or what a sentence leaves out of all ("all but one, Hungary", "Romanya hariç bütün"); null where it leaves out nothing.
 * @param text the article's
 */
export function leftOutIn(sentence: ReadSentence, text: string): SpanOffsets | null {
  const { all, before, behind } = SIGNS[codeOf(sentence.language)];
  const told = text.slice(sentence.start, sentence.end);
  if (!all.test(told)) return null;
  const opening = before.exec(told);
  if (opening !== null) return phraseFrom(sentence, sentence.start + opening.index + opening[0].length, text);
  const closing = behind.exec(told);
  return closing === null ? null : phraseUpTo(sentence, sentence.start + closing.index, text);
}

function phraseFrom(sentence: ReadSentence, from: number, text: string): SpanOffsets | null {
  const tokens = sentence.tokens.filter(({ end }) => end > from);
  const phrase = rowOf(tokens.slice(0, MOST.behind), sentence.language, text);
  const [first] = phrase;
  const last = phrase.at(-1);
  if (first === undefined || last === undefined) return null;
  const isFigure = sentence.told.figures.some(({ start, end }) => start <= first.start && end >= last.end);
  // "All but one, Hungary"
  if (isFigure) {
    const more = rowOf(tokens.slice(phrase.length, phrase.length + MOST.behind), sentence.language, text);
    return spanOf(more, tokens[phrase.length]?.start ?? from);
  }
  return spanOf(phrase, Math.max(from, first.start));
}

function phraseUpTo(sentence: ReadSentence, until: number, text: string): SpanOffsets | null {
  const tokens = sentence.tokens.filter(({ end }) => end <= until).slice(-MOST.before);
  const parting = tokens.findLastIndex(
    ({ end, matches }, at) =>
      matches.length > 0 || (at < tokens.length - 1 && PARTING.test(text.slice(end, tokens[at + 1]?.start))),
  );
  const row = tokens.slice(parting + 1);
  return spanOf(row, row[0]?.start ?? until);
}

/** The first of some words, up to a mark, a word of the question, or one for all. */
function rowOf(tokens: readonly ReadToken[], language: string, text: string): readonly ReadToken[] {
  const { all } = SIGNS[codeOf(language)];
  const row: ReadToken[] = [];
  for (const token of tokens) {
    const before = row.at(-1);
    if (before !== undefined && PARTING.test(text.slice(before.end, token.start))) break;
    if (token.matches.length > 0 || all.test(text.slice(token.start, token.end))) break;
    row.push(token);
  }
  return row;
}

function spanOf(row: readonly ReadToken[], start: number): SpanOffsets | null {
  const last = row.at(-1);
  return last === undefined ? null : { start, end: last.end };
}

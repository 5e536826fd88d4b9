import { fold } from '../../language/fold.js';
import { codeOf, packOf, perLanguage } from '../../language/languages.js';
import { digitsOf } from '../../language/number-words.js';
import {
  gapAfter,
  isHyphened,
  isSpaced,
  wordAt,
  writtenAt,
  type SentenceWords,
} from '../../language/words-of-sentence.js';
import { figureWordsOf, type FigureWords } from './figure-words.js';
import type { ToldTime } from './sentence-times.js';
import { timeWordsOf } from './time-words.js';

/** A word or figure that ranks: "third", "3rd", "3'üncü", "الثالثة", or behind a word for what is in an order ("round three"). */
export interface OrdinalPhrase {
  readonly firstToken: number;
  readonly lastToken: number;
  /** 1 for the first. */
  readonly value: number;
  /** It ranks the word right before it, whatever the language ("phase II"). */
  readonly isLabel: boolean;
  /** "And" is written onto it. */
  readonly isJoined: boolean;
}

const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** Marks behind a letter that stands for a number. */
const LETTER_MARK = /^['’\u05F3]/u;
/** Characters behind a figure in which what makes it rank stands. */
const ENDING_LENGTH = 6;

const PREFIXED_AND = perLanguage(({ names }) =>
  names.prefixedAnd === '' ? null : new RegExp(`^(?:${names.prefixedAnd})`, 'u'),
);
const OPENINGS = perLanguage(({ numbers }) =>
  numbers.ordinalOpenings === '' ? null : new RegExp(`^(?:${numbers.ordinalOpenings})([0-9]{1,2})?$`, 'u'),
);
const ENDINGS = perLanguage(({ numbers }) =>
  numbers.ordinalEndings === ''
    ? null
    : {
        within: new RegExp(`^([0-9]{1,2})(?:${numbers.ordinalEndings})$`, 'u'),
        behind: new RegExp(String.raw`^['’](?:${numbers.ordinalEndings})(?!\p{L})`, 'u'),
      },
);

/** What ranks in a sentence, in order and apart. @param times those of the sentence: what is in them ranks nothing */
export function ordinalsIn(
  words: SentenceWords,
  language: string,
  times: readonly ToldTime[],
): readonly OrdinalPhrase[] {
  const table = figureWordsOf(language);
  const ordinals: OrdinalPhrase[] = [];
  for (let at = 0; at < words.tokens.length; at += 1) {
    const found = ordinalAt(words, at, language, table);
    if (found === null) continue;
    const { firstToken, lastToken } = found;
    at = lastToken;
    if (times.some((time) => time.firstToken <= lastToken && firstToken <= time.lastToken)) continue;
    ordinals.push(found);
  }
  return ordinals;
}

function ordinalAt(
  words: SentenceWords,
  at: number,
  language: string,
  table: FigureWords,
): OrdinalPhrase | null {
  const word = wordAt(words, at);
  const phrase = table.ordinals
    .get(word)
    ?.find((each) => each.words.every((step, place) => wordAt(words, at + place) === step));
  if (phrase !== undefined) {
    const lastToken = at + phrase.words.length - 1;
    // "A third of them" is a share.
    const isShare =
      table.partOf.has(wordAt(words, lastToken + 1)) && timeWordsOf(language).few.has(wordAt(words, at - 1));
    const joint = PREFIXED_AND[codeOf(language)];
    const isJoined = joint?.test(word) === true && table.ordinals.has(word.replace(joint, ''));
    return isShare ? null : { firstToken: at, lastToken, value: phrase.value, isLabel: false, isJoined };
  }
  const opened = openedFigure(words, at, language);
  if (opened !== null) return opened;
  const one = { firstToken: at, lastToken: at, isLabel: false, isJoined: false };
  const ranked = rankedFigure(words, at, language);
  if (ranked !== null) return { ...one, value: ranked };
  const labelled = table.labels.has(wordAt(words, at - 1)) ? labelAt(words, at, language, table) : null;
  return labelled === null ? null : { ...one, value: labelled, isLabel: true };
}

/** "ה-3", "الـ3": right behind what it ranks; before a noun it counts. */
function openedFigure(words: SentenceWords, at: number, language: string): OrdinalPhrase | null {
  const opened = OPENINGS[codeOf(language)]?.exec(wordAt(words, at));
  if (opened === null || opened === undefined) return null;
  const [, within] = opened;
  const figure = within ?? (isHyphened(words, at) ? wordAt(words, at + 1) : '');
  if (!/^[0-9]{1,2}$/.test(figure)) return null;
  const lastToken = within === undefined ? at + 1 : at;
  return { firstToken: at, lastToken, value: Number(figure), isLabel: true, isJoined: false };
}

/** "3rd", "3'üncü", "3. tur" */
function rankedFigure(words: SentenceWords, at: number, language: string): number | null {
  const word = wordAt(words, at);
  if (!/^[0-9]/.test(word)) return null;
  const endings = ENDINGS[codeOf(language)];
  const within = endings?.within.exec(word)?.[1];
  if (within !== undefined) return Number(within);
  if (!/^[0-9]{1,2}$/.test(word)) return null;
  const end = words.tokens[at]?.end ?? words.end;
  const behind = words.text.slice(end, end + ENDING_LENGTH);
  const hasDot = packOf(language).sentences.ordinalDots && /^\.\s?\p{Ll}/u.test(behind);
  return hasDot || endings?.behind.test(fold(behind)) === true ? Number(word) : null;
}

/** "Round four", "phase 2", "phase II", "שלב ב'" */
function labelAt(words: SentenceWords, at: number, language: string, table: FigureWords): number | null {
  // "The round two days later"
  if (!isSpaced(words, at - 1) || timeWordsOf(language).units.has(wordAt(words, at + 1))) return null;
  const word = wordAt(words, at);
  if (table.standIns.has(word)) return 1;
  const digits = digitsOf(word);
  if (/^[0-9]{1,2}$/.test(digits)) return Number(digits);
  const roman = ROMAN.indexOf(writtenAt(words, at));
  if (roman >= 0) return roman + 1;
  const letter = LETTER_MARK.test(gapAfter(words, at)) ? table.rankLetters.indexOf(word) : -1;
  return letter < 0 ? null : letter + 1;
}

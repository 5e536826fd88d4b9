import { alternativesOfAll } from './all-languages.js';
import { fold } from './fold.js';

/** A word or number of a text. */
export interface Token {
  /** UTF-16 offsets of the word as written, without a suffix behind an apostrophe. */
  readonly start: number;
  readonly end: number;
  /** Folded form; numbers without their thousands separators. */
  readonly folded: string;
}

/** Of no width, and between letters no part of what is written: soft hyphens, joiners, marks of direction. */
const UNSEEN = String.raw`\u00AD\u200B-\u200F\u2060\uFEFF`;
/** Apostrophes beside the two that are read; one of them counts as a letter. */
const ODD_APOSTROPHE = /(?<=[\p{L}\p{M}])[\u02BC\uFF07](?=\p{L})/gu;
const HAS_ODD_APOSTROPHE = /[\u02BC\uFF07]/u;
/** Marks inside words of some language. */
const IN_WORDS = alternativesOfAll(({ orthography }) => orthography.inWords);

/** Dotted capitals ("U.S."), numbers with separators ("28,000"), else runs of letters, marks and digits with what joins them. */
const wordJoinedBy = (joints: string): RegExp =>
  new RegExp(
    String.raw`(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?|\p{N}+(?:[.,]\p{N}+)*(?=[^\p{L}\p{N}]|$)|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:${joints})[\p{L}\p{N}\p{M}]+)*`,
    'gu',
  );
const WORD = wordJoinedBy("['’]");
/** The same where something else stands inside words, which few texts have. */
const MARKED_WORD = wordJoinedBy(`['’]|[${UNSEEN}]+|${IN_WORDS}`);
const HAS_MARKS = new RegExp(`[${UNSEEN}]|${IN_WORDS}`, 'u');

/** Most names and many sentences: letters of English and marks that join none of them. */
const PLAIN = /^[A-Za-z\s,;:!?()."\-–—]*$/;
const DOTTED = /[A-Z]\.[A-Z]\./;
/** The letters as character codes, and the bit that makes a capital small. */
const [A, Z, SMALL] = [0x61, 0x7a, 0x20];

const SUFFIX = new RegExp(String.raw`(?!${IN_WORDS})['’][\p{L}\p{N}\p{M}${UNSEEN}]+$`, 'u');
/** Contractions whose first part is no word to look up ("don't", "we've"). */
const CONTRACTION = new RegExp(
  `^(?:${alternativesOfAll(({ orthography }) => orthography.contractions)})$`,
  'iu',
);

/**
 * Splits a text into words. A suffix behind an apostrophe (`Türkiye’s`, `İsrail'den`) is left out of the word:
 * English possessives and Turkish case endings are written so, and neither is part of the name.
 *
 * @param offset where the text starts in a longer one, which the words' offsets then point into
 */
export function tokenize(text: string, offset = 0): Token[] {
  if (PLAIN.test(text) && !DOTTED.test(text)) return plainWords(text, offset);
  const tokens: Token[] = [];
  // As long as the text, so that offsets stay.
  const readable = HAS_ODD_APOSTROPHE.test(text) ? text.replace(ODD_APOSTROPHE, '’') : text;
  const marked = HAS_MARKS.test(readable);
  for (const match of readable.matchAll(marked ? MARKED_WORD : WORD)) {
    const written = match[0];
    const bare = written.includes("'") || written.includes('’') ? withoutSuffix(written) : written;
    const folded = foldToken(bare, marked);
    if (folded !== '') {
      const start = match.index + offset;
      tokens.push({ start, end: start + bare.length, folded });
    }
  }
  return tokens;
}

/** The words of a text in which a run of letters is a word, and nothing else is. */
function plainWords(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at) | SMALL;
    if (code >= A && code <= Z) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      tokens.push({ start: start + offset, end: at + offset, folded: text.slice(start, at).toLowerCase() });
      start = -1;
    }
  }
  return tokens;
}

function withoutSuffix(word: string): string {
  if (CONTRACTION.test(word)) return word;
  const bare = word.replace(SUFFIX, '');
  // "O'Brien", "l'accord": one letter before the apostrophe is a prefix, not the word.
  return bare.length > 1 ? bare : word;
}

/** What a folded word goes without: points, apostrophes, geresh, gershayim and what is typed for them. */
const MARKS = /[.'’"”\u05F3\u05F4]/gu;

function foldToken(word: string, marked: boolean): string {
  // Most words of most texts: nothing to fold.
  if (/^[a-z]+$/.test(word)) return word;
  const folded = fold(word);
  if (/^[0-9]/.test(folded)) return folded.replace(/,(?=[0-9]{3}(?:[^0-9]|$))/g, '');
  return marked || folded.includes('.') || folded.includes("'") || folded.includes('’')
    ? folded.replaceAll(MARKS, '')
    : folded;
}

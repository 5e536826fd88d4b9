import { LANGUAGES, primaryOf, type LanguageCode } from '../language/languages.js';
import { createClauseVocabularies, type ClauseVocabulary } from './clause-vocabulary.js';
import { readClauses, type ClauseReading } from './clauses.js';
import type { ParsedSentence } from './parsed-sentence.js';
import type { ParserOf } from './parsers.js';

/** A sentence as it is read: its tree, and who does what in it. Offsets are into the sentence. */
export interface SentenceReading extends ParsedSentence, ClauseReading {
  readonly text: string;
  /** Words right below each word. */
  readonly children: readonly (readonly number[])[];
  readonly words: ClauseVocabulary;
}

/** Reads a sentence of a language; null where there is no parser for it. The same sentence is read once. */
export type ReadSentenceOf = (language: string, text: string) => SentenceReading | null;

/** "CAIRO — " before a report's first sentence is no part of it: a place in capitals, or a word or three of a script without any. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\s.,'’-]{1,30}(?:, [\p{L}. ]{2,20})?|[\p{Script=Arabic}\p{Script=Hebrew}']{2,15}(?: [\p{Script=Arabic}\p{Script=Hebrew}']{2,15}){0,2})\s[—–-]\s/u;

/** Longest sentence that is parsed, in characters: what is longer is a list or a table. */
const LONGEST = 1000;

/**
 * @param parserOf null where no models are there
 * @param kept readings that are kept for the next question
 */
export function createSentenceReader(parserOf: ParserOf | null, kept = 4000): ReadSentenceOf {
  if (parserOf === null) return () => null;
  const vocabularyOf = createClauseVocabularies();
  const readings = new Map<string, SentenceReading>();
  return (language, text) => {
    const code = primaryOf(language);
    if (!isParsed(code) || text.length > LONGEST) return null;
    const key = `${code} ${text}`;
    const known = readings.get(key);
    if (known !== undefined) return known;
    const words = vocabularyOf(code);
    const dateline = DATELINE.exec(text)?.[0].length ?? 0;
    const parsed = parserOf(code)(text.slice(dateline), dateline);
    const children: number[][] = parsed.tokens.map(() => []);
    parsed.tokens.forEach(({ head }, at) => children[head]?.push(at));
    const reading = { ...parsed, ...readClauses(parsed, words), text, children, words };
    if (readings.size >= kept) {
      const [oldest] = readings.keys();
      if (oldest !== undefined) readings.delete(oldest);
    }
    readings.set(key, reading);
    return reading;
  };
}

function isParsed(code: string): code is LanguageCode {
  return LANGUAGES.some((language) => language === code);
}

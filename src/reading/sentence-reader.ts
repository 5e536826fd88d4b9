import { AppError } from '../errors.js';
import { datelineLength } from '../language/dateline.js';
import { LANGUAGES, primaryOf, type LanguageCode } from '../language/languages.js';
import { createClauseVocabularies, type ClauseVocabulary } from './clause-vocabulary.js';
import { readClauses, type ClauseReading } from './clauses.js';
import type { ParsedSentence, ParseSentence } from './parsed-sentence.js';
import type { ParserOf } from './parsers.js';
import { parseUnpointed } from './unpointed.js';

/** A sentence as it is read: its tree, and who does what in it. Offsets are into the sentence. */
export interface SentenceReading extends ParsedSentence, ClauseReading {
  readonly text: string;
  readonly words: ClauseVocabulary;
}

/** Reads a sentence of a language; null where there is no parser for it. */
export type ReadSentenceOf = (language: string, text: string) => SentenceReading | null;

/** Reads sentences of the languages that it was made ready for. */
export interface TreeReader {
  /** Tells its models from others. */
  readonly fingerprint: string;
  /**
   * Makes ready for the languages among these that have a parser, which takes a third of a second for the largest. Others
   * are made ready by the first question in them.
   *
   * @param keeps the latest readings are kept, as questions ask for the same again
   * @throws AppError `parser-invalid` where a model is missing or damaged
   */
  readonly forLanguages: (
    languages: readonly string[],
    yieldIfDue?: () => Promise<void>,
    keeps?: boolean,
  ) => Promise<ReadSentenceOf>;
}

/** Longest sentence that is parsed, in characters: what is longer is a list or a table. */
const LONGEST = 1000;

/** Reads nothing. */
export const readsNoSentence: ReadSentenceOf = () => null;

/**
 * @param fingerprint tells the parsers' models from others
 * @param kept readings that are kept for the next question
 */
export function createTreeReader(parserOf: ParserOf, fingerprint: string, kept = 1500): TreeReader {
  const vocabularyOf = createClauseVocabularies();
  const readings = new Map<string, SentenceReading>();
  const read = (code: LanguageCode, text: string): SentenceReading =>
    readWith(parserOf(code), vocabularyOf(code), text);
  const readKept = (code: LanguageCode, text: string): SentenceReading => {
    const key = `${code} ${text}`;
    const known = readings.get(key);
    if (known !== undefined) return known;
    const reading = read(code, text);
    if (readings.size >= kept) {
      const [oldest] = readings.keys();
      if (oldest !== undefined) readings.delete(oldest);
    }
    readings.set(key, reading);
    return reading;
  };
  return {
    fingerprint,
    async forLanguages(languages, yieldIfDue = async () => {}, keeps = true) {
      const codes = LANGUAGES.filter((code) => languages.some((language) => primaryOf(language) === code));
      for (const code of codes) {
        parserOf(code);
        await yieldIfDue();
      }
      const unreadable = new Set<LanguageCode>();
      return (language, text) => {
        const code = LANGUAGES.find((each) => each === primaryOf(language));
        if (code === undefined || unreadable.has(code) || text.length > LONGEST) return null;
        try {
          return keeps ? readKept(code, text) : read(code, text);
        } catch (error) {
          // A model that no article needs, and that cannot be read: questions in its language are answered without.
          if (!(error instanceof AppError) || codes.includes(code)) throw error;
          unreadable.add(code);
          return null;
        }
      };
    },
  };
}

/** Reads a sentence with a parser and the words of its language. */
export function readWith(parse: ParseSentence, words: ClauseVocabulary, text: string): SentenceReading {
  const dateline = datelineLength(text);
  const parsed = parseUnpointed(parse, text.slice(dateline), dateline);
  return { ...parsed, ...readClauses(parsed, words), text, words };
}

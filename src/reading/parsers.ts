import { AppError } from '../errors.js';
import { LANGUAGES, type LanguageCode } from '../language/languages.js';
import { readModel } from './parser-model.js';
import type { ParseSentence } from './parsed-sentence.js';
import { createParser } from './parser.js';

/** Folder of the models below the project's. */
const PARSER_FOLDER = 'data/parser';

/** Path of a language's model below the project's folder. */
export function modelFile(language: LanguageCode): string {
  return `${PARSER_FOLDER}/${language}.bin`;
}

/** The parser of a language, read when it is first asked for. */
export type ParserOf = (language: LanguageCode) => ParseSentence;

/**
 * Parsers of all languages, each read from its file once it is asked for.
 *
 * @param readBytes reads a file by its path below the project's folder
 * @param letGo told of each file that a parser was made of: it is not read again
 * @throws AppError `parser-invalid` from the parser that is asked for, where its file is missing or damaged
 */
export function createParsers(
  readBytes: (file: string) => Uint8Array,
  letGo: (file: string) => void = () => {},
): ParserOf {
  const made = new Map<LanguageCode, ParseSentence>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const file = modelFile(language);
    const parser = createParser(readModel(bytesOf(readBytes, file), file));
    made.set(language, parser);
    letGo(file);
    return parser;
  };
}

function bytesOf(readBytes: (file: string) => Uint8Array, file: string): Uint8Array {
  try {
    return readBytes(file);
  } catch (error) {
    throw new AppError(
      'parser-invalid',
      `${file} cannot be read: it is not there, or not readable. There is one for each of ${LANGUAGES.join(', ')} in a release.`,
      { cause: error },
    );
  }
}

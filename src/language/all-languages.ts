import { fold } from './fold.js';
import { ALL_PACKS } from './languages.js';
import type { Alternatives, LanguagePack, Words } from './language-pack.js';

/*
 * What is looked for whatever the language of a text: a question and the article that answers it need not share one, and
 * a sentence may quote another.
 */

/** The words of a list, folded as a text's words are. */
export function wordsOf(list: Words): string[] {
  return list
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(fold);
}

/** The usual one of each of a calendar's names, folded; some are of two words. */
export function usualNames(names: readonly string[]): string[] {
  return names.map((each) => fold(each.split(',')[0] ?? ''));
}

/** The words that any pack has in a list, folded. */
export function wordsOfAll(listOf: (pack: LanguagePack) => Words): ReadonlySet<string> {
  return new Set(ALL_PACKS.flatMap((pack) => wordsOf(listOf(pack))));
}

/** The alternatives of every pack as one; without any they match nowhere. */
export function alternativesOfAll(of: (pack: LanguagePack) => Alternatives): Alternatives {
  return (
    ALL_PACKS.map(of)
      .filter((alternatives) => alternatives !== '')
      .join('|') || '(?!)'
  );
}

/** Whole words among the alternatives of any pack, whatever their case; `\b` knows no script but Latin. */
export function wholeWordsOfAll(of: (pack: LanguagePack) => Alternatives): RegExp {
  return wholeWords(alternativesOfAll(of));
}

/** Whole words among some alternatives, whatever their case. */
export function wholeWords(alternatives: Alternatives): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${alternatives})(?![\p{L}\p{M}])`, 'iu');
}

/** The marks of every pack, for a class of a regular expression. */
export function marksOfAll(of: (pack: LanguagePack) => string): string {
  return ALL_PACKS.map(of).join('');
}

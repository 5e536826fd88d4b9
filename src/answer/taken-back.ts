import { wholeWords } from '../language/all-languages.js';
import { codeOf, perLanguage } from '../language/languages.js';
import type { ReadSentence } from '../search/read-passage.js';
import type { Hit } from '../search/ranking/rank.js';

const TAKEN_BACK = perLanguage(({ denial }) => wholeWords(denial.takenBack || '(?!)'));

/**
 * Whether the sentence of a quotation that speaks most of the question says itself that it was taken back, or the one behind it does ("That
 * figure was wrong").
 */
export function isTakenBack({ sentences, window, passage }: Hit): boolean {
  const { text, language } = passage.article;
  const quoted = sentences.slice(window.first, window.last + 1);
  const most = quoted.reduce(
    (best, sentence, at) => (unitsIn(sentence) > unitsIn(quoted[best]) ? at : best),
    0,
  );
  const about = sentences.slice(window.first + most, window.first + most + 2);
  const sign = TAKEN_BACK[codeOf(language)];
  return about.some(({ start, end }) => sign.test(text.slice(start, end)));
}

function unitsIn(sentence: ReadSentence | undefined): number {
  return new Set(sentence?.tokens.flatMap(({ matches }) => matches.map(({ unit }) => unit))).size;
}

import type { PassageIndex } from '../search/passage-index.js';
import { isNegation, isRestriction } from '../text/negation.js';
import type { Token } from '../text/tokenize.js';
import { findContrasts, type Contrast } from './contrasts.js';

/** What of a question's wording tells one that the articles answer from the same with something changed in it. */
export interface QuestionSigns {
  /** Its words in order, folded. */
  readonly words: readonly string[];
  /** It denies ("who did not …"). */
  readonly denies: boolean;
  /** It restricts ("the only …"). */
  readonly restricts: boolean;
  /** It asks in which year something was. */
  readonly asksYear: boolean;
  readonly contrasts: readonly Contrast[];
}

/** Folded words, in the four languages. */
const ASKS_YEAR =
  /(?:what|which|wat|wich) (?:exact )?years?(?= |$)|hangi yil|kac yilinda|(?:اي|ما) (?:هو )?(?:ال)?(?:عام|سنه)|באיזו שנה|באיזה שנה/u;

/** Reads the signs of a question of these words. */
export function readSigns(index: PassageIndex, tokens: readonly Token[], language: string): QuestionSigns {
  const words = tokens.map(({ folded }) => folded);
  return {
    words,
    denies: words.some(isNegation),
    restricts: words.some(isRestriction),
    asksYear: ASKS_YEAR.test(words.join(' ')),
    contrasts: findContrasts(index, tokens, language),
  };
}

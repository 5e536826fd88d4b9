import { alternativesOfAll, wordsOfAll } from '../../language/all-languages.js';
import type { QueryContext } from './query-context.js';
import { impliesNegation, isNegation, isRestriction } from '../../language/negation.js';
import type { Mention } from '../../knowledge/entity-matcher.js';
import type { Token } from '../../language/tokenize.js';
import { findContrasts, type Contrast } from './contrasts.js';

/** What of a question's wording tells one that the articles answer from the same with something changed in it. */
export interface QuestionSigns {
  /** Its words in order, folded. */
  readonly words: readonly string[];
  /** It denies ("who did not …"). */
  readonly denies: boolean;
  /** It denies by what its words mean ("who refused …"). */
  readonly impliesDenial: boolean;
  /** It restricts ("the only …"). */
  readonly restricts: boolean;
  /** What the answer must look like where the question asks for a year or an hour; else null. */
  readonly finer: RegExp | null;
  readonly contrasts: readonly Contrast[];
}

/** What asks for a finer kind of answer, and what shows it; folded words. */
const FINER_KINDS = [
  {
    grain: 'year',
    asks: new RegExp(
      alternativesOfAll(({ questions }) => questions.whatYear),
      'u',
    ),
    shows: /^(?:1[0-9]{3}|20[0-9]{2})s?$/,
  },
  {
    grain: 'hour',
    asks: new RegExp(
      alternativesOfAll(({ questions }) => questions.whatHour),
      'u',
    ),
    shows: new RegExp(
      `^(?:[0-9]{1,2}[.:][0-9]{2}|${[...wordsOfAll(({ calendar }) => calendar.hours)].join('|')})$`,
    ),
  },
] as const;

/** Whether a question of these folded words asks for a year or for an hour; else null. */
export function grainOf(words: readonly string[]): 'year' | 'hour' | null {
  return FINER_KINDS.find(({ asks }) => asks.test(words.join(' ')))?.grain ?? null;
}

/** Reads the signs of a question of these words. Names stand under many words, so none of theirs is contrasted. */
export function readSigns(
  context: QueryContext,
  tokens: readonly Token[],
  language: string,
  names: readonly Mention[],
): QuestionSigns {
  const words = tokens.map(({ folded }) => folded);
  return {
    words,
    denies: words.some(isNegation),
    impliesDenial: words.some(impliesNegation),
    restricts: words.some(isRestriction),
    finer: FINER_KINDS.find(({ asks }) => asks.test(words.join(' ')))?.shows ?? null,
    contrasts: findContrasts(
      context,
      tokens.filter(
        (_, at) => !names.some(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken),
      ),
      language,
    ),
  };
}

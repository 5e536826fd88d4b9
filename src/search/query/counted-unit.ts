import type { EntityMatcher } from '../../knowledge/entity-matcher.js';
import { wordsOf } from '../../language/all-languages.js';
import { fold } from '../../language/fold.js';
import { codeOf, perLanguage } from '../../language/languages.js';
import type { ParsedToken } from '../../reading/parsed-sentence.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import { isSide, sidesIn } from './owned-units.js';
import { unitOfToken } from './asked-units.js';
import type { QueryUnit } from './query.js';
import { KIND_NOUNS } from './question-signs.js';

/** What a number that is asked for would count. */
export interface CountedUnit {
  /** Unit of it, or -1. */
  readonly unit: number;
  /** People are counted, in no word for them: the unit is what they do ("how many people live in …"). */
  readonly isDeed: boolean;
}

/** Words that ask for a number, before what it would count. */
const ASKS = perLanguage(({ questions }) => new Set(wordsOf(questions.howMany).map(fold)));
/** Parts of speech of words between the question and the noun, which they only describe. */
const BETWEEN: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADJ', 'NUM', 'ADV', 'PRON', 'PART']);
/** What stands behind a nationality that only describes it; "askeri", soldiers, is taken for "military". */
const DESCRIBED: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Words between the question and the noun at most. */
const REACH = 4;

/**
 * The unit that a number asked for would count: the noun right behind "how many", a nationality too; else the first unit behind
 * that which is no name and no figure, and the first of all where none is. Where it is only "people", what they do.
 *
 * @param reading the question's tree; null where there is none
 */
export function countedUnitOf(
  units: readonly QueryUnit[],
  reading: SentenceReading | null,
  language: string,
  matchEntities: EntityMatcher,
): CountedUnit {
  const tokens = reading?.tokens ?? [];
  const asking = askingWord(tokens, language);
  const noun = asking < 0 ? null : nounBehind(tokens, asking);
  const unitOf = (token: ParsedToken): number => unitOfToken(units, reading?.text ?? '', token);
  // "How many Iranians": the unit is that of their country.
  const side = noun === null ? -1 : sidesIn(reading?.text ?? '', units, matchEntities)(noun);
  const named = noun === null || side >= 0 ? side : unitOf(noun);
  const isPlain = (unit: QueryUnit | undefined): boolean =>
    unit !== undefined && !unit.isName && !KIND_NOUNS.test(unit.words) && !/^[0-9]/.test(unit.words);
  const unit = units[named];
  // "Greek soldiers", where the tree has the one word by itself.
  const next = noun === null ? undefined : tokens[tokens.indexOf(noun) + 1];
  const owned = next !== undefined && DESCRIBED.has(next.upos) && isSide(unit) ? unitOf(next) : -1;
  if (isPlain(units[owned])) return { unit: owned, isDeed: false };
  if (unit !== undefined && (isPlain(unit) || isSide(unit))) return { unit: named, isDeed: false };
  // Before it stands what the number is of ("on Independence Day"), not what it counts.
  const behind = asking < 0 ? [] : tokens.slice(asking + 1).map(unitOf);
  const first = behind.find((at) => isPlain(units[at])) ?? units.findIndex(isPlain);
  return { unit: first, isDeed: first >= 0 && noun !== null };
}

/** The place of the word that asks for a number; -1 where there is none. */
function askingWord(tokens: SentenceReading['tokens'], language: string): number {
  const asks = ASKS[codeOf(language)];
  return tokens.findLastIndex(({ form }, at) => at < tokens.length - 1 && asks.has(fold(form)));
}

/** The noun behind "how many"; of several in a row the one that the tree says they belong to. */
function nounBehind(tokens: SentenceReading['tokens'], asking: number): ParsedToken | null {
  for (let at = asking + 1; at <= asking + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (NOUNS.has(token.upos)) {
      const head = tokens[token.head];
      return token.head > at && token.head <= asking + REACH && NOUNS.has(head?.upos ?? '')
        ? (head ?? token)
        : token;
    }
    if (!BETWEEN.has(token.upos)) return null;
  }
  return null;
}

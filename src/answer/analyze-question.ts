import type { PassageIndex } from '../search/passage-index.js';
import { toQuery, type Query } from '../search/query.js';
import { languageOfQuestion } from '../text/language.js';
import { tokenize, type Token } from '../text/tokenize.js';
import { answerKindOf } from './answer-kind.js';
import { mendSpelling } from './mend-spelling.js';
import { addEntity, addWord, UnitTerms } from './query-terms.js';
import { readUnits } from './query-units.js';

/** A question of more units than this is cut: nobody asks for so many things at once, and work must stay bounded. */
const MAX_UNITS = 32;
/** Longest part of a question that is read, in characters. */
const MAX_QUESTION = 1000;

/** The query, and what of it shows whether it can be answered. */
export interface AnalyzedQuestion {
  readonly query: Query;
  /** It is put as a question: a question word or mark. */
  readonly isQuestion: boolean;
}

/** Reads a question into the form that is looked up: kind of answer, names, words weighted by rarity. */
export function analyzeQuestion(
  index: PassageIndex,
  question: string,
  asOf: string | null,
): AnalyzedQuestion {
  const text = question.slice(0, MAX_QUESTION).toWellFormed().normalize('NFC');
  const language = languageOfQuestion(text);
  const kind = answerKindOf(text, language);
  const tokens = mendSpelling(index, tokenize(text), language);
  const units = readUnits(index, { text, tokens, language }).slice(0, MAX_UNITS);
  const ownTerms = ownTermsOf(index, text, tokens, language);
  return {
    query: toQuery({ language, kind: kind ?? 'what', units, ownTerms, asOf }),
    isQuestion: kind !== null || /[?؟]/u.test(text),
  };
}

/** Terms of all the question's words and names. */
function ownTermsOf(
  index: PassageIndex,
  text: string,
  tokens: readonly Token[],
  language: string,
): ReadonlySet<number> {
  const own = new UnitTerms();
  for (const { folded } of tokens) {
    if (!index.analyzerOf(language).isStopWord(folded)) addWord(index, own, folded, language);
  }
  for (const { entity } of index.matchEntities(text, tokens)) addEntity(index, own, entity.id);
  return new Set(own.list().map(({ number }) => number));
}

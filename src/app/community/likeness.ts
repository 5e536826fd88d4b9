import { isNegation, isRestriction } from '../../language/negation.js';
import { createAnalyzers } from '../../language/analyzer.js';
import { createOpposites } from '../../language/opposites.js';
import { tokenize } from '../../language/tokenize.js';
import { answerKindOf } from '../../search/query/answer-kind.js';
import { cleanQuestion } from '../../search/query/clean-question.js';

/** What questions that are alike have in common: the same text for each of them. Pure, and the same after a restart. */
export type QuestionLikeness = (question: string) => string;

/**
 * Questions are alike that ask for the same kind of answer (who, when, how many) in the same words that bear meaning, in any
 * order: folded and stemmed, without greetings and stop words; but "not", "only", "before" and their like tell them apart. It
 * goes by the language alone and not by what the articles know: an article that is added must not part questions that were
 * counted together.
 */
export function likenessByWords(): QuestionLikeness {
  const analyzerOf = createAnalyzers();
  const opposites = createOpposites(analyzerOf);
  return (question) => {
    const { text, language } = cleanQuestion(question, analyzerOf);
    const { stem, isStopWord } = analyzerOf(language);
    const tellsApart = (folded: string): boolean =>
      isNegation(folded) ||
      isRestriction(folded) ||
      opposites.othersOf(folded, language).length > 0 ||
      opposites.contrariesOf(folded, language).some(isStopWord);
    const all = tokenize(text).map(({ folded }) => folded);
    const meant = all.filter((folded) => !isStopWord(folded) || tellsApart(folded));
    // Of stop words alone, all count: "Why?" and "Who?" are different questions.
    const terms = new Set((meant.length > 0 ? meant : all).map(stem));
    return [answerKindOf(text, language) ?? 'what', ...[...terms].toSorted(byCodeUnits)].join(' ');
  };
}

function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

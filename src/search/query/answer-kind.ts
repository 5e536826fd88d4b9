import { wholeWords } from '../../language/all-languages.js';
import { isLanguageCode, packOf, perLanguage } from '../../language/languages.js';
import type { QuestionPattern } from '../../language/language-pack.js';
import type { AnswerKind } from './query.js';

interface Pattern {
  readonly kind: AnswerKind;
  readonly asks: RegExp;
}

const PATTERNS = perLanguage(({ questions }): readonly Pattern[] => questions.kinds.map(compile));

function compile({ kind, asks, opens }: QuestionPattern): Pattern {
  const opening = (): RegExp => new RegExp(String.raw`^[\s"'“«(¿]*(?:${asks})(?![\p{L}\p{M}])`, 'iu');
  return { kind, asks: opens === true ? opening() : wholeWords(asks) };
}

/** The words of a question that ask, and for what. Offsets are into the question. */
export interface AskingWords {
  readonly kind: AnswerKind;
  readonly start: number;
  readonly end: number;
}

/** The kind of answer a question asks for, or null where it shows no sign of being a question. */
export function answerKindOf(question: string, language: string): AnswerKind | null {
  return askingWordsOf(question, language)?.kind ?? null;
}

/** The words that ask for an answer of its kind; null where it shows no sign of being a question. */
export function askingWordsOf(question: string, language: string): AskingWords | null {
  const bare = withoutNamesThatAsk(question, language);
  const asking = bare === question ? null : firstAskingIn(bare, language);
  return asking ?? firstAskingIn(question, language);
}

/** Names that are written as words that ask, by language. */
const NAMES = perLanguage(({ questions: { nameThatAsks } }) =>
  nameThatAsks === '' ? null : new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${nameThatAsks})`, 'gu'),
);

/** A question with white space in the place of names that are written as words that ask. */
function withoutNamesThatAsk(question: string, language: string): string {
  const names = isLanguageCode(language) ? NAMES[language] : null;
  return names === null ? question : question.replace(names, (name) => ' '.repeat(name.length));
}

function firstAskingIn(question: string, language: string): AskingWords | null {
  // Case is folded by the rules of the language: Turkish has two letters i.
  const lower = question.toLocaleLowerCase(language);
  const asked = (isLanguageCode(language) ? PATTERNS[language] : []).flatMap(({ kind, asks }) => {
    const found = asks.exec(lower);
    return found === null ? [] : [{ kind, start: found.index, end: found.index + found[0].length }];
  });
  const [first] = asked;
  const words = packOf(language).questions.wordFirst ? asked.filter(({ kind }) => kind !== 'yes-no') : [];
  const earliest = words.toSorted((a, b) => a.start - b.start)[0];
  return earliest ?? first ?? null;
}

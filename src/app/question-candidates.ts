import { canBePutIn, QUESTION_TEXTS } from '../answer/question-texts.js';
import { nameIn } from '../knowledge/name-in-language.js';
import { codeOf } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import { flatInSteps, type Steps } from '../steps.js';
import type { Matter } from '../views/matters.js';
import type { Findable, QuestionCandidate } from './question-index.js';
import type { Covered, ToldSubjects } from './told-subjects.js';

/** Letters of a question, at most. */
export const MOST_LETTERS = 100;

/** All that may be suggested in a language: meetings, people, matters and headings in turns, the first of each first. */
export function* questionCandidates(
  { meetings, covered, headings }: ToldSubjects,
  matters: readonly Matter[],
  language: string,
  stem: (folded: string) => string,
): Steps<QuestionCandidate[]> {
  const texts = QUESTION_TEXTS[codeOf(language)];
  const candidate = (text: string, about: readonly Covered[], isStated: boolean): QuestionCandidate => ({
    text,
    words: [...foldedWords(text), ...about.flatMap(({ words }) => words)],
    isStated,
  });
  const nameOf = ({ entity }: Covered): string => nameIn(entity, language);
  const isNamed = (about: Covered): boolean => canBePutIn(nameOf(about), language);
  const named = covered.filter(isNamed);
  const all = inTurn([
    yield* flatInSteps(meetings, ({ one, other, kind }) => {
      if (!isNamed(one) || !isNamed(other)) return [];
      const ask = kind === 'when' ? texts.whenMet : texts.whereMet;
      return [candidate(ask(nameOf(one), nameOf(other)), [one, other], true)];
    }),
    yield* flatInSteps(named, (about) =>
      about.entity.type === 'person' ? [candidate(texts.whoIs(nameOf(about)), [about], about.hasOffice)] : [],
    ),
    yield* flatInSteps(matters, (matter) => ofMatter(matter, matters, language, stem)),
    yield* flatInSteps(named, (about) =>
      about.entity.type === 'person' ? [] : [candidate(texts.whatIsNew(nameOf(about)), [about], false)],
    ),
    yield* flatInSteps(headings, (heading) =>
      heading.language === language ? [candidate(heading.title, [], false)] : [],
    ),
  ]);
  return [...new Map(all.map((each) => [each.text, each])).values()].filter(
    ({ text }) => text.length <= MOST_LETTERS,
  );
}

/** What may be asked of a matter, found by every word for it in any language. */
function ofMatter(
  { words, named, beside }: Matter,
  all: readonly Matter[],
  language: string,
  stem: (folded: string) => string,
): QuestionCandidate[] {
  const texts = QUESTION_TEXTS[codeOf(language)];
  const findable = (found: readonly string[]): Findable => ({
    words: found,
    stemmed: new Set(found.map(stem)),
  });
  const others = all.flatMap((other) => (beside.includes(other.meaning) ? other.named : []));
  return [texts.whoSpoke, texts.whatIsNew].map((ask) => {
    const text = ask(words);
    const own = findable([...foldedWords(text), ...named]);
    return { ...own, text, beside: findable(others), isStated: false };
  });
}

function foldedWords(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** One of each list, and again, until all are empty. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

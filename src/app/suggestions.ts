import { createAnalyzers, type AnalyzerOf } from '../language/analyzer.js';
import { codeOf, LANGUAGES, primaryOf, type LanguageCode } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import { MOST_LETTERS } from './question-candidates.js';
import { findQuestions, type QuestionIndex } from './question-index.js';
import type { Suggestible } from './suggestible.js';

/** What somebody has typed of a question so far, and in which language it is to be completed (BCP 47). */
export interface SuggestRequest {
  readonly text: string;
  readonly language: string;
  readonly limit: number;
}

/** Questions, for what somebody has typed of one. */
export type Suggest = (request: SuggestRequest) => Promise<readonly string[]>;

/** Suggests what a snapshot of this thread tells; nothing is made for it before somebody types. */
export function suggestingFrom(suggestible: Suggestible): Suggest {
  let suggest: Suggest | null = null;
  return (request) => (suggest ??= createSuggestions(suggestible, createAnalyzers()))(request);
}

/** Candidates that wait to be looked at, and those of a language that are looked at before anybody types for them. */
const MOST_WAITING = 200;
const MOST_LATER = 200;

/**
 * Suggests questions that the articles of one snapshot answer, and headings that are answered as they stand. What may be suggested is
 * held here from the beginning, in every language, since it is looked through at every letter: nobody who types waits behind what
 * others ask, nor for whether a question is answered. That is found out one by one where the snapshot is, for what is typed for, and
 * remembered. Until then, what a fact states is taken to be answered, and nothing else. What only takes long to tell, all of a large
 * corpus and matters, comes once a language is typed in.
 */
export function createSuggestions(suggestible: Suggestible, analyzerOf: AnalyzerOf): Suggest {
  const held = new Map<LanguageCode, QuestionIndex>();
  const first = new Map<LanguageCode, Promise<QuestionIndex>>();
  const wanted = new Set<LanguageCode>();
  const answered = new Map<string, boolean>();
  let waiting: readonly string[] = [];
  /** Of languages that are typed in, what nobody has typed for yet. */
  let later: readonly string[] = [];
  let isLooking = false;
  let preparing: Promise<unknown> = Promise.resolve();

  async function hold(language: LanguageCode): Promise<QuestionIndex> {
    const index = await suggestible.newest(language);
    // Made now, and not as somebody types.
    analyzerOf(language);
    // What is more may have come before.
    if (!held.has(language)) held.set(language, index);
    return index;
  }

  /** What there is in a language; what could not be had is asked for again. */
  function indexIn(language: LanguageCode): Promise<QuestionIndex> {
    const asked = first.get(language) ?? hold(language);
    first.set(language, asked);
    return asked.catch((error: unknown) => {
      first.delete(language);
      throw error;
    });
  }

  async function holdAll(language: LanguageCode): Promise<void> {
    const index = await suggestible.all(language);
    held.set(language, index);
    // Whoever types something else next finds more than what facts state.
    later = [...later, ...index.texts.slice(0, MOST_LATER)];
    void look();
  }

  /** Has all of a language told, once; one after the other. */
  function want(language: LanguageCode): void {
    if (wanted.has(language)) return;
    wanted.add(language);
    preparing = preparing
      .then(() => holdAll(language))
      // What cannot be read now is nothing to suggest; whoever looks at the facts is told of the failure.
      .catch(() => void wanted.delete(language));
  }

  /** What is looked at next; what was typed for goes before all else. */
  function nextOf(): string | undefined {
    const [typedFor] = waiting;
    if (typedFor !== undefined) {
      waiting = waiting.slice(1);
      return typedFor;
    }
    const [next, ...rest] = later.filter((question) => !answered.has(question));
    later = rest;
    return next;
  }

  /** Looks at what waits, a question at a time. */
  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      for (let next = nextOf(); next !== undefined; next = nextOf())
        answered.set(next, await suggestible.isAnswered(next));
    } catch {
      // There is nobody to ask now, or too much to do there: what is typed next is looked at.
      waiting = [];
    }
    isLooking = false;
  }

  // Whoever types first finds it there. What fails is told to whoever wants it.
  for (const language of LANGUAGES) void indexIn(language).catch(() => {});

  return async ({ text, language: tag, limit }) => {
    const language = codeOf(primaryOf(tag));
    const index = held.get(language) ?? (await indexIn(language));
    want(language);
    const { isStopWord, stem } = analyzerOf(language);
    const words = tokenize(text.slice(0, MOST_LETTERS)).map(({ folded }) => folded);
    const telling = words.filter((word, at) => at === words.length - 1 || !isStopWord(word));
    const best = findQuestions(index, { words, telling, stem }).map((at) => ({
      question: index.texts[at] ?? '',
      isStated: index.stated[at] === 1,
    }));
    const unknown = best.map(({ question }) => question).filter((question) => !answered.has(question));
    // What was typed last is looked at first.
    waiting = [...new Set([...unknown, ...waiting])].slice(0, MOST_WAITING);
    if (unknown.length > 0) void look();
    return best
      .filter(({ question, isStated }) => answered.get(question) ?? isStated)
      .slice(0, limit)
      .map(({ question }) => question);
  };
}

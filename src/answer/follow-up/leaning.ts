import { wholeWords } from '../../language/all-languages.js';
import { codeOf, packOf, perLanguage } from '../../language/languages.js';
import type { FollowUpWords, Referent } from '../../language/pack-lists.js';
import { tokenize } from '../../language/tokenize.js';
import { analyzeQuestion, type AnalyzedQuestion } from '../../search/query/analyze-question.js';
import { askingWordsOf, type AskingWords } from '../../search/query/answer-kind.js';
import { cleanQuestion } from '../../search/query/clean-question.js';
import type { QueryContext } from '../../search/query/query-context.js';
import type { QueryUnit } from '../../search/query/query.js';
import { KIND_NOUNS } from '../../search/query/question-signs.js';

/** A pronoun of a question. Offsets are into its text. */
export interface PronounThere {
  readonly referent: Referent;
  /** It says whose something is. */
  readonly owns: boolean;
  readonly start: number;
  readonly end: number;
}

/** How a question leans on the one before it. */
export type Leaning = {
  /** Without what opens it and without a mark at its end. */
  readonly text: string;
  readonly language: string;
  readonly asking: AskingWords | null;
} &
  /** A question word alone: "when?" */
  (
    | { readonly kind: 'bare'; readonly asks: string }
    /** A name alone: "and Egypt?" */
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'pronoun'; readonly pronoun: PronounThere }
    /** It opens as if it went on, and names somebody itself; `isWhole` where it might stand alone. */
    | { readonly kind: 'goes-on'; readonly isWhole: boolean }
    /** It says what is done, and not by or to whom. */
    | { readonly kind: 'unsaid' }
  );

interface FollowUpPatterns {
  readonly opening: RegExp;
  readonly about: RegExp;
  readonly objects: RegExp;
  /** Folded words beside a name that say how it is meant. */
  readonly beside: ReadonlySet<string>;
  readonly pronouns: readonly {
    readonly referent: Referent;
    readonly owns: boolean;
    readonly words: RegExp;
  }[];
}

const NEVER = /(?!)/u;
const PATTERNS = perLanguage(({ followUps }) => patternsOf(followUps));

function patternsOf({
  openings,
  whatAbout,
  pronouns,
  objects,
  owners,
  beside,
}: FollowUpWords): FollowUpPatterns {
  const listed = (words: string): RegExp => (words === '' ? NEVER : wholeWords(words));
  return {
    opening: openings === '' ? NEVER : new RegExp(`^(?:${openings})`, 'iu'),
    about: whatAbout === '' ? NEVER : new RegExp(String.raw`^(?:${whatAbout})(?![\p{L}\p{M}])\s*`, 'iu'),
    objects: listed(objects),
    beside: new Set(wordsIn(beside.replaceAll('|', ' '))),
    pronouns: [
      { referent: 'person', owns: true, words: listed(owners.person) },
      { referent: 'people', owns: true, words: listed(owners.people) },
      { referent: 'thing', owns: true, words: listed(owners.thing) },
      { referent: 'person', owns: false, words: listed(pronouns.person) },
      { referent: 'people', owns: false, words: listed(pronouns.people) },
      { referent: 'thing', owns: false, words: listed(pronouns.thing) },
      { referent: 'place', owns: false, words: listed(pronouns.place) },
    ],
  };
}

/** A name alone is of so many words at most. */
const MOST_NAME_WORDS = 4;
/** A question that goes on and says this much might stand alone. */
const WHOLE = { names: 2, units: 3 } as const;

/** How a question leans on one in `before`, a language; null where it is whole by itself. */
export function leaningOf(
  question: string,
  before: string,
  context: QueryContext,
  asOf: string | null,
): Leaning | null {
  const cleaned = cleanQuestion(question, context.analyzerOf);
  // Of few words, the language of a question is told by the one before.
  const language = languageOf(question, cleaned, before);
  const said = question.replaceAll(/\s+/gu, ' ').trim();
  const opened = withoutOpening(said, language, context);
  const about = PATTERNS[codeOf(language)].about.exec(opened.text)?.[0] ?? '';
  const text = opened.text.slice(about.length).replace(/[\s\p{P}]+$/u, '');
  const opens = opened.opens || about !== '';
  const analyzed = analyzeQuestion(context, text, asOf);
  if (text === '' || analyzed.isPleasantry) return null;
  const common = { text, language, asking: about === '' ? askingWordsOf(text, language) : null };
  const patterns = PATTERNS[codeOf(language)];
  const asks = new Set(common.asking === null ? [] : wordsIn(text.slice(0, common.asking.end)));
  const units = analyzed.query.units.filter(
    ({ words, isName, isNamePart }) =>
      isNamePart !== true &&
      !KIND_NOUNS.test(words) &&
      !(common.asking === null && !isName && words.split(' ').every((word) => patterns.beside.has(word))) &&
      (isName || !words.split(' ').every((word) => asks.has(word))),
  );
  const names = units.filter(({ isName }) => isName);
  if (common.asking === null) {
    const isName = names.length > 0 && names.length === units.length;
    const isShort = text.split(' ').length <= MOST_NAME_WORDS;
    return isName && isShort ? { ...common, kind: 'name', name: nameIn(text, context) } : null;
  }
  // "Who is he?" asks for whom it stands; "who is it that …", in some languages "who he X", for nobody before.
  if (analyzed.query.definition && names.length > 0) return null;
  const pronoun = pronounIn(text, language, context);
  if (units.length === 0 && (pronoun === null || pronoun.referent === 'thing')) {
    // "By whom", "why not"; of "when was that" the word that asks.
    const asks = pronoun === null ? text : text.slice(0, common.asking.end);
    return { ...common, kind: 'bare', asks };
  }
  if (pronoun !== null) return { ...common, kind: 'pronoun', pronoun };
  if (opens && names.length > 0) {
    const isWhole = names.length >= WHOLE.names || units.length >= WHOLE.units;
    return { ...common, kind: 'goes-on', isWhole };
  }
  return names.length === 0 && leavesUnsaid(analyzed, units, { language, opens })
    ? { ...common, kind: 'unsaid' }
    : null;
}

function languageOf(
  question: string,
  cleaned: { readonly text: string; readonly language: string },
  before: string,
): string {
  const asksIn = (language: string): boolean =>
    askingWordsOf(cleaned.text, language) !== null || askingWordsOf(question, language) !== null;
  return asksIn(before) || !asksIn(cleaned.language) ? before : cleaned.language;
}

/** What opens a question goes only where what follows can open one: "and" may be the first letter of a name. */
function withoutOpening(
  text: string,
  language: string,
  context: QueryContext,
): { readonly text: string; readonly opens: boolean } {
  const opening = PATTERNS[codeOf(language)].opening.exec(text)?.[0];
  if (opening === undefined) return { text, opens: false };
  const rest = text.slice(opening.length);
  if (!opening.endsWith(' ')) {
    const opensWithName = (part: string): boolean => {
      const tokens = tokenize(part);
      return context.matchEntities(part, tokens).some(({ firstToken }) => firstToken === 0);
    };
    const asks = askingWordsOf(rest, language);
    const { beside } = PATTERNS[codeOf(language)];
    // "And for Egypt": a name may stand behind what says how it is meant.
    const [first] = tokenize(rest);
    const behind = first !== undefined && beside.has(first.folded) ? rest.slice(first.end) : null;
    const isName = opensWithName(rest) || (behind !== null && opensWithName(behind));
    const isWord = asks !== null || isName;
    // What is a name with that letter and none without it begins with it.
    if (!isWord || (opensWithName(text) && !isName)) return { text, opens: false };
  }
  return { text: rest, opens: true };
}

/** A pronoun that is nobody whom the question itself names. */
function pronounIn(text: string, language: string, context: QueryContext): PronounThere | null {
  const tokens = tokenize(text);
  const names = context.matchEntities(text, tokens);
  const { pronouns, objects } = PATTERNS[codeOf(language)];
  const found = pronouns.flatMap(({ referent, owns, words }): PronounThere[] => {
    const match = words.exec(text);
    return match === null ? [] : [{ referent, owns, start: match.index, end: match.index + match[0].length }];
  });
  const [pronoun] = found.toSorted((a, b) => a.start - b.start);
  if (pronoun === undefined || pronoun.referent === 'thing') return pronoun ?? null;
  const named = names
    .map(({ lastToken }) => tokens[lastToken]?.end ?? 0)
    .filter((end) => end <= pronoun.start)
    .at(-1);
  if (named === undefined) return pronoun;
  const isObject = !pronoun.owns && objects.test(text.slice(pronoun.start, pronoun.end));
  const isOneClause = askingWordsOf(text.slice(named, pronoun.start), language) === null;
  return isObject && isOneClause ? pronoun : null;
}

function wordsIn(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** It says no more than what is done, as far as its tree tells. */
function leavesUnsaid(
  { asked, query }: AnalyzedQuestion,
  units: readonly QueryUnit[],
  { language, opens }: { readonly language: string; readonly opens: boolean },
): boolean {
  if (opens) return true;
  if (units.length !== 1) return false;
  const event = asked === null ? undefined : query.units[asked.event];
  return asked === null ? packOf(language).followUps.dropsSubject : event === units[0];
}

function nameIn(text: string, context: QueryContext): string {
  const tokens = tokenize(text);
  const [mention] = context.matchEntities(text, tokens);
  const [first, last] =
    mention === undefined
      ? [tokens[0], tokens.at(-1)]
      : [tokens[mention.firstToken], tokens[mention.lastToken]];
  return text.slice(first?.start ?? 0, last?.end ?? text.length);
}

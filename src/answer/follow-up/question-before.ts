import { fold } from '../../language/fold.js';
import { tokenize, type Token } from '../../language/tokenize.js';
import type { AskedAfter } from '../../model/asked-after.js';
import type { Entity, EntityType } from '../../model/entity.js';
import { askingWordsOf, type AskingWords } from '../../search/query/answer-kind.js';
import { cleanQuestion } from '../../search/query/clean-question.js';
import { consider, type Searchable } from '../consider.js';
import type { ReadHit } from '../read-hits.js';

/** Somebody or something that a question names. Offsets are into its text. */
export interface NamedThere {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  /** Null for a name that the gazetteer does not know. */
  readonly entity: Entity | null;
}

/** A stretch of a question's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a question speaks of, for the one that is asked after it. */
export interface QuestionBefore {
  /** Without a mark at its end. */
  readonly text: string;
  readonly language: string;
  readonly asking: AskingWords | null;
  /** It asks who somebody is. */
  readonly isDefinition: boolean;
  readonly names: readonly NamedThere[];
  /**
   * What it is about: the longest run of its words between what asks, what is done, who does it and some names of it.
   * Null where nothing is left.
   */
  readonly aboutWithout: (names: readonly NamedThere[]) => string | null;
  /** The same with the small words before it: "at the talks". */
  readonly settingWithout: (names: readonly NamedThere[]) => string | null;
  /** Who its answer names. */
  readonly answered: readonly Entity[];
  /** Who the quotation names that was shown for it. */
  readonly quoted: readonly Entity[];
  /** Id of the article that was quoted; null where that was none that answers. */
  readonly article: string | null;
}

/** What counts as the answer in a quotation. */
const SURE = 0.5;

/** Reads the question that another is asked after, and answers it again, since its answer may be what is spoken of. */
export function readBefore(
  { question, quoted }: AskedAfter,
  snapshot: Pick<Searchable, 'index' | 'factIndex'>,
  asOf: string | null,
): QuestionBefore {
  const { index } = snapshot;
  const { text: cleaned, language } = cleanQuestion(question, index.analyzerOf);
  const text = cleaned.replace(/[\s\p{P}]+$/u, '');
  const tokens = tokenize(text);
  const asking = askingWordsOf(text, language);
  const { analyzed, hits, decision } = consider(question, snapshot, { asOf });
  const { units, definition } = analyzed.query;
  const names = namesIn(text, tokens, index.matchEntities(text, tokens), units);
  const shown = hits.find((hit) => quoted !== null && isQuoted(hit, quoted)) ?? hits[0];
  const unitWords = (at: number): string => units[at]?.words ?? '';
  const done = analyzed.asked === null ? '' : unitWords(analyzed.asked.event);
  const doers = new Set((analyzed.asked?.agents ?? []).map(unitWords));
  const isDoer = ({ start, end, entity }: NamedThere): boolean =>
    doers.has(entity?.id ?? fold(text.slice(start, end)));
  const runWithout = (left: readonly NamedThere[], withSmall: boolean): string | null =>
    longestRun(text, tokens, {
      breaks: [...(asking === null ? [] : [asking]), ...names.filter(isDoer), ...left],
      isBreak: ({ folded }) => folded === done,
      isSmall: index.analyzerOf(language).isStopWord,
      withSmall,
    });
  return {
    text,
    language,
    asking,
    isDefinition: definition,
    names,
    aboutWithout: (left) => runWithout(left, false),
    settingWithout: (left) => runWithout(left, true),
    answered: decision.answer && shown !== undefined ? namedInAnswer(shown) : [],
    quoted: shown === undefined ? [] : namedIn(shown, () => true),
    article: decision.answer ? (quoted?.article ?? shown?.passage.article.id ?? null) : null,
  };
}

/** Names of some types among entities, each once. */
export function ofType(entities: readonly Entity[], ...types: readonly EntityType[]): Entity[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()].filter(({ type }) =>
    types.includes(type),
  );
}

function isQuoted({ passage, window }: ReadHit, quoted: AskedAfter['quoted']): boolean {
  return (
    quoted !== null &&
    passage.article.id === quoted.article &&
    window.start < quoted.end &&
    quoted.start < window.end
  );
}

function namesIn(
  text: string,
  tokens: readonly Token[],
  mentions: ReturnType<Searchable['index']['matchEntities']>,
  units: ReturnType<typeof consider>['analyzed']['query']['units'],
): NamedThere[] {
  const known = mentions.flatMap(({ entity, firstToken, lastToken }): NamedThere[] => {
    const [first, last] = [tokens[firstToken], tokens[lastToken]];
    if (first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, text: text.slice(first.start, last.end), entity }];
  });
  const unknown = tokens.flatMap(({ start, end, folded }): NamedThere[] =>
    units.some(({ words, isName, entity }) => isName && entity === null && words === folded) &&
    !known.some((name) => name.start <= start && end <= name.end)
      ? [{ start, end, text: text.slice(start, end), entity: null }]
      : [],
  );
  return [...known, ...unknown].toSorted((a, b) => a.start - b.start);
}

/** The longest run of words of a text, without small words at its ends; null where there is none. */
function longestRun(
  text: string,
  tokens: readonly Token[],
  rules: {
    readonly breaks: readonly Stretch[];
    readonly isBreak: (token: Token) => boolean;
    readonly isSmall: (folded: string) => boolean;
    /** Whether small words before it belong to it. */
    readonly withSmall: boolean;
  },
): string | null {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    const isBreak =
      rules.isBreak(token) || rules.breaks.some(({ start, end }) => start <= token.start && token.end <= end);
    if (isBreak) runs.push([]);
    else runs.at(-1)?.push(token);
  }
  const telling = (run: readonly Token[]): Token[] => run.filter(({ folded }) => !rules.isSmall(folded));
  const [longest] = runs.toSorted((a, b) => telling(b).length - telling(a).length);
  const words = telling(longest ?? []);
  const [first, last] = [rules.withSmall && words.length > 0 ? longest?.[0] : words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}

/** Who or what stands in the words of a quotation that answer. */
function namedInAnswer(hit: ReadHit): Entity[] {
  const spans = hit.window.spans.filter(({ strength }) => strength >= SURE);
  return namedIn(hit, (start, end) => spans.some((span) => span.start < end && start < span.end));
}

function namedIn({ sentences, window }: ReadHit, counts: (start: number, end: number) => boolean): Entity[] {
  const found = sentences.slice(window.first, window.last + 1).flatMap(({ mentions, tokens }) =>
    mentions.flatMap(({ entity, firstToken, lastToken }) => {
      const [first, last] = [tokens[firstToken], tokens[lastToken]];
      return first !== undefined && last !== undefined && counts(first.start, last.end) ? [entity] : [];
    }),
  );
  return [...new Set(found)];
}

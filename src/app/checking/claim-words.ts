import { wordsOfAll } from '../../language/all-languages.js';
import type { EntityMatcher } from '../../knowledge/entity-matcher.js';
import type { AnalyzerOf } from '../../language/analyzer.js';
import { primaryOf } from '../../language/languages.js';
import { impliesNegation, isNegation, isRestriction } from '../../language/negation.js';
import type { SpanOffsets } from '../../language/sentences.js';
import { tokenize } from '../../language/tokenize.js';
import type { Fact } from '../../model/fact.js';
import type { ReadSentenceOf, SentenceReading } from '../../reading/sentence-reader.js';
import { entitiesOf, type ViewIndex } from '../../views/view-index.js';
import type { AssertedSentence } from './read-claims.js';

/** A sentence of an article, and the facts that were read from it. */
export interface ToldSentence {
  readonly quote: string;
  readonly language: string;
  readonly facts: readonly Fact[];
}

/** What sentences are compared with. */
export interface WordComparison {
  readonly index: ViewIndex;
  readonly analyzerOf: AnalyzerOf;
  readonly matchEntities: EntityMatcher;
  readonly readSentence: ReadSentenceOf;
}

const UNREAL = wordsOfAll(({ clauses }) => clauses.unreal);
/** What says that something was before a time, or since it. */
const BOUNDS = wordsOfAll(({ calendar }) => calendar.bounds);

/** Whether a folded word turns what others say: it denies, restricts, plans, doubts, or puts it before or after. */
const turns = (folded: string): boolean =>
  isNegation(folded) || isRestriction(folded) || UNREAL.has(folded) || BOUNDS.has(folded);

/** Beside those who take part together, whichever of them is named first: a fact says so too. */
const COMPANIONS = wordsOfAll(({ clauses }) => clauses.companions);

/** Small words of these kinds say how others are meant; those of other kinds ("was", "the") say nothing. */
const RELATING: ReadonlySet<string> = new Set(['ADP', 'ADV', 'PART', 'SCONJ']);

/** Something that a sentence says: a word by its stem, or somebody by their id. Offsets are into the sentence. */
interface Said extends SpanOffsets {
  readonly key: string;
  readonly folded: string;
  readonly isName: boolean;
}

/** What a sentence says, in its order, without small words. */
function saidIn(text: string, language: string, { analyzerOf, matchEntities }: WordComparison): Said[] {
  const { stem, isStopWord } = analyzerOf(language);
  const tokens = tokenize(text);
  const mentions = matchEntities(text, tokens);
  return tokens.flatMap(({ start, end, folded }, at): Said[] => {
    const mention = mentions.find(({ firstToken, lastToken }) => firstToken <= at && at <= lastToken);
    if (mention !== undefined) {
      const name = { key: `\u0000${mention.entity.id}`, folded, isName: true, start, end };
      return mention.firstToken === at ? [name] : [];
    }
    return turns(folded) || !isStopWord(folded)
      ? [{ key: stem(folded), folded, isName: false, start, end }]
      : [];
  });
}

/**
 * Whether a sentence says all that a claim says beside its facts. Everybody that it names must be named there; where words
 * are left that no fact accounts for, all of it must stand there in the same order, and the words in the clause of a fact.
 *
 * @param covered folded words that the facts account for: their verbs, titles and dates
 * @param stating the facts of the sentence that state those of the claim
 */
export function saysEveryWord(
  claim: AssertedSentence,
  told: ToldSentence,
  { covered, stating }: { readonly covered: ReadonlySet<string>; readonly stating: readonly Fact[] },
  comparison: WordComparison,
): boolean {
  const { names } = comparison.index;
  const toldNames = new Set(
    [...names.namedIn(told.quote).entities, ...told.facts.flatMap(entitiesOf)].map(({ id }) => id),
  );
  if (!names.namedIn(claim.text).entities.every(({ id }) => toldNames.has(id))) return false;
  const denials = denialsIn(claim.text);
  if (denials > 0 && denials !== denialsIn(told.quote)) return false;
  // "Only" and "except" are not to be left out.
  if (restrictionsIn(claim.text) !== restrictionsIn(told.quote)) return false;
  const { language } = claim.article;
  const isSameLanguage = primaryOf(language) === primaryOf(told.language);
  if (isSameLanguage && !hasAll(told.quote, relatingWords(claim, covered, comparison))) return false;
  const wanted = saidIn(claim.text, language, comparison).filter(({ folded }) => !covered.has(folded));
  if (wanted.every(({ isName }) => isName)) return true;
  if (!isSameLanguage) return false;
  const places = inOrder(wanted, saidIn(told.quote, told.language, comparison));
  if (places === null) return false;
  const reading = comparison.readSentence(told.language, told.quote);
  if (reading === null) return false;
  const clauses = new Set(
    stating.flatMap(({ at, citation }) => (at === undefined ? [] : clauseAt(reading, at - citation.start))),
  );
  return places.every(
    ({ isName, start }) => isName || clauseAt(reading, start).some((clause) => clauses.has(clause)),
  );
}

/** The small words of a claim that say how others are meant, but for those before what a fact accounts for ("on 8 October"). */
function relatingWords(
  { text, article }: AssertedSentence,
  covered: ReadonlySet<string>,
  { analyzerOf, readSentence }: WordComparison,
): string[] {
  const { isStopWord } = analyzerOf(article.language);
  const reading = readSentence(article.language, text);
  const tokens = tokenize(text);
  return tokens.flatMap(({ folded, start }, at) => {
    const next = tokens[at + 1];
    if (!isStopWord(folded) || COMPANIONS.has(folded) || (next !== undefined && covered.has(next.folded)))
      return [];
    const kind = reading?.tokens.find((token) => token.start <= start && start < token.end)?.upos;
    return kind === undefined || RELATING.has(kind) ? [folded] : [];
  });
}

function hasAll(text: string, words: readonly string[]): boolean {
  const own = new Set(tokenize(text).map(({ folded }) => folded));
  return words.every((word) => own.has(word));
}

/** Where all that is wanted is said, one behind the other; null where it is not. */
function inOrder(wanted: readonly Said[], said: readonly Said[]): Said[] | null {
  const found: Said[] = [];
  let from = 0;
  for (const { key } of wanted) {
    const at = said.findIndex((each, index) => index >= from && each.key === key);
    const place = said[at];
    if (place === undefined) return null;
    found.push(place);
    from = at + 1;
  }
  return found;
}

/** The clause that a character of a sentence stands in; empty where that is not known. */
function clauseAt({ tokens, clauseOf }: SentenceReading, offset: number): number[] {
  const token = tokens.findIndex(({ start, end }) => start <= offset && offset < end);
  const clause = clauseOf[token];
  return clause === undefined || clause < 0 ? [] : [clause];
}

/** Fewest telling words by which a sentence is known again. */
const LEAST_RUN = 3;

/**
 * Whether a sentence has a claim's words in it, all of them in a row, and says them as done: nothing in it that the claim has
 * not denies, plans or doubts.
 */
export function saysInARow(claim: AssertedSentence, told: ToldSentence, comparison: WordComparison): boolean {
  const { language } = claim.article;
  if (primaryOf(language) !== primaryOf(told.language)) return false;
  if (saidIn(claim.text, language, comparison).length < LEAST_RUN) return false;
  const wanted = tokenize(claim.text);
  const said = tokenize(told.quote);
  const isThere = said.some((_, at) => wanted.every(({ folded }, n) => said[at + n]?.folded === folded));
  if (!isThere || denialsIn(claim.text) !== denialsIn(told.quote)) return false;
  const isWhole = wanted.length === said.length;
  if (!isWhole && told.facts.some(({ modality }) => modality !== 'stated')) return false;
  return isUnsure(claim.text, language) === isUnsure(told.quote, told.language);

  function isUnsure(text: string, tag: string): boolean | null {
    const reading = comparison.readSentence(tag, text);
    return reading === null ? null : reading.clauses.some(({ isDenied, isUnreal }) => isDenied || isUnreal);
  }
}

function restrictionsIn(text: string): number {
  return tokenize(text).filter(({ folded }) => isRestriction(folded)).length;
}

function denialsIn(text: string): number {
  return tokenize(text).filter(({ folded }) => impliesNegation(folded) || isRestriction(folded)).length;
}

/** The word that tells a fact, as the claim writes it; null where that is not known. */
export function tellingWord({ at, citation }: Fact, text: string): string | null {
  if (at === undefined) return null;
  const sentence = tokenize(text.slice(citation.start, citation.end), citation.start);
  return sentence.find(({ start, end }) => start <= at && at < end)?.folded ?? null;
}

import type { AbstentionReason } from '../model/answer.js';
import { packOf, primaryOf } from '../language/languages.js';
import { isOfOtherRank } from '../search/ordinal-binding.js';
import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import { answeringSentences } from '../search/ranking/time-apart.js';
import { featureOf } from '../search/ranking/weights.js';
import { hasSite } from '../search/spans/place-like.js';
import { isCountOfAnother, isDeedOnlyDescribed, isNowhereCounted } from './counted-deed.js';
import { isBoundElsewhere } from './elsewhere.js';
import { isPersonUnmentioned, type Evidence } from './evidence.js';
import { isHourOfElse } from './hours-of-others.js';
import { isListUntold } from './listed-things.js';
import { isOfOtherPair } from './other-pair.js';
import { isOwnedByOthers } from './owned-by-others.js';
import type { ReadHit } from './read-hits.js';
import { asksForSpeech, isSpeechOfElse } from './speakers.js';
import { isTakenBack } from './taken-back.js';
import { isNameWithheld, isSaidUntold } from './untold.js';

/*
 * Why a question is not answered however sure the rest makes: something that is asked for is plainly not there. Each reason has a
 * name, which `ask --explain` prints.
 */

/** Kinds of answer that cannot be without an outward sign: no figure, no answer to "how many". */
const STRICT_KINDS: ReadonlySet<string> = new Set(['when', 'how-many', 'how-long', 'how-old']);
/** Kinds of answer that stand in the sentence that says what happened. */
const OF_SENTENCES: ReadonlySet<string> = new Set(['when', 'where']);
const OF_TIMES: ReadonlySet<string> = new Set(['when', 'how-long']);
/** Kinds of answer that are of what happened to those who take part in it. */
const OF_PARTS: ReadonlySet<string> = new Set(['who', 'when', 'where', 'how-many', 'how-much', 'how-long']);
/** Kinds of answer that are of what was done, whatever else the quotation says of the same names. */
const OF_DEEDS: ReadonlySet<string> = new Set(['who', 'how-many', 'what', 'why']);
/** A name matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** A name less sure than this is not where something is. */
const LEAST_PLACE = 0.2;
/** A word matched more weakly than this stands there in no way. */
const LEAST_WORD = 0.2;
/** Less of a question than this in every sentence is no word for what is measured; in another language some words are not known. */
const LEAST_MEASURED = 0.4;

/** Where more of a question than this is in no article, what stands there is of something else. */
const MOST_UNKNOWN = 0.8;

/** A rule that tells of the best hit that what is asked for is not there. */
type MissingRule = (query: Query, asked: AskedUnits | null, best: ReadHit, evidence: Evidence) => boolean;

/** Rules by what they say is missing: whichever comes first is named where several hold. */
const RULES: Readonly<Record<string, MissingRule>> = {
  'a name that no article has': hasUnknownName,
  'most of what is asked': (query, _, best, { outOfVocabulary }) =>
    OF_SENTENCES.has(query.kind) && outOfVocabulary > MOST_UNKNOWN && isInItsLanguage(query, best),
  'the kind of answer': (query, _, __, { answerSpanMissing }) =>
    answerSpanMissing === 1 && (STRICT_KINDS.has(query.kind) || query.measure !== null || query.definition),
  // Words tell of a plan, and only then the tree: that is sure in every language, and across them.
  'done, not only planned': (_, asked, { event }) =>
    event.isUnreal === 1 && (asked?.isFirm === true || event.isSaid === 1),
  'done, not denied': (query, _, best) => isInItsLanguage(query, best) && best.event.isDenied === 1,
  'done by them': sayingIt(({ event }) => event.isApart === 1),
  'done in this direction': sayingIt(({ event }) => event.isReversed === 1 || event.isOtherwise === 1),
  'its cause': sayingIt(({ event }, { kind }) => kind === 'why' && event.isEmpty === 1),
  // To see that a sentence has no time at all takes no tree.
  'any time in its sentence': sayingIt(
    ({ event }, { kind }) =>
      OF_TIMES.has(kind) && event.isSaid === 1 && event.isEmpty === 1 && event.isBare === 1,
  ),
  'the part in its clause': sayingIt(
    ({ event, passage }, { kind }) =>
      packOf(passage.article.language).readsRolesWell &&
      event.isSaid === 1 &&
      event.isEmpty === 1 &&
      (kind === 'who' || (event.isBare === 1 && OF_SENTENCES.has(kind))),
  ),
  'done in that city': (query, asked, best) =>
    best.event.isElsewhere === 1 || isBoundElsewhere(query, asked, best),
  'said by them': (_, __, best) => best.isSaidByOthers === true,
  'that one in the order': (query, _, best) => isOfOtherInOrder(query, best),
  'told at all': (query, _, best) => isSaidUntold(query, best),
  'the name told': (query, _, best) => isNameWithheld(query, best),
  'left standing': (_, __, best) => isTakenBack(best),
  'said of this': isSpeechOfElse,
  'done, not described': (query, _, best) => isDeedOnlyDescribed(query, best),
  'things of a list': (query, _, best) => isListUntold(query, best),
  'a count of these': (query, _, best) => isCountOfAnother(query, best),
  'anything counted': isNowhereCounted,
  'an hour of this': (query, _, best) => isHourOfElse(query, best),
  'the person': (query, _, best) => isPersonUnmentioned(query, best),
  'who takes part': isPartAbsent,
  'a measure of this': (query, _, best) => isMeasureOfElse(query, best),
  'a word for what is counted': isCountOfElse,
  'a word for what happened': (query, asked, best, { relationMissing }) =>
    relationMissing === 1 && isDeedOfElse(query, asked, best),
  'who did it': isDoerUntold,
  'these two together': isOfOtherPair,
  'whose it is': isOwnedByOthers,
  'a place': (query, _, best) => isPlaceUntold(query, best),
  'a word for it in this language': isDeedUntranslated,
  'what was said on it': (query, _, best, { relationMissing }) =>
    asksForSpeech(query) && (relationMissing === 1 || isNameAbsent(query, best)),
};

/** What is plainly missing of what is asked for. */
export interface Missing {
  /** In plain words. */
  readonly what: string;
  readonly reason: AbstentionReason;
  /** Share of the threshold that confidence is at most. */
  readonly ceiling: number;
}

/** Where something asked for is plainly missing, confidence is at most this share of the threshold. */
export const MISSING_CEILING = 0.9;
const UNKNOWN_NAME_CEILING = 0.5;

/** Why a question is not answered from the best hit, however sure the rest makes; null where nothing is plainly missing. */
export function plainlyMissing(
  { query, asked }: Pick<AnalyzedQuestion, 'query' | 'asked'>,
  best: ReadHit,
  evidence: Evidence,
): Missing | null {
  const rule = Object.entries(RULES).find(([, holds]) => holds(query, asked, best, evidence));
  if (rule === undefined) return null;
  const [what, holds] = rule;
  return holds === hasUnknownName
    ? { what, reason: 'names-not-in-articles', ceiling: UNKNOWN_NAME_CEILING }
    : { what, reason: 'not-stated', ceiling: MISSING_CEILING };
}

/** A name of the question is in no article. */
export function hasUnknownName({ units }: Query): boolean {
  return units.some(({ isName, known }) => isName && !known);
}

function isInItsLanguage({ language }: Query, { passage }: ReadHit): boolean {
  return primaryOf(passage.article.language) === language;
}

/** A rule for questions with a verb that says what happened, in the language of the quotation. */
function sayingIt(holds: (best: ReadHit, query: Query) => boolean): MissingRule {
  return (query, asked, best) => asked?.isFirm === true && isInItsLanguage(query, best) && holds(best, query);
}

/** Who does something, how many do, what or why is asked, and no clause of the quotation says that it was done. */
function isDeedOfElse(
  { kind, language }: Query,
  asked: AskedUnits | null,
  { event, passage }: ReadHit,
): boolean {
  return (
    OF_DEEDS.has(kind) &&
    asked?.isFirm === true &&
    event.isRead === 1 &&
    event.isHeld === 0 &&
    primaryOf(passage.article.language) === language
  );
}

/**
 * Who takes part in what a verb of the question says is asked, no clause of the quotation says that it happened, and nobody there could
 * be marked as who did. Only where the parser finds most of the roles: of other trees that says little.
 */
function isDoerUntold(
  { kind, language }: Query,
  asked: AskedUnits | null,
  { event, window, passage }: ReadHit,
): boolean {
  return (
    kind === 'who' &&
    asked?.isFirm === true &&
    asked.role !== null &&
    event.isRead === 1 &&
    event.isHeld === 0 &&
    event.hasRoles === 0 &&
    (window.spans.length === 0 || !event.mayMark) &&
    primaryOf(passage.article.language) === language &&
    packOf(language).readsRolesWell
  );
}

/**
 * Where something is is asked, and nothing there is a place, by its name and what stands beside that or by its kind; only
 * where names have capitals.
 */
function isPlaceUntold({ kind }: Query, best: ReadHit): boolean {
  return (
    kind === 'where' &&
    best.event.isFilled === 0 &&
    featureOf(best, 'placeSpan') < LEAST_PLACE &&
    !best.sentences.slice(best.window.first, best.window.last + 1).some(hasSite) &&
    packOf(best.passage.article.language).names.capitals
  );
}

/**
 * Who takes part in something or where it happened is asked in another language, nothing there is marked, and of the words that
 * are known there for what happened the quotation has none.
 */
function isDeedUntranslated(
  { kind, language, units }: Query,
  asked: AskedUnits | null,
  { window: { spans, strengths }, passage }: ReadHit,
): boolean {
  if (asked?.isFirm !== true || spans.length > 0 || (kind !== 'who' && kind !== 'where')) return false;
  return (
    primaryOf(passage.article.language) !== language &&
    units[asked.event]?.known === true &&
    (strengths[asked.event] ?? 0) < LEAST_WORD
  );
}

/** Somebody or something that takes part in what is asked is named nowhere there, in any spelling. */
function isPartAbsent({ units, kind }: Query, asked: AskedUnits | null, { strengths }: ReadHit): boolean {
  if (asked?.isFirm !== true || !OF_PARTS.has(kind)) return false;
  return [...asked.agents, ...asked.patients, ...asked.named].some((unit) => {
    const { entity = null } = units[unit] ?? {};
    return entity !== null && (strengths[unit] ?? 0) < LEAST_STRENGTH;
  });
}

/**
 * How many is asked, and what is counted, or who counts or does it, has no word in the passage, in any form or by another: the figures there
 * are of other things.
 */
function isCountOfElse(
  { kind, units, counted, countsDeed, language }: Query,
  asked: AskedUnits | null,
  { strengths, passage }: ReadHit,
): boolean {
  if (kind !== 'how-many' || primaryOf(passage.article.language) !== language) return false;
  if (!packOf(language).readsRolesWell) return false;
  const doers = asked?.isFirm === true ? asked.agents : [];
  const parts = [...(countsDeed || counted < 0 ? [] : [counted]), ...doers];
  return parts.some((unit) => {
    const { isName = true, isNamePart, words = '' } = units[unit] ?? {};
    return !isName && isNamePart !== true && !/[0-9]/.test(words) && (strengths[unit] ?? 0) === 0;
  });
}

/** What may answer is said of another in an order than the one asked about ("the sixth round"). */
function isOfOtherInOrder(query: Query, { sentences, window, passage }: ReadHit): boolean {
  const answering = answeringSentences(window, sentences).flatMap((at) => sentences[at] ?? []);
  const said = answering.length > 0 ? answering : sentences.slice(window.first, window.last + 1);
  return isOfOtherRank(query, said, passage.article.text, window);
}

/** A name of the question stands neither in the passage nor in what heads it: whatever is said there is said of other things. */
function isNameAbsent({ units, language }: Query, { strengths, passage }: ReadHit): boolean {
  // In another language a word may be taken for a name that is none.
  if (primaryOf(passage.article.language) !== language) return false;
  return units.some(
    ({ isName, isNamePart }, unit) =>
      isName && isNamePart !== true && (strengths[unit] ?? 0) < LEAST_STRENGTH,
  );
}

/** A sum, a distance or how often is asked for, and no sentence there has enough of what it is asked of. */
function isMeasureOfElse({ measure }: Query, best: ReadHit): boolean {
  return measure !== null && measure !== 'share' && featureOf(best, 'sentenceCoverage') < LEAST_MEASURED;
}

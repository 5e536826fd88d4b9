import type { AbstentionReason } from '../model/answer.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { ReadHit } from './read-hits.js';
import { packOf, primaryOf } from '../language/languages.js';
import { hasSite } from '../search/spans/place-like.js';
import { isOfOtherRank } from '../search/ordinal-binding.js';
import { answeringSentences } from '../search/ranking/time-apart.js';
import { featureOf } from '../search/ranking/weights.js';
import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import { ANSWER_THRESHOLD, confidenceOf } from './confidence.js';
import { isCountOfAnother, isDeedOnlyDescribed, isNowhereCounted } from './counted-deed.js';
import { evidenceOf, isPersonUnmentioned, type Evidence } from './evidence.js';
import { hasHourBeside, isHourOfElse } from './hours-of-others.js';
import { isListUntold } from './listed-things.js';
import { isOfOtherPair } from './other-pair.js';
import { asksForSpeech, isSpeechOfElse } from './speakers.js';
import { isTakenBack } from './taken-back.js';
import { isSaidUntold } from './untold.js';

/** Whether to answer, and how sure. */
export type Decision =
  | { readonly answer: true; readonly confidence: number }
  | { readonly answer: false; readonly confidence: number; readonly reason: AbstentionReason };

/** Where something asked for is plainly missing, confidence is at most this share of the threshold. */
const CEILING = { unknownName: 0.5, missingKind: 0.9 } as const;
/**
 * How far from the threshold to certainty confidence has to be where "when" is asked and no time can be marked, and where no clause
 * that could be read says what is asked when or where: it may be told in words that are not known for it.
 */
const SURER = { unmarkedDay: 0.69, anotherEvent: 0.26 } as const;
/** Kinds of answer that stand in the sentence that says what happened. */
const OF_SENTENCES: ReadonlySet<string> = new Set(['when', 'where']);
const OF_TIMES: ReadonlySet<string> = new Set(['when', 'how-long']);
/** Kinds of answer that cannot be without an outward sign: no figure, no answer to "how many". */
const STRICT_KINDS: ReadonlySet<string> = new Set(['when', 'how-many', 'how-long', 'how-old']);

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

/**
 * Decides on the best hit. `hits` are best first.
 * @param threshold the least confidence, 0..1, that is answered with
 */
export function decide(
  analyzed: AnalyzedQuestion,
  hits: readonly ReadHit[],
  threshold: number = ANSWER_THRESHOLD,
): Decision {
  const { query, isQuestion, isPleasantry } = analyzed;
  if (query.units.length === 0 || isPleasantry)
    return { answer: false, confidence: 0, reason: 'not-a-question' };
  const [best, ...others] = hits;
  if (best === undefined) {
    const reason = hasUnknownName(query)
      ? 'names-not-in-articles'
      : isQuestion
        ? 'nothing-relevant'
        : 'not-a-question';
    return { answer: false, confidence: 0, reason };
  }
  const evidence = evidenceOf(analyzed, [best, ...others]);
  const confidence = confidenceOf(evidence);
  const missing = plainlyMissing(analyzed, best, evidence);
  if (missing !== null) {
    const { ceiling, reason } = missing;
    return { answer: false, confidence: Math.min(confidence, ceiling * threshold), reason };
  }
  const surer = surerOf(analyzed, best);
  if (surer > 0 && confidence < threshold + (1 - threshold) * surer)
    return {
      answer: false,
      confidence: Math.min(confidence, CEILING.missingKind * threshold),
      reason: 'not-stated',
    };
  if (confidence >= threshold) return { answer: true, confidence };
  return { answer: false, confidence, reason: reasonOf(analyzed, best, evidence) };
}

/** Of `SURER`, where the rest has to make all the surer that it is told; else 0. */
function surerOf({ query, asked }: Pick<AnalyzedQuestion, 'query' | 'asked'>, best: ReadHit): number {
  // No words there are the day.
  if (query.kind === 'when' && best.window.spans.length === 0 && !hasHourBeside(query, best))
    return SURER.unmarkedDay;
  return isOfAnotherEvent(query, asked, best) ? SURER.anotherEvent : 0;
}

/** Why a question is not answered however sure the rest makes; `ceiling` is a share of the threshold. Else null. */
export function plainlyMissing(
  { query, asked }: Pick<AnalyzedQuestion, 'query' | 'asked'>,
  best: ReadHit,
  { answerSpanMissing, relationMissing }: Evidence,
): { readonly ceiling: number; readonly reason: AbstentionReason } | null {
  if (hasUnknownName(query)) return { ceiling: CEILING.unknownName, reason: 'names-not-in-articles' };
  if (answerSpanMissing === 1 && (STRICT_KINDS.has(query.kind) || query.measure !== null || query.definition))
    return { ceiling: CEILING.missingKind, reason: 'not-stated' };
  if (isOfOthers(query, asked, best) || (asked?.isFirm === true && best.event.isElsewhere === 1))
    return { ceiling: CEILING.missingKind, reason: 'not-stated' };
  if (
    best.isSaidByOthers === true ||
    isOfOtherInOrder(query, best) ||
    isSaidUntold(query, best) ||
    isTakenBack(best) ||
    isSpeechOfElse(query, asked, best) ||
    isDeedOnlyDescribed(query, best) ||
    isListUntold(query, best) ||
    isCountOfAnother(query, best) ||
    isNowhereCounted(query, asked, best) ||
    isHourOfElse(query, best) ||
    isPersonUnmentioned(query, best) ||
    isPartAbsent(query, asked, best) ||
    isMeasureOfElse(query, best) ||
    isCountOfElse(query, asked, best) ||
    (relationMissing === 1 && isDeedOfElse(query, asked, best)) ||
    isDoerUntold(query, asked, best) ||
    isOfOtherPair(query, asked, best) ||
    isPlaceUntold(query, best) ||
    isDeedUntranslated(query, asked, best) ||
    (asksForSpeech(query) && (relationMissing === 1 || isNameAbsent(query, best)))
  )
    return { ceiling: CEILING.missingKind, reason: 'not-stated' };
  return null;
}

/** When or where somebody did something is asked, and the quotation has no word for it. */
function isOfAnotherEvent(query: Query, asked: AskedUnits | null, { event }: ReadHit): boolean {
  return (
    (query.kind === 'when' || query.kind === 'where') &&
    asked?.isFirm === true &&
    event.isRead === 1 &&
    event.isHeld === 0 &&
    query.units.some(({ isName }) => isName)
  );
}

/**
 * What is asked happened to others in the quotation, the other way round, not at all or not yet; or what caused something
 * else is all that it says of causes.
 */
function isOfOthers(
  { kind, language }: Query,
  asked: AskedUnits | null,
  { event, passage }: ReadHit,
): boolean {
  // Words tell of a plan, and only then the tree: that is sure in every language, and across them.
  if (event.isUnreal === 1 && (asked?.isFirm === true || event.isSaid === 1)) return true;
  if (primaryOf(passage.article.language) !== language) return false;
  if (event.isDenied === 1) return true;
  if (asked?.isFirm !== true) return false;
  if (event.isApart === 1 || (kind === 'why' && event.isEmpty === 1)) return true;
  if (event.isReversed === 1 || event.isOtherwise === 1) return true;
  // To see that a sentence has no time at all takes no tree.
  if (OF_TIMES.has(kind) && event.isSaid === 1 && event.isEmpty === 1 && event.isBare === 1) return true;
  return (
    packOf(passage.article.language).readsRolesWell &&
    event.isSaid === 1 &&
    event.isEmpty === 1 &&
    (kind === 'who' || (event.isBare === 1 && OF_SENTENCES.has(kind)))
  );
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

function hasUnknownName({ units }: Query): boolean {
  return units.some(({ isName, known }) => isName && !known);
}

function reasonOf({ isQuestion }: AnalyzedQuestion, best: ReadHit, evidence: Evidence): AbstentionReason {
  const coverage = featureOf(best, 'passageCoverage');
  if (!isQuestion && coverage < 0.6) return 'not-a-question';
  // Every name is in the articles, only not together: what is asked of them is not stated.
  const namesApart = evidence.entitiesMissing > 0 && evidence.entitiesMissing < 1;
  return namesApart || coverage >= 0.5 ? 'not-stated' : 'nothing-relevant';
}

import { packOf } from '../language/languages.js';
import type { PassageIndex } from '../search/index/passage-index.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import { rank, type Hit } from '../search/ranking/rank.js';
import type { Weights } from '../search/ranking/weights.js';
import { readEvent, UNREAD, type EventReading } from './event-reading.js';
import { withoutOtherPairs } from './other-pair.js';
import { isSaidByOthers } from './speakers.js';
import { leftOutIn } from './left-out.js';
import { unsureSpans } from './marking.js';

/** A hit, and what its quotation says of what happened. */
export interface ReadHit extends Hit {
  readonly event: EventReading;
  /** Others say all that it says of what somebody is asked to have said. */
  readonly isSaidByOthers?: boolean;
}

/** How many of the best hits are read for who does what: to parse a sentence takes longer than to rank it. */
const READ = 3;
/** How many more, where the best says what happened and lacks what is asked for. */
const READ_ON = 3;

/**
 * Ranks, and reads the best: best first, with the stretches that the reading says answer in place of those that only look
 * like it. Of the others those are left that may be marked unread.
 */
export function findHits(
  index: PassageIndex,
  { query, asked, signs }: Pick<AnalyzedQuestion, 'query' | 'asked' | 'signs'>,
  weights?: Weights,
): readonly ReadHit[] {
  const hits = rank(index, query, weights);
  if (asked === null || query.definition) return hits.map((hit) => ({ ...hit, event: UNREAD }));
  const denies = signs.denies || asked.isDenied;
  const readClosely = (ranked: Hit): ReadHit => {
    const hit = withoutOtherPairs(query, asked, ranked);
    const leftOut = denies ? readLeftOut(asked, hit) : null;
    return {
      ...withEvent(hit, leftOut ?? readEvent(query, asked, hit, index.readSentence)),
      isSaidByOthers: isSaidByOthers(query, asked, hit),
    };
  };
  const read = hits.map((hit, at): ReadHit => {
    if (at < READ) return readClosely(hit);
    return { ...withEvent(hit, leftUnread(query, hit)), isSaidByOthers: false };
  });
  return filledFirst(readOn(thereFirst(read), hits, readClosely));
}

/** Where who or what did not is asked, and a sentence says that all did but some: those. */
function readLeftOut({ event }: AskedUnits, { sentences, window, passage }: Hit): EventReading | null {
  const { text } = passage.article;
  for (const sentence of sentences.slice(window.first, window.last + 1)) {
    const isOfIt = sentence.tokens.some(({ matches }) => matches.some(({ unit }) => unit === event));
    const span = isOfIt ? leftOutIn(sentence, text) : null;
    if (span !== null)
      return {
        ...UNREAD,
        isRead: 1,
        isHeld: 1,
        together: 1,
        isSaid: 1,
        isFilled: 1,
        spans: [{ ...span, strength: 1, isRead: true }],
      };
  }
  return null;
}

function withEvent(hit: Hit, event: EventReading): ReadHit {
  const { window } = hit;
  if (hasSame(event.spans, window.spans)) return { ...hit, event };
  return { ...hit, event, window: { ...window, spans: event.spans ?? window.spans } };
}

/** Scores that lie nearer than this say little of which is the better. */
const NEAR = 0.3;
/**
 * The same where the better says what happened, and nothing of the kind asked for stands in its sentence, or no clause of it says that
 * it happened.
 */
const NEAR_TO_BARE = 0.6;

/** How far behind the best what has what is asked for may lie and still go before it. */
function reachOf({ event }: ReadHit): number {
  const isBare = event.isEmpty === 1 && event.isBare === 1;
  return isBare || (event.isRead === 1 && event.isHeld === 0) ? NEAR_TO_BARE : NEAR;
}

/**
 * Reads some more, of other places, where those that were read say what happened without what is asked for.
 * @param found as they were ranked
 */
function readOn(
  read: readonly ReadHit[],
  found: readonly Hit[],
  readClosely: (hit: Hit) => ReadHit,
): readonly ReadHit[] {
  const [best] = read;
  if (best === undefined || best.event.isEmpty === 0 || read.some(({ event }) => event.isFilled === 1))
    return read;
  const places: Hit[] = found.slice(0, READ);
  for (const hit of found.slice(READ)) {
    if (best.score - hit.score > reachOf(best) || places.length === READ + READ_ON) break;
    if (!places.some((place) => isWithin(place, hit))) places.push(hit);
  }
  const more = places.slice(READ);
  return more.length === 0
    ? read
    : read.map((each) => {
        const hit = more.find(
          ({ window: { start }, passage }) => start === each.window.start && passage === each.passage,
        );
        return hit === undefined || hit.window.end !== each.window.end ? each : readClosely(hit);
      });
}

/** Whether two hits share words. */
function isWithin(one: Hit, other: Hit): boolean {
  return (
    one.passage === other.passage &&
    one.window.start < other.window.end &&
    other.window.start < one.window.end
  );
}

/** What has in its clause what is asked for, before what comes near it by its words and lacks it. */
function filledFirst(hits: readonly ReadHit[]): readonly ReadHit[] {
  const [best] = hits;
  if (best === undefined || best.event.isRead === 0 || best.event.isFilled === 1) return hits;
  const filled = hits.find(
    ({ event, score, passage: { article } }) =>
      event.isFilled === 1 &&
      (event.isSaid === 1 || event.together === 1 || packOf(article.language).readsRolesWell) &&
      event.isUnreal === 0 &&
      event.isDenied === 0 &&
      best.score - score <= reachOf(best),
  );
  return filled === undefined ? hits : [filled, ...hits.filter((hit) => hit !== filled)];
}

/** Of hits that are not read, of which there are hundreds, most have nothing that may answer. */
const NOT_READ: EventReading = { ...UNREAD, mayMark: false };
const NOT_READ_WITHOUT_SPANS: EventReading = { ...NOT_READ, spans: [] };

function leftUnread(query: Query, { window, passage }: Hit): EventReading {
  const spans = unsureSpans(query, window.spans, passage.article.text);
  if (spans === null) return NOT_READ;
  return spans.length === 0 ? NOT_READ_WITHOUT_SPANS : { ...NOT_READ, spans };
}

/** Whether a reading leaves a quotation the stretches that it has. */
function hasSame(read: readonly AnswerSpan[] | null, found: readonly AnswerSpan[]): boolean {
  return read === null || (read.length === 0 && found.length === 0);
}

/** What happened in the city that is asked about before what happened elsewhere, where both were found. */
function thereFirst(hits: readonly ReadHit[]): readonly ReadHit[] {
  const isThere = ({ event }: ReadHit): boolean => event.isHeld === 1 && event.isElsewhere === 0;
  if (hits[0]?.event.isElsewhere !== 1 || !hits.some(isThere)) return hits;
  return [
    ...hits.filter(({ event }) => event.isElsewhere === 0),
    ...hits.filter(({ event }) => event.isElsewhere === 1),
  ];
}

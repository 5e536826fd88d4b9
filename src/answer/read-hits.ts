import { packOf } from '../language/languages.js';
import type { PassageIndex } from '../search/index/passage-index.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import type { Query } from '../search/query/query.js';
import { rank, type Hit } from '../search/ranking/rank.js';
import type { Weights } from '../search/ranking/weights.js';
import { readEvent, UNREAD, type EventReading } from './event-reading.js';
import { isSaidByOthers } from './speakers.js';
import { unsureSpans } from './marking.js';

/** A hit, and what its quotation says of what happened. */
export interface ReadHit extends Hit {
  readonly event: EventReading;
  /** Others say all that it says of what somebody is asked to have said. */
  readonly isSaidByOthers?: boolean;
}

/** How many of the best hits are read for who does what: to parse a sentence takes longer than to rank it. */
const READ = 3;

/**
 * Ranks, and reads the best: best first, with the stretches that the reading says answer in place of those that only look
 * like it. Of the others those are left that may be marked unread.
 */
export function findHits(
  index: PassageIndex,
  { query, asked }: Pick<AnalyzedQuestion, 'query' | 'asked'>,
  weights?: Weights,
): readonly ReadHit[] {
  const hits = rank(index, query, weights);
  if (asked === null || query.definition) return hits.map((hit) => ({ ...hit, event: UNREAD }));
  const read = hits.map((hit, at): ReadHit => {
    const event =
      at < READ ? readEvent(query, asked, hit, index.readSentence) : leftUnread(query, hit.window.spans);
    const window = hasSame(event.spans, hit.window.spans)
      ? hit.window
      : { ...hit.window, spans: event.spans ?? hit.window.spans };
    const saidByOthers = at < READ && isSaidByOthers(query, hit);
    return { ...hit, window, event, isSaidByOthers: saidByOthers };
  });
  return filledFirst(thereFirst(read));
}

/** Scores that lie nearer than this say little of which is the better. */
const NEAR = 0.3;

/** What has in its clause what is asked for, before what comes near it by its words and lacks it. */
function filledFirst(hits: readonly ReadHit[]): readonly ReadHit[] {
  const [best] = hits;
  if (best === undefined || best.event.isRead === 0 || best.event.isFilled === 1) return hits;
  const filled = hits.find(
    ({ event, score, passage: { article } }) =>
      event.isFilled === 1 &&
      (event.isSaid === 1 || packOf(article.language).readsRolesWell) &&
      event.isUnreal === 0 &&
      event.isDenied === 0 &&
      best.score - score <= NEAR,
  );
  return filled === undefined ? hits : [filled, ...hits.filter((hit) => hit !== filled)];
}

/** Of hits that are not read, of which there are hundreds, most have nothing that may answer. */
const NOT_READ: EventReading = { ...UNREAD, mayMark: false };
const NOT_READ_WITHOUT_SPANS: EventReading = { ...NOT_READ, spans: [] };

function leftUnread(query: Query, found: readonly AnswerSpan[]): EventReading {
  const spans = unsureSpans(query, found);
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

import { wordsOfAll } from '../language/all-languages.js';
import { packOf, primaryOf } from '../language/languages.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { ReadSentenceOf } from '../reading/sentence-reader.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { anchorsOf, depthOf, readQuotation, type Anchor } from './anchors.js';
import { withoutExcepted } from './excepted-anchors.js';
import { askedCities, isElsewhere, stretchAround } from './elsewhere.js';
import { COUNTED_KINDS, isBare, onlyOf, spansFor } from './event-spans.js';
import { gappedClause } from './gapped-clauses.js';
import { isAsLikely, likeliestFirst, type RankedAnchor } from './likeliest-anchor.js';
import { isOnlyPlanned, isUnrealAt } from './unfulfilled.js';
import { isToldOtherwise } from './voice.js';
import {
  isByOthers,
  isByOthersNamed,
  isForPronoun,
  isOfAnothersDeed,
  isReversed,
  mayDoIt,
} from './parts-there.js';
import { withoutOthersDeeds } from './others-deeds.js';
import { hasSameRoles } from './same-roles.js';
import { inOwnStretch } from './own-stretch.js';
import { mayMarkRead, mayMarkUnread, namesOf, unsureSpans } from './marking.js';

/** What a quotation's clauses say of what is asked; each 0 or 1 where nothing else is said. */
export interface EventReading {
  /** It could be read. */
  readonly isRead: number;
  /** A clause says that it happened. */
  readonly isHeld: number;
  /** Share of the names in the question that take part in it there. */
  readonly together: number;
  /** What is asked for stands in that clause. */
  readonly isFilled: number;
  /** It does not, and no pronoun that could mean it. */
  readonly isEmpty: number;
  /** Its sentence has nothing of the kind asked for. */
  readonly isBare: number;
  /** It happens to others there: nobody who takes part in the question does. */
  readonly isApart: number;
  /** The clause says it in the question's own word, and not in another for it. */
  readonly isSaid: number;
  /** Who does it in the question has it done to them there, or the other way round. */
  readonly isReversed: number;
  /** The voice of the verb and the mark of who did it tell that otherwise, or leave it out. */
  readonly isOtherwise: number;
  /** It is denied there and not in the question. */
  readonly isDenied: number;
  /** It is planned or wished there and not in the question. */
  readonly isUnreal: number;
  /** It happened in another city there than in the question. */
  readonly isElsewhere: number;
  /** The stretches that answer, where the reading decides on them; null where it does not. */
  readonly spans: readonly AnswerSpan[] | null;
  /** No word for what happened is there, and a clause tells of somebody in the part that is asked for beside whoever is in the other. */
  readonly hasRoles: number;
  /** Sure enough that what answers may be marked, which claims that it does. */
  readonly mayMark: boolean;
}

/** Of a quotation that could not be read. */
export const UNREAD: EventReading = {
  isRead: 0,
  isHeld: 0,
  together: 0,
  isFilled: 0,
  isApart: 0,
  isEmpty: 0,
  isBare: 0,
  isSaid: 0,
  isReversed: 0,
  isOtherwise: 0,
  isDenied: 0,
  isUnreal: 0,
  isElsewhere: 0,
  hasRoles: 0,
  spans: null,
  mayMark: true,
};

const INSTEAD = new Set(wordsOfAll(({ denial }) => denial.instead));
/** One more sure than this may be marked. */
const SURE = 0.5;
/** Kinds of answer that stand in a clause without a part in what happens. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  'when',
  'where',
  'how-many',
  'how-much',
  'how-long',
  'how-old',
]);

/**
 * Reads whether a hit's quotation says of what happened what is asked; of what somebody threatened to do also that they
 * threatened.
 */
export function readEvent(
  query: Query,
  asked: AskedUnits,
  hit: Hit,
  readSentence: ReadSentenceOf,
): EventReading {
  const read = readOne(query, asked, hit, readSentence);
  if (asked.outer < 0 || read.isRead === 0 || read.isHeld === 1)
    return ofOwn(read, query, asked, hit, readSentence);
  const outer = readOne(query, { ...asked, event: asked.outer }, hit, readSentence);
  return outer.isHeld === 1 ? outer : ofOwn(read, query, asked, hit, readSentence);
}

/** Where a sentence says the same of several in a row, only what it says of the one asked about. */
function ofOwn(
  read: EventReading,
  query: Query,
  { event }: AskedUnits,
  { window, sentences, passage }: Hit,
  readSentence: ReadSentenceOf,
): EventReading {
  const { text, language } = passage.article;
  const decided = read.spans ?? window.spans;
  if (!CIRCUMSTANCES.has(query.kind) || decided.some(({ ofAsked }) => ofAsked === 1)) return read;
  for (const sentence of sentences.slice(window.first, window.last + 1)) {
    if (!decided.some(({ start }) => start >= sentence.start && start < sentence.end)) continue;
    const reading = readSentence(language, text.slice(sentence.start, sentence.end));
    const spans = new Set([...decided, ...window.spans]);
    const own = reading && inOwnStretch({ query, event, sentence, reading, spans: [...spans] });
    if (own !== null) return { ...read, spans: own, isFilled: own.length > 0 ? read.isFilled : 0 };
  }
  return read;
}

function readOne(query: Query, asked: AskedUnits, hit: Hit, readSentence: ReadSentenceOf): EventReading {
  const unsure = unsureSpans(query, hit.window.spans, hit.passage.article.text);
  const readings = asked.event < 0 ? null : readQuotation(query, asked.event, hit, readSentence);
  const unread = { ...UNREAD, spans: unsure, mayMark: mayMarkUnread(query, hit, unsure ?? []) };
  if (readings === null) return unread;
  const names = namesOf(query);
  const anchors = anchorsOf(readings, asked.event);
  const own = withoutOthersDeeds(withoutExcepted(anchors, query, asked), asked, hit.passage.article.text);
  const found = likeliestFirst(own, { query, asked, hit, names });
  const [best] = found;
  // What is missing in another language may stand there in a word that is not known for it.
  const { text, language } = hit.passage.article;
  if (best === undefined)
    return {
      ...unread,
      isUnreal: one(isOnlyPlanned(query, hit, unsure ?? hit.window.spans, readSentence)),
      isRead: one(primaryOf(language) === query.language),
      isApart: one(anchors.length > 0),
      hasRoles: one(query.kind === 'who' && hasSameRoles(query, asked, hit, readSentence)),
    };
  const { anchor, together } = best;
  const wants = (asked.role !== null && query.kind === 'who') || CIRCUMSTANCES.has(query.kind);
  const isCausal = query.kind === 'why' && hit.window.spans.length > 0;
  const takesPart = (unit: number): boolean =>
    asked.agents.includes(unit) ||
    asked.patients.includes(unit) ||
    asked.named.includes(unit) ||
    query.units[unit]?.entity?.type === 'person';
  // Another word for what happened may mean something else.
  const isSaid = anchor.own[anchor.at]?.has(asked.event) === true;
  const isOthers =
    together === 0 &&
    names.some(takesPart) &&
    isByOthers(anchor, asked) &&
    // Where not every tree is right, a name in the sentence may take part.
    (packOf(language).readsRolesWell || !names.some((unit) => takesPart(unit) && isNamedIn(anchor, unit)));
  const gapped = gappedClause(anchor, names.filter(takesPart));
  const inGap = hit.window.spans.filter(
    ({ start, end, strength }) =>
      CIRCUMSTANCES.has(query.kind) &&
      gapped !== null &&
      strength > SURE &&
      start >= gapped.start &&
      end <= gapped.end,
  );
  if (inGap.length > 0)
    return { ...UNREAD, isRead: 1, isHeld: 1, together: 1, isSaid: one(isSaid), isFilled: 1, spans: inGap };
  const isByNamed = isSaid && isByOthersNamed(anchor, asked, names) && !mayDoIt(anchor, asked, text);
  if (isOthers || isByNamed) {
    // "Riyadh sought a guarantee, Doha a longer deadline": it is said of both.
    if (
      !CIRCUMSTANCES.has(query.kind) &&
      query.kind !== 'why' &&
      gapped !== null &&
      gapped.end > gapped.start
    )
      return {
        ...UNREAD,
        isRead: 1,
        isHeld: 1,
        together: 1,
        isSaid: one(isSaid),
        spans: wants ? [] : null,
        mayMark: false,
      };
    return {
      ...UNREAD,
      isRead: 1,
      isHeld: 1,
      // Of another word it is less sure that it is what happened to them.
      isApart: one(isSaid),
      isSaid: one(isSaid),
      isEmpty: one(wants),
      spans: wants || isCausal ? [] : null,
      mayMark: false,
    };
  }
  const equals = found.filter((each) => isAsLikely(each, best)).map((each) => each.anchor);
  const told =
    wants || query.kind === 'why' ? spansFor(query, asked, equals, { found: hit.window.spans, text }) : null;
  // A cause may stand there without a word for it.
  const read = query.kind === 'why' && !isCausal && told?.length === 0 ? null : told;
  const spans = read?.length === 0 && CIRCUMSTANCES.has(query.kind) ? onlyOf(query, hit, equals) : read;
  const { clause } = anchor;
  const bare = isBare(hit.window.spans, equals);
  // Who, when and where are of what was done, in whatever word; in another language that is never the question's own.
  const isMeant = isSaid || wants || primaryOf(language) !== query.language;
  const cities = askedCities(query, asked);
  return {
    isRead: 1,
    isHeld: 1,
    together: names.length === 0 ? 1 : together / names.length,
    isApart: 0,
    isSaid: one(isSaid),
    isFilled: one(spans !== null && spans.length > 0),
    isEmpty: one(
      spans?.length === 0 &&
        !isForPronoun(anchor, asked) &&
        !isOfAnothersDeed(anchor, asked) &&
        // Where not every tree is right, a figure in the sentence may be the one.
        (bare || packOf(language).readsRolesWell || !COUNTED_KINDS.has(query.kind)),
    ),
    isBare: one(bare),
    // A passive shows who does it; of other clauses not every parser is sure.
    isReversed: one(
      isSaid && (clause.isPassive || packOf(language).readsRolesWell) && isReversed(anchor, asked, names),
    ),
    isOtherwise: one(
      isToldOtherwise(
        query,
        asked,
        found.map((each) => each.anchor),
        text,
      ),
    ),
    isDenied: one(
      isSaid &&
        !asked.isDenied &&
        clause.isDenied &&
        !(query.kind === 'what' && hasInstead(anchor)) &&
        (asked.isFirm || isSoThroughout(found, (each) => each.clause.isDenied)),
    ),
    isElsewhere: one(equals.every((each) => isElsewhere(cities, stretchAround(each, text), text))),
    isUnreal: one(
      isMeant &&
        (isSaid
          ? isUnrealAt(anchor) && (asked.isFirm || isSoThroughout(found, isUnrealAt))
          : found.every((each) => isUnrealAt(each.anchor))) &&
        !asked.isUnreal &&
        !asked.isPresent &&
        !query.ahead,
    ),
    hasRoles: 0,
    spans,
    mayMark: mayMarkRead(query.kind, asked, { isSaid, language }),
  };
}

/** Whether every word for what happened, each the verb of its clause, is such: of one that says little by itself that has to be so. */
function isSoThroughout(found: readonly RankedAnchor[], isSuch: (anchor: Anchor) => boolean): boolean {
  return found.every(({ anchor }) => depthOf(anchor) === 0 && isSuch(anchor));
}

/** "They did not agree on a name but on a day": what they did stands behind what is denied. */
function hasInstead({ reading: { tokens, words }, at }: Anchor): boolean {
  return tokens.slice(at + 1).some(({ form }) => INSTEAD.has(words.fold(form)));
}

function isNamedIn({ units }: Anchor, unit: number): boolean {
  return units.some((each) => each.has(unit));
}

function one(holdsTrue: boolean): number {
  return holdsTrue ? 1 : 0;
}

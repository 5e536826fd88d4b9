import type { Clause, Oblique } from '../reading/clauses.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import { phraseAt } from '../reading/noun-phrases.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import { wordsOfAll } from '../language/all-languages.js';
import { packOf, primaryOf } from '../language/languages.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { unsureSpans } from './marking.js';
import { placeLikeness } from '../search/spans/place-like.js';
import { findTimeSpans } from '../search/spans/time-spans.js';
import { doersForNamed } from './beneficiaries.js';
import { nameOfHead } from './named-heads.js';
import { purposesOf } from './purposes.js';
import { agentsOf, companionsOf, patientsOf, type Anchor } from './anchors.js';

/** Before where something is, and before where somebody goes. */
const AT_MARKS = wordsOfAll(({ answers: { places } }) => `${places.at.words} ${places.at.particles}`);
const TO_MARKS = wordsOfAll(({ answers: { places } }) => `${places.to.words} ${places.to.particles}`);
/** A stretch less sure than this is not the place that is asked for. */
const LEAST_PLACE = 0.5;

/** A stretch less sure than this is hardly of the kind asked for. */
const SOME = 0.2;
/** Kinds of answer that are counted. */
export const COUNTED_KINDS: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-old']);

/** What the stretches are looked for in. */
export interface SpanSource {
  /** Those of the kind asked for that the quotation has. */
  readonly found: readonly AnswerSpan[];
  /** The article's text. */
  readonly text: string;
}

/** The stretches in the anchors' clauses that are what is asked for. */
export function spansFor(
  query: Query,
  asked: AskedUnits,
  anchors: readonly Anchor[],
  { found, text }: SpanSource,
): readonly AnswerSpan[] {
  // In one sentence several rounds may have been held: of which a stretch is tells more than the clause.
  const ofAsked = found.filter(
    ({ ofAsked, start }) =>
      ofAsked === 1 && anchors.some(({ sentence }) => start >= sentence.start && start < sentence.end),
  );
  if (asked.role !== null && query.kind === 'who') {
    const heads = anchors.flatMap((anchor) =>
      headsFor(asked, anchor).flatMap((head) => nameOfHead(anchor, head, text)),
    );
    // Whoever did it at another time, or in another round, is not who is asked for.
    const isOfOther = ({ start, end }: SpanOffsets): boolean =>
      found.some((span) => span.ofAsked === 0 && span.start < end && start < span.end);
    return heads.some((head) => !isOfOther(head)) || ofAsked.length === 0
      ? heads.filter((head) => !isOfOther(head))
      : ofAsked;
  }
  if (ofAsked.length > 0) return ofAsked;
  if (query.kind === 'why') {
    const causes = found.filter((span) => anchors.some((anchor) => isItsCause(anchor, span)));
    return causes.length > 0 ? causes : anchors.flatMap((anchor) => purposesOf(query, anchor, text));
  }
  const governed = found.filter(
    (span) => span.ofAsked !== 0 && anchors.some((anchor) => isGoverned(anchor, span)),
  );
  if (query.kind !== 'where' || governed.some(({ strength }) => strength > LEAST_PLACE)) return governed;
  return anchors.flatMap((anchor) => placesOf(anchor, query, text));
}

function headsFor(asked: AskedUnits, anchor: Anchor): readonly number[] {
  switch (asked.role) {
    case 'agent':
      return doersForNamed(anchor, asked) ?? agentsOf(anchor);
    case 'patient':
      return patientsOf(anchor);
    case 'companion': {
      const companions = companionsOf(anchor);
      return companions.length > 0 ? companions : patientsOf(anchor);
    }
    default:
      return anchor.clause.obliques.map(({ head }) => head);
  }
}

/** Most words before the cause in a sentence that is all about it ("The reason was"). */
const BEFORE_CAUSE = 2;

/** Whether a cause stands in an anchor's sentence, or opens the one behind. */
function isItsCause({ sentence, next }: Anchor, { start }: AnswerSpan): boolean {
  if (start >= sentence.start && start < sentence.end) return true;
  return (
    (next?.tokens.findIndex((token) => token.start >= start) ?? Infinity) <= BEFORE_CAUSE &&
    start >= (next?.start ?? 0) &&
    start < (next?.end ?? 0)
  );
}

/** Whether a stretch stands in an anchor's clause, or in what is one with it ("is expected to sail on Friday"). */
function isGoverned(anchor: Anchor, { start, end }: AnswerSpan): boolean {
  const { reading, sentence, clause } = anchor;
  const { tokens, clauses, clauseOf } = reading;
  return tokens.some((token, at) => {
    if (token.start + sentence.start >= end || token.end + sentence.start <= start) return false;
    const own = clauses[clauseOf[at] ?? -1];
    return (
      own !== undefined &&
      (own === clause ||
        isOneWith(clauses, own, clause) ||
        isOneWith(clauses, clause, own) ||
        isPurportOf(anchor, own))
    );
  });
}

/** "A threat to leave": of a noun, what it is to do. */
function isPurportOf({ reading: { tokens, clauses, children }, at, clause }: Anchor, own: Clause): boolean {
  return (
    tokens[at]?.upos === 'NOUN' &&
    own.link === 'acl' &&
    clauses[own.parent] === clause &&
    (children[own.predicate] ?? []).some((child) => tokens[child]?.upos === 'PART')
  );
}

/** Whether a clause completes another: "to sail" of "is expected to sail". */
function isOneWith(clauses: readonly Clause[], part: Clause, whole: Clause): boolean {
  let at: Clause | undefined = part;
  for (let steps = 0; at?.link === 'xcomp' && steps < clauses.length; steps += 1) {
    at = clauses[at.parent];
    if (at === whole) return true;
  }
  return false;
}

/** Where an anchor's clause says that it was: what stands there with "in", "at" or in a case for places. */
function placesOf(anchor: Anchor, query: Query, text: string): AnswerSpan[] {
  const { sentence, reading, units, clause } = anchor;
  const { tokens, children } = reading;
  const times = findTimeSpans({ ...query, grain: null }, sentence, text);
  const isHeadFirst = !packOf(sentence.language).names.capitals;
  const placesAmong = (obliques: readonly Oblique[]): AnswerSpan[] =>
    obliques.flatMap(({ head, marker }) => {
      const token = tokens[head];
      if (token === undefined || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return [];
      const marks = marker.split(' ');
      // "Opened to people": what is no name may be whom it is for.
      const isPlace =
        marker === 'loc' ||
        marks.some((word) => AT_MARKS.has(word) || (token.upos === 'PROPN' && TO_MARKS.has(word)));
      if (!isPlace || (units[head]?.size ?? 0) > 0) return [];
      const phrase = phraseAt(tokens, children, head);
      // Where adjectives come behind, nothing of the phrase stands before its noun.
      const start = (isHeadFirst ? token.start : phrase.start) + sentence.start;
      const end = phrase.end + sentence.start;
      const strength = placeLikeness(query, sentence, { start, end }, text);
      const isTime = times.some((time) => time.start < end && time.end > start);
      return isTime || strength === 0 ? [] : [{ start, end, strength, isRead: true }];
    });
  // Trees of small treebanks hang a place on the noun before it.
  const found = [placesAmong(clause.obliques), placesAmong(nestedObliques(anchor))];
  const sure = found.map((places) => places.filter(({ strength }) => strength === 1));
  return [...sure, ...found].find((places) => places.length > 0) ?? [];
}

/** What stands with an adposition within an anchor's clause, wherever the tree hangs it. */
function nestedObliques({ reading, clause }: Anchor): Oblique[] {
  const { tokens, children, clauses, clauseOf, words } = reading;
  return tokens.flatMap((_, head) => {
    if (clauses[clauseOf[head] ?? -1] !== clause || clause.excepted.includes(head)) return [];
    const marks = (children[head] ?? []).filter((child) => tokens[child]?.relation === 'case');
    return marks.map((mark) => ({ head, marker: words.fold(tokens[mark]?.form ?? '') }));
  });
}

/** Where not every tree is right, the only stretch in the sentence that says it, if there is just one and that is sure. */
export function onlyOf(
  query: Query,
  {
    window: { spans },
    passage: {
      article: { language, text },
    },
  }: Hit,
  anchors: readonly Anchor[],
): readonly AnswerSpan[] {
  const isOwnLanguage = primaryOf(language) === query.language;
  if (packOf(language).readsRolesWell || !(COUNTED_KINDS.has(query.kind) || isOwnLanguage)) return [];
  const beside = spans.filter(({ start }) =>
    anchors.some(({ sentence }) => start >= sentence.start && start < sentence.end),
  );
  return beside.length === 1 ? (unsureSpans(query, beside, text) ?? []) : [];
}

/** No stretch of the kind asked for stands in the sentences that say what happened. */
export function isBare(spans: readonly AnswerSpan[], anchors: readonly Anchor[]): boolean {
  return !spans.some(({ start, strength }) =>
    anchors.some(({ sentence }) => strength >= SOME && start >= sentence.start && start < sentence.end),
  );
}

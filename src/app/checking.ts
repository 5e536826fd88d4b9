import { cite } from '../answer/cite.js';
import { consider, type Searchable } from '../answer/consider.js';
import type { ReadHit } from '../answer/read-hits.js';
import { featureOf } from '../search/ranking/weights.js';
import type { Citation } from '../model/answer.js';
import type { Stand } from '../views/claim.js';
import { toCitedFact } from '../views/happenings.js';
import type { ViewIndex } from '../views/view-index.js';
import { saysInARow, type WordComparison } from './checking/claim-words.js';
import { differentlyIn, statedBy } from './checking/compare-claim.js';
import { readAssertions, type AssertedSentence, type ReadFacts } from './checking/read-claims.js';
import type { WhenRead, WithoutFacts } from './facts.js';
import type { LookUp } from './snapshot-lookup.js';

/**
 * How a claim stands to the articles: one states it; one gives another value for the same thing and day, or denies it;
 * or nothing sure can be said. It says nothing of what is true.
 */
export type ClaimStanding = 'supported' | 'differs' | 'absent';

/** A sentence of a message that asserts something, beside what the articles say. */
export interface CheckedClaim {
  /** In the member's own words, without what a chat adds. */
  readonly claim: string;
  readonly standing: ClaimStanding;
  /** The sentence that states it, or states it otherwise; of what is absent the nearest there is, or null. */
  readonly citation: Citation | null;
}

/** A message's claims, one by one. */
export interface CheckedText {
  /** In the message's order; at most `MOST_CLAIMS`. */
  readonly claims: readonly CheckedClaim[];
  /** How many more there are. */
  readonly left: number;
  /** Version of the snapshot. */
  readonly snapshot: string;
}

/** Claims of others, held beside the articles. */
export interface Checking {
  /** Takes any text. */
  check(text: string): Promise<WhenRead<CheckedText>>;
}

/** Most claims of one message. */
const MOST_CLAIMS = 5;
/** A passage with less of a claim's words and names is not near it. */
const NEAR = 0.4;
/** Hits whose sentences are looked at for a claim's own words. */
const MOST_HITS = 5;

/** Holds claims beside the articles of a snapshot. */
export function checkingOf(
  lookUp: LookUp,
  index: () => Promise<ViewIndex | WithoutFacts>,
  readFacts: ReadFacts,
): Checking {
  return {
    async check(text) {
      const read = await index();
      if (typeof read === 'string') return { state: read };
      const assertions = readAssertions(text, read.names, readFacts);
      const left = Math.max(0, assertions.length - MOST_CLAIMS);
      const view = await lookUp((searchable): CheckedText => {
        const { analyzerOf, matchEntities, readSentence } = searchable.index;
        const comparison: WordComparison = { index: read, analyzerOf, matchEntities, readSentence };
        const claims = assertions
          .slice(0, MOST_CLAIMS)
          .map((assertion) => checked(assertion, searchable, comparison));
        return { claims, left, snapshot: searchable.version };
      });
      return { state: 'ready', view };
    },
  };
}

function checked(claim: AssertedSentence, snapshot: Searchable, comparison: WordComparison): CheckedClaim {
  const { text } = claim;
  const near = consider(text, snapshot, {}).hits.slice(0, MOST_HITS);
  const { readings } = snapshot.index;
  const quoted = (hit: ReadHit): Citation | null =>
    cite([hit], { limit: 1, marks: false, readings })[0] ?? null;
  const stating = statedBy(claim, comparison);
  if (stating !== null) return { claim: text, standing: 'supported', citation: cited(stating) };
  const repeating = near.find((hit) => repeats(hit, claim, comparison));
  if (repeating !== undefined) return { claim: text, standing: 'supported', citation: quoted(repeating) };
  const differing = differentlyIn(claim, comparison);
  if (differing !== null) return { claim: text, standing: 'differs', citation: cited(differing) };
  const [best] = near;
  const isNear = best !== undefined && featureOf(best, 'passageCoverage') >= NEAR;
  return { claim: text, standing: 'absent', citation: isNear ? quoted(best) : null };
}

/** Whether a sentence that a hit quotes has the claim's words in a row. */
function repeats(hit: ReadHit, claim: AssertedSentence, comparison: WordComparison): boolean {
  const { article } = hit.passage;
  const facts = comparison.index.snapshot.facts.filter(({ citation }) => citation.article === article.id);
  return hit.sentences.slice(hit.window.first, hit.window.last + 1).some(({ start, end }) =>
    saysInARow(
      claim,
      {
        quote: article.text.slice(start, end),
        language: article.language,
        facts: facts.filter(({ citation }) => citation.start < end && citation.end > start),
      },
      comparison,
    ),
  );
}

/** The sentence of a fact, as it is cited. */
function cited(stand: Stand): Citation {
  const { fact, article, link } = toCitedFact(stand);
  const { start, end, quote } = fact.citation;
  return {
    n: 1,
    quote,
    start,
    end,
    highlights: [],
    cutBefore: false,
    cutAfter: false,
    article,
    section: null,
    attribution: fact.attribution?.source ?? null,
    link,
  };
}

import type { Fact } from '../model/fact.js';
import type { FactIndex } from '../search/fact-index.js';
import type { FactTerms } from '../search/fact-terms.js';
import { publishedBy } from '../search/published-by.js';
import type { Query, QueryUnit } from '../search/query.js';
import type { Hit } from '../search/rank.js';
import type { SpanOffsets } from '../text/sentences.js';
import { answeringWords } from './answering-words.js';
import { SOURCE_ASIDE } from './question-signs.js';

/** A fact that says just what is asked, with the hit whose window holds its sentence. */
export interface ExactFact {
  readonly fact: Fact;
  readonly hit: Hit;
  /** The words of the sentence that answer; offsets into the article's text. */
  readonly words: readonly SpanOffsets[];
  /** Weight of the question that the fact itself says, 0..1; the rest stands in its sentence. */
  readonly said: number;
}

/** A word or name held more weakly than this is not there. */
const HELD = 0.5;
/** How much of a question's weight a fact must say, and its sentence hold, to be its answer. */
const NEEDED = { said: 0.8, inSentence: 0.85 } as const;
/** Most facts given with an answer. */
const MOST = 5;

/**
 * Facts that answer a question exactly, best first: they name everything it names, their verb or title is what it asks
 * of them, and they have what it asks for (a date for "when"). What is planned, denied or conditional never answers as
 * done.
 *
 * @param hits the passage route's hits; a fact whose sentence is in none of them is passed over
 */
export function findExactFacts(index: FactIndex, query: Query, hits: readonly Hit[]): ExactFact[] {
  const found = index.find(query).flatMap((number): ExactFact[] => {
    const fact = index.facts[number];
    const passage = index.passageOf(number);
    if (fact === undefined || passage === undefined || fact.modality !== 'stated') return [];
    if (!publishedBy(passage.article, query.asOf)) return [];
    const said = saysWhatIsAsked(query, index.termsOf(number));
    if (said === null) return [];
    const hit = hitWith(
      fact,
      hits.filter((candidate) => candidate.passage === passage),
    );
    if (hit === undefined || shareIn(query, hit) < NEEDED.inSentence) return [];
    const words = answeringWords(query, fact, hit);
    return words === null ? [] : [{ fact, hit, words, said }];
  });
  return found
    .sort((a, b) => b.said - a.said || newestFirst(a, b) || b.hit.score - a.hit.score)
    .slice(0, MOST);
}

/** The weight that the fact itself says, or null where a name or its very verb is not what is asked. */
function saysWhatIsAsked({ units, definition }: Query, terms: FactTerms): number | null {
  let said = 0;
  let weight = 0;
  let verb = false;
  let others = false;
  for (const unit of units) {
    if (unit.isNamePart === true) continue;
    const named = strongest(unit, terms.names);
    const asked = strongest(unit, terms.predicate);
    const held = Math.max(named, asked, strongest(unit, terms.rest));
    if (unit.isName && held < HELD) return null;
    if (!unit.isName) others = true;
    if (!unit.isName && asked >= HELD && !SOURCE_ASIDE.test(unit.words)) verb = true;
    weight += unit.weight;
    if (held >= HELD) said += unit.weight;
  }
  if (!verb && others && !definition) return null;
  const share = weight === 0 ? 0 : said / weight;
  return share < NEEDED.said ? null : share;
}

function strongest({ terms }: QueryUnit, among: FactTerms['names']): number {
  let best = 0;
  for (const { number, strength } of terms) if (strength > best && among.includes(number)) best = strength;
  return best;
}

/** Weight of the question that the hit's window holds. */
function shareIn({ units, weight }: Query, { window }: Hit): number {
  const held = units.filter((_, at) => (window.held[at] ?? 0) >= HELD);
  return held.reduce((sum, unit) => sum + unit.weight, 0) / weight;
}

/**
 * The shortest window with the fact's sentence; with the one before where it leans on that ("He …"), and the best where
 * it opens a list, since that is the answer.
 */
function hitWith({ citation }: Fact, hits: readonly Hit[]): Hit | undefined {
  const { start, end, quote } = citation;
  const covering = hits.filter(({ window }) => window.start <= start && window.end >= end);
  if (quote.endsWith(':')) return covering[0];
  covering.sort((a, b) => a.window.end - a.window.start - (b.window.end - b.window.start));
  const [shortest] = covering;
  if (shortest?.window.features.leans !== 1) return shortest;
  const { first, last } = shortest.window;
  return covering.find(({ window }) => window.first === first - 1 && window.last === last) ?? shortest;
}

function newestFirst(a: ExactFact, b: ExactFact): number {
  const [first, second] = [a, b].map(({ hit }) => hit.passage.article.published ?? '');
  return first === second ? 0 : (first ?? '') < (second ?? '') ? 1 : -1;
}

import type { Fact } from '../model/fact.js';
import type { FactIndex } from '../search/index/fact-index.js';
import type { FactTerms } from '../search/index/fact-terms.js';
import { publishedBy } from '../model/article.js';
import type { Query, QueryUnit } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { fits } from '../search/query/asked-time.js';
import { featureOf } from '../search/ranking/weights.js';
import type { SpanOffsets } from '../language/sentences.js';
import { DEPUTIES, ROLE_NOUNS } from '../search/answer-words.js';
import { addDays } from '../language/dates/iso-days.js';
import { tokenize } from '../language/tokenize.js';
import { answeringWords } from './answering-words.js';
import { FORMER, SOURCE_ASIDE } from '../search/query/question-signs.js';

/** A fact that says just what is asked, with the hit whose window holds its sentence. */
export interface ExactFact {
  readonly fact: Fact;
  readonly hit: Hit;
  /** The words of the sentence that answer; offsets into the article's text. */
  readonly words: readonly SpanOffsets[];
  /** Weight of the question that the fact itself states, 0..1; the rest stands in its sentence. */
  readonly coverage: number;
}

/** A word or name matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** How much of a question's weight a fact must state, and it and its sentence together, to be its answer. */
const NEEDED = { byFact: 0.8, bySentence: 0.85 } as const;
/** A sentence that speaks so plainly of another time than the question does not answer it. */
const OTHER_TIME = 0.5;
/** Letters of a word within an office that says nothing ("of", "the"). */
const SMALL_WORD = 3;
/** Most facts given with an answer. */
const MOST = 5;

/**
 * Facts that answer a question exactly, best first: they name everything it names, their verb or title is what it asks
 * of them, and they have what it asks for (a date for "when"). What is planned answers only where the question asks for
 * what is to come; what is denied or conditional never does.
 *
 * @param hits the passage route's hits; a fact whose sentence is in none of them is passed over
 */
export function findExactFacts(index: FactIndex, query: Query, hits: readonly Hit[]): ExactFact[] {
  const read = new Set(hits.map(({ passage }) => passage));
  const since = query.now ? yearBefore(hits) : '';
  const found = index.within(read).flatMap(({ fact, passage, terms }): ExactFact[] => {
    if (!mayAnswer(fact, query) || isOfOtherTime(fact, query) || isOtherOffice(fact, query)) return [];
    if (!publishedBy(passage.article, query.asOf)) return [];
    // How it is now is not told by what was so a year before the newest that was found.
    if ((passage.article.published ?? since) < since) return [];
    const stated = unitsStated(query, terms);
    if (stated === null) return [];
    // A figure of something else says nothing of what is to be counted.
    if (fact.kind === 'figure' && query.counted >= 0 && stated[query.counted] !== true) return [];
    const coverage = unitCoverage(query, stated);
    if (coverage < NEEDED.byFact) return [];
    const hit = hitWith(
      fact,
      hits.filter((candidate) => candidate.passage === passage),
    );
    if (hit === undefined || featureOf(hit, 'timeApart') >= OTHER_TIME) return [];
    const { strengths } = hit.window;
    const inSentence = stated.map((states, unit) => states || (strengths[unit] ?? 0) >= LEAST_STRENGTH);
    if (unitCoverage(query, inSentence) < NEEDED.bySentence) return [];
    const words = answeringWords(query, fact, hit);
    return words === null ? [] : [{ fact, hit, words, coverage }];
  });
  return found
    .sort((a, b) => b.coverage - a.coverage || newestFirst(query, a, b) || b.hit.score - a.hit.score)
    .slice(0, MOST);
}

function mayAnswer(
  { modality, kind, subject, predicate }: Fact,
  { ahead, former, expected }: Query,
): boolean {
  // Whoever held an office before is not whoever holds it.
  const held = (): boolean =>
    expected.has(subject.id) || tokenize(predicate).some(({ folded }) => FORMER.has(folded));
  if (former && kind === 'role' && !held()) return false;
  return modality === 'stated' || (ahead && modality === 'planned');
}

/** A day a year before the newest article among some hits; empty where none is dated. */
function yearBefore(hits: readonly Hit[]): string {
  const newest = hits.reduce((latest, { passage: { article } }) => {
    const day = article.published?.slice(0, 10) ?? '';
    return day > latest ? day : latest;
  }, '');
  return newest === '' ? '' : addDays(newest, -365);
}

/**
 * Another office is told than the one whose holder is asked for: that of whoever stands below, or, asked for the leader or
 * head of somebody, that of something within ("chief negotiator").
 */
function isOtherOffice({ kind, predicate }: Fact, { units, kind: asked }: Query): boolean {
  if (kind !== 'role' || asked !== 'who') return false;
  const said = units.filter(({ isName, isNamePart }) => !isName && isNamePart !== true);
  if (!said.some(({ words }) => words.split(' ').some((word) => ROLE_NOUNS.has(word)))) return false;
  const own = new Set(
    units.flatMap(({ words, entity }) =>
      [words, ...(entity === null ? [] : [entity.name, ...entity.aliases])].flatMap((name) =>
        tokenize(name).map(({ folded }) => folded),
      ),
    ),
  );
  const others = tokenize(predicate).flatMap(({ folded }) => (own.has(folded) ? [] : [folded]));
  if (others.some((word) => DEPUTIES.has(word))) return true;
  const [only] = said;
  return (
    said.length === 1 &&
    only !== undefined &&
    ROLE_NOUNS.has(only.words) &&
    others.some((word) => word.length > SMALL_WORD && !ROLE_NOUNS.has(word))
  );
}

function isOfOtherTime({ date }: Fact, { askedTime }: Query): boolean {
  return askedTime !== null && date !== null && !fits(askedTime, date.value);
}

/** Which units the fact itself states, or null where a name or its very verb is not what is asked. */
function unitsStated({ units, definition }: Query, terms: FactTerms): readonly boolean[] | null {
  let verb = false;
  let others = false;
  const stated: boolean[] = [];
  for (const unit of units) {
    const asked = strongest(unit, terms.predicate);
    const states =
      Math.max(strongest(unit, terms.names), asked, strongest(unit, terms.rest)) >= LEAST_STRENGTH;
    stated.push(states);
    if (unit.isNamePart === true) continue;
    if (unit.isName && !states) return null;
    if (!unit.isName) others = true;
    if (!unit.isName && asked >= LEAST_STRENGTH && !SOURCE_ASIDE.test(unit.words)) verb = true;
  }
  return verb || !others || definition ? stated : null;
}

function strongest({ terms }: QueryUnit, among: FactTerms['names']): number {
  let best = 0;
  for (const { number, strength } of terms) if (strength > best && among.includes(number)) best = strength;
  return best;
}

/** Weight of the chosen units, as a share of the question's; the single words of a name count with the name. */
function unitCoverage({ units }: Query, chosen: readonly boolean[]): number {
  let weight = 0;
  let share = 0;
  units.forEach((unit, at) => {
    if (unit.isNamePart === true) return;
    weight += unit.weight;
    if (chosen[at] === true) share += unit.weight;
  });
  return weight === 0 ? 0 : share / weight;
}

/**
 * The shortest window with the fact's sentence; with the one before where it refers back to that ("He …"), and the best where
 * it opens a list, since that is the answer.
 */
function hitWith({ citation }: Fact, hits: readonly Hit[]): Hit | undefined {
  const { start, end, quote } = citation;
  const covering = hits.filter(({ window }) => window.start <= start && window.end >= end);
  if (quote.endsWith(':')) return covering[0];
  covering.sort((a, b) => a.window.end - a.window.start - (b.window.end - b.window.start));
  const [shortest] = covering;
  if (shortest === undefined || featureOf(shortest, 'anaphoricStart') !== 1) return shortest;
  const { first, last } = shortest.window;
  return covering.find(({ window }) => window.first === first - 1 && window.last === last) ?? shortest;
}

/** An article that says it is of a day still to come is no newer than one without a date. */
function newestFirst({ newestDay }: Query, a: ExactFact, b: ExactFact): number {
  const [first, second] = [a, b].map(({ hit: { passage } }) => {
    const published = passage.article.published ?? '';
    return published.slice(0, 10) > newestDay ? '' : published;
  });
  return first === second ? 0 : (first ?? '') < (second ?? '') ? 1 : -1;
}

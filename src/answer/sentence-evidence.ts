import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { ReadToken } from '../search/read-passage.js';
import { impliesNegation, isNegation, isRestriction } from '../language/negation.js';
import { holdsAny } from '../search/query/contrasts.js';
import { hasOtherFigure, longestRun } from './copied-words.js';
import type { QuestionSigns } from '../search/query/read-signs.js';

/**
 * What the best sentence of the quotation has of the question, and has otherwise. A question made of an answered one
 * by changing a name, a number, a word to its contrary, or by a "not", shares all its other words. Parts 0..1.
 */
export interface SentenceEvidence {
  /** The question denies: few articles say what was not, many questions ask it. */
  readonly denying: number;
  /** The question denies, the quotation does not. */
  readonly denied: number;
  /** The same of words that deny by what they mean ("who refused …"). */
  readonly refused: number;
  /** The question restricts ("the only …"), the quotation does not. */
  readonly restricted: number;
  /** The passage has the contrary of a word of the question, and not the word. */
  readonly contrary: number;
  /** The quotation has another member of a word's group ("June" for "May"), and not the word. */
  readonly otherOfGroup: number;
  /** A figure of the question is not in the quotation, which has others. */
  readonly otherFigure: number;
  /** Weight of the rarest unit that the sentence lacks, beside that of a rare word. */
  readonly rarestMissing: number;
  /** The sentence lacks the question's last word, mostly its verb. */
  readonly lastMissing: number;
  /** Nothing of what is asked of the names (no unit but them) is in the quotation. */
  readonly nothingAsked: number;
  /** Nothing of what is asked of the names is in any article. */
  readonly askedUnknown: number;
  /** A figure is asked for, and none in the quotation counts what was to be counted. */
  readonly countsOther: number;
  /** A year or an hour is asked for, and none is in the quotation. */
  readonly finerMissing: number;
  /** Words of the question stand in the sentence in a row, and yet something is missing. */
  readonly copied: number;
  /** Share of the quotation's words that the question speaks of. */
  readonly density: number;
  /** Words of the sentence, as a share of a very long one. */
  readonly length: number;
}

/** A unit held more weakly than this is not there. */
const HELD = 0.5;
/** Weight of a rare word: one that one passage in a thousand has. */
const RARE = Math.log(1000);
/** Words in a row that make a copy, and of a very long sentence. */
const WORDS = { inARow: 4, long: 60 } as const;

/** Reads the evidence of the best sentence of a hit. */
export function sentenceEvidenceOf(query: Query, signs: QuestionSigns, hit: Hit): SentenceEvidence {
  const { units } = query;
  const { window } = hit;
  const { words, best } = readQuotation(query, hit);
  const denies = words.some(({ folded }) => impliesNegation(folded));
  const passage = hit.sentences.flatMap(({ tokens }) => tokens);
  const content = units.flatMap(({ isNamePart }, at) => (isNamePart === true ? [] : [at]));
  const lacks = (held: readonly number[], at: number): boolean => (held[at] ?? 0) < HELD;
  const rarity = (at: number): number => Math.min(1, (units[at]?.weight ?? 0) / RARE);
  const last = content.findLast((at) => units[at]?.isName === false);
  const changed = (among: 'contraries' | 'others', where: readonly ReadToken[]): boolean =>
    signs.contrasts.some((contrast) => !holdsAny(where, contrast.own) && holdsAny(where, contrast[among]));
  return {
    denying: one(signs.denies),
    denied: one(signs.denies && !denies && !changed('contraries', words)),
    refused: one(signs.impliesDenial && !signs.denies && !denies),
    restricted: one(signs.restricts && !words.some(({ folded }) => isRestriction(folded))),
    // Not the contrary is the same.
    contrary: one(
      !signs.denies && !words.some(({ folded }) => isNegation(folded)) && changed('contraries', passage),
    ),
    otherOfGroup: one(changed('others', words)),
    otherFigure: one(hasOtherFigure(signs.words, words)),
    rarestMissing: Math.max(0, ...content.map((at) => rarity(at) * (1 - (best.held[at] ?? 0)))),
    askedUnknown: one(isAskedUnknown(query)),
    nothingAsked: one(lacksAllAsked(query, window.held)),
    countsOther: one(countsOther(query, window.spans)),
    finerMissing: one(
      signs.finer !== null && !words.some(({ folded }) => signs.finer?.test(folded) === true),
    ),
    lastMissing: one(last !== undefined && lacks(best.held, last)),
    copied: one(
      content.some((at) => lacks(window.held, at)) && longestRun(signs.words, best.tokens) >= WORDS.inARow,
    ),
    density: window.features.density,
    length: Math.min(1, best.tokens.length / WORDS.long),
  };
}

interface QuotedWindow {
  readonly words: readonly ReadToken[];
  readonly best: { readonly tokens: readonly ReadToken[]; readonly held: readonly number[] };
}

function one(holds: boolean): number {
  return holds ? 1 : 0;
}

/** Where names are asked something: whether all of that is missing. */
function lacksAllAsked({ units }: Query, held: readonly number[]): boolean {
  const asked = units.flatMap(({ isName, isNamePart }, at) => (isName || isNamePart === true ? [] : [at]));
  const named = units.some(({ isName }) => isName);
  return named && asked.length > 0 && asked.every((at) => (held[at] ?? 0) < HELD);
}

function isAskedUnknown({ units }: Query): boolean {
  const asked = units.filter(({ isName, isNamePart }) => !isName && isNamePart !== true);
  return asked.length > 0 && asked.length < units.length && asked.every(({ known }) => !known);
}

function countsOther({ kind, counted }: Query, spans: Hit['window']['spans']): boolean {
  return kind === 'how-many' && counted >= 0 && !spans.some(({ strength }) => strength === 1);
}

/** The quotation's words, and of its sentences the one that holds most of the question. */
function readQuotation({ units, weight }: Query, { window, sentences }: Hit): QuotedWindow {
  const inside = ({ start, end }: ReadToken): boolean => start >= window.start && end <= window.end;
  let best: QuotedWindow['best'] = { tokens: [], held: [] };
  let most = -1;
  const words: ReadToken[] = [];
  for (const sentence of sentences.slice(window.first, window.last + 1)) {
    const tokens = sentence.tokens.filter(inside);
    const held = units.map(() => 0);
    for (const { unit, strength } of tokens.flatMap(({ matches }) => matches)) {
      held[unit] = Math.max(held[unit] ?? 0, strength);
    }
    const coverage = units.reduce((sum, unit, at) => sum + unit.weight * (held[at] ?? 0), 0) / weight;
    if (coverage > most) [best, most] = [{ tokens, held }, coverage];
    words.push(...tokens);
  }
  return { words, best };
}

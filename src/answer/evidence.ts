import type { Hit } from '../search/rank.js';
import type { Query, QueryUnit } from '../search/query.js';
import type { AnalyzedQuestion } from './analyze-question.js';
import { wordsOf } from '../language/all-languages.js';
import { ALL_PACKS, primaryOf } from '../language/languages.js';
import { sentenceEvidenceOf, type SentenceEvidence } from './sentence-evidence.js';

/** What speaks for the best hit being an answer, and against; what confidence is read from. Parts about 0..1. */
export interface Evidence extends SentenceEvidence {
  /** Weight of the units that the passage, its title and heading, and the passages beside it hold. */
  readonly coverage: number;
  /** Weight of the units that the quotation holds. */
  readonly windowCoverage: number;
  readonly bm25: number;
  readonly title: number;
  /** Share of the names that the passage, and the quotation, lack. */
  readonly namesMissing: number;
  readonly namesMissingHere: number;
  /** Share of the gazetteer's names that the passage, and the quotation, lack. */
  readonly entitiesMissing: number;
  readonly entitiesMissingHere: number;
  /** Of two or more persons named, not all are in the quotation. */
  readonly personsApart: number;
  /** None of the persons named is in the quotation, by name or as "he": it tells of somebody else. */
  readonly personUnsaid: number;
  /** Share of what is asked of the names (every unit but them) that the quotation lacks. */
  readonly askedMissing: number;
  /** Weight of the words that no article has. */
  readonly unknown: number;
  /** Weight of the heaviest unit that the passage lacks. */
  readonly heaviestMissing: number;
  /** The kind of answer asked for shows in the quotation; or should, and does not. */
  readonly kindShown: number;
  readonly kindMissing: number;
  readonly definition: number;
  /** How far the best passage is ahead of the next. */
  readonly lead: number;
  /** How many passages come near the best: 0 for none, 1 for many. */
  readonly rivals: number;
  /** 1 for a question of one unit, 1/2 for two, … */
  readonly brevity: number;
  /** It is put as a question. */
  readonly isQuestion: number;
}

/** Share of the best score that a rival has at least, and how many rivals are many. */
const RIVAL_SCORE = 0.9;
const MANY_RIVALS = 5;
/** Less than this shows no answer of the kind: the figures of a date count nothing. */
const SHOWN = 0.12;
/** A name held more weakly than this is not there: a capital's country is not the capital. */
const HELD = 0.5;

const SHOWING_KINDS: ReadonlySet<string> = new Set([
  'who',
  'when',
  'where',
  'how-many',
  'how-much',
  'how-long',
  'how-old',
]);

/** Reads the evidence for the best of `hits`, which are best first and at least one. */
export function evidenceOf(
  { query, isQuestion, signs }: AnalyzedQuestion,
  hits: readonly [Hit, ...Hit[]],
): Evidence {
  const best = hits[0];
  const { parts, window } = best;
  const { features: f } = window;
  const next = hits.find(({ passage }) => passage.article !== best.passage.article);
  const shown = Math.max(f.person, f.capital) + f.time + f.place + f.figure + f.cause;
  const names = query.units.filter(({ isName }) => isName);
  const entities = names.filter(({ entity }) => entity !== null);
  const persons = entities.filter(({ entity }) => entity?.type === 'person');
  const missing = (held: readonly number[], among: readonly QueryUnit[]): number =>
    unitShare(among, (unit) => (held[query.units.indexOf(unit)] ?? 0) < HELD);
  return {
    coverage: parts.coverage,
    windowCoverage: f.windowCoverage,
    bm25: parts.bm25,
    title: parts.title,
    namesMissing: missing(best.held, names),
    namesMissingHere: missing(window.held, names),
    entitiesMissing: missing(best.held, entities),
    entitiesMissingHere: missing(window.held, entities),
    personsApart: persons.length > 1 && missing(window.held, persons) > 0 ? 1 : 0,
    personUnsaid: saysPersons(best) || persons.length === 0 || missing(window.held, persons) < 1 ? 0 : 1,
    askedMissing: lacking(query, window.held),
    unknown: weightShare(query, ({ known }) => !known),
    heaviestMissing: heaviestMissing(query, best.held),
    kindShown: shown,
    kindMissing: SHOWING_KINDS.has(query.kind) && shown < SHOWN && f.definition === 0 ? 1 : 0,
    definition: f.definition,
    ...sentenceEvidenceOf(query, signs, best),
    rivals: Math.min(1, rivalsOf(hits) / MANY_RIVALS),
    lead: next === undefined ? 0.5 : Math.min(1, (best.score - next.score) / Math.max(0.1, best.score)),
    brevity: 1 / Math.max(1, query.units.length),
    isQuestion: isQuestion ? 1 : 0,
  };
}

/** Pronouns for one person, by language; those that leave them out are not here. */
const PRONOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ALL_PACKS.flatMap(({ code, names }) =>
    names.pronouns === null ? [] : [[code, new Set(wordsOf(names.pronouns))] as const],
  ),
);

/** Whether a quotation may speak of a person without the name: by a pronoun, or in a language that leaves it out. */
function saysPersons({ passage, sentences, window }: Hit): boolean {
  const pronouns = PRONOUNS.get(primaryOf(passage.article.language));
  if (pronouns === undefined) return true;
  return sentences
    .slice(window.first, window.last + 1)
    .some(({ tokens }) => tokens.some(({ folded }) => pronouns.has(folded)));
}

/** Weight of the units that are no names and that `held` lacks, as a share of all such; 0 where there are none. */
function lacking({ units }: Query, held: readonly number[]): number {
  let asked = 0;
  let missing = 0;
  units.forEach(({ isName, isNamePart, weight }, unit) => {
    if (isName || isNamePart === true) return;
    asked += weight;
    missing += weight * (1 - (held[unit] ?? 0));
  });
  return asked === 0 ? 0 : missing / asked;
}

function unitShare(units: readonly QueryUnit[], holds: (unit: QueryUnit) => boolean): number {
  return units.length === 0 ? 0 : units.filter(holds).length / units.length;
}

function weightShare({ units, weight }: Query, holds: (unit: QueryUnit) => boolean): number {
  return units.filter(holds).reduce((sum, unit) => sum + unit.weight, 0) / weight;
}

function heaviestMissing({ units, weight }: Query, held: readonly number[]): number {
  return (
    units.reduce((most, unit, at) => ((held[at] ?? 0) === 0 ? Math.max(most, unit.weight) : most), 0) / weight
  );
}

/** Passages beside the best whose score comes near it. */
function rivalsOf([best, ...others]: readonly [Hit, ...Hit[]]): number {
  const near = others.filter(
    ({ passage, score }) => passage !== best.passage && score >= best.score * RIVAL_SCORE,
  );
  return new Set(near.map(({ passage }) => passage)).size;
}

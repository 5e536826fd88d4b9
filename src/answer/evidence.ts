import { primaryOf } from '../language/languages.js';
import { PERSON_PRONOUNS } from '../search/answer-words.js';
import { byName, valuesOf, type Feature, type NameIn } from '../search/feature.js';
import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import type { Query, QueryUnit } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { ReadHit } from './read-hits.js';
import { competitorsOf, supportersOf } from './competitors.js';
import type { EventReading } from './event-reading.js';
import { createSentenceContext, SENTENCE_EVIDENCE, type SentenceContext } from './sentence-evidence.js';

/** How many of either are many. */
const MANY = { competitors: 5, supporters: 2 } as const;
/** What a word that no article has counts where its language is not that of the articles. */
const UNTRANSLATED = 0.9;
/** Less than this is no answer of the kind asked for: the figures of a date count nothing. */
const LEAST_ANSWER = 0.12;
/** A name matched more weakly than this is not there: a capital's country is not the capital. */
const LEAST_STRENGTH = 0.5;

/** Kinds of answer that show by a span of their own. */
const KINDS_WITH_SPANS: ReadonlySet<string> = new Set([
  'who',
  'when',
  'where',
  'how-many',
  'how-much',
  'how-long',
  'how-old',
]);

/** What the evidence of an answer is measured by. Units are those of the query. */
interface EvidenceContext extends SentenceContext {
  /** Best first. */
  readonly hits: readonly ReadHit[];
  /** What the best says of what happened. */
  readonly event: EventReading;
  /** Units that are names; names of the gazetteer; people of it. */
  readonly names: readonly QueryUnit[];
  readonly entities: readonly QueryUnit[];
  readonly persons: readonly QueryUnit[];
  /** The surest span of the kind asked for in the quotation. */
  readonly answerStrength: number;
}

/** What the best hit, beside the others, has of what was asked for. */
const HIT_EVIDENCE = [
  {
    name: 'titleCoverage',
    doc: 'weight of the units in the article’s title',
    sign: 1,
    value: ({ features }) => features.titleCoverage,
  },
  {
    name: 'namesMissing',
    doc: 'share of the names the passage lacks',
    sign: -1,
    value: ({ query, hit, names }) => missingOf(query, hit.strengths, names),
  },
  {
    name: 'namesMissingInQuotation',
    doc: 'share of the names the quotation lacks',
    sign: -1,
    value: ({ query, hit, names }) => missingOf(query, hit.window.strengths, names),
  },
  {
    name: 'entitiesMissing',
    doc: 'share of the gazetteer’s names the passage lacks',
    sign: -1,
    value: ({ query, hit, entities }) => missingOf(query, hit.strengths, entities),
  },
  {
    name: 'entitiesMissingInQuotation',
    doc: 'share of the gazetteer’s names the quotation lacks',
    sign: -1,
    value: ({ query, hit, entities }) => missingOf(query, hit.window.strengths, entities),
  },
  {
    name: 'personsApart',
    doc: 'of several people named, one is not in the quotation',
    sign: -1,
    value: ({ query, hit, persons }) =>
      persons.length > 1 && missingOf(query, hit.window.strengths, persons) > 0 ? 1 : 0,
  },
  {
    name: 'outOfVocabulary',
    doc: 'weight of the words that no article has',
    sign: -1,
    byHand: true,
    value: ({ query, hit }) => {
      const isTranslated = primaryOf(hit.passage.article.language) !== query.language;
      const unknown = query.units.filter(({ known }) => !known);
      return (
        unknown.reduce((sum, { words, weight }) => {
          // In another language a word may stand there in one that is not known for it; a figure is the same in all.
          const share = isTranslated && !/[0-9]/.test(words) ? UNTRANSLATED : 1;
          return sum + weight * share;
        }, 0) / query.weight
      );
    },
  },
  {
    name: 'answerSpan',
    doc: 'the surest span of the kind asked for',
    sign: 1,
    value: ({ answerStrength }) => answerStrength,
  },
  {
    name: 'answerSpanMissing',
    doc: 'there is no span of the kind asked for, and should be',
    sign: -1,
    value: ({ query, features, answerStrength }) =>
      KINDS_WITH_SPANS.has(query.kind) && answerStrength < LEAST_ANSWER && features.definitionSpan === 0
        ? 1
        : 0,
  },
  {
    name: 'definitionSpan',
    doc: '"who is …": how plainly it says what somebody is',
    sign: 1,
    value: ({ features }) => features.definitionSpan,
  },
  {
    name: 'margin',
    doc: 'how far the best hit is ahead of the next article',
    sign: 1,
    value: ({ hit, hits }) => {
      const next = hits.find(({ passage }) => passage.article !== hit.passage.article);
      return next === undefined ? 0.5 : Math.min(1, (hit.score - next.score) / Math.max(0.1, hit.score));
    },
  },
  {
    name: 'brevity',
    doc: '1 for a question of one unit, 1/2 for two, …',
    sign: -1,
    value: ({ query }) => 1 / Math.max(1, query.units.length),
  },
  {
    name: 'competitors',
    doc: 'passages that come near the best hit: 0 none, 1 many',
    sign: -1,
    // Of news several articles tell the same: what comes near says less against an answer than where each text has a matter of its own.
    byHand: true,
    value: ({ hit, hits }) => Math.min(1, competitorsOf(hit, hits) / MANY.competitors),
  },
  {
    name: 'support',
    doc: 'other articles near the best with the same answer',
    sign: 1,
    value: ({ hit, hits }) => Math.min(1, supportersOf(hit, hits).length / MANY.supporters),
  },
  {
    name: 'eventMissing',
    doc: 'no clause of the quotation says what happened',
    sign: -1,
    value: ({ event }) => event.isRead * (1 - event.isHeld),
  },
  {
    name: 'occasionMissing',
    doc: '"when", "where": no clause says what happened',
    sign: -1,
    value: ({ query, event }) =>
      query.kind === 'when' || query.kind === 'where' ? event.isRead * (1 - event.isHeld) : 0,
  },
  {
    name: 'participantsApart',
    doc: 'share of the names that take no part in it there',
    sign: -1,
    value: ({ event }) => event.isHeld * (1 - event.together),
  },
  {
    name: 'roleFilled',
    doc: 'the clause that says it has what is asked for',
    sign: 1,
    byHand: true,
    // What was so at another time is not what is asked for.
    value: ({ event, features }) => event.isFilled * (1 - features.timeApart),
  },
  {
    name: 'roleEmpty',
    doc: 'the clause that says it lacks what is asked for',
    sign: -1,
    value: ({ event }) => event.isEmpty,
  },
  {
    name: 'rolesReversed',
    doc: 'who does it has it done to them there',
    sign: -1,
    value: ({ event }) => event.isReversed,
  },
  {
    name: 'clauseDenied',
    doc: 'denied there and not in the question',
    sign: -1,
    value: ({ event }) => event.isDenied,
  },
  {
    name: 'clauseUnreal',
    doc: 'it is planned or wished there, not in the question',
    sign: -1,
    value: ({ event }) => event.isUnreal,
  },
] as const satisfies readonly Feature<EvidenceContext>[];

/**
 * What speaks for the best hit being an answer, and against; what confidence is read from. To add a feature is to write
 * it into one of the two lists and its weight into `confidence.json`.
 */
export const EVIDENCE_FEATURES = [
  ...HIT_EVIDENCE,
  ...SENTENCE_EVIDENCE,
] as const satisfies readonly Feature<EvidenceContext>[];

export type EvidenceFeature = NameIn<typeof EVIDENCE_FEATURES>;

/** What was measured, by name. */
export type Evidence = Readonly<Record<EvidenceFeature, number>>;

/** Measures the evidence for the best of `hits`, which are best first and at least one. */
export function evidenceOf(
  { query, signs }: Pick<AnalyzedQuestion, 'query' | 'signs'>,
  hits: readonly [ReadHit, ...ReadHit[]],
): Evidence {
  const [hit] = hits;
  const names = query.units.filter(({ isName }) => isName);
  const entities = names.filter(({ entity }) => entity !== null);
  const context = createSentenceContext(query, signs, hit);
  const { features } = context;
  const values = valuesOf<EvidenceContext>(EVIDENCE_FEATURES, {
    ...context,
    hits,
    event: hit.event,
    names,
    entities,
    persons: personsOf(query),
    answerStrength:
      Math.min(1, Math.max(features.personSpan, features.capitalisedSpan)) +
      features.timeSpan +
      features.placeSpan +
      features.figureSpan +
      features.causeSpan,
  });
  return byName<EvidenceFeature>(EVIDENCE_FEATURES, values);
}

/** None of the people named is in the quotation, by name or as "he": it speaks of somebody else. */
export function isPersonUnmentioned(query: Query, hit: Hit): boolean {
  const persons = personsOf(query);
  return persons.length > 0 && !saysPersons(hit) && missingOf(query, hit.window.strengths, persons) === 1;
}

/** Whether a quotation may speak of a person without the name: by a pronoun, or in a language that leaves it out. */
function saysPersons({ passage, sentences, window }: Hit): boolean {
  const pronouns = PERSON_PRONOUNS.get(primaryOf(passage.article.language));
  if (pronouns === undefined) return true;
  return sentences
    .slice(window.first, window.last + 1)
    .some(({ tokens }) => tokens.some(({ folded }) => pronouns.has(folded)));
}

function personsOf({ units }: Query): QueryUnit[] {
  return units.filter(({ isName, entity }) => isName && entity?.type === 'person');
}

/** Share of some units that are not matched; 0 where there are none. */
function missingOf({ units }: Query, strengths: readonly number[], among: readonly QueryUnit[]): number {
  const missing = among.filter((unit) => (strengths[units.indexOf(unit)] ?? 0) < LEAST_STRENGTH);
  return among.length === 0 ? 0 : missing.length / among.length;
}

import type { AnalyzedQuestion } from '../search/query/analyze-question.js';
import { ANSWER_THRESHOLD, CONFIDENCE, confidenceOf, evidenceSum } from '../answer/confidence.js';
import { consider, type ConsiderOptions } from '../answer/consider.js';
import type { Decision } from '../answer/decide.js';
import { EVIDENCE_FEATURES, evidenceOf } from '../answer/evidence.js';
import type { ExactFact } from '../answer/exact-fact.js';
import type { BuiltSnapshot } from '../corpus/build.js';
import type { PassageIndex } from '../search/index/passage-index.js';
import type { Query } from '../search/query/query.js';
import type { ReadHit } from '../answer/read-hits.js';
import type { Hit } from '../search/ranking/rank.js';
import { featuresOf, RANKING_FEATURES, WEIGHTS } from '../search/ranking/weights.js';
import { table } from './table.js';
import { printableLine } from './printable.js';

/** How many hits are explained, and how many characters of each are shown. */
const SHOWN = { hits: 5, characters: 90, terms: 8 } as const;

/** Head of the column that says what a feature measures. */
const MEANING = 'what it measures';

/** How a question was read, how each part of the best hits' scores came about, and what confidence was read from. */
export function explain(
  question: string,
  snapshot: BuiltSnapshot,
  { asOf = null, threshold = ANSWER_THRESHOLD }: Pick<ConsiderOptions, 'asOf' | 'threshold'>,
): string {
  const { index } = snapshot;
  const { analyzed, found, exact, hits, decision } = consider(question, snapshot, { asOf, threshold });
  const parts = [
    explainQuery(analyzed, index),
    ...explainScores(found.slice(0, SHOWN.hits)),
    ...explainFacts(exact),
    ...explainConfidence(analyzed, hits),
    explainDecision(decision, threshold),
  ];
  return parts.map((part) => `${part.trimEnd()}\n`).join('\n');
}

function explainQuery({ query, isQuestion }: AnalyzedQuestion, index: PassageIndex): string {
  const { kind, language, units, asOf } = query;
  const signs = [
    `asks for: ${kind}`,
    `language: ${language}`,
    ...(isQuestion ? [] : ['not put as a question']),
    ...(query.definition ? ['a definition'] : []),
    ...(query.latest ? ['the newest'] : []),
    ...(asOf === null ? [] : [`as of ${asOf}`]),
  ];
  const read = units.map(({ words, isName, entity, weight, terms }) => [
    printableLine(words),
    entity?.id ?? (isName ? 'name' : 'word'),
    figure(weight),
    termsOf(terms, index),
  ]);
  const rows = [['unit', 'is', 'weight', 'stands under'], ...read];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const shown = units.length === 0 ? 'No word of it is looked up.' : lines.join('\n');
  return `Question (${signs.join(', ')})\n\n${shown}`;
}

/** The terms a unit may stand under; of those that are not the word itself, how much they count. */
function termsOf(terms: Query['units'][number]['terms'], index: PassageIndex): string {
  if (terms.length === 0) return 'in no article';
  const shown = terms.slice(0, SHOWN.terms).map(({ number, strength }) => {
    const term = printableLine(index.vocabulary.termOf(number));
    return strength === 1 ? term : `${term} × ${figure(strength)}`;
  });
  return terms.length > SHOWN.terms
    ? `${shown.join(', ')}, and ${terms.length - SHOWN.terms} more`
    : shown.join(', ');
}

function explainScores(hits: readonly Hit[]): string[] {
  if (hits.length === 0) return ['No passage was found.'];
  const found = hits.map(({ passage: { article }, window: { start, end }, score }, at) => {
    const quote = printableLine(article.text.slice(start, end));
    const shown =
      quote.length > SHOWN.characters ? `${quote.slice(0, SHOWN.characters).toWellFormed()} …` : quote;
    return `${at + 1}. ${figure(score)}  ${printableLine(article.id)} ${start}–${end}  “${shown}”`;
  });
  const features = hits.map(featuresOf);
  const rows = RANKING_FEATURES.filter(({ name }) => features.some((values) => values[name] !== 0)).map(
    ({ name, doc }) => [
      name,
      figure(WEIGHTS[name]),
      ...features.map((values) => product(values[name], WEIGHTS[name])),
      doc,
    ],
  );
  const sums = ['score', '', ...hits.map(({ score }) => figure(score)), 'the sum of all'];
  const head = ['feature', 'weight', ...hits.map((_, at) => `hit ${at + 1}`), MEANING];
  return [`Best hits\n\n${found.join('\n')}`, table(head, [...rows, sums], [MEANING])];
}

function explainConfidence(analyzed: AnalyzedQuestion, hits: readonly ReadHit[]): string[] {
  const [best, ...others] = hits;
  if (best === undefined || analyzed.query.units.length === 0) return [];
  const evidence = evidenceOf(analyzed, [best, ...others]);
  const { weights, bias } = CONFIDENCE;
  const rows = EVIDENCE_FEATURES.filter(({ name }) => evidence[name] !== 0).map(({ name, doc }) => [
    name,
    figure(weights[name]),
    product(evidence[name], weights[name]),
    doc,
  ]);
  const sums = [
    ['bias', '', figure(bias), 'where nothing speaks for or against'],
    ['sum', '', figure(evidenceSum(evidence)), 'the sum of all'],
    ['1 / (1 + e^-sum)', '', figure(confidenceOf(evidence)), 'the confidence'],
  ];
  return [table(['evidence', 'weight', 'hit 1', MEANING], [...rows, ...sums], [MEANING])];
}

/** Their sentences are quoted before the best hits. */
function explainFacts(exact: readonly ExactFact[]): string[] {
  if (exact.length === 0) return [];
  const facts = exact.map(({ fact, coverage }) => {
    const { kind, subject, predicate, citation } = fact;
    const quote = printableLine(citation.quote);
    return `${kind}: ${printableLine(subject.name)}, ${printableLine(predicate)} (states ${figure(coverage)} of it)  “${quote}”`;
  });
  return [`Facts that say just what is asked\n\n${facts.join('\n')}`];
}

function explainDecision(decision: Decision, threshold: number): string {
  const confidence = `confidence ${figure(decision.confidence)}, threshold ${figure(threshold)}`;
  if (decision.answer) return `Answered: ${confidence}.`;
  const missing = decision.missing === undefined ? '' : ` Plainly missing: ${decision.missing}.`;
  return `Abstained (${decision.reason}): ${confidence}.${missing}`;
}

function product(value: number, weight: number): string {
  return value === 0 ? '' : `${figure(value)} → ${figure(value * weight)}`;
}

function figure(value: number): string {
  // Adding 0 makes of -0 a plain 0.
  return (Math.round(value * 100) / 100 + 0).toFixed(2);
}

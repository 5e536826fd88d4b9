import type { AsGiven } from './as-given.js';
import type { AttributionReport } from './attribution-set.js';
import { renderEvents } from './events/render-events.js';
import type { EventSetReport } from './events/report-on-events.js';
import type { FactsReport } from './facts/facts-set.js';
import { renderFacts } from './facts/render-facts.js';
import { renderAttribution } from './render-attribution.js';
import { calibrationError, type ReliabilityBin } from './reliability.js';
import { PARLEY, type EngineResult } from './run-set.js';
import { figureText, shareText, table } from '../../src/cli/table.js';

/** All engines on one set. */
export interface SetReport {
  readonly name: string;
  readonly title: string;
  readonly articles: number;
  readonly passages: number;
  readonly engines: readonly EngineResult[];
  readonly reliability: readonly ReliabilityBin[];
  readonly given: AsGiven;
}

/** What `eval --json` prints. */
export interface EvalReport {
  /** ISO date-time. */
  readonly date: string;
  readonly node: string;
  readonly sets: readonly SetReport[];
  /** Facts of articles beside gold. */
  readonly facts: readonly FactsReport[];
  /** Facts of texts with annotated events. */
  readonly events: readonly EventSetReport[];
  /** Sources of the claims in annotated articles; null where the set was not measured. */
  readonly attribution: AttributionReport | null;
  /** Sets whose files are not there. */
  readonly missing: readonly { readonly name: string; readonly path: string }[];
}

const HEAD = [
  'engine',
  'passage@1',
  'passage@3',
  'article@10',
  'quote@1',
  'quote@3',
  'AUC',
  'abstained',
  'wrongly',
  'ms/question',
];

const NOTES = `passage@k: a right passage among the first k; article@10: among the first ten articles (Parley cites at most
five passages). quote@k: and a quotation of at most 350 characters holds the answer; beside Parley the libraries' quotations
are whole sentences up to 350 characters from the one with most words of the question, since they give paragraphs only.
AUC: confidence (a library's best score), answerable against unanswerable. abstained: of the unanswerable, at the threshold;
wrongly: of the answerable. As given, at the threshold: a right quotation first, or among three, of what is stated, and of what
only articles in another language state; misleading: of what was answered, what is not stated, or a first quotation that is wrong
and has a mark; wrong marks: of first quotations with marks, those with one that is no answer.
`;

/** The tables for people; with `list` also every fact that was missed or is false. */
export function renderReport({ sets, facts, events, attribution }: EvalReport, list: boolean): string {
  return [
    ...(sets.length === 0 ? [] : [renderAnswers(sets)]),
    ...(facts.length === 0 ? [] : [renderFacts(facts, list)]),
    ...(events.length === 0 ? [] : [renderEvents(events, list)]),
    ...(attribution === null ? [] : [renderAttribution(attribution)]),
  ].join('\n');
}

/** The tables of the sets of questions, with what their columns mean. */
export function renderAnswers(sets: readonly SetReport[]): string {
  return [...sets.map(renderSet), NOTES].join('\n');
}

function renderSet({ title, articles, passages, engines, reliability, given }: SetReport): string {
  const { answerable = 0, unanswerable = 0 } = engines[0]?.measures ?? {};
  const rows = engines.map((engine) => rowOf(engine, answerable + unanswerable));
  const counts = `${articles} articles, ${passages} passages, ${answerable} answerable questions, ${unanswerable} not`;
  return `## ${title} (${counts})\n\n${table(HEAD, rows)}\n${renderGiven(given)}\n${renderReliability(reliability)}`;
}

function rowOf({ engine, asked, measures, msPerQuestion }: EngineResult, questions: number): string[] {
  const { passageAt1, passageAt3, articleAt10, quoteAt1, quoteAt3 } = measures;
  const { abstentionAuc, abstained, abstainedWrongly } = measures;
  const shares = [passageAt1, passageAt3, articleAt10, quoteAt1, quoteAt3];
  return [
    asked < questions ? `${engine} (${asked} questions)` : engine,
    ...[...shares, abstentionAuc, abstained, abstainedWrongly].map(shareText),
    figureText(msPerQuestion),
  ];
}

function renderGiven(given: AsGiven): string {
  const { rightFirst, rightInThree, rightFirstAcross, misleading, wrongMarks } = given;
  const head = ['as given', 'right first', 'in three', 'across languages', 'misleading', 'wrong marks'];
  const shares = [rightFirst, rightInThree, rightFirstAcross, misleading, wrongMarks].map(shareText);
  return table(head, [[PARLEY, ...shares]]);
}

function renderReliability(bins: readonly ReliabilityBin[]): string {
  const rows = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, confidence, right }) => [
      `${from.toFixed(1)} to ${to.toFixed(1)}`,
      String(count),
      shareText(confidence),
      shareText(right),
    ]);
  const error = shareText(calibrationError(bins));
  return `${table(['Parley’s confidence', 'questions', 'mean', 'right'], rows)}\nmean distance ${error}\n`;
}

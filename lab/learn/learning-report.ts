import { CONFIDENCE, type ConfidenceModel } from '../../src/answer/confidence.js';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.js';
import { RANKING_FEATURES, WEIGHTS, type Weights } from '../../src/search/ranking/weights.js';
import { shareText, table } from '../../src/cli/table.js';
import type { ConfidenceQuality, RankingQuality } from './judge.js';
import type { BeforeAndAfter, Trial } from './trial.js';

/** What came of learning the ranking, and the confidence. */
export type RankingTrial = Trial<Weights, RankingQuality>;
export type ConfidenceTrial = Trial<ConfidenceModel, ConfidenceQuality>;

/** Explains the columns. */
export const NOTES = `before: with what is checked in, which may have been learned from these very questions. unseen: cross-validated, each
article with weights learned without it. after: with the weights learned on all. passage: the best window is of a right
passage; quote: and holds the answer. abstained: of the unanswerable, at the threshold; wrongly: of the answerable.
Windows are those that the ranking before read closely. Confidence is learned on the ranking after.
`;

/** The ranking before and after, by set, and its weights. */
export function renderRanking({ model, sets }: RankingTrial): string {
  const rows = sets.map((set) => [
    set.set,
    String(set.before.questions),
    ...stages(set, ({ passage }) => passage),
    ...stages(set, ({ quote }) => quote),
  ]);
  const weights = RANKING_FEATURES.map(({ name }) => [name, figure(WEIGHTS[name]), figure(model[name])]);
  return [
    table(['ranking', 'questions', ...columns('passage'), ...columns('quote')], rows),
    table(['weight', 'before', 'after'], weights),
  ].join('\n');
}

/** Confidence before and after, by set, and its weights. */
export function renderConfidence({ model, sets }: ConfidenceTrial): string {
  const rows = sets.map((set) => [
    set.set,
    `${set.before.answerable} + ${set.before.unanswerable}`,
    ...stages(set, ({ auc }) => auc),
    ...stages(set, ({ abstained }) => abstained),
    ...stages(set, ({ wrongly }) => wrongly),
  ]);
  const weights = EVIDENCE_FEATURES.map(({ name }) => [
    name,
    figure(CONFIDENCE.weights[name]),
    figure(model.weights[name]),
  ]);
  const names = ['AUC', 'abstained', 'wrongly'].flatMap(columns);
  return [
    table(['confidence', 'answerable + not', ...names], rows),
    table(['weight', 'before', 'after'], [...weights, ['bias', figure(CONFIDENCE.bias), figure(model.bias)]]),
  ].join('\n');
}

function columns(name: string): string[] {
  return [`${name} before`, 'unseen', 'after'];
}

function stages<Quality>(
  { before, crossValidated, after }: BeforeAndAfter<Quality>,
  read: (quality: Quality) => number | null,
): string[] {
  return [before, crossValidated, after].map((quality) => shareText(read(quality)));
}

function figure(weight: number): string {
  return weight.toFixed(2);
}

import { ANSWER_THRESHOLD } from '../../src/answer/confidence.js';
import type { AnyFeature } from '../../src/search/feature.js';
import { shareText } from '../../src/cli/table.js';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.js';
import { RANKING_FEATURES } from '../../src/search/ranking/weights.js';
import type { ConfidenceTrial, RankingTrial } from './learning-report.js';

/** Where what is learned is kept, relative to the project's folder. */
export const MODEL_FILES = {
  ranking: 'src/search/ranking/weights.json',
  confidence: 'src/answer/confidence.json',
} as const;

/** The text of `weights.json`. `date` is an ISO date. */
export function rankingFile({ model, sets }: RankingTrial, date: string): string {
  const figures = sets.map(({ set, crossValidated: { passage, quote } }) => {
    return `${set} passage@1 ${shareText(passage)} quote@1 ${shareText(quote)}`;
  });
  const byHand = `Set by hand: ${namesByHand(RANKING_FEATURES).join(', ')}.`;
  return fileOf({ from: `${originOf(sets, date, figures)} ${byHand}`, weights: model });
}

function namesByHand(features: readonly AnyFeature[]): string[] {
  return features.flatMap(({ name, byHand }) => (byHand === true ? [name] : []));
}

/** The text of `confidence.json`. */
export function confidenceFile({ model, sets }: ConfidenceTrial, date: string): string {
  const figures = sets.map(({ set, crossValidated: { auc, abstained, wrongly } }) => {
    const area =
      auc === null ? '' : ` area under the curve ${shareText(auc)} abstained ${shareText(abstained)}`;
    return `${set}${area} wrongly ${shareText(wrongly)}`;
  });
  const byHand = `Set by hand: the sign each weight may have, ${namesByHand(EVIDENCE_FEATURES).join(', ')}, and the threshold.`;
  const from = `${originOf(sets, date, figures)} ${byHand}`;
  return fileOf({ from, ...model, threshold: ANSWER_THRESHOLD });
}

function originOf(
  sets: readonly { readonly set: string }[],
  date: string,
  figures: readonly string[],
): string {
  const names = sets.map(({ set }) => set).join(', ');
  return `Learned by npm run learn on ${names}, ${date}, cross-validated by article: ${figures.join('; ')}.`;
}

function fileOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

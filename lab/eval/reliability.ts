import { holdsAnswer, type Judged } from './measure.js';

/** Questions whose confidence lies in `from` ≤ c < `to` (the last bin takes 1 too), and how many went right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence in the bin, 0..1; null where it is empty. */
  readonly confidence: number | null;
  /** Share whose first quotation holds the answer; a question without an answer never counts as right. */
  readonly right: number | null;
}

const BINS = 10;

/** Calibration: ten bins of confidence, each with the share of its questions that the first quotation answers. */
export function reliability(judged: readonly Judged[]): ReliabilityBin[] {
  const bins = Array.from({ length: BINS }, (): { sum: number; right: number; count: number } => ({
    sum: 0,
    right: 0,
    count: 0,
  }));
  for (const one of judged) {
    const { confidence } = one.answer;
    if (confidence === null) continue;
    const bin = bins[Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS)))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.sum += confidence;
    if (isAnsweredRight(one)) bin.right += 1;
  }
  return bins.map(({ sum, right, count }, n) => ({
    from: n / BINS,
    to: (n + 1) / BINS,
    count,
    confidence: count === 0 ? null : sum / count,
    right: count === 0 ? null : right / count,
  }));
}

/** Whether a question has an answer and the first quotation holds it. */
function isAnsweredRight({ question, answer }: Judged): boolean {
  const first = answer.citations[0];
  return question.answerable && first !== undefined && holdsAnswer(question, first);
}

/** Mean distance between confidence and the share right, weighted by count (expected calibration error); null: no data. */
export function calibrationError(bins: readonly ReliabilityBin[]): number | null {
  let count = 0;
  let distance = 0;
  for (const bin of bins) {
    if (bin.confidence === null || bin.right === null) continue;
    count += bin.count;
    distance += bin.count * Math.abs(bin.confidence - bin.right);
  }
  return count === 0 ? null : distance / count;
}

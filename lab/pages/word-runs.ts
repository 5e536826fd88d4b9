/** What of two texts is the same, as shares of one: true positives, false ones, and what was missed. */
export interface Overlap {
  readonly same: number;
  readonly added: number;
  readonly missed: number;
}

/** Figures over pages, each page counting alike. */
export interface TextFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const WORDS_OF_SHINGLE = 4;

/**
 * Compares texts by their runs of four words, as the benchmark's own `evaluate.py` does
 * (github.com/scrapinghub/article-extraction-benchmark): how often each occurs counts, and case does.
 */
export function overlapOf(truth: string, read: string): Overlap {
  const [wanted, found] = [shinglesOf(truth), shinglesOf(read)];
  let [same, added, missed] = [0, 0, 0];
  for (const shingle of new Set([...wanted.keys(), ...found.keys()])) {
    const [there, here] = [wanted.get(shingle) ?? 0, found.get(shingle) ?? 0];
    same += Math.min(there, here);
    added += Math.max(0, here - there);
    missed += Math.max(0, there - here);
  }
  const sum = same + added + missed;
  return sum === 0 ? { same, added, missed } : { same: same / sum, added: added / sum, missed: missed / sum };
}

/** Means of precision and recall over pages, and what F1 these two have; a page without a text read has no precision. */
export function figuresOf(overlaps: readonly Overlap[]): TextFigures {
  const precision = mean(
    overlaps.filter(({ same, added }) => same + added > 0).map(({ same, added }) => same / (same + added)),
  );
  const recall = mean(
    overlaps
      .filter(({ same, missed }) => same + missed > 0)
      .map(({ same, missed }) => same / (same + missed)),
  );
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  // The words of Python's `\w`.
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(1, words.length - WORDS_OF_SHINGLE + 1);
  for (let at = 0; at < last && words.length > 0; at += 1) {
    const shingle = words.slice(at, at + WORDS_OF_SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

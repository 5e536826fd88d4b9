import * as z from 'zod';
import type { Logger } from '../../logger.js';

const measured = z.object({
  ours: z.number(),
  peer: z.object({ name: z.string(), share: z.number() }).nullable(),
  on: z.string(),
});
const fileSchema = z.object({ measured: z.record(z.string(), measured) });

/** What is measured of answers. */
const EVALUATED = ['quoteAt1', 'abstained', 'abstentionAuc', 'f1', 'precision'] as const;

/** A figure of the last evaluation, a share from 0 to 1. */
interface EvaluationFigure {
  /** The set of questions, or what was looked at. */
  readonly set: string;
  /** What was measured; another word where it is none that is known here. */
  readonly measure: (typeof EVALUATED)[number] | { readonly other: string };
  readonly ours: number;
  /** The best of the libraries that were measured beside it; null where there was none. */
  readonly peer: { readonly name: string; readonly share: number } | null;
  /** ISO date. */
  readonly on: string;
}

/**
 * The figures of the file that the evaluation writes; their names are those of a set and a measure with a hyphen between.
 * @throws where it is no such file
 */
function readEvaluation(json: string): readonly EvaluationFigure[] {
  return Object.entries(fileSchema.parse(JSON.parse(json)).measured).map(([name, { ours, peer, on }]) => {
    const at = name.lastIndexOf('-');
    const word = name.slice(at + 1);
    const measure = EVALUATED.find((each) => each === word) ?? { other: word };
    return { set: name.slice(0, Math.max(at, 0)), measure, ours, peer, on };
  });
}

/** The figures; none where a release came without them, or cannot be read, which is told the log. */
export type EvaluationShown = readonly EvaluationFigure[] | 'none' | 'unreadable';

/** The figures of a file that `read` gives the text of, or null where there is none. */
export async function evaluationFrom(
  read: () => Promise<string | null>,
  logger: Logger,
): Promise<EvaluationShown> {
  try {
    const json = await read();
    return json === null ? 'none' : readEvaluation(json);
  } catch (error) {
    logger.warn({ cause: error }, 'The figures of the last evaluation cannot be read.');
    return 'unreadable';
  }
}

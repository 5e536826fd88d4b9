import type { AttributionMeasures, AttributionReport } from './attribution-set.js';
import { shareText, table } from '../../src/cli/table.js';

const HEAD = ['claims', 'annotated', 'read', 'precision', 'recall', 'same head', 'content found'];

const NOTES = `A claim is right when its cue and its source overlap an annotated one's. reported: said, told, according to and the like,
their precision against all annotated attributions; all: thoughts and stances too. Of the right ones: the source ends on
the same word; half of the content or more is found.
`;

/** The table for people. */
export function renderAttribution({ reported, all }: AttributionReport): string {
  const rows = [rowOf('reported', reported), rowOf('all', all)];
  return `## Attribution: PolNeAR dev (Newell et al. 2018; ${all.articles} annotated texts)\n\n${table(HEAD, rows)}\n${NOTES}`;
}

function rowOf(name: string, measures: AttributionMeasures): string[] {
  const { gold, predicted, precision, recall, sameHead, contentFound } = measures;
  const shares = [precision, recall, sameHead, contentFound];
  return [
    name,
    String(gold),
    String(predicted),
    ...shares.map((share) => shareText(Number.isNaN(share) ? null : share)),
  ];
}

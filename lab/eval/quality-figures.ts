import * as z from 'zod';
import { shareText, table } from '../../src/cli/table.js';
import { OWN_FACTS } from './facts/facts-set.js';
import type { EvalReport } from './quality-report.js';
import type { EngineResult } from './run-set.js';

const figure = z.object({
  /** Parley's share, 0..1. */
  ours: z.number(),
  /** The best of the libraries that got through every question; null where none takes part. */
  peer: z.object({ name: z.string(), share: z.number() }).nullable(),
  /** ISO day of the measurement. */
  on: z.iso.date(),
});

/** What `docs/quality/figures.json` keeps: the newest figures, and those of the last release by the same ids. */
export const qualityFigures = z.object({
  measured: z.record(z.string(), figure),
  /** Null until a release has been measured. */
  lastRelease: z.object({ version: z.string(), shares: z.record(z.string(), z.number()) }).nullable(),
});
export type QualityFigures = z.infer<typeof qualityFigures>;
type Figure = z.infer<typeof figure>;

type Share = 'quoteAt1' | 'abstained' | 'abstentionAuc';

/** A row of the overview: a set, a share, and where the report has it. */
interface Row {
  readonly id: string;
  readonly set: string;
  readonly share: string;
  readonly read: (report: EvalReport) => Omit<Figure, 'on'> | null;
}

function answers(id: string, set: string, share: Share, name: string): Row {
  return {
    id: `${id}-${share}`,
    set,
    share: name,
    read: ({ sets }) => {
      const [parley, ...peers] = sets.find((one) => one.name === id)?.engines ?? [];
      const ours = parley?.measures[share] ?? null;
      return ours === null || parley === undefined
        ? null
        : { ours, peer: bestOf(peers, share, parley.asked) };
    },
  };
}

function bestOf(peers: readonly EngineResult[], share: Share, asked: number): Figure['peer'] {
  const through = peers.flatMap(({ engine, asked: own, measures }) => {
    const value = measures[share];
    return own < asked || value === null ? [] : [{ name: engine, share: value }];
  });
  return through.sort((one, other) => other.share - one.share)[0] ?? null;
}

const QUOTE = 'the first quotation holds the answer';

const ROWS: readonly Row[] = [
  answers('own', 'Own questions', 'quoteAt1', QUOTE),
  answers('own', 'Own questions', 'abstained', 'abstained from, of those without an answer'),
  answers('xquad-en', 'XQuAD English', 'quoteAt1', QUOTE),
  answers('xquad-tr', 'XQuAD Turkish', 'quoteAt1', QUOTE),
  answers('xquad-ar', 'XQuAD Arabic', 'quoteAt1', QUOTE),
  answers('parashoot', 'ParaShoot (Hebrew)', 'quoteAt1', QUOTE),
  answers('squad2', 'SQuAD 2.0', 'abstentionAuc', 'area under the curve, with an answer against without'),
  answers('news', 'News quiz', 'quoteAt1', QUOTE),
  {
    id: 'facts-f1',
    set: 'Facts of the shipped articles',
    share: 'F1, all that gold states right',
    read: ({ facts }) => {
      const own = facts.find(({ title }) => title === OWN_FACTS.title);
      const ours = own?.kinds[0]?.strict.f1 ?? null;
      return ours === null ? null : { ours, peer: null };
    },
  },
  {
    id: 'attribution-precision',
    set: 'PolNeAR dev',
    share: 'precision of who reported what',
    read: ({ attribution }) =>
      attribution === null ? null : { ours: attribution.reported.precision, peer: null },
  },
];

/** The figures with those of a report put in place of the earlier; what it did not measure stays. */
export function withReport(figures: QualityFigures, report: EvalReport): QualityFigures {
  const on = report.date.slice(0, 10);
  const read = ROWS.flatMap(({ id, read: readRow }) => {
    const found = readRow(report);
    return found === null ? [] : [[id, { ...found, on }] as const];
  });
  return { ...figures, measured: { ...figures.measured, ...Object.fromEntries(read) } };
}

/** The figures as those that later ones are held against, under the version that is released. */
export function asReleased({ measured }: QualityFigures, version: string): QualityFigures {
  const shares = Object.fromEntries(Object.entries(measured).map(([id, { ours }]) => [id, ours]));
  return { measured, lastRelease: { version, shares } };
}

/** `docs/quality.md`: ten rows and what to make of them. */
export function renderQuality({ measured, lastRelease }: QualityFigures): string {
  const release = lastRelease === null ? 'last release' : `release ${lastRelease.version}`;
  const rows = ROWS.map(({ id, set, share }) => {
    const own = measured[id];
    const before = lastRelease?.shares[id];
    return [
      set,
      share,
      own === undefined ? 'not measured' : shareText(own.ours),
      own === undefined || own.peer === null ? '–' : `${shareText(own.peer.share)} (${own.peer.name})`,
      before === undefined ? 'not recorded' : shareText(before),
      own?.on ?? '–',
    ];
  });
  return `# Quality

On each of these sets Parley's first quotation holds the answer more often than that of the search libraries a developer
would otherwise take, and on its own subject it tells most of what the articles do not answer, while questions written to
mislead (SQuAD 2.0) are told apart only in part.

${table(['set', 'figure', 'Parley', 'best library', release, 'measured'], rows)}
The libraries get the same questions and passages; the best is of those that got through every question in the time
they had, and a dash stands where none takes part. Parley's weights were learned, or set by hand, on these same sets, and
so were the strengths of near words and of rarity: \`npm run learn\` gives cross-validated figures of what is learned. There
SQuAD 2.0's area under the curve is .63 instead of .64. Of the own questions those on
nine of the articles, 235, were learned on: of those of them without an answer it abstains from .90.

Everything that was measured: [answers](quality/answers.md) · [facts](quality/facts.md) · [events](quality/events.md) ·
[attribution](quality/attribution.md) · [speed and memory](benchmarks.md).

\`npm run --silent eval -- --peer-seconds 20 --write\` measures all of it again and writes these pages;
\`npm run --silent eval -- --release\` keeps the figures as those of the version in \`package.json\`, which later ones are
then held against. Both keep the figures in \`docs/quality/figures.json\`.
`;
}

import { join } from 'node:path';
import * as z from 'zod';
import { catalogue } from './catalogue.js';
import { renderEvents } from './events/render-events.js';
import { renderFacts } from './facts/render-facts.js';
import {
  asReleased,
  qualityFigures,
  renderQuality,
  withReport,
  type QualityFigures,
} from './quality-figures.js';
import { renderAnswers, type EvalReport } from './quality-report.js';
import { renderAttribution } from './render-attribution.js';

/** The part of `node:fs/promises` that writing pages uses. */
export interface PageFiles {
  readFile(path: string, encoding: 'utf8'): Promise<string>;
  writeFile(path: string, text: string): Promise<void>;
}

const FIGURES = 'docs/quality/figures.json';
const OVERVIEW = 'docs/quality.md';

/** A page of raw tables: one kind of thing measured. */
interface Page {
  readonly file: string;
  readonly title: string;
  /** Whether the report has every set of this kind; half a page would look like a whole one. */
  readonly isWhole: (report: EvalReport) => boolean;
  readonly render: (report: EvalReport) => string;
}

const PAGES: readonly Page[] = [
  {
    file: 'docs/quality/answers.md',
    title: 'Answers, measured',
    isWhole: ({ sets }) => catalogue().every(({ name }) => sets.some((set) => set.name === name)),
    render: ({ sets }) => renderAnswers(sets),
  },
  {
    file: 'docs/quality/facts.md',
    title: 'Facts, measured',
    isWhole: ({ facts }) => facts.length > 2,
    render: ({ facts }) => renderFacts(facts, false),
  },
  {
    file: 'docs/quality/events.md',
    title: 'Events, measured',
    isWhole: ({ events }) => events.length > 2,
    render: ({ events }) => renderEvents(events, false),
  },
  {
    file: 'docs/quality/attribution.md',
    title: 'Attribution, measured',
    isWhole: ({ attribution }) => attribution !== null,
    render: ({ attribution }) => (attribution === null ? '' : renderAttribution(attribution)),
  },
];

/**
 * Writes the raw tables of every kind that was measured whole, and the overview with the figures that were measured.
 * @param say takes a line for each file, written or left as it is
 */
export async function writeQualityPages(
  root: string,
  report: EvalReport,
  { fs, command, say }: { fs: PageFiles; command: string; say: (line: string) => void },
): Promise<void> {
  const measured = `What \`${command}\` printed on ${report.date.slice(0, 10)} with Node ${report.node}.`;
  for (const { file, title, isWhole, render } of PAGES) {
    if (isWhole(report)) {
      await fs.writeFile(join(root, file), `# ${title}\n\n${measured}\n\n${render(report)}`);
      say(`${file} is written`);
    } else say(`${file} stays as it is: not every set of it was measured`);
  }
  await writeFigures(root, withReport(await readFigures(root, fs), report), fs);
  say(`${FIGURES} and ${OVERVIEW} are written`);
}

/** Keeps the figures as those of the version in the manifest. */
export async function keepAsRelease(root: string, fs: PageFiles): Promise<string> {
  const manifest: unknown = JSON.parse(await fs.readFile(join(root, 'package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  await writeFigures(root, asReleased(await readFigures(root, fs), version), fs);
  return version;
}

async function readFigures(root: string, fs: PageFiles): Promise<QualityFigures> {
  return qualityFigures.parse(JSON.parse(await fs.readFile(join(root, FIGURES), 'utf8')));
}

async function writeFigures(root: string, figures: QualityFigures, fs: PageFiles): Promise<void> {
  await fs.writeFile(join(root, FIGURES), `${JSON.stringify(figures, null, 2)}\n`);
  await fs.writeFile(join(root, OVERVIEW), renderQuality(figures));
}

import { join } from 'node:path';
import type { FactKnowledge } from '../../src/facts/read-facts.js';
import type { FileSystem } from '../../src/sources/read-corpus.js';
import { measureAttribution, type AttributionFiles } from './attribution-set.js';
import type { FactSet } from './catalogue.js';
import { reportOnEvents } from './events/report-on-events.js';
import { OWN_FACTS, reportOnFacts, SEED_FACTS, UNSEEN_FACTS, type FactsSource } from './facts/facts-set.js';
import type { EvalReport } from './quality-report.js';

/** What measuring facts needs from outside. */
export interface FactSetsOptions {
  /** The project's folder. */
  readonly root: string;
  /** Articles and gold of somebody's own. */
  readonly given: FactsSource | null;
  /** The folder of public sets. */
  readonly publicSets: string;
  readonly knowledge: FactKnowledge;
  readonly fs: FileSystem & AttributionFiles;
  readonly say: (line: string) => void;
}

type FactSetReports = Pick<EvalReport, 'facts' | 'events' | 'attribution' | 'missing'>;

/** Below the folder of public sets. */
export const ATTRIBUTION_FOLDER = 'attribution/polnear-dev';

/**
 * Measures the facts read on the sets named.
 * @throws AppError where a set is there and cannot be read
 */
export async function reportOnFactSets(
  names: readonly FactSet[],
  options: FactSetsOptions,
): Promise<FactSetReports> {
  const { publicSets, knowledge, fs, say, given, root } = options;
  for (const name of names) say(name);
  const own = names.includes('facts') ? await factReports(options) : { reports: [], missing: [] };
  if (given !== null) own.reports.push(await reportOnFacts(given, root, knowledge, fs));
  const events = names.includes('events')
    ? await reportOnEvents(publicSets, knowledge, fs)
    : { sets: [], missing: [] };
  const folder = join(publicSets, ATTRIBUTION_FOLDER);
  const wanted = names.includes('attribution');
  const attribution = wanted ? await measureAttribution(folder, fs) : null;
  const lost = wanted && attribution === null ? [{ name: 'attribution', path: folder }] : [];
  const missing = [...own.missing, ...events.missing, ...lost];
  for (const { name, path } of missing) say(`left out ${name}: ${path} is not there`);
  return { facts: own.reports, events: events.sets, attribution, missing };
}

async function factReports({ root, knowledge, fs }: FactSetsOptions) {
  const reports = [
    await reportOnFacts(OWN_FACTS, root, knowledge, fs),
    await reportOnFacts(UNSEEN_FACTS, root, knowledge, fs),
  ];
  const missing: { name: string; path: string }[] = [];
  const path = join(root, SEED_FACTS.articles);
  const there = await fs.stat(path).then(
    () => true,
    () => false,
  );
  if (there) reports.push(await reportOnFacts(SEED_FACTS, root, knowledge, fs));
  else missing.push({ name: SEED_FACTS.name, path });
  return { reports, missing };
}

import type { FactKnowledge } from '../../facts/read-facts.js';
import type { FileSystem } from '../../ingest/read-corpus.js';
import type { FactSet } from './catalogue.js';
import { reportOnEvents } from './events/report-on-events.js';
import { reportOnFacts } from './facts/facts-set.js';
import type { EvalReport } from './report.js';

/** What measuring facts needs from outside. */
export interface FactSetsOptions {
  /** The project's folder. */
  readonly root: string;
  readonly knowledge: FactKnowledge;
  readonly fs: FileSystem;
  readonly say: (line: string) => void;
}

/**
 * Measures the facts read on the sets named.
 * @throws AppError where a set is there and cannot be read
 */
export async function reportOnFactSets(
  names: readonly FactSet[],
  { root, knowledge, fs, say }: FactSetsOptions,
): Promise<Pick<EvalReport, 'facts' | 'events' | 'missing'>> {
  for (const name of names) say(name);
  const facts = names.includes('facts') ? await reportOnFacts(root, knowledge, fs) : null;
  const { sets, missing } = names.includes('events')
    ? await reportOnEvents(root, knowledge, fs)
    : { sets: [], missing: [] };
  for (const { name, path } of missing) say(`left out ${name}: ${path} is not there`);
  return { facts, events: sets, missing };
}

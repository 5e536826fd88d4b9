import type { ReloadOptions } from '../../src/corpus/holder.js';
import type { ReloadReport } from '../../src/model/snapshot.js';
import { loadOptions, temporaryCorpus, type Files, type TemporaryCorpus } from '../support/corpus.js';
import { holdSnapshot, type SnapshotHolder, type SnapshotHolderOptions } from '../support/hold-snapshot.js';
import { recordingLogger } from '../support/services.js';

/** A holder over a corpus on disk, with all that a test may turn. */
export interface HeldCorpus {
  readonly corpus: TemporaryCorpus;
  readonly holder: SnapshotHolder;
  readonly logger: ReturnType<typeof recordingLogger>;
  readonly gazetteer: string;
}

export async function holdFiles(
  files: Files,
  given: Partial<SnapshotHolderOptions> = {},
): Promise<HeldCorpus> {
  const corpus = await temporaryCorpus(files);
  const logger = recordingLogger();
  const options = await loadOptions(corpus.folder, given);
  let milliseconds = 0;
  const now = (): number => (milliseconds += 5);
  const holder = await holdSnapshot({ now, logger, ...options, ...given });
  return { corpus, holder, logger, gazetteer: options.gazetteer };
}

/** Reloads and gives the report, which there must be. */
export async function reloaded(holder: SnapshotHolder, options?: ReloadOptions): Promise<ReloadReport> {
  const result = await holder.reload(options);
  if (result.kind !== 'done') throw new Error(`reload ended as ${JSON.stringify(result)}`);
  return result.report;
}

/** Text by id of what is served. */
export function served(holder: SnapshotHolder): Record<string, string> {
  return Object.fromEntries(holder.current().articles.map(({ id, text }) => [id, text]));
}

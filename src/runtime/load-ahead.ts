import { readOverrideFile } from '../corpus/override-file.js';
import type { KnowledgeLoader } from '../corpus/prepared-knowledge.js';
import { AppError } from '../errors.js';
import type { FileSystem } from '../sources/find-files.js';
import type { PathsAhead } from './start-thread.js';

/**
 * Has `loadKnowledge` prepare what is known beside the articles, for the load that is still to come. What is wrong with it
 * is told there.
 */
export async function loadAhead(
  fs: FileSystem,
  paths: PathsAhead,
  loadKnowledge: KnowledgeLoader,
): Promise<void> {
  try {
    const { overrides } = await readOverrideFile(fs, paths.overrides ?? null);
    await loadKnowledge(fs, paths, overrides);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

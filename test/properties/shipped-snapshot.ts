import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadSnapshot } from '../../src/corpus/load.js';
import { buildOf } from '../../src/project-files.js';
import { built } from '../support/built.js';
import { shippedCorpus } from './shipped-corpus.js';

const build = await buildOf(fileURLToPath(built('.')));
/** What was read of the articles is kept for other workers and runs with the same sources: that takes longest. */
const saving = {
  fs,
  folder: fileURLToPath(new URL('../../node_modules/.cache/parley-analyses', import.meta.url)),
  unique: String(process.pid),
  // What is damaged, or of other sources, is read anew.
  say: () => undefined,
};

/** The snapshot of all shipped articles: it takes seconds to build, so that all files of a worker share one. */
export const { snapshot: shippedSnapshot } = await loadSnapshot({
  ...shippedCorpus,
  ...(build === null ? {} : { saving: { ...saving, build } }),
});

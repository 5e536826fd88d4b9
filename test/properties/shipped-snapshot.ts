import { loadSnapshot } from '../../src/corpus/load.js';
import { shippedCorpus } from './shipped-corpus.js';

/** The snapshot of all shipped articles: it takes seconds to build, so that all files of a worker share one. */
export const { snapshot: shippedSnapshot } = await loadSnapshot(shippedCorpus);

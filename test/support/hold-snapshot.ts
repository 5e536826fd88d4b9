import type { BuiltSnapshot } from '../../src/corpus/build.js';
import { hold, type Holder, type HolderOptions } from '../../src/corpus/holder.js';
import { earlierOf, NOTHING_EARLIER } from '../../src/corpus/keep-earlier.js';
import { loadSnapshot, type CorpusOptions } from '../../src/corpus/load.js';

export type SnapshotHolder = Holder<BuiltSnapshot>;
export type SnapshotHolderOptions = CorpusOptions & Pick<HolderOptions<BuiltSnapshot>, 'now' | 'logger'>;

/** Holds the snapshot itself, so that a test sees all of it. */
export function holdSnapshot(options: SnapshotHolderOptions): Promise<SnapshotHolder> {
  const { now, logger } = options;
  return hold<BuiltSnapshot>({
    now,
    logger,
    load: async (before) => {
      const earlier = before === null ? NOTHING_EARLIER : earlierOf(before);
      const { snapshot, changes } = await loadSnapshot(options, earlier);
      return { live: snapshot, changes };
    },
  });
}

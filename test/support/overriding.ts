import type { Audit } from '../../src/app/article-ports.js';
import { createOverriding, type KeptOverrides, type Overriding } from '../../src/app/overriding.js';
import type { Services } from '../../src/app/services.js';
import { overrideId } from '../../src/knowledge/overrides.js';
import type { Override } from '../../src/model/override.js';

/** Overrides in memory. */
function keptOverrides(): KeptOverrides {
  const kept = new Map<string, Override>();
  return {
    list: async () => [...kept.values()],
    async add(override) {
      const id = overrideId(override);
      if (kept.has(id)) return false;
      kept.set(id, override);
      return true;
    },
    async remove(id) {
      const found = kept.get(id) ?? null;
      kept.delete(id);
      return found;
    },
  };
}

/** Marking as wrong, of what these services tell, at a fixed hour. */
export function anOverriding(
  { facts, operations }: Pick<Services, 'facts' | 'operations'>,
  audit: Pick<Audit, 'append'>,
  kept: KeptOverrides = keptOverrides(),
): Overriding {
  return createOverriding({
    kept,
    facts,
    reload: (options) => operations.reload(options),
    audit,
    clock: () => new Date('2026-01-01T12:00:00Z'),
    // Nobody's patience ends.
    wait: () => new Promise(() => {}),
  });
}

import type { ReloadReport } from '../model/snapshot.js';
import type { Texts } from './texts/texts.js';

/** What a reload came to, in a sentence. That nothing has changed is said only where every file could be read. */
export function reloadHeading(report: ReloadReport, { reload }: Texts): string {
  const { added, changed, removed, rejectedCount } = report;
  const isSame = added.length + changed.length + removed.length + rejectedCount === 0;
  return isSame ? reload.unchanged : reload.done;
}

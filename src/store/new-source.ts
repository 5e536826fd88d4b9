import type { SourceState } from '../model/source-definition.js';

/** How many past checks of each source are kept; the oldest are forgotten first. */
export const CHECKS_KEPT = 500;

/** How a source stands that was never checked. */
export const NEVER_CHECKED: SourceState = Object.freeze({
  checkedAt: null,
  nextCheckAt: null,
  lastReadAt: null,
  result: null,
  failures: 0,
  switchedOff: null,
  etag: null,
  lastModified: null,
});

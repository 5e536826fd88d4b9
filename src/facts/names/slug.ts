import { fold } from '../../text/fold.js';

/** An id of a name: lower-case ASCII letters, digits and hyphens. Letters of other scripts stay as they are. */
export function slugOf(name: string): string {
  const folded = fold(name).replace(/['’.]/gu, '');
  return folded.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
}

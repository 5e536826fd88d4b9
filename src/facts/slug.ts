import { fold } from '../language/fold.js';

/**
 * A stable id of a name that the gazetteer does not know: folded letters and digits of any script, joined by hyphens. A
 * possessive ending is no part of a name, and neither are the stops and apostrophes in one ("U.S.", "Qur'an"). At most 60
 * characters, since whole phrases can stand for somebody.
 */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/['’]s?(?=\s|$)/gu, '')
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
}

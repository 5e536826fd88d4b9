import { createHash } from 'node:crypto';
import { inNormalForm } from '../language/normal-form.js';

/** Parameters that tell where a reader came from, and nothing of what is read. */
const TRACKING =
  /^(?:utm_.*|at_.*|pk_.*|mtm_.*|wt_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|cmpid|ito|ocid|rss|ref|ref_src|ref_url|xtor|smid|s_cid|ns_.*|traffic_source|maca|sh_kit|spm|_ga)$/i;

/** The address of a story as it is compared and kept: without what tells where a reader came from, and without a fragment. */
export function storyAddress(address: string, options: { readonly fragment?: boolean } = {}): string {
  const url = new URL(address);
  if (options.fragment !== true) url.hash = '';
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  // Written anew only where something was left out: not every site reads both spellings of a parameter.
  if (kept.length < [...url.searchParams].length) url.search = new URLSearchParams(kept).toString();
  return url.href;
}

const MAX_SLUG = 60;

/** Id of the article at an address: the same wherever and whenever it is read. */
export function articleIdOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split('/').findLast((part) => /\p{L}/u.test(decoded(part))) ?? '';
  const slug = idPartOf(decoded(last).replace(/\.(?:html?|php|aspx?)$/i, ''));
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 10);
  return [hostname.replace(/^www\./, ''), slug, hash].filter((part) => part !== '').join('/');
}

/** Words as a part of an id: letters and digits of any script, with hyphens between; empty where there are none. */
export function idPartOf(words: string): string {
  return inNormalForm(words, 'NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .toLowerCase()
    .slice(0, MAX_SLUG)
    .toWellFormed()
    .replace(/^-+|-+$/g, '');
}

/** The address that a page has for itself, if it is one; else where it was found. */
export function ownAddress(url: string | null, address: string): string {
  return url !== null && URL.canParse(url) && /^https?:/i.test(url) ? url : address;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

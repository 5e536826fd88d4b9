import { headerOf, type Headers } from './cache-headers.js';

/*
 * What a publisher says about the use of a page by machines: the TDM Reservation Protocol (W3C community group report of
 * 2024: `tdm-reservation`, `tdm-policy`), and the words of robots rules that are about use and not about finding.
 */

/** Words of `X-Robots-Tag` and of robots meta elements that are kept. */
const WORDS = /^(?:noai|noimageai|noarchive|nosnippet|noindex|none|max-snippet:-?\d+|unavailable_after:.*)$/;
const MAX = { words: 20, letters: 200 };

/** What the headers of an answer reserve, for all or for `agent`. */
export function reservationsInHeaders(headers: Headers, agent: string): readonly string[] {
  const tag = headerOf(headers, 'x-robots-tag') ?? '';
  return tidy([
    ...tdm(headerOf(headers, 'tdm-reservation'), headerOf(headers, 'tdm-policy')),
    ...robotWords(tag, agent),
  ]);
}

/** What the meta elements in the head of a page reserve. Only its beginning is looked at. */
export function reservationsInPage(html: string, agent: string): readonly string[] {
  const head = html.slice(0, 100_000).split(/<body[\s>]/i, 1)[0] ?? '';
  const named = new Map<string, string>();
  for (const [element] of head.matchAll(/<meta\s[^<>]{1,2000}>/gi)) {
    const name = attribute(element, 'name')?.toLowerCase();
    const content = attribute(element, 'content');
    if (name !== undefined && content !== undefined && !named.has(name)) named.set(name, content);
  }
  return tidy([
    ...tdm(named.get('tdm-reservation') ?? null, named.get('tdm-policy') ?? null),
    ...['robots', agent.toLowerCase()].flatMap((name) => robotWords(named.get(name) ?? '', agent)),
  ]);
}

/** Both together, each once. */
export function joinReservations(...lists: readonly (readonly string[])[]): readonly string[] {
  return tidy(lists.flat());
}

function tdm(reservation: string | null, policy: string | null): string[] {
  if (reservation?.trim() !== '1') return [];
  return ['tdm-reservation', ...(policy === null ? [] : [`tdm-policy: ${policy.trim()}`])];
}

/** The words that are for all, or for `agent`: `X-Robots-Tag: otherbot: noindex` is for another. */
function robotWords(value: string, agent: string): string[] {
  let isForUs = true;
  return value.split(',').flatMap((part) => {
    let word = part.trim().toLowerCase();
    const [, named, rest = ''] = /^([a-z][\w-]*)\s*:\s*(.*)$/.exec(word) ?? [];
    if (named !== undefined && named !== 'max-snippet' && named !== 'unavailable_after') {
      isForUs = named === agent.toLowerCase();
      word = rest;
    }
    return isForUs && WORDS.test(word) ? [word] : [];
  });
}

function attribute(element: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(element);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

function tidy(words: readonly string[]): readonly string[] {
  const short = words.map((word) => word.slice(0, MAX.letters).replace(/\p{Cc}/gu, ''));
  return [...new Set(short)].sort().slice(0, MAX.words);
}

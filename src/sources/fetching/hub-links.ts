import { headerOf, type Headers } from './cache-headers.js';

/** What a feed says of where its news are told at once (WebSub): its hub, and the name it has there. Null where it does not say. */
export interface HubLinks {
  readonly hub: string | null;
  /** The address that the feed gives as its own; as it is written, since that is what the hub knows it by. */
  readonly self: string | null;
}

export const NO_HUB: HubLinks = { hub: null, self: null };

/** Most links of a header that are looked at, and the longest address, in UTF-16 code units. */
const MOST = { links: 50, address: 2000 };

/** The first hub and the own address that `Link` headers (RFC 8288) name. */
export function hubLinksInHeaders(headers: Headers, url: string): HubLinks {
  const found: { hub: string | null; self: string | null } = { hub: null, self: null };
  const link = /<([^<>]{1,2000})>((?:\s*;\s*[\w*-]{1,30}\s*=\s*(?:"[^"]{0,500}"|[^\s",;]{1,500}))*)/g;
  let looked = 0;
  for (const [, target = '', parameters = ''] of (headerOf(headers, 'link') ?? '').matchAll(link)) {
    looked += 1;
    if (looked > MOST.links) break;
    const relations = relationsIn(parameters);
    if (relations.includes('hub')) found.hub ??= addressAsWritten(target, url);
    if (relations.includes('self')) found.self ??= addressAsWritten(target, url);
  }
  return found;
}

/** The relations of a link, in small letters. */
function relationsIn(parameters: string): readonly string[] {
  for (const [, name, quoted, plain] of parameters.matchAll(
    /;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s",;]+))/g,
  )) {
    if (name?.toLowerCase() === 'rel') return (quoted ?? plain ?? '').toLowerCase().split(/\s+/);
  }
  return [];
}

/** An http or https address without a name or password: as it is written where it is whole, else in full; null where it is none. */
export function addressAsWritten(written: string | undefined, base: string): string | null {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '' || trimmed.length > MOST.address || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  return URL.canParse(trimmed) ? trimmed : url.href;
}

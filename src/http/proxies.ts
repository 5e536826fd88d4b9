import { BlockList, isIP } from 'node:net';

/** Which other ends of a connection are believed when they say, in `X-Forwarded-For`, for whom they ask. */
export type TrustedProxies =
  | { readonly kind: 'none' }
  /** So many proxies stand in front, one behind the other. */
  | { readonly kind: 'hops'; readonly hops: number }
  /** Addresses, or ranges such as `10.0.0.0/8`. */
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] };

export const NO_PROXIES: TrustedProxies = { kind: 'none' };

/** Reads a number of proxies, or their addresses and ranges with commas between; null where it is neither. */
export function readTrustedProxies(text: string): TrustedProxies | null {
  if (/^\d{1,2}$/.test(text)) {
    const hops = Number(text);
    return hops === 0 ? NO_PROXIES : { kind: 'hops', hops };
  }
  const addresses = text.split(',').map((address) => address.trim());
  return addresses.every((address) => rangeOf(address) !== null) ? { kind: 'addresses', addresses } : null;
}

interface Range {
  readonly address: string;
  readonly family: 'ipv4' | 'ipv6';
  readonly prefix: number;
}

function rangeOf(text: string): Range | null {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = familyOf(address);
  if (family === null) return null;
  const longest = family === 'ipv4' ? 32 : 128;
  const prefix = length === undefined ? longest : Number(length);
  return prefix <= longest ? { address, family, prefix } : null;
}

function familyOf(address: string): Range['family'] | null {
  const version = isIP(address);
  return version === 0 ? null : version === 4 ? 'ipv4' : 'ipv6';
}

/**
 * Tells whose request it is, by the connection's other end and what `X-Forwarded-For` says. Each proxy adds, at the right,
 * whom it was asked by; what stands left of the first one that is not trusted may be anybody's invention.
 */
export function createClientOf(
  trusted: TrustedProxies,
): (socket: string, forwardedFor: string | undefined) => string {
  if (trusted.kind === 'none') return (socket) => plainAddress(socket);
  const isTrusted = trustedAt(trusted);
  return (socket, forwardedFor) => {
    const named = (forwardedFor ?? '').split(',').reverse();
    let client = plainAddress(socket);
    for (const [hop, name] of named.entries()) {
      if (!isTrusted(client, hop)) return client;
      const before = addressIn(name);
      // A proxy that does not say for whom it asks asks for itself.
      if (before === null) return client;
      client = before;
    }
    return client;
  };
}

/** Whether an address, so many hops from here, is believed. */
function trustedAt(
  trusted: Exclude<TrustedProxies, { kind: 'none' }>,
): (address: string, hop: number) => boolean {
  if (trusted.kind === 'hops') return (_address, hop) => hop < trusted.hops;
  const list = new BlockList();
  for (const text of trusted.addresses) {
    const range = rangeOf(text);
    if (range !== null) list.addSubnet(range.address, range.prefix, range.family);
  }
  return (address) => {
    const family = familyOf(address);
    return family !== null && list.check(address, family);
  };
}

/** An entry of `X-Forwarded-For`, which may have a port; null where it is no address. */
function addressIn(entry: string): string | null {
  const text = entry.trim();
  const [, bracketed, beforePort] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/.exec(text) ?? [];
  const address = bracketed ?? beforePort ?? text;
  return familyOf(address) === null ? null : plainAddress(address);
}

/** IPv4 as such where it comes in the form of IPv6, so that one client has one name. */
function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address.toLowerCase();
}

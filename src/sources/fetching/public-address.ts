import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A host and port that may be fetched though it is not public, as `FETCH_ALLOW` names it: `127.0.0.1:8080`. */
export type AllowedHost = string;

/** A public address of the cloud it belongs to, that answers only machines within. */
const INNER = new Set(['168.63.129.16']);
/** All of IPv6 that is given out to networks; the rest is special, or hides an IPv4 address. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || INNER.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6);
}

/** Ports of web servers: the usual two, and those that need no privilege. */
function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || port >= 1024;
}

/** An address that can be asked for, or why it cannot. */
export type CheckedUrl =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly reason: string };

/** Longest address, in UTF-16 code units. */
const MAX_ADDRESS = 2000;

/** Looks at an address as it is written: http or https, without a name or password, on a port for web pages. */
export function checkUrl(written: string): CheckedUrl {
  if (written.length > MAX_ADDRESS) return no(`the address is longer than ${MAX_ADDRESS} characters`);
  if (!URL.canParse(written)) return no('this is no web address; it should begin with https://');
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol)) return no('only http and https addresses are fetched');
  if (url.username !== '' || url.password !== '')
    return no('the address holds a user name or password; take them out');
  if (!isWebPort(portOf(url))) return no(`port ${url.port} is not one of web pages`);
  url.hash = '';
  return { ok: true, url };
}

function no(reason: string): CheckedUrl {
  return { ok: false, reason };
}

/** The port of an http or https address, that of its protocol where none is written. */
function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** The host as sockets know it: without the brackets of IPv6. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Whether `allowed` names the host and port of an address. */
export function isAllowedHost(url: URL, allowed: readonly AllowedHost[]): boolean {
  return allowed.includes(`${url.hostname}:${portOf(url)}`);
}

/** Reads `host:port` pairs with commas between; null where one is none. */
export function readAllowedHosts(value: string): readonly AllowedHost[] | null {
  const pairs: string[] = [];
  for (const written of value.split(',')) {
    const pair = /^(\[[\da-f:.]+\]|[^\s:/@[\]]+):(\d{1,5})$/i.exec(written.trim());
    if (pair === null || !URL.canParse(`http://${pair[0]}`)) return null;
    const url = new URL(`http://${pair[0]}`);
    pairs.push(`${url.hostname}:${portOf(url)}`);
  }
  return pairs;
}

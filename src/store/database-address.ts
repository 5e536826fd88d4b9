import { resolve } from 'node:path';

/** Where things are stored. */
export type DatabaseAddress =
  /** As it was given, a relative path counts from the project's folder (`wholeAddress`). */
  | { readonly kind: 'sqlite'; readonly path: string }
  /** Holds user and password, and is told to nobody; `name` is the same as it may be told. */
  | { readonly kind: 'postgres'; readonly url: string; readonly name: string };

/** Where things are stored unless somebody says otherwise. */
export const DEFAULT_DATABASE: DatabaseAddress = Object.freeze({ kind: 'sqlite', path: 'var/parley.db' });

/** Reads `sqlite:PATH` or `postgres://…`; null where it is neither. */
export function readDatabaseAddress(given: string): DatabaseAddress | null {
  const path = /^sqlite:(?:\/\/(?=\/))?(.+)$/s.exec(given)?.[1];
  if (path !== undefined) return /\0|^:memory:|^\/\//.test(path) ? null : { kind: 'sqlite', path };
  if (!/^postgres(?:ql)?:\/\//.test(given) || !URL.canParse(given)) return null;
  const { hostname, port, pathname, password, searchParams } = new URL(given);
  // The parts that the driver decodes must be such that it can.
  if (![password, pathname, hostname].every(isEncoded)) return null;
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : decodeURIComponent(hostname);
  const place = port === '' ? host : `${host}:${port}`;
  return { kind: 'postgres', url: given, name: `PostgreSQL at ${place}${decodeURIComponent(pathname)}` };
}

/** The same with a path from the root on; a relative one counts from `folder`. */
export function wholeAddress(folder: string, address: DatabaseAddress): DatabaseAddress {
  return address.kind === 'sqlite' ? { ...address, path: resolve(folder, address.path) } : address;
}

function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

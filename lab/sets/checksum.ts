import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { byCodeUnits } from './set-paths.js';

/** Contents by their paths. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/**
 * Of one file its own checksum; of several that of their list, as `sha256sum` prints it: a line each, ordered by path.
 * SHA-256 in hexadecimal digits.
 */
export function checksumOf(files: Contents): string {
  const [only] = files.values();
  if (files.size === 1 && only !== undefined) return digest(only);
  const lines = byCodeUnits([...files.keys()]).map((path) => `${digest(files.get(path))}  ${path}\n`);
  return digest(Buffer.from(lines.join('')));
}

/** Whether two files hold the same. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return digest(a) === digest(b);
}

/** Whether bytes begin as gzip does. */
export function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** Of what is inside where bytes are packed, since the same content is packed differently from machine to machine. */
function digest(bytes: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(unpacked(bytes)).digest('hex');
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return isPacked(bytes) ? gunzipSync(bytes) : bytes;
  } catch {
    // Cut off: nothing named has the checksum of these bytes.
    return bytes;
  }
}

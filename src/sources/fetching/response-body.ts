import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { headerOf, type Headers } from './cache-headers.js';

/** Most of a body, in bytes: as it comes, and unpacked. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;

type Body =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: string };

class TooLarge extends Error {}

/** Reads a body to its end and unpacks it. Where it is too large, it is dropped at that moment. */
export async function readBody(body: Readable, headers: Headers): Promise<Body> {
  const large: Body = { ok: false, reason: `it is larger than ${MAX_BODY_BYTES / 1024 ** 2} MiB` };
  const told = Number(headerOf(headers, 'content-length') ?? 0);
  if (told > MAX_BODY_BYTES) return large;
  const packing = (headerOf(headers, 'content-encoding') ?? 'identity').toLowerCase();
  const unpack = unpackerOf(packing);
  if (unpack === undefined)
    return { ok: false, reason: `it is packed in a way that is not known (${packing})` };
  const parts: Uint8Array[] = [];
  const raw = Readable.from(within(body));
  const unpacked = unpack === null ? raw : raw.pipe(unpack);
  // `pipe` does not carry errors on, and what waits for the unpacked end would not hear of them.
  raw.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const part of within(unpacked)) parts.push(part);
    return { ok: true, bytes: Buffer.concat(parts) };
  } catch (error) {
    if (error instanceof TooLarge) return large;
    if (isUnpackingFault(error)) return { ok: false, reason: 'what it sends cannot be unpacked' };
    throw error;
  } finally {
    raw.destroy();
    unpacked.destroy();
    body.destroy();
  }
}

/** Null: as it is. Undefined: not known. */
function unpackerOf(packing: string): Transform | null | undefined {
  switch (packing) {
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

/** The parts of a stream, of which no more than the most may come. */
async function* within(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of stream) {
    if (!(part instanceof Uint8Array)) continue;
    size += part.byteLength;
    if (size > MAX_BODY_BYTES) throw new TooLarge();
    yield part;
  }
}

function isUnpackingFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:Z_|ERR_.*BROTLI|ERR__?)/.test(String(error.code));
}

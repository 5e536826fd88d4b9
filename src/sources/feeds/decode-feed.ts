import { isUtf8 } from 'node:buffer';
import { MAX_ARTICLE_BYTES } from '../decode-text.js';
import { decodeBytes } from '../decode-bytes.js';
import { decodingPlan, guessEncoding } from '../guess-encoding.js';
import { accepted, refuse, type ReadResult } from '../reading.js';

/**
 * Decodes a feed or sitemap: by its byte order mark, else as strict UTF-8, else by the encoding that its server or its XML
 * declaration names, else by the letters that come out. Half-broken UTF-8 that calls itself so stays UTF-8.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): ReadResult<string> {
  if (bytes.byteLength > MAX_ARTICLE_BYTES) return refuse('larger than 10 MiB');
  const text = decodeBytes(encodingOf(bytes, contentType), bytes, false);
  return text === null || text.includes('\0') ? refuse('it is not text') : accepted(text);
}

function encodingOf(bytes: Uint8Array, contentType: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(opening)?.[1];
  const named = [header, declared].flatMap((label) => known(label) ?? []);
  const [first] = named;
  if (first === 'utf-8') return first;
  return decodingPlan(named, bytes)[0] ?? guessEncoding(bytes);
}

/** The name as the decoder has it; null where it knows none such. */
function known(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

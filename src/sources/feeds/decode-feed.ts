import { isUtf8 } from 'node:buffer';
import { MAX_ARTICLE_BYTES } from '../decode-text.js';
import { accepted, refuse, type ReadResult } from '../reading.js';

/** Encodings of one byte a letter that are guessed where none is told, by the script that they have beside Latin. */
const GUESSED = ['windows-1255 Hebrew', 'windows-1256 Arabic'].map((line) => {
  const [encoding = '', script = ''] = line.split(' ');
  const own = String.raw`\p{Script=${script}}`;
  return {
    encoding,
    letters: new RegExp(String.raw`(?=\p{L})${own}`, 'gu'),
    mixed: new RegExp(`[a-z]${own}|${own}[a-z]`, 'giu'),
  };
});
/** Western and Turkish letters, and what is left where nothing fits. */
const FALLBACK = 'windows-1254';
/** How much of a text is looked at for a guess, in bytes. */
const SAMPLE = 64 * 1024;

/**
 * Decodes a feed or sitemap: by its byte order mark, else as strict UTF-8, else by the encoding that its server or its XML
 * declaration names, else by the letters that come out. Half-broken UTF-8 that calls itself so stays UTF-8.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): ReadResult<string> {
  if (bytes.byteLength > MAX_ARTICLE_BYTES) return refuse('larger than 10 MiB');
  const text = new TextDecoder(encodingOf(bytes, contentType)).decode(bytes);
  return text.includes('\0') ? refuse('it is not text') : accepted(text);
}

function encodingOf(bytes: Uint8Array, contentType: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(opening)?.[1];
  return known(header) ?? known(declared) ?? guess(bytes.subarray(0, SAMPLE));
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

/** The encoding in which nearly all letters beyond ASCII are of its own script, and stand in words of that alone. */
function guess(bytes: Uint8Array): string {
  const beyond = bytes.filter((byte) => byte >= 0x80).length;
  for (const { encoding, letters, mixed } of GUESSED) {
    const text = new TextDecoder(encoding).decode(bytes);
    const own = text.match(letters)?.length ?? 0;
    if (own > 0.7 * beyond && (text.match(mixed)?.length ?? 0) < 0.1 * own) return encoding;
  }
  return FALLBACK;
}

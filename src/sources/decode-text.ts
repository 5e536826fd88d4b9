import { isUtf8 } from 'node:buffer';
import { accepted, refuse, type ReadResult } from './reading.js';
import { inNormalForm } from '../language/normal-form.js';

/** Largest article in bytes: 10 MiB. */
export const MAX_ARTICLE_BYTES = 10 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Decodes the bytes of an article: strict UTF-8, a leading byte order mark removed, NFC, line ends as `\n`.
 * Nothing else is changed, since quotations are offsets into the result.
 */
export function decodeText(bytes: Uint8Array): ReadResult<string> {
  const text = decodeUtf8(bytes);
  return text.ok ? accepted(normalizeText(text.value)) : text;
}

/** Decodes strict UTF-8 without NUL bytes of at most 10 MiB; what it holds stays as it is. */
export function decodeUtf8(bytes: Uint8Array): ReadResult<string> {
  if (bytes.byteLength > MAX_ARTICLE_BYTES) return refuse('larger than 10 MiB');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not valid UTF-8', brokenLine(bytes));
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse('contains a NUL byte', lineAt(text, nul));
  return accepted(text);
}

/** NFC with line ends as `\n`, and no byte order mark in front. */
export function normalizeText(text: string): string {
  return inNormalForm(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), 'NFC');
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** No character of UTF-8 has a newline's byte within, so that each line can be tried alone. */
function brokenLine(bytes: Uint8Array): number | null {
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return null;
}

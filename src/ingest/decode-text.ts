import { read, refuse, type Reading } from './reading.js';

/** Largest article in bytes: 10 MiB. */
export const MAX_ARTICLE_BYTES = 10 * 1024 * 1024;

/**
 * Decodes the bytes of an article: strict UTF-8, a leading byte order mark removed, NFC, line ends as `\n`.
 * Nothing else is changed, since quotations are offsets into the result.
 */
export function decodeText(bytes: Uint8Array): Reading<string> {
  if (bytes.byteLength > MAX_ARTICLE_BYTES) return refuse('larger than 10 MiB');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(`not valid UTF-8${whereBroken(bytes)}`);
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse('contains a NUL byte', lineAt(text, nul));
  return read(normalizeText(text));
}

/** NFC with line ends as `\n`, and no byte order mark in front. */
export function normalizeText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function whereBroken(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const at = lenient.indexOf('\uFFFD');
  return at < 0 ? '' : ` (line ${lineAt(lenient, at)})`;
}

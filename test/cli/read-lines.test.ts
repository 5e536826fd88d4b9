import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/cli/read-lines.js';

async function linesOf(chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it('end at line feeds, with or without a carriage return, and nowhere else', async () => {
    expect(await linesOf(['one\u2028still one\u2029\u0085one\r\ntwo\n\nfour'])).toEqual([
      'one\u2028still one\u2029\u0085one',
      'two',
      '',
      'four',
    ]);
  });

  it('are put together again however the stream is cut', async () => {
    const text = 'Görüşme nerede oldu?\r\nأين؟\nלאן? 🕊\n';
    const bytes = new TextEncoder().encode(text);
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await linesOf(single)).toEqual(['Görüşme nerede oldu?', 'أين؟', 'לאן? 🕊']);
    expect(await linesOf(Array.from(text))).toEqual(['Görüşme nerede oldu?', 'أين؟', 'לאן? 🕊']);
  });

  it('of nothing are none', async () => {
    expect(await linesOf([])).toEqual([]);
    expect(await linesOf([''])).toEqual([]);
  });
});

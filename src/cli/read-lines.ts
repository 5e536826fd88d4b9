import type { Readable } from 'node:stream';

/**
 * The lines of a stream of UTF-8, without their ends: `\n` or `\r\n`, and nothing else. JSON may hold U+2028 and U+2029 as
 * they are, at which `node:readline` ends a line from Node 24 on.
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of input) {
    const bytes: unknown = chunk;
    rest += bytes instanceof Uint8Array ? decoder.decode(bytes, { stream: true }) : String(bytes);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decoder.decode();
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

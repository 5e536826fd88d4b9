import type { Span } from '../../src/chat/reply.js';

/** The verbatim part of a quote block: its text without the marks of omission at its ends. */
export function runOf(spans: readonly Span[]): string {
  const texts = spans.map((span) => span.text);
  if (texts[0] === '[…] ') texts.shift();
  if (texts.at(-1) === ' […]') texts.pop();
  return texts.join('');
}

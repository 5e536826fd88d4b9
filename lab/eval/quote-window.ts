import { sentenceSegmenter, splitSentences, type SpanOffsets } from '../../src/language/sentences.js';
import { stopWordsOf } from '../../src/language/stop-words.js';
import { tokenize } from '../../src/language/tokenize.js';
import { LONGEST_QUOTE } from './measure.js';

/** Finds the quotation of a document for a question: offsets into the document's text. */
export type QuoteWindow = (question: string, document: { id: string; text: string }) => SpanOffsets;

/**
 * The quotation that a few lines of code get out of a search library's whole paragraph: whole sentences up to 350
 * characters, starting with the one that shares most words with the question. This is the bar to beat, no peer's own.
 */
export function createQuoteWindow(language: string): QuoteWindow {
  const segmenter = sentenceSegmenter(language);
  const stop = stopWordsOf(language);
  const known = new Map<string, SpanOffsets[]>();
  return (question, { id, text }) => {
    const sentences = known.get(id) ?? splitSentences(segmenter, text);
    known.set(id, sentences);
    const words = new Set(
      tokenize(question)
        .map(({ folded }) => folded)
        .filter((word) => !stop.has(word)),
    );
    let best = 0;
    let most = -1;
    sentences.forEach(({ start, end }, n) => {
      const held = new Set(tokenize(text.slice(start, end)).map(({ folded }) => folded));
      const shared = [...words].filter((word) => held.has(word)).length;
      if (shared > most) [best, most] = [n, shared];
    });
    const start = sentences[best]?.start ?? 0;
    let end = start;
    for (const sentence of sentences.slice(best)) {
      if (sentence.end - start > LONGEST_QUOTE && end > start) break;
      end = sentence.end;
    }
    return { start, end: Math.min(end, start + LONGEST_QUOTE) };
  };
}

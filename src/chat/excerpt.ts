import type { Citation } from '../model/answer.js';
import type { Span } from './reply.js';
import { sentenceSegmenter, splitSentences } from '../language/sentences.js';

/** Stands outside the verbatim run, where part of the quotation was left out. */
const omission = '[…]';

interface Run {
  readonly from: number;
  readonly to: number;
}

type Excerpted = Pick<Citation, 'quote' | 'highlights'> & Partial<Pick<Citation, 'cutBefore' | 'cutAfter'>>;

/** Highlights as they lie inside the run, in order and apart, whatever came in. */
function highlightsWithin({ highlights }: Excerpted, run: Run): Run[] {
  const inside: Run[] = [];
  let free = run.from;
  for (const [start, end] of highlights) {
    const from = Math.max(start, free);
    const to = Math.min(end, run.to);
    if (from >= to) continue;
    inside.push({ from, to });
    free = to;
  }
  return inside;
}

/** A run of the quotation, its highlights bold, with `[…]` where something stands before or after. */
function runSpans(quoted: Excerpted, run: Run): Span[] {
  const { quote } = quoted;
  const spans: Span[] = [];
  if (quoted.cutBefore === true || quote.slice(0, run.from).trim() !== '')
    spans.push({ text: `${omission} ` });
  let at = run.from;
  for (const { from, to } of highlightsWithin(quoted, run)) {
    if (from > at) spans.push({ text: quote.slice(at, from) });
    spans.push({ text: quote.slice(from, to), style: 'bold' });
    at = to;
  }
  if (run.to > at) spans.push({ text: quote.slice(at, run.to) });
  if (quoted.cutAfter === true || quote.slice(run.to).trim() !== '') spans.push({ text: ` ${omission}` });
  return spans;
}

/** Whole sentences around the one that answers, as many as fit; null when that one alone is too long. */
function wholeSentences(sentences: readonly Run[], focus: number, max: number): Run | null {
  let first = sentences.findIndex(({ to }) => focus < to);
  let last = first;
  const length = (from: number, to: number): number =>
    (sentences[to]?.to ?? Infinity) - (sentences[from]?.from ?? -Infinity);
  if (length(first, last) > max) return null;
  while (length(first, last + 1) <= max) last += 1;
  while (length(first - 1, last) <= max) first -= 1;
  const from = sentences[first]?.from ?? 0;
  return { from, to: sentences[last]?.to ?? from };
}

/** Places a cut may be made: at white space (but not inside "28 000"), else between characters. */
function cutPoints(text: string, { from, to }: Run): Run[] {
  const cuts: Run[] = [];
  let at = from;
  for (const space of text.slice(from, to).matchAll(/[ \t\n]+/g)) {
    if (from + space.index > at) cuts.push({ from: at, to: from + space.index });
    at = from + space.index + space[0].length;
  }
  if (at < to) cuts.push({ from: at, to });
  return cuts;
}

/** Where one word is longer than the room, so many whole characters of it. */
function cutWord(text: string, { from, to }: Run): Run {
  const splits = /[\uD800-\uDBFF]$/.test(text.slice(from, to));
  return { from, to: splits ? to - 1 : to };
}

/**
 * Words around the highlights. The sentence's beginning is kept where the highlight is near enough to it, since a
 * "denied" or "according to" stands there.
 */
function wordsAround(quote: string, sentence: Run, highlight: Run, max: number): Run {
  const words = cutPoints(quote, sentence);
  const reachable = highlight.to - sentence.from <= max;
  const lead = Math.max(0, Math.floor((max - (highlight.to - highlight.from)) / 2));
  const earliest = reachable
    ? sentence.from
    : Math.min(highlight.from, Math.max(sentence.from, highlight.from - lead));
  const first = words.find((word) => word.from >= earliest && word.from <= highlight.from);
  const from = first?.from ?? highlight.from;
  const last = words.findLast((word) => word.to <= from + max && word.to > from);
  return last === undefined ? cutWord(quote, { from, to: from + max }) : { from, to: last.to };
}

/** The whole quotation as spans, its highlights bold. */
export function quoteSpans(quoted: Excerpted): Span[] {
  return runSpans(quoted, { from: 0, to: quoted.quote.length });
}

/**
 * At most `max` characters of the quotation as spans: one run, word for word, of whole sentences where they fit, else
 * cut between words around the highlights, with a visible `[…]` outside the run for what was left out.
 */
export function excerptSpans(quoted: Excerpted, max: number): Span[] {
  const { quote } = quoted;
  if (quote.length <= max) return quoteSpans(quoted);
  const whole = { from: 0, to: quote.length };
  const highlight = highlightsWithin(quoted, whole)[0] ?? { from: 0, to: 0 };
  // By the rules for any language: a misplaced cut costs nothing here, since "[…]" says that something was left out.
  const sentences = splitSentences(sentenceSegmenter('und'), quote).map(({ start, end }) => ({
    from: start,
    to: end,
  }));
  const run = wholeSentences(sentences, highlight.from, max);
  if (run !== null) return runSpans(quoted, run);
  const sentence = sentences.find(({ to }) => highlight.from < to) ?? whole;
  return runSpans(quoted, wordsAround(quote, sentence, highlight, max));
}

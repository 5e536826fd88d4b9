import type { SpanOffsets } from '../text/sentences.js';
import type { ScoredSentence } from './score-sentence.js';

/** Longest quotation in characters (UTF-16 code units). */
export const MAX_QUOTE = 350;

/** A verbatim span of an article and the words in it that answer, all as offsets into its text. */
export interface Quotation extends SpanOffsets {
  readonly highlights: readonly SpanOffsets[];
}

/** Words at the start that lean on the sentence before. */
const LEANS_BACK =
  /^["“‘'(]*(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Both|The (?:meeting|talks|call|deal|agreement|two|latter|former|group|move|official|minister|plan|proposal)|Such|However|But|Instead|Also|There|O|Bu|Onlar|Ancak|هو|هي|هم|وقال|واضاف|הוא|היא|הם)(?=[\s,])/u;

/**
 * Picks the quotation around the best sentence of a passage: the sentence, with the one before where it leans on it,
 * and neighbours that hold more of what was asked, as long as all fits. Never cut inside a sentence, unless the
 * sentence alone is longer than a quotation may be; then between words.
 */
export function quoteAround(text: string, sentences: readonly ScoredSentence[], best: number): Quotation {
  const chosen = sentences[best];
  if (chosen === undefined) return { start: 0, end: 0, highlights: [] };
  const { start, end } = chosen.sentence;
  if (end - start > MAX_QUOTE) {
    const window = cutLong(text, chosen);
    return { ...window, highlights: highlightsIn(window, [chosen]) };
  }
  let from = best;
  let to = best;
  const fits = (a: number, b: number): boolean => {
    const first = sentences[a]?.sentence;
    const last = sentences[b]?.sentence;
    return first !== undefined && last !== undefined && last.end - first.start <= MAX_QUOTE;
  };
  if (LEANS_BACK.test(text.slice(start, end)) && fits(best - 1, best)) from -= 1;
  for (;;) {
    const held = new Set(sentences.slice(from, to + 1).flatMap(({ units }) => [...units]));
    const options = [from - 1, to + 1].filter((at) => fits(Math.min(from, at), Math.max(to, at)));
    const ranked = options
      .map((at) => ({ at, gain: gainOf(sentences[at], held, chosen) }))
      .sort((a, b) => b.gain - a.gain || b.at - a.at);
    const next = ranked[0];
    if (next === undefined || next.gain <= 0) break;
    from = Math.min(from, next.at);
    to = Math.max(to, next.at);
  }
  const quoted = sentences.slice(from, to + 1);
  const span = { start: sentences[from]?.sentence.start ?? start, end: sentences[to]?.sentence.end ?? end };
  return { ...span, highlights: highlightsIn(span, quoted) };
}

/** What a neighbour would add: units not yet quoted, or the kind of answer that the best sentence lacks. */
function gainOf(
  neighbour: ScoredSentence | undefined,
  held: ReadonlySet<number>,
  chosen: ScoredSentence,
): number {
  if (neighbour === undefined) return 0;
  const fresh = [...neighbour.units].filter((unit) => !held.has(unit)).length;
  const evidence = chosen.spans.length === 0 && neighbour.spans.length > 0 ? 1 : 0;
  return fresh + evidence + neighbour.features.coverage;
}

/** The strongest stretches, else nothing: a highlight is a claim that these words answer. */
function highlightsIn(span: SpanOffsets, sentences: readonly ScoredSentence[]): SpanOffsets[] {
  const inside = sentences
    .flatMap(({ spans }) => spans)
    .filter(({ start, end }) => start >= span.start && end <= span.end);
  const strongest = inside.reduce((best, { strength }) => Math.max(best, strength), 0);
  const chosen = inside
    .filter(({ strength }) => strength >= strongest - 0.1)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: SpanOffsets[] = [];
  for (const { start, end } of chosen) {
    if (start >= (apart.at(-1)?.end ?? -1)) apart.push({ start, end });
  }
  return apart.slice(0, 4);
}

/** The window of a too long sentence that holds most of what was asked, from word to word. */
function cutLong(text: string, { sentence, spans }: ScoredSentence): SpanOffsets {
  const anchors = [...sentence.tokens.filter(({ units }) => units.length > 0), ...spans];
  const starts = [sentence.start, ...sentence.tokens.map(({ start }) => start)];
  let best: SpanOffsets = { start: sentence.start, end: sentence.start };
  let most = -1;
  for (const start of starts) {
    const end = lastWordEnd(text, start, Math.min(sentence.end, start + MAX_QUOTE), sentence.end);
    const held = anchors.filter((anchor) => anchor.start >= start && anchor.end <= end).length;
    if (held > most) {
      most = held;
      best = { start, end };
    }
  }
  return best;
}

function lastWordEnd(text: string, start: number, limit: number, sentenceEnd: number): number {
  if (limit >= sentenceEnd || /\s/u.test(text.charAt(limit))) return limit;
  const space = text.slice(start, limit).search(/\s+\S*$/u);
  if (space > 0) return start + space;
  // One "word" longer than a quotation: cut it, but not through a surrogate pair.
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

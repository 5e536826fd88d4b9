import {
  foundWords,
  type FoundWords,
  type PageWords,
  type QuotedText,
  type TextStretch,
} from './found-words.js';

/** The words of a page by which a browser finds a quotation: all of it, or its first words and its last. */
export interface Directive {
  /** What stands right before; null where nothing is asked for. */
  readonly prefix: TextStretch | null;
  readonly first: TextStretch;
  /** Null: `first` is all of it. */
  readonly last: TextStretch | null;
  /** What stands right behind; null where nothing is asked for. */
  readonly suffix: TextStretch | null;
}

/** An article, and where else it has the words of a quotation. */
type Quoted = QuotedText & { readonly found: FoundWords };

/** A quotation as it is looked for. */
interface Quote extends TextStretch {
  /** Where its first line, sentence or block ends, and where its last begins. */
  readonly firstEnd: number;
  readonly lastStart: number;
}

/** Words that an edge names, and those at most where so many are found elsewhere too. */
const EDGE = { usual: 5, most: 9 } as const;
/** Words right before that are named with the first ones, and those at most. */
const PREFIX = { usual: 3, most: 6 } as const;
/** Words right behind that are named with the last ones. */
const SUFFIX = 3;
/** Words of an edge that may be found where it was not meant: on a page so few stand in other places too. */
const FEW = 2;
/** Longest stretch that is looked at for words, in characters: a text without spaces has none. */
const REACH = 400;

/** Pages and browsers differ in these, so that no edge begins or ends with one: quotation marks, spaces, unseen signs. */
const OPENING = /^[\s\p{Cf}\p{Pi}\p{Pf}"'„‚\u05f4]+/u;
const CLOSING = /[\s\p{Cf}\p{Pi}\p{Pf}"'„‚\u05f4]+$/u;
const SENTENCE_END = /[.!?\u061f…。][\p{Pe}\p{Pf}"'\u05f4]*$/u;
const LINE_END = /^[^\S\n\u2028\u2029]*[\n\u2028\u2029]/u;
/** Capitals that stand alone in pages for other reasons: words of one letter, and a site's name. */
const CAPITAL = /^(?![AIOX])\p{Lu}(?=\p{L})/u;

/**
 * The directives that find a quotation on its page, the best first; none where it has no word. Each edge stays inside
 * one block, sentence and line: between two a page may have a line break, spaces that stay two, or a picture.
 *
 * @param sentences those that the quotation is of, in order
 * @param page the article's words
 */
export function directivesOf(
  article: QuotedText,
  quotation: TextStretch,
  sentences: readonly TextStretch[],
  page: PageWords,
): Directive[] {
  const trimmed = withoutMarks(article.text, quotation);
  if (trimmed === null) return [];
  const { start, end } = trimmed;
  const firstEnd = Math.min(end, sentences[0]?.end ?? end, blockAt(article, start).end);
  const lastStart = Math.max(start, sentences.at(-1)?.start ?? start, blockAt(article, end - 1).start);
  const quote = { start, end, firstEnd, lastStart };
  const { title, text, blocks } = article;
  const quoted = { title, text, blocks, found: foundWords(page, start) };
  const directive = wholeOf(quoted, quote) ?? rangeOf(quoted, quote);
  return [directive, ...besides(quoted, quote, directive)];
}

/** A stretch without marks of quotation, spaces and unseen signs at its ends; null where nothing else is in it. */
function withoutMarks(text: string, { start, end }: TextStretch): TextStretch | null {
  const quote = text.slice(start, end);
  const before = OPENING.exec(quote)?.[0].length ?? 0;
  if (before === quote.length) return null;
  const behind = CLOSING.exec(quote)?.[0].length ?? 0;
  const trimmed = { start: start + before, end: end - behind };
  return { ...trimmed, end: endThatIsFound(text, trimmed) };
}

/** A browser takes an unseen sign for part of the word or stop before it, and finds no edge that ends between the two. */
function endThatIsFound(text: string, { start, end }: TextStretch): number {
  if (!/^\p{Cf}/u.test(text.slice(end, end + 2))) return end;
  const stops = /\p{P}+$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return end - stops > start ? end - stops : end;
}

/** All of a quotation that is short and has no break in it. */
function wholeOf(article: Quoted, quote: Quote): Directive | null {
  if (
    endsOfWords(article.text, { start: quote.start, end: quote.firstEnd }, 2 * EDGE.usual).at(-1) !==
    quote.end
  )
    return null;
  const prefix = prefixOf(article, quote);
  const blockEnd = blockAt(article, quote.start).end;
  const helps = prefix === null && hasWord(article.text.slice(quote.end, blockEnd));
  const suffix = helps || article.found.isFoundBefore(quote, prefix) ? suffixOf(article, quote.end) : null;
  return { prefix, first: behindPrefix(article, quote, prefix), last: null, suffix };
}

/** First words to last words. */
function rangeOf(article: Quoted, quote: Quote): Directive {
  const { text } = article;
  const line = { start: quote.start, end: quote.firstEnd };
  const firsts = endsOfWords(text, line, EDGE.most).map((end) => ({ start: quote.start, end }));
  const first = shortest(firsts, text, (edge) => !article.found.isFoundBefore(edge, null)) ?? line;
  const rest = { start: Math.max(first.end, quote.lastStart), end: quote.end };
  const lasts = startsOfWords(text, rest, EDGE.most).map((start) => ({ start, end: quote.end }));
  const last = shortest(lasts, text, (edge) => !article.found.isFoundTooEarly(first.end, edge));
  const twice = last !== null && article.found.isFoundTooEarly(first.end, last);
  const prefix = prefixOf(article, first);
  return {
    prefix,
    first: behindPrefix(article, first, prefix),
    last,
    suffix: twice ? suffixOf(article, quote.end) : null,
  };
}

/** Of growing edges the first of the usual length or more that will do; where none does, the one of the usual length. */
function shortest(
  growing: readonly TextStretch[],
  text: string,
  willDo: (edge: TextStretch) => boolean,
): TextStretch | null {
  const edges = growing.flatMap((edge) => withoutMarks(text, edge) ?? []);
  const usual = edges[Math.min(edges.length, EDGE.usual) - 1] ?? null;
  return edges.slice(EDGE.usual - 1).find(willDo) ?? usual;
}

/**
 * What stands right before a quotation: always what its own block has there, since a page may show a sentence once more,
 * by itself, before its place; what ends the block before only where the article has the words twice, since on the
 * page something may stand between.
 */
function prefixOf(article: Quoted, first: TextStretch): TextStretch | null {
  const { text, blocks } = article;
  const own = { start: blockAt(article, first.start).start, end: first.start };
  const isInBlock = hasWord(text.slice(own.start, own.end));
  if (!isInBlock && !article.found.isFoundBefore(first, null)) return null;
  const before = isInBlock ? own : blocks.findLast(({ end }) => end <= first.start);
  if (before === undefined) return null;
  const end = before.start + text.slice(before.start, before.end).trimEnd().length;
  // Behind a sign that is not seen a browser does not find the words.
  if (/\p{Cf}$/u.test(text.slice(end - 2, end))) return null;
  // The first word of an article may have a drop capital, and is then not found either.
  const opening = openingOf(article);
  const prefixes = startsOfWords(text, { start: before.start, end }, PREFIX.most, endsSentence)
    .map((start) => ({ start, end }))
    .filter(({ start }) => start !== opening?.start && hasWord(text.slice(start, end)));
  const usual = prefixes[Math.min(prefixes.length, PREFIX.usual) - 1] ?? null;
  return (
    prefixes.slice(PREFIX.usual - 1).find((prefix) => !article.found.isFoundBefore(first, prefix)) ?? usual
  );
}

/** First words with the marks before them where these open a block whose predecessor is named: nothing may be between. */
function behindPrefix(article: Quoted, first: TextStretch, prefix: TextStretch | null): TextStretch {
  const block = blockAt(article, first.start);
  return prefix === null || prefix.start >= block.start ? first : { start: block.start, end: first.end };
}

/** What stands right behind a quotation, in its block or at the beginning of the next. */
function suffixOf(article: Quoted, end: number): TextStretch | null {
  const { text, blocks } = article;
  const own = { start: end, end: blockAt(article, end - 1).end };
  const behind = hasWord(text.slice(own.start, own.end)) ? own : blocks.find(({ start }) => start >= end);
  if (behind === undefined) return null;
  // The marks left out at the quotation's end would stand first, and then what a page has between two sentences.
  const marks = /^\S*/u.exec(text.slice(end, behind.end))?.[0] ?? '';
  if (marks !== '' && SENTENCE_END.test(text.slice(end - 2, end) + marks)) return null;
  const start = behind.end - text.slice(behind.start, behind.end).trimStart().length;
  const to = endsOfWords(text, { start, end: behind.end }, SUFFIX, endsSentence).at(-1);
  return to === undefined ? null : { start, end: to };
}

/**
 * Beside a directive that a page may not have so, one that begins a little later: where both are found they mark the same.
 * Where an article opens, a page may have set the first letter apart as a drop capital. A browser then does not find the
 * word, but the letter by itself where it is an element of its own, and what stands behind the word always. And between
 * a quotation and the block before, a page may have more than the article.
 */
function besides(article: Quoted, quote: Quote, directive: Directive): Directive[] {
  const { text } = article;
  const words = text.slice(quote.start, quote.firstEnd);
  const opens = openingOf(article)?.start === quote.start && /^\P{L}*\p{Lu}/u.test(words);
  const leans = directive.prefix !== null && directive.prefix.start < blockAt(article, quote.start).start;
  if (!opens && !leans) return [];
  const capital = opens ? (CAPITAL.exec(words)?.[0].length ?? 0) : 0;
  const letter = { start: quote.start, end: quote.start + capital };
  const later = laterFirst(article, quote, directive);
  const last = directive.last ?? lastBehind(text, quote);
  const sure = (edge: TextStretch | null): edge is TextStretch =>
    edge !== null && endsOfWords(text, edge, FEW + 1).length > FEW;
  const capitals =
    capital > 0 &&
    sure(last) &&
    !article.found.isFoundBefore(letter, null) &&
    !article.found.isFoundBehind(last);
  return [
    ...(capitals ? [{ first: letter, last }] : []),
    ...(sure(later) ? [{ first: later, last: directive.last }] : []),
  ].map((edges) => ({ ...edges, prefix: null, suffix: null }));
}

/** Where a quotation is named whole: its last words, the first one not among them. */
function lastBehind(text: string, quote: Quote): TextStretch | null {
  const [firstWord = quote.end] = endsOfWords(text, quote, 1);
  const start = startsOfWords(text, { start: firstWord, end: quote.end }, EDGE.usual).at(-1);
  return start === undefined ? null : { start, end: quote.end };
}

/** The first edge behind the first word, in the same line, that is not found before. */
function laterFirst(article: Quoted, quote: Quote, { last }: Directive): TextStretch | null {
  const { text } = article;
  const to = Math.min(quote.firstEnd, last?.start ?? quote.end);
  const ends = endsOfWords(text, { start: quote.start, end: to }, EDGE.most + EDGE.usual);
  for (const [at, end] of ends.slice(0, -1).entries()) {
    const edge = withoutMarks(text, {
      start: end,
      end: last === null ? quote.end : (ends[Math.min(ends.length, at + 1 + EDGE.usual) - 1] ?? end),
    });
    if (edge !== null && !article.found.isFoundBefore(edge, null)) return edge;
  }
  return null;
}

/** Whether a run of words ends with a word, going by what stands behind it. */
type EndsRun = (word: string, behind: string) => boolean;

const endsLine: EndsRun = (_, behind) => LINE_END.test(behind);
/** Outside of the quotation, whose sentences are known, any stop may end one: a run is shorter then. */
const endsSentence: EndsRun = (word, behind) => endsLine(word, behind) || SENTENCE_END.test(word);

/** Ends of the first words of a stretch, up to the end of its run. */
function endsOfWords(
  text: string,
  { start, end }: TextStretch,
  most: number,
  endsRun: EndsRun = endsLine,
): number[] {
  const reached = text.slice(start, Math.min(end, start + REACH));
  const ends: number[] = [];
  for (const { 0: word, index } of reached.matchAll(/\S+/gu)) {
    ends.push(start + index + word.length);
    if (ends.length === most || endsRun(word, reached.slice(index + word.length))) break;
  }
  return ends;
}

/** Starts of the last words of a stretch, the last first, back to the start of its run. */
function startsOfWords(
  text: string,
  { start, end }: TextStretch,
  most: number,
  endsRun: EndsRun = endsLine,
): number[] {
  const from = Math.max(start, end - REACH);
  const reached = text.slice(from, end);
  const starts: number[] = [];
  for (const { 0: word, index } of [...reached.matchAll(/\S+/gu)].reverse()) {
    const isLast = starts.length === 0;
    if (starts.length === most || (!isLast && endsRun(word, reached.slice(index + word.length)))) break;
    starts.push(from + index);
  }
  return starts;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function blockAt({ text, blocks }: QuotedText, at: number): TextStretch {
  return blocks.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: text.length };
}

/** The first paragraph, without marks at its ends. */
function openingOf({ text, blocks }: QuotedText): TextStretch | null {
  const opening = blocks.find(({ kind }) => kind === 'paragraph');
  return opening === undefined ? null : withoutMarks(text, opening);
}

import type { Article, Block } from '../model/article.js';
import type { Passage } from '../model/passage.js';
import { atOnce, type Steps } from '../steps.js';
import {
  eachSentenceOfBlock,
  sentenceSegmenter,
  type SegmenterOf,
  type SpanOffsets,
} from '../language/sentences.js';

/** Passage sizes in words: a passage is filled up to `least`, and never grows beyond `most` by another sentence. */
const SIZE = { least: 40, most: 120 } as const;

interface Section {
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

/** A passage before it has its place in a snapshot. */
export type UnplacedPassage = Omit<Passage, 'ordinal'>;

/**
 * Cuts an article into passages: verbatim spans of whole sentences, about 40 to 120 words, never across a section
 * and across a paragraph's end only to join short ones.
 * @param segmenterOf sentence segmenter of a language; shared, since making one is dear
 */
export function passagesOf(
  article: Article,
  segmenterOf: SegmenterOf = sentenceSegmenter,
): UnplacedPassage[] {
  return atOnce(passagesInSteps(article, segmenterOf));
}

/** The same, a sentence a step: a long article holds nobody up. */
export function* passagesInSteps(article: Article, segmenterOf: SegmenterOf): Steps<UnplacedPassage[]> {
  const segmenter = segmenterOf(article.language);
  const passages: UnplacedPassage[] = [];
  for (const { heading, blocks } of sectionsOf(article)) {
    const pieces: Piece[] = [];
    for (const block of blocks) {
      if (block.kind === 'row') {
        for (const piece of cutEndless(article.text, block)) pieces.push({ ...piece, alone: true });
        yield;
        continue;
      }
      const counted: Piece[] = [];
      for (const span of eachSentenceOfBlock(segmenter, article.text, block)) {
        for (const piece of cutEndless(article.text, span)) {
          counted.push(piece);
          yield;
        }
      }
      for (const piece of yield* cutEvenly(counted)) pieces.push(piece);
    }
    for (const { start, end } of yield* joinShort(pieces))
      passages.push({ article, start, end, section: heading });
  }
  return passages;
}

function sectionsOf(article: Article): Section[] {
  const sections: { heading: string | null; blocks: Block[] }[] = [];
  for (const block of article.blocks) {
    if (block.kind === 'heading')
      sections.push({ heading: article.text.slice(block.start, block.end), blocks: [] });
    else {
      if (sections.length === 0) sections.push({ heading: null, blocks: [] });
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections;
}

interface Piece extends SpanOffsets {
  readonly words: number;
  /** It is not joined with what stands beside it. */
  readonly alone?: true;
}

/** Cuts a paragraph's sentences into the fewest pieces under the limit, of about equal length. */
function* cutEvenly(counted: readonly Piece[]): Steps<Piece[]> {
  const total = counted.reduce((sum, { words }) => sum + words, 0);
  const target = total / Math.max(1, Math.ceil(total / SIZE.most));
  const pieces: Piece[] = [];
  for (const sentence of counted) {
    yield;
    const last = pieces.at(-1);
    const fits =
      last !== undefined &&
      last.words + sentence.words / 2 <= target &&
      last.words + sentence.words <= SIZE.most;
    if (fits) pieces.splice(-1, 1, join(last, sentence));
    else pieces.push(sentence);
  }
  return pieces;
}

/** A "sentence" without an end in sight (a table, a list without stops) is cut between words. */
function* cutEndless(text: string, span: SpanOffsets): Generator<Piece> {
  const sentence = text.slice(span.start, span.end);
  const count = countWords(sentence, SIZE.most * 2);
  if (count <= SIZE.most * 2) {
    yield { ...span, words: count };
    return;
  }
  let start = span.start;
  let end = span.start;
  let words = 0;
  for (const { 0: word, index } of sentence.matchAll(/\S+/gu)) {
    if (words === SIZE.most) {
      yield { start, end, words };
      words = 0;
    }
    if (words === 0) start = span.start + index;
    words += 1;
    end = span.start + index + word.length;
  }
  if (words > 0) yield { start, end, words };
}

/** Words are what stands between white space; counted without making them, since every sentence is, and not far beyond `most`. */
function countWords(text: string, most: number): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length && count <= most; at += 1) {
    const code = text.charCodeAt(at);
    const space =
      code === 0x20 || (code < 0x21 && code > 0x08) || (code > 0x7f && WIDE_SPACE.test(text.charAt(at)));
    if (!space && !inside) count += 1;
    inside = !space;
  }
  return count;
}

const WIDE_SPACE = /\s/u;

function* joinShort(pieces: readonly Piece[]): Steps<Piece[]> {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    yield;
    const last = joined.at(-1);
    const apart = last?.alone === true || piece.alone === true;
    const short = last !== undefined && !apart && Math.min(last.words, piece.words) < SIZE.least;
    if (short && last.words + piece.words <= SIZE.most) joined.splice(-1, 1, join(last, piece));
    else joined.push(piece);
  }
  return joined;
}

function join(first: Piece, second: Piece): Piece {
  return { start: first.start, end: second.end, words: first.words + second.words };
}

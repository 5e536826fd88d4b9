import type { EntityMatcher, Mention } from '../knowledge/entity-matcher.js';
import { keeping } from '../kept.js';
import { sentencesOfBlock, type SegmenterOf, type SpanOffsets } from '../language/sentences.js';
import { tokenize, type Token } from '../language/tokenize.js';
import type { Article } from '../model/article.js';
import type { Attribution } from '../model/attribution.js';
import { pageWordsOf, type PageWords } from '../model/found-words.js';
import type { Passage } from '../model/passage.js';
import { publishedDay, readNamedDates, type NamedDates } from './named-dates.js';
import { windowsOf, type Window } from './ranking/windows.js';
import type { UnitMatch } from './query/query.js';
import { SentenceTold } from './spans/sentence-told.js';
import { STOP } from './term.js';

/** A word of a passage. Offsets are into the article's text. */
export interface PassageToken extends Token {
  /** Number of its term, `STOP` for a stop word. */
  readonly term: number;
  /** Term of the name that ends with it; `STOP` where none does. */
  readonly name: number;
  /** As it is for every question that does not speak of it, which most of its questions do not. */
  readonly matches: readonly UnitMatch[];
  readonly own: false;
}

/** A sentence with its words and the names in it, whatever is asked. */
export interface PassageSentence extends SpanOffsets {
  /** BCP 47 tag of its article. */
  readonly language: string;
  readonly tokens: readonly PassageToken[];
  readonly mentions: readonly Mention[];
  readonly told: SentenceTold;
}

/**
 * What is known of a passage whatever is asked: read once, when it is first asked for. What is dearer is read when that
 * is first asked for.
 */
export interface PassageReading {
  readonly sentences: readonly PassageSentence[];
  /** Every stretch that could be quoted. */
  readonly windows: () => readonly Window[];
  /** The dates that a sentence names. */
  readonly datesOf: (sentence: number) => NamedDates;
  /**
   * Who the claims of its sentences come from.
   * @param leadsBack with what stands before the passage, where a quotation may begin or "he" be named
   */
  readonly attributions: (leadsBack: boolean) => readonly Attribution[];
}

/** Reads who the claims of sentences come from: `PassageReading.attributions`. */
export type ReadAttributions = (
  article: Article,
  sentences: readonly PassageSentence[],
  leadsBack: boolean,
) => readonly Attribution[];

/** What passages are read with. */
export interface PassageReadingOptions {
  readonly streamOf: (passage: Passage) => Uint32Array;
  readonly isEntity: (term: number) => boolean;
  readonly matchEntities: EntityMatcher;
  readonly segmenterOf: SegmenterOf;
  readonly readAttributions: ReadAttributions;
  /** Words of passages, and characters of articles, whose readings are kept; default: many, as their articles are in memory anyway. */
  readonly kept?: { readonly words: number; readonly characters: number };
}

/** What is read of articles and their passages, and kept for the next question. */
export interface PassageReadings {
  readonly of: (passage: Passage) => PassageReading;
  /** The words of an article as browsers compare them. */
  readonly pageWordsOf: (article: Article) => PageWords;
}

/** Words of passages, and characters of articles, whose readings are kept: about 100 and 3 bytes of memory each. */
const KEPT = { words: 200_000, characters: 4_000_000 } as const;

/** Makes a reader of passages that keeps what it read. */
export function createPassageReadings(options: PassageReadingOptions): PassageReadings {
  const { words, characters: most } = options.kept ?? KEPT;
  return {
    of: keeping((passage: Passage) => readOnce(passage, options), {
      most: words,
      weigh: ({ sentences }) => sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
    }),
    pageWordsOf: keeping(
      (article: Article) => ({ ...pageWordsOf(article), characters: article.text.length }),
      { most, weigh: ({ characters }) => characters },
    ),
  };
}

function readOnce(passage: Passage, options: PassageReadingOptions): PassageReading {
  const { article } = passage;
  const { text } = article;
  const sentences = readSentences(passage, options);
  const published = publishedDay(article.published);
  const dates = new Map<number, NamedDates>();
  const attributions = new Map<boolean, readonly Attribution[]>();
  let windows: readonly Window[] | null = null;
  return {
    sentences,
    windows: () => (windows ??= windowsOf(text, sentences)),
    datesOf(at) {
      const sentence = sentences[at];
      const known =
        dates.get(at) ?? (sentence === undefined ? NO_DATES : readNamedDates(sentence, text, published));
      dates.set(at, known);
      return known;
    },
    attributions(leadsBack) {
      const known = attributions.get(leadsBack) ?? options.readAttributions(article, sentences, leadsBack);
      attributions.set(leadsBack, known);
      return known;
    },
  };
}

const UNMATCHED: readonly UnitMatch[] = [];
const NO_DATES: NamedDates = { dates: [], ends: [], unclear: false };

function readSentences(passage: Passage, options: PassageReadingOptions): PassageSentence[] {
  const text = passage.article.text.slice(passage.start, passage.end);
  const tokens = tokenize(text);
  const mentions = options.matchEntities(text, tokens);
  const read = alignTerms(passage, tokens, options);
  const { language } = passage.article;
  const published = publishedDay(passage.article.published);
  let from = 0;
  return spansOf(passage, options).map(({ start, end }) => {
    const first = from;
    while (from < read.length && (read[from]?.start ?? 0) < end) from += 1;
    const inside = mentions.filter(({ firstToken, lastToken }) => firstToken >= first && lastToken < from);
    const own = read.slice(first, from);
    return {
      language,
      start,
      end,
      tokens: own,
      told: new SentenceTold({ text: passage.article.text, tokens: own, start, end }, language, published),
      mentions: inside.map((mention) => ({
        ...mention,
        firstToken: mention.firstToken - first,
        lastToken: mention.lastToken - first,
      })),
    };
  });
}

/** The passage's sentences; none crosses a block of the article. */
function spansOf(passage: Passage, { segmenterOf }: PassageReadingOptions): SpanOffsets[] {
  const { text, blocks, language } = passage.article;
  const sentences: SpanOffsets[] = [];
  for (let at = firstEndingAfter(blocks, passage.start); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.start >= passage.end) break;
    sentences.push(...sentencesOfBlock(segmenterOf(language), text, block, passage));
  }
  return sentences;
}

/** Position of the first of ascending spans that ends after an offset. */
function firstEndingAfter(spans: readonly SpanOffsets[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stream holds one term a word, and an entity's term after the last word of its name. */
function alignTerms(
  passage: Passage,
  tokens: readonly Token[],
  { streamOf, isEntity }: PassageReadingOptions,
): PassageToken[] {
  const stream = streamOf(passage);
  let at = 0;
  return tokens.map(({ start, end, folded }) => {
    const term = stream[at] ?? STOP;
    const after = stream[at + 1] ?? STOP;
    const isNamed = isEntity(after);
    at += isNamed ? 2 : 1;
    return {
      start: start + passage.start,
      end: end + passage.start,
      folded,
      term,
      name: isNamed ? after : STOP,
      matches: UNMATCHED,
      own: false,
    };
  });
}

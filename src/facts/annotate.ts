import type { Article } from '../model/article.js';
import type { Entity } from '../model/entity.js';
import { createSegmenters, eachSentenceOfBlock, type SpanOffsets } from '../language/sentences.js';
import { tokenize } from '../language/tokenize.js';
import { eachInSteps, type Steps } from '../steps.js';
import type { AnnotatedSentence } from './annotated.js';
import { readDates } from './dates/read-dates.js';
import type { FactLanguage, NameReader, PlacedWords } from './languages/fact-language.js';
import { factLanguageOf } from './languages/fact-languages.js';
import { createKnownNames } from './names/known-names.js';
import { isReadable } from './sentence-words.js';
import { readsNoSentence, type ReadSentenceOf, type SentenceReading } from '../reading/sentence-reader.js';

/**
 * Reads the sentences of an article, headings left out, with the names, dates and offices in them. One that is too long
 * for reading facts comes without words.
 *
 * @param readSentence reads the sentences whose clauses are asked for; without it there are none
 */
export type Annotator = (
  article: Article,
  readSentence?: ReadSentenceOf,
) => Steps<readonly AnnotatedSentence[]>;

const NONE: readonly never[] = [];

interface PlacedSentence extends PlacedWords {
  readonly place: Pick<AnnotatedSentence, 'block' | 'section' | 'introducedBy'>;
}

/** Makes an annotator that knows the gazetteer's entities and the world's countries, and finds the article's own names. */
export function createAnnotator(entities: readonly Entity[]): Annotator {
  const known = createKnownNames(entities);
  const made = new Map<FactLanguage, NameReader>();
  const namesOf = (language: FactLanguage): NameReader => {
    const read = made.get(language) ?? language.names(known);
    made.set(language, read);
    return read;
  };
  const segmenterOf = createSegmenters();
  return function* (article, readSentence = readsNoSentence) {
    const placed = yield* eachInSteps(
      sentencesOf(article, segmenterOf(article.language), readSentence),
      (one) => one,
    );
    const names = yield* namesOf(factLanguageOf(article.language))(placed);
    const dates = yield* readDates(article, placed);
    return yield* eachInSteps(placed, ({ words: { start, end, tokens }, place, reading }, index) => ({
      start,
      end,
      article,
      block: place.block,
      section: place.section,
      introducedBy: place.introducedBy,
      tokens,
      mentions: names[index]?.mentions ?? NONE,
      roles: names[index]?.roles ?? NONE,
      dates: dates[index] ?? NONE,
      reading,
    }));
  };
}

/** Reads a sentence when first asked for. */
function once(read: () => SentenceReading | null): () => SentenceReading | null {
  let reading: SentenceReading | null | undefined;
  return () => (reading === undefined ? (reading = read()) : reading);
}

function* sentencesOf(
  article: Article,
  segmenter: Intl.Segmenter,
  readSentence: ReadSentenceOf,
): Generator<PlacedSentence> {
  let section: string | null = null;
  let introducedBy: SpanOffsets | null = null;
  for (const block of article.blocks) {
    if (block.kind === 'heading') section = article.text.slice(block.start, block.end);
    if (block.kind !== 'item') introducedBy = null;
    if (block.kind === 'heading') continue;
    for (const span of eachSentenceOfBlock(segmenter, article.text, block)) {
      const text = article.text.slice(span.start, span.end);
      const { start, end } = span;
      const words = {
        start,
        end,
        text: article.text,
        tokens: isReadable(span) ? tokenize(text, start) : NONE,
      };
      const intro = block.kind === 'item' ? introducedBy : null;
      const reading = once(() => readSentence(article.language, text));
      yield { words, place: { block, section, introducedBy: intro }, reading };
      if (block.kind === 'paragraph') introducedBy = text.endsWith(':') ? span : null;
    }
  }
}

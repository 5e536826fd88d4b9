import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import type { Segment } from '../../search/stored/segment.js';

/*
 * Segments as bytes: words and articles in columns, which take a fraction of the room and time of as many objects.
 */

const whole = z.custom<Int32Array>((value) => value instanceof Int32Array);
const columnsSchema = z.object({
  number: z.number(),
  first: z.number(),
  terms: z.string(),
  passagesWith: whole,
  folded: z.string(),
  written: z.string(),
  languageNames: z.array(z.string()),
  language: whole,
  term: whole,
  capital: whole,
  small: whole,
  articles: whole,
  articleNumber: whole,
  articleFirst: whole,
  articlePassages: whole,
  articleDay: whole,
  gone: whole,
  languages: z.record(z.string(), z.number()),
  documents: z.number(),
  totalLength: z.number(),
});

/** Writes a segment. Its terms and words hold no line break, as they are words. */
export function writeSegment(segment: Segment): Uint8Array {
  const { terms, words, articles, gone, number, first, passagesWith, languages, documents, totalLength } =
    segment;
  const termNumbers = new Map(terms.map((term, at) => [term, at]));
  const languageNames = [...new Set(words.map(({ language }) => language))];
  return serialize({
    number,
    first,
    terms: terms.join('\n'),
    passagesWith,
    folded: words.map(({ folded }) => folded).join('\n'),
    written: words.map(({ folded, written }) => (written === folded ? '' : written)).join('\n'),
    languageNames,
    language: Int32Array.from(words, ({ language }) => languageNames.indexOf(language)),
    term: Int32Array.from(words, ({ term }) => (term === null ? -1 : (termNumbers.get(term) ?? -1))),
    capital: Int32Array.from(words, ({ capital }) => capital),
    small: Int32Array.from(words, ({ small }) => small),
    articles: Int32Array.from(words, (word) => word.articles),
    articleNumber: Int32Array.from(articles, (article) => article.number),
    articleFirst: Int32Array.from(articles, (article) => article.first),
    articlePassages: Int32Array.from(articles, ({ passages }) => passages),
    articleDay: Int32Array.from(articles, ({ day }) => day),
    gone: Int32Array.from(gone),
    languages,
    documents,
    totalLength,
  } satisfies z.input<typeof columnsSchema>);
}

/**
 * Reads a segment.
 * @throws ZodError where the bytes are none: they were written by another build, or damaged
 */
export function readSegment(bytes: Uint8Array): Segment {
  const {
    terms: joined,
    folded,
    written,
    languageNames,
    language,
    term,
    ...columns
  } = columnsSchema.parse(deserialize(bytes));
  const terms = linesOf(joined);
  const writtenOf = linesOf(written);
  return {
    number: columns.number,
    first: columns.first,
    terms,
    passagesWith: columns.passagesWith,
    words: linesOf(folded).map((each, at) => ({
      folded: each,
      written: writtenOf[at] === '' ? each : (writtenOf[at] ?? each),
      language: languageNames[language[at] ?? 0] ?? 'und',
      term: terms[term[at] ?? -1] ?? null,
      capital: columns.capital[at] ?? 0,
      small: columns.small[at] ?? 0,
      articles: columns.articles[at] ?? 0,
    })),
    articles: Array.from(columns.articleNumber, (number, at) => ({
      number,
      first: columns.articleFirst[at] ?? 0,
      passages: columns.articlePassages[at] ?? 0,
      day: columns.articleDay[at] ?? 0,
    })),
    gone: [...columns.gone],
    languages: columns.languages,
    documents: columns.documents,
    totalLength: columns.totalLength,
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

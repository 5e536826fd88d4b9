import { NumberReader, NumberWriter } from '../../search/stored/packed-numbers.js';
import type { NumberedWord, Segment, SegmentArticle } from '../../search/stored/segment.js';
import type { Steps } from '../../steps.js';

/*
 * Segments as bytes, column by column: most numbers in them take one byte.
 */

/** Writes a segment, some columns a step. Its terms and words hold no line break, as they are words. */
export function* writeSegment(segment: Segment): Steps<Uint8Array> {
  const { newTerms, newWords, words, articles } = segment;
  const languages = Object.entries(segment.languages);
  const languageNames = [...new Set(newWords.map(({ language }) => language))];
  const writer = new NumberWriter().put(segment.number).put(segment.first);
  writer.putAscending([...newTerms.keys()]).putText([...newTerms.values()].join('\n'));
  yield;
  writer
    .putAscending(newWords.map(({ number }) => number))
    .putText(newWords.map(({ folded }) => folded).join('\n'))
    .putText(newWords.map(({ folded, written }) => (written === folded ? '' : written)).join('\n'))
    .putText(languageNames.join('\n'))
    .putAll(newWords.map(({ language }) => languageNames.indexOf(language)))
    .putAll(newWords.map(({ term }) => term));
  yield;
  writer.putAscending(segment.terms).putSigned(segment.passagesWith);
  yield;
  writer
    .putAscending(words.numbers)
    .putSigned(words.capital)
    .putSigned(words.small)
    .putSigned(words.articles);
  yield;
  return writer
    .putAll(articles.map(({ number }) => number))
    .putAll(articles.map(({ first }) => first))
    .putAll(articles.map(({ passages }) => passages))
    .putAll(articles.map(({ day }) => day))
    .putAll(segment.gone)
    .putText(languages.map(([name]) => name).join('\n'))
    .putSigned(languages.map(([, more]) => more))
    .putSigned([segment.documents, segment.totalLength])
    .written();
}

/** Reads a segment. Damaged bytes give less than was written. */
export function readSegment(bytes: Uint8Array): Segment {
  const read = new NumberReader(bytes);
  const number = read.next();
  const first = read.next();
  const newTerms = readTerms(read);
  const newWords = readWords(read);
  const terms = read.ascending();
  const passagesWith = read.signed();
  const words = {
    numbers: read.ascending(),
    capital: read.signed(),
    small: read.signed(),
    articles: read.signed(),
  };
  const articles = readArticles(read);
  const gone = [...read.all()];
  const languageNames = linesOf(read.text());
  const more = read.signed();
  const [documents = 0, totalLength = 0] = read.signed();
  return {
    number,
    first,
    newTerms,
    newWords,
    terms,
    passagesWith,
    words,
    articles,
    gone,
    languages: Object.fromEntries(languageNames.map((name, at) => [name, more[at] ?? 0])),
    documents,
    totalLength,
  };
}

function readTerms(read: NumberReader): ReadonlyMap<number, string> {
  const numbers = read.ascending();
  const terms = linesOf(read.text());
  return new Map(Array.from(numbers, (number, at) => [number, terms[at] ?? '']));
}

function readWords(read: NumberReader): readonly NumberedWord[] {
  const numbers = read.ascending();
  const folded = linesOf(read.text());
  const written = linesOf(read.text());
  const languageNames = linesOf(read.text());
  const language = read.all();
  const term = read.all();
  return folded.map((each, at) => ({
    number: numbers[at] ?? 0,
    folded: each,
    written: written[at] === '' ? each : (written[at] ?? each),
    language: languageNames[language[at] ?? 0] ?? 'und',
    term: term[at] ?? 0,
  }));
}

function readArticles(read: NumberReader): readonly SegmentArticle[] {
  const [numbers, firsts, passages, days] = [read.all(), read.all(), read.all(), read.all()];
  return Array.from(numbers, (number, at) => ({
    number,
    first: firsts[at] ?? 0,
    passages: passages[at] ?? 0,
    day: days[at] ?? 0,
  }));
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

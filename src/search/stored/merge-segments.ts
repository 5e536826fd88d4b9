import type { Segment, SegmentArticle, WordChanges } from './segment.js';

/** Makes one segment of several in order, as if all their articles had come and gone at once. */
export function mergeSegments(number: number, segments: readonly Segment[]): Segment {
  const passagesWith = new Map<number, number>();
  const articles = new Map<number, SegmentArticle>();
  const gone = new Set<number>();
  const languages = new Map<string, number>();
  for (const segment of segments) {
    for (const [at, term] of segment.terms.entries())
      passagesWith.set(term, (passagesWith.get(term) ?? 0) + (segment.passagesWith[at] ?? 0));
    for (const article of segment.articles) articles.set(article.number, article);
    // One that came and went among these leaves nothing.
    for (const each of segment.gone) if (!articles.delete(each)) gone.add(each);
    for (const [language, more] of Object.entries(segment.languages))
      languages.set(language, (languages.get(language) ?? 0) + more);
  }
  const terms = Uint32Array.from(passagesWith.keys()).sort();
  return {
    number,
    first: Math.min(...segments.map(({ first }) => first)),
    newTerms: new Map(
      segments.flatMap(({ newTerms }) => [...newTerms]).sort(([one], [other]) => one - other),
    ),
    newWords: segments.flatMap(({ newWords }) => newWords).sort((one, other) => one.number - other.number),
    terms,
    passagesWith: Int32Array.from(terms, (term) => passagesWith.get(term) ?? 0),
    words: mergeWords(segments.map(({ words }) => words)),
    articles: [...articles.values()].sort((a, b) => a.first - b.first),
    gone: [...gone],
    languages: Object.fromEntries(languages),
    documents: segments.reduce((sum, { documents }) => sum + documents, 0),
    totalLength: segments.reduce((sum, { totalLength }) => sum + totalLength, 0),
  };
}

function mergeWords(all: readonly WordChanges[]): WordChanges {
  const numbers = Uint32Array.from(new Set(all.flatMap((words) => [...words.numbers]))).sort();
  const places = new Map(Array.from(numbers, (number, at) => [number, at]));
  const merged = {
    numbers,
    capital: new Int32Array(numbers.length),
    small: new Int32Array(numbers.length),
    articles: new Int32Array(numbers.length),
  };
  for (const words of all) {
    for (const [from, number] of words.numbers.entries()) {
      const at = places.get(number) ?? 0;
      merged.capital[at] = (merged.capital[at] ?? 0) + (words.capital[from] ?? 0);
      merged.small[at] = (merged.small[at] ?? 0) + (words.small[from] ?? 0);
      merged.articles[at] = (merged.articles[at] ?? 0) + (words.articles[from] ?? 0);
    }
  }
  return merged;
}

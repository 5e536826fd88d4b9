import type { Segment, SegmentArticle, SegmentWord } from './segment.js';

/** Makes one segment of several in order, as if all their articles had come and gone at once. */
export function mergeSegments(number: number, segments: readonly Segment[]): Segment {
  const passagesWith = new Map<string, number>();
  const words = new Map<string, SegmentWord>();
  const articles = new Map<number, SegmentArticle>();
  const gone = new Set<number>();
  const languages = new Map<string, number>();
  for (const segment of segments) {
    for (const [at, term] of segment.terms.entries())
      passagesWith.set(term, (passagesWith.get(term) ?? 0) + (segment.passagesWith[at] ?? 0));
    for (const word of segment.words) {
      const key = `${word.language} ${word.folded}`;
      const before = words.get(key);
      words.set(key, before === undefined ? word : added(before, word));
    }
    for (const article of segment.articles) articles.set(article.number, article);
    // One that came and went among these leaves nothing.
    for (const each of segment.gone) if (!articles.delete(each)) gone.add(each);
    for (const [language, more] of Object.entries(segment.languages))
      languages.set(language, (languages.get(language) ?? 0) + more);
  }
  return {
    number,
    first: Math.min(...segments.map(({ first }) => first)),
    terms: [...passagesWith.keys()],
    passagesWith: Int32Array.from(passagesWith.values()),
    words: [...words.values()],
    articles: [...articles.values()].sort((a, b) => a.first - b.first),
    gone: [...gone],
    languages: Object.fromEntries(languages),
    documents: segments.reduce((sum, { documents }) => sum + documents, 0),
    totalLength: segments.reduce((sum, { totalLength }) => sum + totalLength, 0),
  };
}

function added(one: SegmentWord, other: SegmentWord): SegmentWord {
  return {
    ...one,
    capital: one.capital + other.capital,
    small: one.small + other.small,
    articles: one.articles + other.articles,
  };
}

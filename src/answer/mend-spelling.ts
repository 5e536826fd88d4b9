import type { PassageIndex } from '../search/passage-index.js';
import type { Token } from '../text/tokenize.js';

/**
 * Words that the articles and the gazetteer do not know, replaced by the nearest they do ("witkof" → "witkoff").
 * A known word is never changed, so no known name becomes another.
 */
export function mendSpelling(
  index: PassageIndex,
  tokens: readonly Token[],
  language: string,
): readonly Token[] {
  const analyzer = index.analyzerOf(language);
  return tokens.map((token) => {
    const { folded } = token;
    if (index.spelling.knows(folded) || analyzer.isStopWord(folded)) return token;
    const stem = analyzer.stem(folded);
    if (index.vocabulary.numberOf(stem) !== undefined) return token;
    // Among endings upon endings, what is like a known word is more often another form of it than a misspelling.
    if (analyzer.agglutinative && index.vocabulary.familyOf(stem, true).length > 0) return token;
    if (index.thesaurus.find([folded], language).length > 0) return token;
    const mended = index.spelling.mend(folded);
    return mended === null ? token : { ...token, folded: mended };
  });
}

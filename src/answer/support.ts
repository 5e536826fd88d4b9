import { citedArticle, type Citation, type Supporting } from '../model/answer.js';
import type { Article } from '../model/article.js';
import type { Query } from '../search/query/query.js';
import { createArticleVoices, isVoiceKnown } from '../sources/stories/article-voices.js';
import { supportersOf } from './competitors.js';
import type { ReadHit } from './read-hits.js';

/** A name matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** A quotation states the same only where it speaks of nearly as much of the question as the best does. */
const LEAST_SHARE = 0.9;

/**
 * Independent articles that state the same answer: the same name, date, place or figure, in a sentence that names all that the
 * question names. Copies of one story are one voice, and so are articles that rest on one publisher, whoever printed them; those
 * of one publisher are independent only where they rest on others. Where neither is told, nobody can tell,
 * and where no word is marked as the answer, nothing is there to be the same as.
 */
export function supportOf(
  query: Query,
  hits: readonly ReadHit[],
  citations: readonly Citation[],
): Supporting[] {
  const [best] = hits;
  const isMarked = (citations[0]?.highlights.length ?? 0) > 0;
  if (best === undefined || !isMarked || !isVoiceKnown(best.passage.article)) return [];
  const voices: Article[] = [best.passage.article];
  const { areOneVoice } = createArticleVoices();
  const least = stated(query, best) * LEAST_SHARE;
  return supportersOf(best, hits).flatMap((hit): Supporting[] => {
    const found = hits.find(({ passage, window }) => passage === hit.passage && window === hit.window);
    const { article } = hit.passage;
    const isUnsure =
      found === undefined ||
      found.event.isDenied === 1 ||
      found.event.isUnreal === 1 ||
      found.event.isApart === 1;
    if (isUnsure || !isVoiceKnown(article)) return [];
    if (!namesAll(query, found) || stated(query, found) < least) return [];
    if (voices.some((voice) => areOneVoice(voice, article))) return [];
    voices.push(article);
    const cited = citations.find(
      (citation) => citation.article.id === article.id && citation.start === hit.window.start,
    );
    return [{ article: citedArticle(article), n: cited?.n ?? null }];
  });
}

function namesAll({ units }: Query, { window }: ReadHit): boolean {
  return units.every(
    ({ isName, isNamePart }, at) =>
      !isName || isNamePart === true || (window.strengths[at] ?? 0) >= LEAST_STRENGTH,
  );
}

/** Weight of the question that a quotation speaks of. */
function stated({ units }: Query, { window }: ReadHit): number {
  return units.reduce((sum, { weight }, at) => sum + weight * (window.strengths[at] ?? 0), 0);
}

import { wordSet } from '../language/word-sets.js';
import type { EntityRef } from '../model/entity.js';

/** Agencies and broadcasters by their short names. */
export const MEDIA = wordSet(
  `cnn bbc afp ap reuters tass irna isna anadolu xinhua nbc abc cbs npr dpa ansa efe ria interfax axios politico bloomberg
  haaretz ynet wafa kan wam petra mena tasnim fars mehr cbc skynews msnbc newsweek france24 dw trt aa upi interviewer i24news lbci`,
);
/** What their longer names end with. */
export const OF_MEDIA = wordSet(
  'news newspaper agency press television tv radio broadcaster broadcasting daily times post journal herald tribune gazette channel magazine media network',
);

/**
 * Whether a name is that of an agency, a paper or a broadcaster: who speaks to one gives an interview, and meets nobody.
 *
 * @param local the language's own words for one, folded
 */
export function isMediaName({ name, type }: EntityRef, local: ReadonlySet<string>): boolean {
  if (type !== 'organization' && type !== 'group') return false;
  const words = [...wordSet(name.replaceAll('-', ' '))];
  return words.some(
    (word, at) => MEDIA.has(word) || local.has(word) || (at === words.length - 1 && OF_MEDIA.has(word)),
  );
}

import { attributionsOf } from '../../src/facts/attribution/attributions-of.js';
import { withPeople } from '../../src/facts/attribution/read-statements.js';
import { atOnce } from '../../src/steps.js';
import { createAnnotator } from '../../src/facts/annotate.js';
import type { Attribution } from '../../src/model/attribution.js';
import type { Article } from '../../src/model/article.js';
import { articleOf } from './corpus.js';

const annotate = createAnnotator([]);

/** The attributions of a text and the article that their offsets are of. */
export function attributionsIn(
  text: string,
  language = 'en',
): { readonly article: Article; readonly attributions: readonly Attribution[] } {
  const article = articleOf(text, { language });
  const sentences = atOnce(annotate(article)).map(withPeople);
  return { article, attributions: attributionsOf(language, article.text, sentences) };
}

/** The same in words: who, by which verb, what. */
export function saidIn(text: string, language = 'en') {
  const { article, attributions } = attributionsIn(text, language);
  const words = ({ start, end }: { start: number; end: number }): string => article.text.slice(start, end);
  return attributions.map(({ named, verb, contents, kind, modality }) => ({
    who: named === null ? null : words(named),
    verb,
    what: contents.map(words).join(' … '),
    kind,
    modality,
  }));
}

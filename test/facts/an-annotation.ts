import type { AnnotatedSentence } from '../../src/facts/annotated.js';
import type { DateView } from '../../src/language/dates/date-frame.js';
import { atOnce } from '../../src/steps.js';
import { createAnnotator } from '../../src/facts/annotate.js';
import type { Article } from '../../src/model/article.js';
import { shippedKnowledge } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';

const annotate = createAnnotator(shippedKnowledge.entities);

/** The sentences of an English article with the shipped gazetteer. */
function annotated(text: string, given: Partial<Article> = {}): readonly AnnotatedSentence[] {
  return atOnce(annotate(articleOf(text, { language: 'en', ...given })));
}

/** `words=id` of every mention, sentence by sentence; by other words than a name with how. */
export function mentionsOf(text: string, given: Partial<Article> = {}): string[][] {
  return annotated(text, given).map(({ article, mentions }) =>
    mentions.map(({ ref, start, end, how }) => {
      const told = how === 'name' ? '' : ` (${how})`;
      return `${article.text.slice(start, end)}=${ref.id}${told}`;
    }),
  );
}

/** `words=value` of every date that is known in a view. */
export function datesOf(
  text: string,
  published: string | null,
  language = 'en',
  view: DateView = 'near',
): string[] {
  return annotated(text, { published, language }).flatMap(({ dates }) =>
    dates.flatMap((date) => (date[view] === null ? [] : `${date.words}=${date[view]}`)),
  );
}

/** `person: title of owner` of every role. */
export function rolesOf(text: string): string[] {
  return annotated(text).flatMap(({ roles }) =>
    roles.map(({ person, title, of }) => `${person.ref.name}: ${title}${of === null ? '' : ` of ${of.id}`}`),
  );
}

import type { Citation } from '../model/answer.js';
import { passageOf, passagePage } from '../model/passage-page.js';
import type { Services } from './services.js';

type Linked = Pick<Citation, 'article' | 'start' | 'end' | 'link'>;

/**
 * The same use cases, with answers that lead to the service's own page where an article has no address.
 * @param publicUrl origin that members reach the pages at; null: nothing leads there
 */
export function linkedToPages(services: Services, publicUrl: string | null): Services {
  if (publicUrl === null) return services;
  const { answering, articles, facts, checking, operations } = services;
  const withLink = <T extends Linked>(cited: T): T => {
    const { link, article } = cited;
    return { ...cited, link: link ?? `${publicUrl}${passagePage(passageOf(article, cited))}` };
  };
  return {
    articles,
    facts,
    checking,
    operations,
    answering: {
      suggest: (request) => answering.suggest(request),
      async ask(...asked) {
        const answer = await answering.ask(...asked);
        const { citations, conflicts } = answer;
        return {
          ...answer,
          citations: citations.map(withLink),
          ...(conflicts === undefined ? {} : { conflicts: conflicts.map(withLink) }),
        };
      },
    },
  };
}

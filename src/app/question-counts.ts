import type { Services } from './services.js';

/** Questions since the start, over all doors. */
export interface QuestionCounts {
  readonly answered: number;
  readonly abstained: number;
  readonly failed: number;
}

/** The same services, with every question counted by how it ended. */
export function countQuestions(services: Services): { services: Services; counts: () => QuestionCounts } {
  const counts = { answered: 0, abstained: 0, failed: 0 };
  return {
    counts: () => ({ ...counts }),
    services: {
      async ask(question, options) {
        try {
          const answer = await services.ask(question, options);
          counts[answer.status] += 1;
          return answer;
        } catch (error) {
          counts.failed += 1;
          throw error;
        }
      },
      articles: () => services.articles(),
      view: (request) => services.view(request),
      summary: () => services.summary(),
      lastReload: () => services.lastReload(),
      reload: () => services.reload(),
    },
  };
}

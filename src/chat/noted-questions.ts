import type { UnansweredQuestions } from '../app/community/unanswered.js';
import type { Services } from '../app/services.js';
import type { Caller } from './interaction.js';
import type { MemberPreferences } from './member-preferences.js';

/** What keeps members' questions that have no answer. */
export interface NotedQuestions {
  readonly unanswered: Pick<UnansweredQuestions, 'note'>;
  /** Doors through which members ask, whom a notice reaches. */
  readonly doors: readonly string[];
}

/** The same use cases for whoever puts a member's question; where it has no answer it is noted. */
export function notingServices(
  services: Services,
  caller: Caller,
  { keepQuestions: keepsName }: MemberPreferences,
  { unanswered, doors }: NotedQuestions,
): Services {
  if (!doors.includes(caller.door)) return services;
  const by = { member: caller.userId, guild: caller.guildId, keepsName };
  return {
    ...services,
    answering: {
      ...services.answering,
      async ask(...asked) {
        const answer = await services.answering.ask(...asked);
        // What a button asks again was noted when it was asked.
        if (asked[1]?.again !== true) unanswered.note(answer, by);
        return answer;
      },
    },
  };
}

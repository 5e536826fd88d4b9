import type { Feedbacks, Gaps, Watches } from '../src/app/community-ports.js';
import { keepForgetting } from '../src/app/community/forget-old.js';
import {
  heldByHash,
  heldByName,
  heldQuestions,
  heldSubscriptions,
  heldTogether,
  type HeldData,
} from '../src/app/community/held-data.js';
import type { QuestionLikeness } from '../src/app/community/likeness.js';
import { createModerated, type Moderated, type ServerMember } from '../src/app/community/moderate.js';
import { createWatchTelling } from '../src/app/community/tell-watchers.js';
import { createUnanswered, type UnansweredQuestions } from '../src/app/community/unanswered.js';
import { createAskerOf, createVoterOf } from '../src/app/community/verdicts.js';
import type { Audit } from '../src/app/article-ports.js';
import { limitOf, type Limit } from '../src/app/limit.js';
import type { Store } from '../src/app/ports.js';
import type { Subscriptions } from '../src/app/subscription-ports.js';
import type { Answering, Services } from '../src/app/services.js';
import type { Asked } from '../src/chat/asked-state.js';
import type { Caller } from '../src/chat/interaction.js';
import { memberPreferences } from '../src/chat/member-preferences.js';
import type { NotedQuestions } from '../src/chat/noted-questions.js';
import type { Notices } from '../src/chat/notices.js';
import { textsFor } from '../src/chat/texts/texts.js';
import { toldContent } from '../src/chat/told-content.js';
import type { Logger } from '../src/logger.js';
import type { Answer } from '../src/model/answer.js';

/** What commands on questions without an answer, feedback, the audit and what is held of members need. */
export interface CommunityPorts {
  readonly unanswered: UnansweredQuestions;
  readonly gaps: Gaps;
  readonly watches: Watches;
  readonly feedback: Feedbacks;
  readonly audit: Pick<Audit, 'newest'>;
  readonly moderated: Moderated;
  readonly held: HeldData;
  readonly voterOf: (member: string) => string;
  /** Code of a member and a question's key together. */
  readonly askerOf: (member: string, key: string) => string;
  readonly subscriptions: Subscriptions;
  /** Asks as nobody's question: it is not counted, and not kept. */
  readonly ask: Answering['ask'];
  /** Of what a member may leave behind. */
  readonly limit: Limit;
  /** Whether who asks can be told of something later. */
  readonly canBeTold: (caller: Caller) => boolean;
}

/** What makes them. */
export interface CommunityOptions {
  readonly store: Store;
  /** Of which nothing is counted. */
  readonly services: Pick<Services, 'answering' | 'operations'>;
  readonly notices: Notices;
  /** Called where a question has no answer: a process that answers all of them has no use for it. */
  readonly likeness: () => Promise<QuestionLikeness>;
  /** Doors through which members ask whom a notice reaches. */
  readonly doors: readonly string[];
  /** Kept secret by whoever runs Parley; members' verdicts are told apart by it. */
  readonly secret: string;
  readonly clock: () => Date;
  /** Resolves to true after so many ms, to false where the program stops before. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly logger: Logger;
}

/** All of it, and what goes on by itself. */
export interface Community {
  readonly ports: CommunityPorts;
  readonly noted: NotedQuestions;
  /** Asks again, tells and forgets, until the program stops. */
  run(): Promise<void>;
  /** Resolves once all that was asked so far is kept. */
  kept(): Promise<void>;
}

/** How much a member may leave behind. */
const LEFT_BEHIND = { most: 30, seconds: 60 * 60 };

/** The loop: what members ask in vain is kept, asked again when the articles change, and told to those who wanted it. */
export function createCommunity(options: CommunityOptions): Community {
  const { store, services, notices, likeness, doors, secret, clock, wait, logger } = options;
  const ask: Answering['ask'] = (...asked) => services.answering.ask(...asked);
  const { gaps, watches, feedback, audit, settings } = store;
  const voterOf = createVoterOf(secret);
  const askerOf = createAskerOf(secret);
  const unanswered = createUnanswered({ gaps, watches, askerOf, likeness, logger });
  const telling = createWatchTelling({
    gaps,
    watches,
    feedback,
    ask: (question) => ask(question),
    async version() {
      const { version, factsState } = await services.operations.summary();
      return factsState === 'reading' ? null : version;
    },
    // The key is the watch's own: an attempt that may have gone through is not shown twice.
    tell: ({ id, member, language }, told) =>
      notices.send(
        { kind: 'member', id: member },
        toldContent(told, { member, texts: textsFor(language) }),
        `watch ${id}`,
      ),
    clock,
    wait,
    logger,
  });
  return {
    ports: {
      unanswered,
      gaps,
      watches,
      feedback,
      audit,
      moderated: createModerated({ changes: store.changes, settled: (piece) => telling.settled(piece) }),
      held: heldTogether([
        heldByName({ gaps, watches, askerOf }),
        heldQuestions({ gaps, askerOf }),
        heldSubscriptions(store.subscriptions),
        heldByHash(feedback, voterOf),
        heldPreferences(settings),
      ]),
      voterOf,
      askerOf,
      subscriptions: store.subscriptions,
      ask,
      limit: limitOf(store.limits, 'left-behind', LEFT_BEHIND),
      canBeTold: ({ door }) => doors.includes(door),
    },
    noted: { unanswered, doors },
    kept: () => unanswered.kept(),
    run: async () =>
      void (await Promise.all([telling.run(), keepForgetting({ store, clock, wait, logger })])),
  };
}

/** What members have chosen for themselves. */
function heldPreferences(settings: Store['settings']): HeldData {
  return {
    async count(id) {
      const set = await settings.all({ kind: 'member', id });
      const chosen = Object.values(memberPreferences).filter((setting) => set.get<unknown>(setting) !== null);
      return { preferences: chosen.length };
    },
    forget: (id) => settings.forget({ kind: 'member', id }),
  };
}

/** Asks again what a message stands for, of the articles as they are now. */
export function askAgain(
  { ask }: Pick<CommunityPorts, 'ask'>,
  { question, asOf, after }: Asked,
): Promise<Answer> {
  return ask(question, { ...(asOf === null ? {} : { asOf }), ...(after === null ? {} : { after }) });
}

/** A moderator in their server; whoever runs a command for moderators is in one. */
export function serverMemberOf({ userId, guildId }: Caller): ServerMember {
  return { kind: 'member', id: userId, guild: guildId ?? '' };
}

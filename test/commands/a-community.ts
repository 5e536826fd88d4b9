import { createCommunity } from '../../commands/community.js';
import { createCommands } from '../../commands/index.js';
import { createOnce } from '../../src/app/once.js';
import { likenessByWords } from '../../src/app/community/likeness.js';
import { createChat } from '../../src/chat/dispatch.js';
import type { Caller, Interaction, RawFields, RawOptions } from '../../src/chat/interaction.js';
import { createModeratorsLog } from '../../src/chat/moderators-log.js';
import type { NoticeOutcome } from '../../src/chat/notices.js';
import type { Form, Outcome, Reply, Update } from '../../src/chat/reply.js';
import type { Answer } from '../../src/model/answer.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { aCitation, anAbstention, anAnswer } from '../support/answers.js';
import { fakeNotices } from '../support/chat-ports.js';
import { aLimit, anArticle, fakeServices, recordingLogger } from '../support/services.js';
import { shippedSubject } from '../support/subject.js';
import { createVirtualTime } from '../support/virtual-time.js';
import { fakeEditing, fakeFollowing } from './moderating.js';
import { aCaller } from './run-command.js';

/** A member who is no moderator; `aCaller` is one. */
export const MEMBER: Partial<Caller> = { userId: '7', permissions: [] };

type Said = Pick<Reply, 'actions' | 'selects'>;

/** Articles that answer what a test says, members and moderators of a server, and all that is kept, in memory. */
export function aCommunity(given: { readonly outcomeOf?: () => NoticeOutcome } = {}) {
  const time = createVirtualTime('2025-10-13T12:00:00Z');
  const store = createMemoryStore({ now: () => 0, clock: time.clock });
  /** Questions that are answered, with the id of the article. */
  const answers = new Map<string, string>();
  let version = 'v1';
  const answerTo = (question: string): Answer => {
    const article = answers.get(question);
    if (article === undefined) {
      return anAbstention('not-stated', { question, snapshot: version, citations: [aCitation()] });
    }
    return anAnswer({ question, snapshot: version, citations: [aCitation({ article: { id: article } })] });
  };
  const services = fakeServices({
    ask: async (question, options) => ({ ...answerTo(question), asOf: options?.asOf ?? null }),
    articles: async () => [anArticle(), anArticle({ id: 'envoys', title: 'Envoys in Lisbon' })],
    summary: async () => ({
      version,
      builtAt: '2025-10-13T12:00:00.000Z',
      articles: 2,
      passages: 4,
      facts: 1,
      factsState: 'ready',
    }),
  });
  const { sent, notices } = fakeNotices(given.outcomeOf);
  const { settings, audit } = store;
  const logger = recordingLogger();
  const { clock, wait } = time;
  const community = createCommunity({
    store,
    services,
    notices,
    likeness: async () => likenessByWords(),
    doors: ['test'],
    secret: 'a secret',
    clock,
    wait,
    logger,
  });
  const moderators = createModeratorsLog({ audit, notices, limit: aLimit(), logger });
  const { following } = fakeFollowing();
  const commands = createCommands(shippedSubject, {
    community: community.ports,
    settings: { ...store, notices, moderators },
    editing: fakeEditing(),
    following,
    audit,
    fetchAttached: async () => ({ kind: 'gone' }),
    wait: () => new Promise(() => undefined),
    now: () => 0,
  });
  const chat = createChat({
    commands,
    services,
    draw: async () => null,
    settings,
    moderators,
    noted: community.noted,
    cooldown: aLimit(),
    once: createOnce(store.limits),
    logger: {
      ...logger,
      error: (facts) => {
        throw new Error('A command failed.', { cause: facts });
      },
    },
    now: () => 0,
    newReference: () => 'ref-7',
  });
  const sendLater = (): never => {
    throw new Error('No command sends a later reply.');
  };
  /** What is done, and all that comes of it. */
  async function act(interaction: Interaction): Promise<Outcome> {
    const outcome = await chat.dispatch(interaction, sendLater);
    await community.kept();
    return outcome;
  }
  const pressAny = ({ actions = [] }: Said, label: string, caller: Partial<Caller>): Promise<Outcome> => {
    const button = actions.find((each) => each.label === label);
    if (button === undefined) throw new Error(`There is no button ${label}.`);
    const { action, state } = button;
    return act({ kind: 'component', caller: aCaller(caller), action, state, values: [] });
  };
  return {
    ...store,
    time,
    store,
    commands,
    community,
    sent,
    answers,
    act,
    /** The articles are others from now on. */
    change: (more: Readonly<Record<string, string>>) => {
      version += '+';
      for (const [question, article] of Object.entries(more)) answers.set(question, article);
    },
    run: async (name: string, options: RawOptions = {}, caller: Partial<Caller> = {}): Promise<Reply> => {
      const call = { kind: 'command', caller: aCaller(caller), path: name.split(' '), options } as const;
      return replyOf(await act(call));
    },
    press: async (said: Said, label: string, caller: Partial<Caller> = {}): Promise<Reply | Update> =>
      saidBy(await pressAny(said, label, caller)),
    /** Presses a button that opens a form. */
    openForm: async (said: Said, label: string, caller: Partial<Caller> = {}): Promise<Form> => {
      const outcome = await pressAny(said, label, caller);
      if (outcome.kind !== 'form') throw new Error(`It came to a ${outcome.kind}, not a form.`);
      return outcome;
    },
    choose: async (
      { selects = [] }: Said,
      value: string,
      caller: Partial<Caller> = {},
    ): Promise<Reply | Update> => {
      const [select] = selects;
      if (select === undefined) throw new Error('There is nothing to choose from.');
      const { action, state } = select;
      return saidBy(
        await act({ kind: 'component', caller: aCaller(caller), action, state, values: [value] }),
      );
    },
    submit: async (
      { action, state }: Form,
      fields: RawFields,
      caller: Partial<Caller> = {},
    ): Promise<Reply | Update> =>
      saidBy(await act({ kind: 'form', caller: aCaller(caller), action, state, fields })),
    /** The audit, oldest first: action, outcome. */
    audited: async () =>
      (await audit.newest({ limit: 99 })).toReversed().map(({ action, outcome }) => `${action} ${outcome}`),
  };
}

function replyOf(outcome: Outcome): Reply {
  if (outcome.kind !== 'reply') throw new Error(`It came to a ${outcome.kind}, not a reply.`);
  return outcome;
}

function saidBy(outcome: Outcome): Reply | Update {
  return outcome.kind === 'update' ? outcome : replyOf(outcome);
}

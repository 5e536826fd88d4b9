import type { CommunityPorts } from '../../commands/community.js';
import { createCommands } from '../../commands/index.js';
import type { SettingsPorts } from '../../commands/settings-of-server.js';
import type { FetchAttached } from '../../src/app/attached-file.js';
import type { Editing, Offered, OfferedArticle, Preview } from '../../src/app/editing.js';
import type { Actor } from '../../src/app/article-ports.js';
import type { Following } from '../../src/app/following/following.js';
import { addSource, removeSource } from '../../src/app/following/source-changes.js';
import { manageSources, type ManagedSources } from '../../src/app/following/managed-sources.js';
import { createChat, type Chat } from '../../src/chat/dispatch.js';
import type { Caller, RawOptions } from '../../src/chat/interaction.js';
import type { Action, Outcome, Reply, State, Update } from '../../src/chat/reply.js';
import type { ArticleContent, KeptArticle } from '../../src/model/kept-article.js';
import type { SourceDefinition, SourceResult } from '../../src/model/source-definition.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { aLimit, fakeServices, recordingLogger, type GivenServices } from '../support/services.js';
import { shippedSubject } from '../support/subject.js';
import { aCaller } from './run-command.js';
import { chatPorts } from '../support/chat-ports.js';

/** What was read of an article, as little as there can be. */
export function someContent(given: Partial<ArticleContent> = {}): ArticleContent {
  const text = given.text ?? 'Envoys met in Doha on Monday. They spoke for two hours.';
  return {
    title: 'Envoys meet in Doha',
    publisher: 'Example Wire',
    url: 'https://news.example/doha',
    published: '2025-10-08',
    updated: null,
    language: 'en',
    authors: [],
    sources: [],
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    ...given,
  };
}

export function anOffered(given: Partial<OfferedArticle> = {}): OfferedArticle {
  return { id: 'doha', content: someContent(), standing: 'new', copyOf: null, notes: [], ...given };
}

/** A change that was asked for, and by whom. */
type Asked = readonly [what: 'preview' | 'add' | 'remove' | 'restore', subject: Offered | string, by?: Actor];

/** Editing that reads what it is told, keeps it in memory, and notes what it was asked for. */
export function fakeEditing(
  read: (offered: Offered) => Preview = () => ({ kind: 'read', articles: [anOffered()] }),
): Editing & { readonly asked: Asked[]; readonly kept: Map<string, KeptArticle> } {
  const asked: Asked[] = [];
  const kept = new Map<string, KeptArticle>();
  const stand = (id: string, standing: 'live' | 'removed') => {
    const article = kept.get(id);
    if (article === undefined) return { kind: 'unknown' } as const;
    if ((article.standing === 'removed') === (standing === 'removed')) return { kind: 'unchanged' } as const;
    const changed = { ...article, standing };
    kept.set(id, changed);
    return { kind: 'done', article: changed } as const;
  };
  return {
    asked,
    kept,
    async preview(offered) {
      asked.push(['preview', offered]);
      return read(offered);
    },
    async add(offered, by, isAsSeen = () => true) {
      asked.push(['add', offered, by]);
      const preview = read(offered);
      if (preview.kind === 'refused') return preview;
      if (!isAsSeen(preview.articles)) return { kind: 'differs', articles: preview.articles };
      for (const article of preview.articles) keepIn(kept, article.id, article.content);
      return { kind: 'added', articles: preview.articles };
    },
    async remove(id, by) {
      asked.push(['remove', id, by]);
      return stand(id, 'removed');
    },
    async restore(id, by) {
      asked.push(['restore', id, by]);
      return stand(id, 'live');
    },
    async list({ standing, after = '', limit }) {
      return [...kept.values()]
        .filter((article) => article.id > after && (standing?.includes(article.standing) ?? true))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, limit);
    },
    async get(id) {
      const article = kept.get(id);
      return article === undefined ? null : { article, versions: [article.current] };
    },
    changes: async () => [],
  };
}

/** Keeps an article that is answered from. */
export function keepIn(kept: Map<string, KeptArticle>, id: string, content = someContent()): void {
  kept.set(id, {
    id,
    origin: { kind: 'moderator', member: '1' },
    standing: 'live',
    current: { version: 1, readAt: '2025-10-08T12:00:00.000Z', content },
    copies: [],
  });
}

export function aSource(given: Partial<SourceDefinition> = {}): SourceDefinition {
  return {
    id: 'wire',
    kind: 'feed',
    url: 'https://news.example/feed',
    language: null,
    publisher: null,
    every: 30,
    include: [],
    exclude: [],
    keep: null,
    enabled: true,
    ...given,
  };
}

/** Sources in memory whose changes are audited. `check` says how a check ends. */
export function fakeFollowing(check: Following['check'] = async () => ({ kind: 'unknown' })) {
  const store = createMemoryStore({ now: () => 0, clock: () => new Date('2025-10-13T12:00:00Z') });
  const { sources, audit, changes } = store;
  const following: ManagedSources = manageSources({
    async list() {
      return (await sources.list()).map((source) => ({
        ...source,
        note: source.state.result === null ? 'It was not checked yet.' : null,
        hub: null,
      }));
    },
    add: (definition, member, note = async () => {}) => addSource(definition, member, { changes, note }),
    remove: (id, note = async () => {}) => removeSource(id, { changes, note }),
    check,
  });
  return { following, sources, audit };
}

/** How a check ended that found something. */
export const somethingRead: SourceResult = {
  kind: 'read',
  found: 20,
  added: 3,
  changed: 1,
  skipped: 9,
  reason: '9 of 20 left out: they hold none of the words that are wanted',
};

export interface Moderating {
  readonly editing?: Editing;
  readonly following?: ManagedSources;
  readonly settings?: SettingsPorts;
  readonly services?: GivenServices;
  readonly community?: CommunityPorts;
  readonly fetchAttached?: FetchAttached;
  readonly wait?: (ms: number) => Promise<unknown>;
  readonly now?: () => number;
}

/** The commands with those for moderators. */
export function moderatorCommands(given: Moderating) {
  const {
    editing,
    following,
    settings,
    community,
    fetchAttached = async () => ({ kind: 'gone' }),
    now = () => 0,
  } = given;
  return createCommands(shippedSubject, {
    ...(editing === undefined ? {} : { editing }),
    ...(following === undefined ? {} : { following }),
    ...(settings === undefined ? {} : { settings }),
    ...(community === undefined ? {} : { community }),
    fetchAttached,
    wait: given.wait ?? (() => new Promise(() => undefined)),
    now,
  });
}

/** A chat with the commands for moderators. A failure of one is thrown. */
export function moderated(given: Moderating) {
  const chat: Chat = createChat({
    ...chatPorts(),
    ...given.settings,
    commands: moderatorCommands(given),
    services: fakeServices(given.services),
    draw: async () => null,
    cooldown: aLimit(),
    logger: {
      ...recordingLogger(),
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
  return {
    /** Runs a command, by its whole name. */
    run: async (name: string, options: RawOptions = {}, caller: Partial<Caller> = {}): Promise<Reply> => {
      const path = name.split(' ');
      const call = { kind: 'command', caller: aCaller(caller), path, options } as const;
      return replyIn(await chat.dispatch(call, sendLater));
    },
    /** Presses the button with this label. */
    press: async (
      { actions = [] }: Pick<Reply, 'actions'>,
      label: string,
      caller: Partial<Caller> = {},
    ): Promise<Reply | Update> => {
      const button: Action | undefined = actions.find((action) => action.label === label);
      if (button === undefined) throw new Error(`There is no button ${label}.`);
      const { action, state } = button;
      const call = { kind: 'component', caller: aCaller(caller), action, state, values: [] } as const;
      const outcome = await chat.dispatch(call, sendLater);
      return outcome.kind === 'update' ? outcome : replyIn(outcome);
    },
    /** Chooses in the first list whose state has this in it. */
    choose: async (
      { selects = [] }: Pick<Reply, 'selects'>,
      state: State,
      values: readonly string[],
      caller: Partial<Caller> = {},
    ): Promise<Reply | Update> => {
      const list = selects.find((select) =>
        Object.entries(state).every(([name, value]) => select.state[name] === value),
      );
      if (list === undefined) throw new Error('There is no such list.');
      const { action } = list;
      const call = {
        kind: 'component',
        caller: aCaller(caller),
        action,
        state: list.state,
        values,
      } as const;
      const outcome = await chat.dispatch(call, sendLater);
      return outcome.kind === 'update' ? outcome : replyIn(outcome);
    },
    choices: (name: string, typed: string, caller: Partial<Caller> = {}) =>
      chat.complete({
        kind: 'autocomplete',
        caller: aCaller(caller),
        path: name.split(' '),
        options: {},
        focused: 'id',
        typed,
      }),
  };
}

function replyIn(outcome: Outcome): Reply {
  if (outcome.kind !== 'reply') throw new Error(`It came to a ${outcome.kind}, not a reply.`);
  return outcome;
}

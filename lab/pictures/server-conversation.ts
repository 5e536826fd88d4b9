import { createOnce } from '../../src/app/once.js';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { createCommunity } from '../../commands/community.js';
import { createCommands } from '../../commands/index.js';
import { limitOf } from '../../src/app/limit.js';
import { likenessByWords } from '../../src/app/community/likeness.js';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import type { Services } from '../../src/app/services.js';
import type { Command } from '../../src/chat/command.js';
import { createChat, type Chat } from '../../src/chat/dispatch.js';
import type { Caller, Interaction } from '../../src/chat/interaction.js';
import { createModeratorsLog } from '../../src/chat/moderators-log.js';
import type { Notices } from '../../src/chat/notices.js';
import { serverSettings } from '../../src/chat/server-settings.js';
import { buildSnapshot } from '../../src/corpus/build.js';
import { startHttpServer, type HttpServer } from '../../src/http/server.js';
import { readSubject } from '../../src/knowledge/subject.js';
import type { Logger } from '../../src/logger.js';
import { readCorpus } from '../../src/sources/read-corpus.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { loadAssets } from '../../src/web/assets.js';
import { playgroundPages } from '../../src/web/playground/playground-pages.js';
import { readKnowledge } from '../eval/shipped-knowledge.js';

/** A server that is nobody's. */
const GUILD = '100000000000000001';
const silent: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const unlimited = { most: 0, seconds: 0 };
const clock = (): Date => new Date();
const now = (): number => performance.now();

/** A conversation in a server, for what browsers have no command for: they are in none. */
export interface ServerConversation {
  readonly url: string;
  /** A member of the server asks, each time another. */
  ask(question: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the conversation as a moderator of a server has it, on the shipped articles. Nothing is kept when it ends.
 * @param root the project's folder
 */
export async function startServerConversation(root: string): Promise<ServerConversation> {
  const { services, subject } = await servicesOf(root);
  const store = createMemoryStore({ now, clock });
  const notices: Notices = { send: async () => 'sent', closed: async () => [] };
  const { settings, audit, subscriptions } = store;
  const limit = limitOf(store.limits, 'moderators-log', unlimited);
  const moderators = createModeratorsLog({ audit, notices, limit, logger: silent });
  const community = createCommunity({
    store,
    services,
    notices,
    likeness: async () => likenessByWords(),
    doors: ['web'],
    secret: 'of a picture',
    clock,
    wait: async () => false,
    logger: silent,
  });
  const commands = createCommands(subject, {
    settings: { settings, subscriptions, changes: store.changes, audit, notices, moderators },
    community: community.ports,
    fetchAttached: async () => ({ kind: 'gone' }),
    wait: async () => undefined,
    now,
  });
  const chat = createChat({
    commands,
    services,
    draw: async () => null,
    settings,
    moderators,
    noted: community.noted,
    cooldown: limitOf(store.limits, 'cooldown', unlimited),
    once: createOnce(store.limits),
    logger: silent,
    now,
    newReference: () => 'picture',
  });
  await settings.set({ kind: 'guild', id: GUILD }, serverSettings.defaultVisibility, 'public');
  await settings.set({ kind: 'guild', id: GUILD }, serverSettings.language, 'en');
  await settings.set({ kind: 'guild', id: GUILD }, serverSettings.cooldown, { most: 5, seconds: 60 });
  const server = await serve(root, {
    chat: moderating(chat),
    commands: commands.map(offeredToAll),
    subject,
  });
  let members = 0;
  return {
    url: server.url,
    async ask(question) {
      members += 1;
      const caller = { ...inServer, userId: `10000000000000000${members}`, permissions: [] };
      await chat.dispatch(
        { kind: 'command', path: ['ask'], options: { question }, caller },
        async () => true,
      );
      await community.kept();
    },
    close: () => server.close(),
  };
}

const inServer: Caller = {
  userId: '100000000000000002',
  guildId: GUILD,
  channelId: '100000000000000003',
  permissions: ['manage-server'],
  roles: [],
  locale: 'en',
  door: 'web',
};

/** The same chat, with whoever is in the browser a moderator of the server. */
function moderating(chat: Chat): Chat {
  const within = <T extends Interaction>(interaction: T): T => ({
    ...interaction,
    caller: { ...interaction.caller, ...inServer, locale: interaction.caller.locale },
  });
  return { ...chat, dispatch: (interaction, later) => chat.dispatch(within(interaction), later) };
}

/** What a page offers goes by what stands here; the command itself still checks who asks. */
function offeredToAll(command: Command): Command {
  return command.kind === 'slash' ? { ...command, preconditions: [] } : command;
}

async function servicesOf(root: string) {
  const knowledge = await readKnowledge(root, fs);
  const { articles } = await readCorpus(fs, join(root, 'data/articles'));
  const snapshot = await buildSnapshot(articles, knowledge, { clock });
  const { version, builtAt, passages, facts } = snapshot;
  const summary = {
    version,
    builtAt,
    articles: articles.length,
    passages: passages.length,
    facts: facts.length,
    factsState: 'ready' as const,
  };
  const services: Services = {
    ...serveSnapshot(snapshot, { now, clock }),
    operations: {
      summary: async () => summary,
      lastReload: () => Promise.reject(new Error('No picture shows a reload.')),
      progress: async () => null,
      reload: async () => ({ kind: 'busy' }),
    },
  };
  const file = 'data/subject.json';
  return { services, subject: readSubject(await fs.readFile(join(root, file), 'utf8'), file) };
}

type Conversed = Pick<Parameters<typeof playgroundPages>[0], 'chat' | 'commands' | 'subject'>;

async function serve(root: string, conversed: Conversed): Promise<HttpServer> {
  const assets = await loadAssets((name) => fs.readFile(join(root, 'src/web/assets', name), 'utf8'));
  const app = new Hono();
  app.route('/', assets.routes);
  app.route(
    '/',
    playgroundPages({
      ...conversed,
      frame: { assets, menu: [] },
      clientAddress: () => 'one',
      clientSecret: 'of a picture',
      isModerator: null,
    }),
  );
  return startHttpServer({ app, host: '127.0.0.1', port: 0, logger: silent });
}

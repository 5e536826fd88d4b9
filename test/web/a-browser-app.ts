import * as fs from 'node:fs/promises';
import { createCommands } from '../../commands/index.js';
import type { Hono } from 'hono';
import { createEndedSessions } from '../../src/app/ended-sessions.js';
import { excerptOf } from '../../src/app/article-excerpt.js';
import type { Rate } from '../../src/app/ports.js';
import type { Services } from '../../src/app/services.js';
import type { Command } from '../../src/chat/command.js';
import { createChat } from '../../src/chat/dispatch.js';
import { createHttpApp } from '../../src/http/app.js';
import { createDescribe } from '../../src/http/openapi/openapi-routes.js';
import type { Article } from '../../src/model/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import type { Logger } from '../../src/logger.js';
import { createMemoryLimits } from '../../src/store/memory/limits.js';
import { createWeb, type WebOptions } from '../../src/web/create-web.js';
import { anEditor } from '../app/editing/an-editor.js';
import { createModerated } from '../../src/app/community/moderate.js';
import { createReloadEndings } from '../../src/app/reload-endings.js';
import { createQuestionSeries } from '../../src/app/question-series.js';
import { anOverriding } from '../support/overriding.js';
import { followedWeb } from '../app/following/a-web.js';
import {
  aLimit,
  fakeServices,
  recordingLogger,
  someEvents,
  type GivenServices,
} from '../support/services.js';
import { chatPorts } from '../support/chat-ports.js';
import { shippedSubject } from '../support/subject.js';

/** Of the dashboard. */
export const ADMIN_TOKEN = 'open-sesame-for-browsers';

/** As browsers ask for a page. */
const BROWSER = { Accept: 'text/html', Host: 'localhost' };

const assets = new URL('../../src/web/assets/', import.meta.url);

/** Services of these articles, as far as pages of articles ask for them. */
export function servicesOf(articles: readonly Article[], given: GivenServices = {}) {
  const passages = () =>
    articles.flatMap((article) => passagesOf(article)).map((each, ordinal) => ({ ...each, ordinal }));
  return fakeServices({
    articles: async () => articles.map(({ text: _text, blocks: _blocks, ...metadata }) => metadata),
    excerpt: async (id, cited, version) =>
      excerptOf({ articles, passages: passages() }, id, cited ?? null, version),
    ...given,
  });
}

/** The conversation with the shipped commands, without a cooldown. */
export function aPlayground(
  services: Services,
  logger: Logger,
  commands: readonly Command[] = createCommands(shippedSubject),
): NonNullable<WebOptions['playground']> {
  const chat = createChat({
    ...chatPorts(),
    commands,
    services,
    draw: async () => null,
    cooldown: aLimit(),
    logger,
    now: () => 0,
    newReference: () => 'ref-7',
  });
  return { chat, commands, subject: shippedSubject };
}

/** The pages, with all that HTTP puts around them. */
export async function aBrowserApp(
  given: Partial<WebOptions> & { readonly wrongTokens?: Rate; readonly publicUrl?: string } = {},
) {
  const logger = recordingLogger();
  const { store, editing, pages } = anEditor();
  const endings = createReloadEndings();
  let sessions = 0;
  const services = endings.noted(given.services ?? fakeServices());
  const clientAddress = () => 'one';
  const { following } = followedWeb({ store });
  const time = { now: Date.parse('2026-01-01T12:00:00Z') };
  const series = createQuestionSeries({ now: () => 0, clock: () => new Date(time.now) });
  const { gaps, watches, feedback } = store;
  const community = {
    gaps,
    watches,
    feedback,
    moderated: createModerated({ changes: store.changes, settled: () => {} }),
    ask: (question: string) => services.answering.ask(question),
  };
  const doors = {
    services,
    community,
    overriding: anOverriding(services, store.audit),
    series,
    endings,
    readFigures: async () => null,
    editing,
    following,
    audit: store.audit,
    events: someEvents(),
    stored: () => null,
    discord: () => ({ door: 'none' as const, state: 'off', reason: null }),
    adminToken: given.adminToken === undefined ? ADMIN_TOKEN : given.adminToken,
    failedAdminLimit: aLimit(given.wrongTokens),
    names: { publicUrl: given.publicUrl ?? null, listensOn: '127.0.0.1' },
    memory: () => ({ rss: 5, heapTotal: 4, heapUsed: 3, external: 2, arrayBuffers: 1 }),
    clientAddress,
    logger,
    newReference: () => 'ref-7',
  };
  const app: Hono = createHttpApp({
    ...doors,
    pictures: { entries: 5, draw: async () => null },
    apiLimit: aLimit(),
    trustedProxies: { kind: 'none' },
    version: '1.2.3',
    clock: () => 0,
  });
  const web = await createWeb({
    ...doors,
    readAsset: (name) => fs.readFile(new URL(name, assets), 'utf8'),
    pageRate: { most: 0, seconds: 0 },
    limits: createMemoryLimits({ now: () => 0 }),
    playground: aPlayground(services, logger),
    clockOfDay: () => new Date(time.now),
    clientSecret: 'a-secret',
    newSession: () => `session-${(sessions += 1)}`,
    endedSessions: createEndedSessions({ settings: store.settings, clock: () => new Date(time.now) }),
    describe: createDescribe({ version: '1.2.3', publicUrl: null, routes: () => app.routes }),
    ...given,
    services,
  });
  app.route('/', web);
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.request(path, { headers: { ...BROWSER, ...headers } });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  /** Sends what a form of a page sends. */
  const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await app.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { ...BROWSER, Origin: 'http://localhost', ...headers },
    });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  return { app, services, logger, store, editing, following, pages, time, get, post };
}

/** What a page shows, without its markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export const SIGN_IN = { do: 'sign-in', token: ADMIN_TOKEN };

/** An app with somebody signed in: their cookies go along. */
export async function signedIn(given: Parameters<typeof aBrowserApp>[0] = {}) {
  const app = await aBrowserApp(given);
  const { status, headers } = await app.post('/admin', SIGN_IN);
  if (status !== 303) throw new Error(`signing in ended with ${status}`);
  const set = headers.getSetCookie();
  const cookie = { Cookie: set.map((each) => each.split(';')[0]).join('; ') };
  return { ...app, set, cookie };
}

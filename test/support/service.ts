import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, onTestFinished } from 'vitest';
import * as z from 'zod';
import type { FakeDiscord } from './fake-discord/index.js';
import type { AtEnd } from './lifetime.js';
import { cacheIn, oneArticleIn } from './run-folder.js';
import { startProcess, type Exit, type ProcessOptions, type ServiceProcess } from './service-process.js';

export const ADMIN_TOKEN = 'admin-secret-of-the-tests';

/** Tests leave them as they are. */
const shippedArticles = fileURLToPath(new URL('../../data/articles', import.meta.url));

/** A folder that ends with the test, with these files in it. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  atEnd: AtEnd = onTestFinished,
): Promise<string> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'parley-e2e-'));
  atEnd(() => fs.rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await fs.writeFile(join(folder, name), content);
  return folder;
}

/**
 * A folder with one short article, which says who Jared Kushner is; a service starts sooner from it. Tests leave it as it is; those whose passages are
 * in PostgreSQL take one of their own, since passages of the same folder are the same there.
 */
export function oneArticle(): string {
  return oneArticleIn(inject('runFolder'));
}

/** A copy of it that a test may change; it ends with the test. */
export async function ownArticle(atEnd: AtEnd = onTestFinished): Promise<string> {
  const folder = await folderOf({}, atEnd);
  await fs.cp(oneArticle(), folder, { recursive: true });
  return folder;
}

const logLine = z.looseObject({ level: z.number(), time: z.number(), msg: z.string() });
type LogLine = z.infer<typeof logLine>;

/** Standard error as log lines. @throws where a line is none. */
export function logLines({ stderr }: Pick<ServiceProcess, 'stderr'>): LogLine[] {
  const whole = stderr().slice(0, stderr().lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => logLine.parse(JSON.parse(line)));
}

/** The ways in which interactions come from Discord, one or the other. */
export const DISCORDS_DOORS = ['gateway', 'http'] as const;
type DiscordsDoor = (typeof DISCORDS_DOORS)[number];

export interface ServiceOptions extends ProcessOptions {
  /** Without one: HTTP only. */
  readonly discord?: FakeDiscord;
  /** How Discord reaches it; default the gateway. Over HTTP, it is for the test to set its endpoint in Discord. */
  readonly door?: DiscordsDoor;
  /** Default: the shipped articles. */
  readonly corpus?: string;
  /** Default: it ends with the test. */
  readonly atEnd?: AtEnd;
}

interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The running service, as its users and its operator reach it. */
export interface Service extends ServiceProcess {
  readonly url: string;
  readonly corpus: string;
  get(path: string, headers?: Record<string, string>): Promise<HttpAnswer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<HttpAnswer>;
  /** A question over HTTP. */
  ask(question: string): Promise<HttpAnswer>;
  /** A reload by the operator, over HTTP. */
  reload(): Promise<HttpAnswer>;
  logged(): string[];
  /** Resolves once `/readyz` says ready. */
  ready(): Promise<void>;
  /** Ends it as an operator would. Time from the signal to the exit in ms. */
  stop(signal?: NodeJS.Signals): Promise<Exit & { readonly tookMs: number }>;
}

/** Starts a process that ends with the test. */
export function runProcess(options: ProcessOptions, atEnd: AtEnd = onTestFinished): ServiceProcess {
  const running = startProcess(options);
  atEnd(async () => {
    running.kill();
    await running.exit;
  });
  return running;
}

/**
 * Starts the service and waits for its address. What another of the run has read of the same articles it finds read. It ends with the test, which fails where what it logged is not JSON
 * lines or holds a secret.
 */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const { discord, door = 'gateway', atEnd = onTestFinished } = options;
  const { corpus = shippedArticles } = options;
  const settings = {
    ...options,
    env: {
      PORT: '0',
      CORPUS: corpus,
      CACHE: cacheIn(inject('runFolder')),
      ADMIN_TOKEN,
      API_RATE_LIMIT: '0',
      ...(discord === undefined ? {} : { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.apiBase }),
      ...(discord !== undefined && door === 'http' ? { DISCORD_PUBLIC_KEY: discord.publicKey } : {}),
      ...options.env,
    },
  };
  const running = runProcess(settings, atEnd);
  if (options.by !== 'npm') atEnd(() => void logLines(running));
  atEnd(() => {
    const output = running.stdout() + running.stderr();
    expect(output).not.toContain(ADMIN_TOKEN);
    expect(output).not.toContain(discord?.token ?? ADMIN_TOKEN);
    expect(output).not.toContain('interaction-token');
  });
  const url = await running.address();

  const call = async (path: string, init: RequestInit): Promise<HttpAnswer> => {
    const response = await fetch(url + path, init);
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  const service: Service = {
    ...running,
    url,
    corpus,
    get: (path, headers = {}) => call(path, { headers }),
    post: (path, body, headers = {}) =>
      call(path, { method: 'POST', headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    ask: (question) => service.post('/api/ask', { question }),
    reload: () => service.post('/admin/reload', undefined, { Authorization: `Bearer ${ADMIN_TOKEN}` }),
    logged: () => logLines(running).map(({ msg }) => msg),
    ready: () => expect.poll(async () => (await service.get('/readyz')).status).toBe(200),
    async stop(signal = 'SIGTERM') {
      const began = performance.now();
      running.signal(signal);
      const exit = await running.exit;
      return { ...exit, tookMs: performance.now() - began };
    },
  };
  return service;
}

/** A service that tests share ends in order after the last of them, whatever it was told, and without having said these words. */
export function endsInOrder(service: Service, atEnd: AtEnd, unsaid: readonly string[] = []): void {
  atEnd(async () => {
    expect(await service.stop()).toMatchObject({ code: 0, signal: null });
    for (const word of unsaid) expect(service.stdout() + service.stderr()).not.toContain(word);
  });
}

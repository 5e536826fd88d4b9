import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startFakeDiscord, type FakeDiscord } from '../../test/support/fake-discord/index.js';
import { startService, type ServicePlaces, type StartedService } from '../bench/start-service.js';

/** A Discord of its own on loopback, and the built service in it. */
export interface Scene {
  readonly discord: FakeDiscord;
  /** The one that runs now. */
  readonly service: () => StartedService;
  /** Starts another on the same store, where the one before has ended. */
  readonly start: () => Promise<StartedService>;
  /** Folder that ends with it. */
  readonly folder: string;
  /** Messages of the log so far, warnings and above. */
  readonly log: readonly string[];
}

/** What a scene is set with. */
export interface SceneOptions {
  /** The project's folder, built. */
  readonly root: string;
  /** Settings of the service beside those that every scene has. */
  readonly settings?: Readonly<Record<string, string>>;
  /** One short article in the place of the shipped ones: the service starts sooner. */
  readonly small?: boolean;
  /** Made before the service starts, and what it adds to the settings: a proxy, a database. */
  readonly beside?: (discord: FakeDiscord, folder: string) => Promise<Readonly<Record<string, string>>>;
}

const ARTICLE = `---
title: Advisers at the talks
published: 2025-10-08
language: en
---
Jared Kushner, the son-in-law of the president, is an adviser at the talks in Egypt.
`;

/** Longest wait for the commands to be registered, in ms: a declared option is sent with its own type. */
const REGISTERED_WITHIN = 10_000;
const COMMANDS = 15;

/** Does `work` in a scene, which ends with it, whatever comes of it. */
export async function inScene<T>(options: SceneOptions, work: (scene: Scene) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-faults-'));
  const discord = await startFakeDiscord();
  let running: StartedService | null = null;
  const log: string[] = [];
  try {
    const corpus = join(folder, 'articles');
    if (options.small === true) {
      await mkdir(corpus);
      await writeFile(join(corpus, 'advisers-at-the-talks.md'), ARTICLE);
    } else await cp(join(options.root, 'data/articles'), corpus, { recursive: true });
    const places: ServicePlaces = {
      root: options.root,
      corpus,
      cache: join(folder, 'cache'),
      database: join(folder, 'parley.db'),
    };
    const settings = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.apiBase,
      COOLDOWN_QUESTIONS: '0',
      LOG_LEVEL: 'warn',
      ...(await options.beside?.(discord, folder)),
      ...options.settings,
    };
    const heard = keepMessages(log);
    const start = async (): Promise<StartedService> => {
      const service = await startService(places, () => performance.now(), settings, heard);
      if (service === null) throw new Error(`the service did not become ready:\n${log.slice(-5).join('\n')}`);
      running = service;
      return service;
    };
    await start();
    for (let ms = 0; ms < REGISTERED_WITHIN && discord.commands().length < COMMANDS; ms += 50)
      await delay(50);
    return await work({
      discord,
      folder,
      log,
      start,
      service() {
        if (running === null) throw new Error('no service runs');
        return running;
      },
    });
  } finally {
    await endOf(running);
    // Rules of Discord's that were broken are counted where they matter.
    discord.takeBreaches();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ended in order, but waited for no longer than an operator would. */
async function endOf(service: StartedService | null): Promise<void> {
  await Promise.race([service?.stop(), delay(8000)]);
  await service?.kill();
}

/** Keeps the messages of a log's lines, as they come in pieces. */
function keepMessages(log: string[]): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) log.push(messageOf(line));
  };
}

function messageOf(line: string): string {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read === 'object' && read !== null && 'msg' in read) return String(read.msg);
  } catch {
    // What is no JSON is told as it is.
  }
  return line;
}

import * as z from 'zod';
import type { Rate } from './app/ports.js';
import { defaultPaths } from './corpus/paths.js';
import { parseEnvFile, type EnvFile } from './env-file.js';
import { AppError } from './errors.js';
import { NO_PROXIES, readTrustedProxies, type TrustedProxies } from './http/proxies.js';
import { editDistance } from './language/edit-distance.js';
import { readAllowedHosts, type AllowedHost } from './sources/fetching/public-address.js';
import { findMisspelt, type Misspelt } from './misspelt.js';
import { DEFAULT_DATABASE, readDatabaseAddress, type DatabaseAddress } from './store/database-address.js';

/** The settings the program runs with; contracts of their own are in `.env.example`. */
export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Path of a folder or file of articles, and of the gazetteer. */
  readonly corpus: string;
  readonly gazetteer: string;
  /** Path of the file of what is marked as wrong. */
  readonly overrides: string;
  /** Folder of what was read of articles, for the next start. */
  readonly cache: string;
  /** Where things are stored. Its `url` is a secret. */
  readonly database: DatabaseAddress;
  /** What holds the passages that are looked up: memory, or the database, which is PostgreSQL then. */
  readonly searchEngine: 'memory' | 'postgres';
  /** Whether a changed corpus is read by itself. */
  readonly watch: boolean;
  /** Path of the file of sources that are followed. */
  readonly sources: string;
  /** Hosts that may be fetched though they are not of the public internet. */
  readonly fetchAllow: readonly AllowedHost[];
  /** The least confidence, 0..1, that is answered with; null: as checked in with the weights. */
  readonly answerThreshold: number | null;
  readonly discord: {
    /** Null: no gateway, HTTP only. */
    readonly token: string | null;
    /** The application's, by which interactions are taken over HTTP in place of the gateway; null: they are not. */
    readonly publicKey: string | null;
    /** Guild to register commands in; null registers them everywhere. */
    readonly guildId: string | null;
    /** Without a slash or version at its end. */
    readonly apiBase: string;
    /** Origin of what members attach; null: Discord's own, and that of `apiBase`. */
    readonly cdnBase: string | null;
    /** How many connections to the gateway there are, each of a process of its own; `auto`: as many as Discord would have. */
    readonly shards: number | 'auto';
  };
  readonly http: {
    readonly host: string;
    /** 0 for any free one. */
    readonly port: number;
    /** Origin that members reach it at; null where none is told. */
    readonly publicUrl: string | null;
    readonly trustedProxies: TrustedProxies;
    /** Null: no admin routes. */
    readonly adminToken: string | null;
    /** Of each client's requests to `/api`. */
    readonly apiLimit: Rate;
  };
  /** Whether browsers may talk with it. */
  readonly playground: boolean;
  /** Whether the process ends once Discord fails for good, for a supervisor to tell somebody. */
  readonly exitOnFailure: boolean;
  /** Of each member's questions in Discord. */
  readonly cooldown: Rate;
  /** What is set under a name that is no setting's, but nearly. */
  readonly misspelt: readonly Misspelt[];
}

/** Relative to the project's folder, as every path of a setting is (`settingPath`). */
const shipped = defaultPaths('.');

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const environments = ['development', 'production', 'test'] as const;

/** `error` is the way out, shown after the variable's name. It never repeats the value: that may be a secret. */
function wholeNumber(max: number, example: number) {
  const error = `must be a whole number from 0 to ${max}, such as ${example}`;
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .refine((value) => value <= max, { error });
}

function shareOfOne(example: number) {
  const error = `must be a number from 0 to 1, such as ${example}`;
  return z
    .string()
    .regex(/^(?:0|1|[01]?\.\d+)$/, { error })
    .transform(Number)
    .refine((value) => value <= 1, { error });
}

function onOrOff() {
  return z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .transform((value) => value === 'on')
    .default(false);
}

function word(error: string) {
  return z.string().regex(/^\S+$/, { error });
}

/** An address without a path, as its origin. */
function originAddress(example: string) {
  const error = `must be an http(s) address without a path, such as ${example}`;
  return z
    .url({ protocol: /^https?$/, error })
    .transform((address) => new URL(address))
    .refine((url) => url.href === `${url.origin}/`, { error })
    .transform((url) => url.origin);
}

const trustedProxies = z.string().transform((value, context) => {
  const read = readTrustedProxies(value);
  if (read !== null) return read;
  const message =
    'must be a number of proxies, or their addresses with commas between, such as 127.0.0.1,10.0.0.0/8';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const databaseAddress = z.string().transform((value, context) => {
  const read = readDatabaseAddress(value);
  if (read !== null) return read;
  const message =
    'must be sqlite: and the path of a file, such as sqlite:var/parley.db, or postgres://user:password@host/database, with a % code for each sign that an address takes for its own';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const allowedHosts = z.string().transform((value, context) => {
  const read = readAllowedHosts(value);
  if (read !== null) return read;
  const message = 'must be hosts with their ports, with commas between, such as 127.0.0.1:8080,intranet:80';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const schema = z.object({
  NODE_ENV: z
    .enum(environments, { error: `must be one of ${environments.join(', ')}` })
    .default('production'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  CORPUS: z.string().default(shipped.corpus),
  GAZETTEER: z.string().default(shipped.gazetteer),
  OVERRIDES: z.string().default('var/overrides.json'),
  CACHE: z.string().default('var/cache'),
  DATABASE_URL: databaseAddress.default(DEFAULT_DATABASE),
  SEARCH_ENGINE: z.enum(['memory', 'postgres'], { error: 'must be memory or postgres' }).default('memory'),
  WATCH: onOrOff(),
  SOURCES: z.string().default('data/sources.json'),
  FETCH_ALLOW: allowedHosts.default([]),
  ANSWER_THRESHOLD: shareOfOne(0.5).optional(),
  DISCORD_TOKEN: word(
    'must be the bot token alone, without spaces; copy it again from the developer portal',
  ).optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[\da-f]{64}$/i, {
      error:
        'must be the public key of the application, 64 digits and letters a to f; copy it from the developer portal (General Information), or leave it empty for the gateway',
    })
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{1,20}$/, {
      error: "must be a server's id, digits only; leave it empty to register everywhere",
    })
    .optional(),
  DISCORD_API_BASE: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address, such as https://discord.com/api' })
    .transform((address) => address.replace(/\/+$/, ''))
    .default('https://discord.com/api'),
  DISCORD_CDN_BASE: originAddress('https://cdn.example.org').optional(),
  SHARDS: z
    .string()
    .regex(/^(?:auto|[1-9]\d{0,3})$/, { error: 'must be auto, or a whole number from 1 to 9999' })
    .transform((value) => (value === 'auto' ? value : Number(value)))
    .default(1),
  EXIT_ON_FAILURE: onOrOff(),
  HOST: word('must be an address or host name to listen on, such as 127.0.0.1').default('127.0.0.1'),
  PORT: wholeNumber(65_535, 3000).default(3000),
  PUBLIC_URL: originAddress('https://parley.example.org').optional(),
  TRUST_PROXY: trustedProxies.default(NO_PROXIES),
  ADMIN_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, {
      error:
        'must be one word of at least 16 characters (openssl rand -hex 32 makes one); leave it empty for no admin routes',
    })
    .optional(),
  PLAYGROUND: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  API_RATE_LIMIT: wholeNumber(1_000_000, 120).default(120),
  COOLDOWN_QUESTIONS: wholeNumber(1000, 5).default(5),
  COOLDOWN_SECONDS: wholeNumber(86_400, 10).default(10),
});

type Values = Readonly<Record<string, string | undefined>>;

/** Those that are not blank, trimmed. */
function setIn(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value = '']) =>
      value.trim() === '' ? [] : [[name, value.trim()] as const],
    ),
  );
}

/** Every mistake at once, one line a variable or line of the file. */
function complaint(lines: readonly string[]): AppError {
  return new AppError(
    'bad-config',
    [
      'Some settings cannot be used. Correct them in the environment or in .env (see .env.example):',
      ...lines,
    ].join('\n'),
  );
}

/**
 * Reads the settings from environment variables, and from a file where these do not set them; a blank value counts as
 * unset in either.
 * @throws AppError `bad-config` naming every variable and line that is wrong and what it must be.
 */
export function loadConfig(env: Values, file: EnvFile | null = null): Config {
  const { values, mistakes } = parseEnvFile(file?.text ?? '');
  const parsed = schema.safeParse({ ...setIn(values), ...setIn(env) });
  const issues = parsed.error?.issues ?? [];
  const byVariable = new Map(issues.map((issue) => [String(issue.path[0]), issue.message]));
  const wrong = [
    ...mistakes.map(({ line, wayOut }) => `- Line ${line} of ${file?.name ?? ''} ${wayOut}`),
    ...[...byVariable].map(([variable, wayOut]) => `- ${variable} ${wayOut}`),
  ];
  if (!parsed.success || wrong.length > 0) throw complaint(wrong);
  const settings = parsed.data;
  if (settings.SEARCH_ENGINE === 'postgres' && settings.DATABASE_URL.kind !== 'postgres')
    throw complaint(['- SEARCH_ENGINE must be memory, unless DATABASE_URL names a PostgreSQL database']);
  return Object.freeze({
    environment: settings.NODE_ENV,
    logLevel: settings.LOG_LEVEL,
    corpus: settings.CORPUS,
    gazetteer: settings.GAZETTEER,
    overrides: settings.OVERRIDES,
    cache: settings.CACHE,
    database: Object.freeze(settings.DATABASE_URL),
    searchEngine: settings.SEARCH_ENGINE,
    watch: settings.WATCH,
    sources: settings.SOURCES,
    fetchAllow: Object.freeze(settings.FETCH_ALLOW),
    answerThreshold: settings.ANSWER_THRESHOLD ?? null,
    discord: Object.freeze({
      token: settings.DISCORD_TOKEN ?? null,
      publicKey: settings.DISCORD_PUBLIC_KEY ?? null,
      guildId: settings.DISCORD_GUILD_ID ?? null,
      apiBase: settings.DISCORD_API_BASE,
      cdnBase: settings.DISCORD_CDN_BASE ?? null,
      shards: settings.SHARDS,
    }),
    http: Object.freeze({
      host: settings.HOST,
      port: settings.PORT,
      publicUrl: settings.PUBLIC_URL ?? null,
      trustedProxies: Object.freeze(settings.TRUST_PROXY),
      adminToken: settings.ADMIN_TOKEN ?? null,
      apiLimit: Object.freeze({ most: settings.API_RATE_LIMIT, seconds: 60 }),
    }),
    // Whoever has no bot yet has nowhere else to try it.
    playground:
      settings.PLAYGROUND === undefined
        ? settings.NODE_ENV !== 'production' || settings.DISCORD_TOKEN === undefined
        : settings.PLAYGROUND === 'on',
    exitOnFailure: settings.EXIT_ON_FAILURE,
    cooldown: Object.freeze({ most: settings.COOLDOWN_QUESTIONS, seconds: settings.COOLDOWN_SECONDS }),
    misspelt: Object.freeze(
      findMisspelt(
        { known: Object.keys(schema.shape), inFile: Object.keys(values), inEnvironment: Object.keys(env) },
        editDistance,
      ),
    ),
  });
}

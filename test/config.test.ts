import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.js';
import { parseEnvFile, type EnvFile } from '../src/env-file.js';
import { AppError } from '../src/errors.js';

function mistakesIn(env: Record<string, string>, file: EnvFile | null = null): string {
  try {
    loadConfig(env, file);
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-config') return error.message;
    throw error;
  }
  return '';
}

describe('loadConfig', () => {
  it('has a default for everything', () => {
    expect(loadConfig({})).toEqual({
      environment: 'production',
      logLevel: 'info',
      corpus: 'data/articles',
      gazetteer: 'data/gazetteer.json',
      overrides: 'var/overrides.json',
      cache: 'var/cache',
      database: { kind: 'sqlite', path: 'var/parley.db' },
      searchEngine: 'memory',
      watch: false,
      sources: 'data/sources.json',
      fetchAllow: [],
      playground: true,
      exitOnFailure: false,
      answerThreshold: null,
      discord: {
        token: null,
        publicKey: null,
        guildId: null,
        apiBase: 'https://discord.com/api',
        cdnBase: null,
        shards: 1,
      },
      http: {
        host: '127.0.0.1',
        port: 3000,
        publicUrl: null,
        trustedProxies: { kind: 'none' },
        adminToken: null,
        apiLimit: { most: 120, seconds: 60 },
      },
      cooldown: { most: 5, seconds: 10 },
      misspelt: [],
    });
  });

  it('reads what is set, trimmed', () => {
    const config = loadConfig({
      NODE_ENV: 'development',
      LOG_LEVEL: 'debug',
      CORPUS: ' /srv/my articles ',
      GAZETTEER: 'names.json',
      OVERRIDES: '/var/lib/parley/overrides.json',
      CACHE: '/var/cache/parley',
      DATABASE_URL: 'postgres://parley:p%40ss@db.example:5433/news?sslmode=require',
      SEARCH_ENGINE: 'postgres',
      WATCH: 'on',
      SOURCES: '/srv/sources.json',
      FETCH_ALLOW: '127.0.0.1:8080, Intranet:80',
      EXIT_ON_FAILURE: 'on',
      ANSWER_THRESHOLD: '0.65',
      DISCORD_TOKEN: 'token.of.bot\n',
      DISCORD_PUBLIC_KEY: 'AB'.repeat(32),
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_API_BASE: 'http://127.0.0.1:3001/api/',
      DISCORD_CDN_BASE: 'https://CDN.example.org/',
      SHARDS: '16',
      HOST: '::1',
      PORT: '0',
      PUBLIC_URL: 'https://Parley.example.org/',
      TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1',
      ADMIN_TOKEN: 'open-sesame-for-tests',
      PLAYGROUND: 'on',
      API_RATE_LIMIT: '0',
      COOLDOWN_QUESTIONS: '0',
      COOLDOWN_SECONDS: '60',
    });
    expect(config).toEqual({
      environment: 'development',
      logLevel: 'debug',
      corpus: '/srv/my articles',
      gazetteer: 'names.json',
      overrides: '/var/lib/parley/overrides.json',
      cache: '/var/cache/parley',
      searchEngine: 'postgres',
      database: {
        kind: 'postgres',
        url: 'postgres://parley:p%40ss@db.example:5433/news?sslmode=require',
        name: 'PostgreSQL at db.example:5433/news',
      },
      watch: true,
      sources: '/srv/sources.json',
      fetchAllow: ['127.0.0.1:8080', 'intranet:80'],
      playground: true,
      exitOnFailure: true,
      answerThreshold: 0.65,
      discord: {
        token: 'token.of.bot',
        publicKey: 'AB'.repeat(32),
        guildId: '123456789012345678',
        apiBase: 'http://127.0.0.1:3001/api',
        cdnBase: 'https://cdn.example.org',
        shards: 16,
      },
      http: {
        host: '::1',
        port: 0,
        publicUrl: 'https://parley.example.org',
        trustedProxies: { kind: 'addresses', addresses: ['127.0.0.1', '10.0.0.0/8', '::1'] },
        adminToken: 'open-sesame-for-tests',
        apiLimit: { most: 0, seconds: 60 },
      },
      cooldown: { most: 0, seconds: 60 },
      misspelt: [],
    });
  });

  it.each([
    [{ NODE_ENV: 'production', DISCORD_TOKEN: 'token' }, false],
    [{ NODE_ENV: 'production' }, true],
    [{ NODE_ENV: 'development', DISCORD_TOKEN: 'token' }, true],
    [{ PLAYGROUND: 'on', DISCORD_TOKEN: 'token' }, true],
    [{ PLAYGROUND: 'off', NODE_ENV: 'development' }, false],
  ])('lets browsers talk with it by %j: %j', (settings, expected) => {
    expect(loadConfig(settings).playground).toBe(expected);
  });

  it('takes a blank value for one that is not set', () => {
    expect(loadConfig({ DISCORD_TOKEN: '', ADMIN_TOKEN: '  ', PORT: '', LOG_LEVEL: '\t' })).toEqual(
      loadConfig({}),
    );
  });

  it('takes from the file what the environment does not set, or sets to nothing', () => {
    const file = { name: '.env', text: 'ADMIN_TOKEN=abc#defghijklmnop\nPORT=4000\nHOST=::1\nLOG_LEVEL=\n' };
    expect(loadConfig({ PORT: '5000', HOST: ' ', ADMIN_TOKEN: '' }, file)).toMatchObject({
      http: { adminToken: 'abc#defghijklmnop', port: 5000, host: '::1' },
      logLevel: 'info',
    });
  });

  it('names the lines of the file that are wrong, with all else, and repeats nothing of them', () => {
    const file = { name: '.env', text: '# Secrets\nhush-hush\nADMIN_TOKEN="hush\nPORT=hush\n' };
    expect(() => loadConfig({}, file)).toThrow(AppError);
    const message = mistakesIn({}, file);
    expect(message.split('\n').slice(1)).toEqual([
      '- Line 2 of .env must be NAME=value, or begin with # where it is a comment',
      '- Line 3 of .env (ADMIN_TOKEN) must end with the quote its value begins with',
      '- PORT must be a whole number from 0 to 65535, such as 3000',
    ]);
    expect(message).not.toContain('hush');
  });

  it('reports every mistake at once, with the variable and the way out', () => {
    const message = mistakesIn({
      PORT: '65536',
      LOG_LEVEL: 'loud',
      DISCORD_API_BASE: 'ftp://x',
      COOLDOWN_SECONDS: '-1',
    });
    expect(message.split('\n').slice(1)).toEqual([
      '- LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
      '- DISCORD_API_BASE must be an http(s) address, such as https://discord.com/api',
      '- PORT must be a whole number from 0 to 65535, such as 3000',
      '- COOLDOWN_SECONDS must be a whole number from 0 to 86400, such as 10',
    ]);
  });

  it.each([
    ['FETCH_ALLOW', '127.0.0.1'],
    ['FETCH_ALLOW', 'http://127.0.0.1:80'],
    ['PORT', '3000.5'],
    ['PORT', '0x10'],
    ['PORT', '1e3'],
    ['API_RATE_LIMIT', 'none'],
    ['COOLDOWN_QUESTIONS', '٥'],
    ['ANSWER_THRESHOLD', '1.5'],
    ['ANSWER_THRESHOLD', '-0.1'],
    ['ANSWER_THRESHOLD', '0,5'],
    ['ANSWER_THRESHOLD', '50%'],
    ['NODE_ENV', 'staging'],
    ['DATABASE_URL', 'parley.db'],
    ['SEARCH_ENGINE', 'postgres'],
    ['SEARCH_ENGINE', 'sqlite'],
    ['WATCH', 'yes'],
    ['SHARDS', '0'],
    ['SHARDS', 'many'],
    ['EXIT_ON_FAILURE', 'true'],
    ['DISCORD_GUILD_ID', 'my-guild'],
    ['DISCORD_API_BASE', 'discord.com/api'],
    ['DISCORD_CDN_BASE', 'https://cdn.example.org/attachments'],
    ['HOST', '127.0.0.1 ::1'],
    ['PUBLIC_URL', 'parley.example.org'],
    ['PUBLIC_URL', 'https://parley.example.org/below'],
    ['PUBLIC_URL', 'https://hush:hush@parley.example.org'],
    ['PUBLIC_URL', 'https://parley.example.org/?a=b'],
    ['PUBLIC_URL', 'ftp://parley.example.org'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,,::1'],
    ['TRUST_PROXY', 'nginx'],
    ['ADMIN_TOKEN', 'fifteen-letters'],
  ])('does not take %s=%s', (variable, value) => {
    expect(mistakesIn({ [variable]: value })).toContain(`- ${variable} must be`);
  });

  it('knows what was nearly a setting: anything in the file, in the environment what begins like ours', () => {
    const file = { name: '.env', text: 'PROT=4000\nDISCORD_TOKNE=hush\nMY_OWN=1\nport=1\n' };
    const env = {
      DISCORD_GUILDID: '1',
      LOGLEVEL: 'debug',
      POST: '1',
      HOSTNAME: 'x',
      PATH: '/bin',
      HSOT: 'x',
    };
    const { misspelt } = loadConfig(env, file);
    expect(misspelt.map(({ given, meant }) => `${given} ${meant}`)).toEqual([
      'PROT PORT',
      'DISCORD_TOKNE DISCORD_TOKEN',
      'port PORT',
      'DISCORD_GUILDID DISCORD_GUILD_ID',
      'LOGLEVEL LOG_LEVEL',
    ]);
    expect(JSON.stringify(misspelt)).not.toContain('hush');
  });

  it('never repeats a secret', () => {
    const message = mistakesIn({ DISCORD_TOKEN: 'Bot hush-hush', ADMIN_TOKEN: 'two hush-words-of-length' });
    expect(mistakesIn({ ADMIN_TOKEN: 'hush' })).not.toContain('hush');
    expect(message).toContain('DISCORD_TOKEN');
    expect(message).toContain('ADMIN_TOKEN');
    expect(message).not.toContain('hush');
  });

  it('cannot be changed', () => {
    const config = loadConfig({});
    for (const part of [
      config,
      config.discord,
      config.http,
      config.http.apiLimit,
      config.cooldown,
      config.misspelt,
    ])
      expect(Object.isFrozen(part)).toBe(true);
  });

  it('is documented whole in .env.example, with its defaults', async () => {
    const text = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    const example = parseEnvFile(text).values;
    expect(loadConfig(example)).toEqual(loadConfig({}));
    expect(Object.keys(example).sort().join(' ')).toBe(
      'ADMIN_TOKEN ANSWER_THRESHOLD API_RATE_LIMIT CACHE COOLDOWN_QUESTIONS COOLDOWN_SECONDS CORPUS DATABASE_URL DISCORD_API_BASE ' +
        'DISCORD_CDN_BASE DISCORD_GUILD_ID DISCORD_PUBLIC_KEY DISCORD_TOKEN EXIT_ON_FAILURE FETCH_ALLOW GAZETTEER HOST LOG_LEVEL NODE_ENV OVERRIDES PLAYGROUND PORT PUBLIC_URL ' +
        'SEARCH_ENGINE SHARDS SOURCES TRUST_PROXY WATCH',
    );
  });
});

import type { Config } from './config.js';

/** The settings as the log may tell them: of a secret only whether it is set. */
export function toldSettings({ database, discord, http, misspelt: _misspelt, ...settings }: Config): object {
  return {
    ...settings,
    database: database.kind === 'sqlite' ? `SQLite in ${database.path}` : database.name,
    discord: { ...discord, token: isSet(discord.token) },
    http: { ...http, adminToken: isSet(http.adminToken) },
  };
}

function isSet(secret: string | null): 'set' | 'unset' {
  return secret === null ? 'unset' : 'set';
}

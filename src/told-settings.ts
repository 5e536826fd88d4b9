import type { Config } from './config.js';
import type { Logger } from './logger.js';

/** The settings as the log may tell them: of a secret only whether it is set. */
export function toldSettings({ database, discord, http, misspelt: _misspelt, ...settings }: Config): object {
  return {
    ...settings,
    database: database.kind === 'sqlite' ? `SQLite in ${database.path}` : database.name,
    discord: { ...discord, token: isSet(discord.token) },
    http: { ...http, adminToken: isSet(http.adminToken) },
  };
}

/** Tells of what is set under a name that is no setting's, but nearly. */
export function tellMisspelt({ misspelt }: Pick<Config, 'misspelt'>, logger: Logger): void {
  for (const { given, meant } of misspelt) {
    logger.warn({ given, meant }, `${given} is no setting; did you mean ${meant}?`);
  }
}

function isSet(secret: string | null): 'set' | 'unset' {
  return secret === null ? 'unset' : 'set';
}

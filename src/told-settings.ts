import type { Config } from './config.js';

/** The settings as the log may tell them: of a secret only whether it is set. */
export function toldSettings({ discord, http, misspelt: _misspelt, ...settings }: Config): object {
  return {
    ...settings,
    discord: { ...discord, token: isSet(discord.token) },
    http: { ...http, adminToken: isSet(http.adminToken) },
  };
}

function isSet(secret: string | null): 'set' | 'unset' {
  return secret === null ? 'unset' : 'set';
}

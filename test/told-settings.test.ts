import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.js';
import { toldSettings } from '../src/told-settings.js';

describe('the settings in the log', () => {
  it('tell of a secret only whether it is set', () => {
    const secrets = {
      DISCORD_TOKEN: 'hush-hush',
      ADMIN_TOKEN: 'hush-hush-hush-hush',
      CORPUS: '/srv/articles',
      DATABASE_URL: 'postgres://hush:hush@db.example/news?password=hush',
    };
    const told = toldSettings(loadConfig(secrets));
    expect(told).toMatchObject({
      corpus: '/srv/articles',
      database: 'PostgreSQL at db.example/news',
      discord: { token: 'set' },
      http: { adminToken: 'set', port: 3000 },
    });
    expect(JSON.stringify(told)).not.toContain('hush');
    expect(toldSettings(loadConfig({}))).toMatchObject({
      database: 'SQLite in var/parley.db',
      discord: { token: 'unset' },
      http: { adminToken: 'unset' },
    });
  });
});

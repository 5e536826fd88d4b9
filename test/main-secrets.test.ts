import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.js';
import { secretFor } from '../src/main-secrets.js';

const made = () => 'made-now';

describe('a secret of the service’s own', () => {
  it('lasts as long as what it is set up with, and tells nothing of that', () => {
    for (const env of [{ DISCORD_TOKEN: 'a.bot.token' }, { ADMIN_TOKEN: 'sixteen-letters-or-more' }]) {
      const secret = secretFor('browsers', loadConfig(env), made);
      expect(secretFor('browsers', loadConfig(env), () => 'made-later')).toBe(secret);
      expect(secretFor('members', loadConfig(env), made)).not.toBe(secret);
      expect(secret).toMatch(/^[\w-]{43}$/);
    }
  });

  it('is made anew where there is none to make it of', () => {
    const config = loadConfig({});
    expect(secretFor('browsers', config, made)).not.toBe(secretFor('browsers', config, () => 'another'));
  });
});

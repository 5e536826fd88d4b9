import { describe, expect, it } from 'vitest';
import { createCommands } from '../../commands/index.js';
import { runCommand, wordsOf } from './run-command.js';

describe('/help', () => {
  it('names every command, and tells of quotations, abstaining and privacy', async () => {
    const reply = await runCommand('help');
    const words = wordsOf(reply);
    expect(reply.visibility).toBe('private');
    for (const { name, description } of createCommands()) expect(words).toContain(`/${name} ${description}`);
    expect(words).toContain('word for word');
    expect(words).toContain('Where the articles do not say it');
    expect(words).toContain('Privacy');
    expect(words.match(/\(moderators\)/g)).toHaveLength(1);
  });

  it('describes the commands in Turkish to a member with a Turkish client', async () => {
    const words = wordsOf(await runCommand('help', {}, {}, 'tr'));
    for (const { name, descriptionLocalizations } of createCommands()) {
      expect(words).toContain(`/${name} ${descriptionLocalizations?.['tr'] ?? 'missing'}`);
    }
    expect(words.match(/\(moderatörler\)/g)).toHaveLength(1);
  });
});

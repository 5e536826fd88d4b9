import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/chat/texts/texts.js';
import { commands, runCommand, wordsOf } from './run-command.js';

describe('/help', () => {
  it('names every command, and tells of quotations, abstaining and privacy', async () => {
    const reply = await runCommand('help');
    const words = wordsOf(reply);
    expect(reply.visibility).toBe('private');
    for (const command of commands) {
      if (command.kind !== 'slash') continue;
      expect(words).toContain(`/${command.name} ${command.description(textsFor('en'))}`);
    }
    expect(words).toContain('word for word');
    expect(words).toContain('Where the articles do not say it');
    expect(words).toContain('Privacy');
    expect(words.match(/\(moderators\)/g)).toHaveLength(1);
  });

  it.each([
    ['tr', /\(moderatörler\)/g],
    ['ar', /\(للمشرفين\)/g],
    ['he', /\(למנהלי השרת\)/g],
  ])('describes the commands in %s to a member with such a client', async (locale, moderators) => {
    const words = wordsOf(await runCommand('help', {}, {}, locale));
    for (const command of commands) {
      if (command.kind !== 'slash') continue;
      expect(words).toContain(command.description(textsFor(locale)));
    }
    expect(words.match(moderators)).toHaveLength(1);
  });

  it('says what the articles are about, in the member’s language', async () => {
    expect(wordsOf(await runCommand('help'))).toContain('about the Gaza ceasefire talks out of');
    expect(wordsOf(await runCommand('help', {}, {}, 'tr'))).toContain('Gazze ateşkes görüşmeleri hakkındaki');
  });
});

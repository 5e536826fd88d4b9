import { describe, expect, it } from 'vitest';
import { memberPreferences } from '../../src/chat/member-preferences.js';
import { moderatorsPorts } from '../support/chat-ports.js';
import { moderated } from './moderating.js';
import { wordsOf } from './run-command.js';

function setUp() {
  const settings = moderatorsPorts();
  return { ...moderated({ settings }), ...settings };
}

describe('/preferences', () => {
  it('remembers the language, who sees answers and what may be kept, in every server', async () => {
    const { run, choose } = setUp();
    const first = await run('preferences', {}, { permissions: [] });
    expect(first.visibility).toBe('private');
    expect(wordsOf(first)).toContain('are never kept with your name');
    await choose(first, { name: 'visibility' }, ['private']);
    await choose(first, { name: 'keepQuestions' }, ['yes']);
    const last = await choose(first, { name: 'language' }, ['tr']);
    expect(wordsOf(last)).toContain('Kaydedildi.');
    const elsewhere = wordsOf(await run('preferences', {}, { guildId: null, permissions: [] }));
    for (const words of ['Türkçe', 'yalnızca siz', 'adınızla saklanabilir'])
      expect(elsewhere).toContain(words);
    expect(wordsOf(await run('preferences', {}, { userId: '9' }))).toContain('as the server has it');
  });

  it('are in force in every command, unless an option says otherwise', async () => {
    const { run, choose } = setUp();
    const question = 'Who is Jared Kushner?';
    expect((await run('ask', { question })).visibility).toBe('public');
    const page = await run('preferences');
    await choose(page, { name: 'visibility' }, ['private']);
    await choose(page, { name: 'language' }, ['tr']);
    const reply = await run('ask', { question });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain('makaleler');
    const given = await run('ask', { question, private: 'no', language: 'he' });
    expect(given.visibility).toBe('public');
    expect(wordsOf(given)).toContain('כתבות');
  });

  it('can be taken back one by one, and forgotten all at once', async () => {
    const { run, choose, press, settings } = setUp();
    const member = { kind: 'member', id: '1' } as const;
    const page = await run('preferences');
    for (const [name, value] of [
      ['visibility', 'private'],
      ['language', 'tr'],
      ['keepQuestions', 'yes'],
    ] as const)
      await choose(page, { name }, [value]);
    await choose(page, { name: 'language' }, ['usual']);
    expect((await settings.all(member)).get(memberPreferences.language)).toBeNull();
    const gone = await press(await run('preferences'), 'Forget all of these');
    expect(wordsOf(gone)).toContain('Forgotten.');
    const left = await settings.all(member);
    expect(Object.values(memberPreferences).map((setting) => left.get<unknown>(setting))).toEqual([
      null,
      null,
      null,
    ]);
    expect(gone.actions ?? []).toEqual([]);
  });

  it('keep nothing that is no choice', async () => {
    const { run, choose } = setUp();
    expect(wordsOf(await choose(await run('preferences'), { name: 'language' }, ['xx']))).toContain(
      'command again',
    );
  });
});

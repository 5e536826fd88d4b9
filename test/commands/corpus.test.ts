import { describe, expect, it } from 'vitest';
import { aSource, fakeEditing, fakeFollowing, keepIn, moderated, someContent } from './moderating.js';
import { wordsOf } from './run-command.js';

const by = { kind: 'member', id: '1', guild: '2' } as const;
const url = 'https://news.example/doha';

describe('/corpus remove and restore', () => {
  function kept() {
    const editing = fakeEditing();
    keepIn(editing.kept, 'doha');
    keepIn(editing.kept, 'cairo', someContent({ title: 'Kahire’de görüşme', published: '2025-10-09' }));
    return { editing, ...moderated({ editing }) };
  }

  it('take an article out and bring it back, each with a way back', async () => {
    const { editing, run, press } = kept();
    const removed = await run('corpus remove', { id: 'doha' });
    expect(removed.visibility).toBe('private');
    expect(wordsOf(removed)).toBe('Removed: Envoys meet in Doha. Answers no longer come from it.');
    expect(editing.kept.get('doha')?.standing).toBe('removed');
    expect(wordsOf(await run('corpus remove', { id: 'doha' }))).toBe(
      'Envoys meet in Doha was removed already.',
    );
    expect(wordsOf(await press(removed, 'Undo'))).toContain('Brought back');
    expect(editing.kept.get('doha')?.standing).toBe('live');
    expect(wordsOf(await run('corpus restore', { id: 'doha' }))).toBe('Envoys meet in Doha is not removed.');
    await run('corpus remove', { id: 'doha' });
    const restored = await run('corpus restore', { id: 'doha' });
    expect(wordsOf(await press(restored, 'Undo'))).toContain('Removed');
    expect(editing.asked.every(([, , actor]) => JSON.stringify(actor) === JSON.stringify(by))).toBe(true);
  });

  it('offer articles by title, newest first, each command those that it can change', async () => {
    const { run, choices } = kept();
    expect(await choices('corpus remove', '')).toEqual([
      { name: 'Kahire’de görüşme · Example Wire · 2025-10-09', value: 'cairo' },
      { name: 'Envoys meet in Doha · Example Wire · 2025-10-08', value: 'doha' },
    ]);
    expect((await choices('corpus remove', 'GORUSME wire')).map(({ value }) => value)).toEqual(['cairo']);
    expect(await choices('corpus restore', '')).toEqual([]);
    await run('corpus remove', { id: 'doha' });
    expect((await choices('corpus restore', 'doha')).map(({ value }) => value)).toEqual(['doha']);
  });

  it('take the name of a choice, as some clients send it, for its article', async () => {
    const { run } = kept();
    expect(wordsOf(await run('corpus remove', { id: 'Envoys meet in Doha · Example…' }))).toContain(
      'Removed',
    );
    expect(wordsOf(await run('corpus remove', { id: 'nothing like it' }))).toContain(
      'is called nothing like it. Choose one of the list',
    );
  });

  it('look through all articles, however many pages of them there are', async () => {
    const editing = fakeEditing();
    for (let at = 0; at < 450; at += 1) keepIn(editing.kept, `a-${at}`, someContent({ title: `No. ${at}` }));
    const { choices } = moderated({ editing });
    expect((await choices('corpus remove', 'a-449')).map(({ value }) => value)).toEqual(['a-449']);
    expect(await choices('corpus remove', 'no.')).toHaveLength(25);
  });
});

describe('/corpus status', () => {
  it('tells what answers come from, and what wants a look', async () => {
    const editing = fakeEditing();
    keepIn(editing.kept, 'doha');
    const { following, sources } = fakeFollowing();
    await sources.put(aSource(), { kind: 'file' });
    await sources.put(aSource({ id: 'off', url: 'https://off.example/', enabled: false }), { kind: 'file' });
    expect(wordsOf(await moderated({ editing, following }).run('corpus status'))).toBe(
      [
        'State of the articles',
        'Answers come from: 9 articles, 40 passages, 12 facts',
        'Added and followed: 1 · no longer where they were published: 0 · removed: 0',
        'Last read: 13 October 2025, 12:00 UTC',
        'Rejected: 0 · loaded, but to be looked at: 0',
        'Followed sources: 2 · failing: 0 · switched off: 1',
      ].join('\n'),
    );
    expect(wordsOf(await moderated({ editing }).run('corpus status'))).not.toContain('sources');
  });
});

describe('/corpus', () => {
  it('reads the articles again as /reload does', async () => {
    const { run } = moderated({ editing: fakeEditing() });
    expect(wordsOf(await run('corpus reload'))).toBe(wordsOf(await run('reload')));
  });

  it('is for moderators in a server, at every command, button and choice', async () => {
    const editing = fakeEditing();
    keepIn(editing.kept, 'doha');
    const { run, press, choices } = moderated({ editing });
    const preview = await run('corpus add', { url });
    const asked = editing.asked.length;
    const nobody = { permissions: [] };
    for (const name of ['status', 'add', 'remove', 'restore', 'reload']) {
      const refused = await run(`corpus ${name}`, { id: 'doha', url }, nobody);
      expect([refused.visibility, wordsOf(refused)]).toEqual([
        'private',
        expect.stringContaining('Manage Server'),
      ]);
    }
    expect(wordsOf(await press(preview, 'Keep', nobody))).toContain('Manage Server');
    expect(await choices('corpus remove', '', nobody)).toEqual([]);
    expect(editing.asked).toHaveLength(asked);
  });
});

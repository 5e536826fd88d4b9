import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ATTACHED, type AttachedFile } from '../../src/app/attached-file.js';
import type { Preview } from '../../src/app/editing.js';
import type { Attachment } from '../../src/chat/interaction.js';
import type { Reply, Update } from '../../src/chat/reply.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { anyAddress } from '../support/odd-text.js';
import { anOffered, fakeEditing, moderated, someContent } from './moderating.js';
import { wordsOf } from './run-command.js';

const by = { kind: 'member', id: '1', guild: '2' } as const;
const url = 'https://news.example/doha';
const file: Attachment = {
  id: '6',
  name: 'doha.md',
  type: 'text/markdown',
  size: 12,
  url: 'https://cdn.discordapp.com/6/doha.md?ex=1',
};
const bytes = Buffer.from('Envoys met.');
const fetched: AttachedFile = { kind: 'fetched', bytes };
const labels = ({ actions = [] }: Reply | Update): string[] => actions.map(({ label }) => label);

describe('/corpus add', () => {
  it('shows how a page is read before anything is kept', async () => {
    const editing = fakeEditing(() => ({
      kind: 'read',
      articles: [anOffered({ notes: ['a newsletter box was left out'], copyOf: 'wire-7' })],
    }));
    const reply = await moderated({ editing }).run('corpus add', { url });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toBe(
      [
        'Preview: nothing is kept yet',
        'Envoys meet in Doha',
        'Example Wire · 8 October 2025 · English · words: 11',
        'doha new',
        'tells the same story as wire-7, in nearly the same words',
        'Envoys met in Doha on Monday. They spoke for two hours.',
        'Left out, or worth a look:',
        'a newsletter box was left out',
      ].join('\n'),
    );
    expect(labels(reply)).toEqual(['Keep', 'Discard']);
    expect(editing.asked).toEqual([['preview', { kind: 'address', url }]]);
  });

  it('keeps it once that was confirmed, reading it again, and takes it back if asked to', async () => {
    const editing = fakeEditing();
    const { run, press } = moderated({ editing });
    const kept = await press(await run('corpus add', { url }), 'Keep');
    expect(kept.kind).toBe('update');
    expect(wordsOf(kept)).toBe('Kept. Answers come from it within seconds.\nEnvoys meet in Doha');
    expect(editing.asked.at(-1)).toEqual(['add', { kind: 'address', url }, by]);
    const undone = await press(kept, 'Undo');
    expect(wordsOf(undone)).toContain('Removed: Envoys meet in Doha.');
    expect(editing.asked.at(-1)).toEqual(['remove', 'doha', by]);
    expect(wordsOf(await press(undone, 'Undo'))).toContain('Brought back: Envoys meet in Doha.');
  });

  it('keeps nothing where that is not wanted', async () => {
    const editing = fakeEditing();
    const { run, press } = moderated({ editing });
    const discarded = await press(await run('corpus add', { url }), 'Discard');
    expect([discarded.kind, wordsOf(discarded), labels(discarded)]).toEqual([
      'update',
      'Nothing was kept.',
      [],
    ]);
    expect(editing.kept.size).toBe(0);
  });

  it('keeps to the language that was chosen, in its buttons as well', async () => {
    const { run, press } = moderated({ editing: fakeEditing() });
    const preview = await run('corpus add', { url, language: 'tr' });
    expect(labels(preview)).toEqual(['Sakla', 'Vazgeç']);
    expect(wordsOf(await press(preview, 'Sakla'))).toContain('Saklandı.');
  });

  it('reads files that are sent along, and fetches them again to keep them', async () => {
    const editing = fakeEditing();
    const asked: string[] = [];
    const { run, press } = moderated({
      editing,
      fetchAttached: async (address) => {
        asked.push(address);
        return fetched;
      },
    });
    await press(await run('corpus add', { file }), 'Keep');
    const offered = { kind: 'file', name: 'doha.md', bytes };
    expect(editing.asked).toEqual([
      ['preview', offered],
      ['add', offered, by],
    ]);
    expect(asked).toEqual([file.url, file.url]);
  });

  it('says what to do where a file is no longer there, too large, or cannot be fetched', async () => {
    const editing = fakeEditing();
    let now: AttachedFile = fetched;
    const { run, press } = moderated({ editing, fetchAttached: async () => now });
    const preview = await run('corpus add', { file });
    now = { kind: 'failed' };
    const later = await press(preview, 'Keep');
    expect([later.kind, wordsOf(later)]).toEqual([
      'reply',
      'The file could not be fetched from Discord. Please try again.',
    ]);
    now = { kind: 'gone' };
    const gone = await press(preview, 'Keep');
    expect([gone.kind, labels(gone)]).toEqual(['update', []]);
    expect(wordsOf(gone)).toContain('Please use /corpus add with it again.');
    now = { kind: 'too-large' };
    expect(wordsOf(await run('corpus add', { file }))).toContain('larger than 5 MiB');
    expect(editing.kept.size).toBe(0);
  });

  it('does not fetch a file that is too large', async () => {
    const { run } = moderated({
      editing: fakeEditing(),
      fetchAttached: () => Promise.reject(new Error('It was fetched.')),
    });
    const reply = await run('corpus add', { file: { ...file, size: MOST_ATTACHED + 1 } });
    expect(wordsOf(reply)).toContain('larger than 5 MiB');
  });

  it('wants a file or an address, and one of them alone', async () => {
    const { run } = moderated({ editing: fakeEditing(), fetchAttached: async () => fetched });
    for (const options of [{}, { file, url }]) {
      expect(wordsOf(await run('corpus add', options))).toBe('Please give either a file or an address.');
    }
  });

  it('says why something cannot be read, when it is shown and when it is kept', async () => {
    let read: Preview = { kind: 'refused', reason: 'news.example does not give it to us (403)' };
    const { run, press } = moderated({ editing: fakeEditing(() => read) });
    const refused = await run('corpus add', { url });
    expect([refused.tone, wordsOf(refused), labels(refused)]).toEqual([
      'problem',
      'It could not be read, and nothing was kept: news.example does not give it to us (403)',
      [],
    ]);
    const refusal = read;
    read = { kind: 'read', articles: [anOffered()] };
    const preview = await run('corpus add', { url });
    read = refusal;
    expect(wordsOf(await press(preview, 'Keep'))).toContain('(403)');
    read = { kind: 'read', articles: [] };
    expect(wordsOf(await run('corpus add', { url }))).toContain('No article was found');
  });

  it('keeps nothing that reads otherwise than it was shown, and shows that first', async () => {
    let read: Preview = { kind: 'read', articles: [anOffered()] };
    const editing = fakeEditing(() => read);
    const { run, press } = moderated({ editing });
    const preview = await run('corpus add', { url });
    read = { kind: 'read', articles: [anOffered({ content: someContent({ text: 'Other words.' }) })] };
    const again = await press(preview, 'Keep');
    expect([again.kind, again.tone]).toEqual(['update', 'problem']);
    expect(wordsOf(again)).toMatch(
      /^It reads otherwise than in the preview, so nothing is kept yet\..*\nOther words\./s,
    );
    expect(labels(again)).toEqual(['Keep', 'Discard']);
    expect(editing.kept.size).toBe(0);
    expect(wordsOf(await press(again, 'Keep'))).toContain('Kept.');
    expect(editing.kept.size).toBe(1);
  });

  it('offers nothing to keep where all is kept already', async () => {
    const editing = fakeEditing(() => ({ kind: 'read', articles: [anOffered({ standing: 'unchanged' })] }));
    const reply = await moderated({ editing }).run('corpus add', { url });
    expect(labels(reply)).toEqual(['Discard']);
    expect(wordsOf(reply)).toContain('kept already');
  });

  it('counts many articles of one file, and shows the first', async () => {
    const articles = Array.from({ length: 14 }, (_, at) =>
      anOffered({ id: `a-${at}`, standing: at < 3 ? 'changed' : 'new' }),
    );
    const { run, press } = moderated({
      editing: fakeEditing(() => ({ kind: 'read', articles })),
      fetchAttached: async () => fetched,
    });
    const preview = await run('corpus add', { file });
    expect(wordsOf(preview)).toContain(
      'Articles in it: 14 · new: 11 · a new version of an article that is kept: 3',
    );
    expect(wordsOf(preview)).toContain('and 10 more');
    const kept = await press(preview, 'Keep');
    expect(wordsOf(kept)).toContain('and 4 more');
    expect(labels(kept)).toEqual([]);
  });

  it('fits into one message, whatever was read', async () => {
    const text = arbitraryText(40);
    const article = fc.record({
      id: text.map((id) => `${id}-`),
      standing: fc.constantFrom('new', 'changed', 'unchanged', 'removed'),
      copyOf: fc.option(text),
      notes: fc.array(text, { maxLength: 12 }),
      content: fc
        .record({
          title: fc.option(text),
          publisher: fc.option(text),
          published: fc.option(text),
          language: fc.option(text),
          url: fc.option(fc.oneof(anyAddress(), text)),
          text,
        })
        .map((given) => someContent({ ...given, text: given.text.repeat(9) })),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { minLength: 1, maxLength: 9 }),
        fc.constantFrom('en-US', 'tr', 'he'),
        async (articles, locale) => {
          const { run, press } = moderated({ editing: fakeEditing(() => ({ kind: 'read', articles })) });
          const preview = await run('corpus add', { url }, { locale });
          expect(checkMessage(toMessage(preview))).toEqual([]);
          const [keep] = labels(preview);
          if (labels(preview).length < 2 || keep === undefined) return;
          expect(checkMessage(toMessage(await press(preview, keep, { locale })))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { toMessage } from '../../src/discord/protocol/message.js';
import { aReport } from '../support/services.js';
import { runCommand, wordsOf } from './run-command.js';

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `id-${index + 1}`);
const reloading = (report: Parameters<typeof aReport>[0]) =>
  runCommand('reload', {}, { reload: async () => ({ kind: 'done', report: aReport(report) }) });

describe('/reload', () => {
  it('reports privately what changed', async () => {
    const reply = await reloading({
      added: ['new-one'],
      changed: ['kalin-call', 'signing'],
      removed: ['old'],
    });
    expect(reply.visibility).toBe('private');
    expect(reply.tone).toBe('information');
    expect(wordsOf(reply)).toBe(
      [
        'The articles were read again. 9 articles, 40 passages, 12 facts.',
        'Added (1): new-one',
        'Changed (2): kalin-call, signing',
        'Removed (1): old',
        '0.1 s',
      ].join('\n'),
    );
  });

  it('says so when nothing changed', async () => {
    expect(wordsOf(await reloading({}))).toContain('nothing has changed');
  });

  it('names what was rejected by file, line and reason', async () => {
    const reply = await reloading({
      rejected: [
        { file: 'feed.jsonl', line: 12, reason: 'text is missing' },
        { file: 'talks.md', line: null, reason: 'front matter is not closed' },
      ],
    });
    expect(reply.tone).toBe('problem');
    expect(wordsOf(reply)).toContain('feed.jsonl:12 text is missing\ntalks.md front matter is not closed');
  });

  it('names what was loaded but wants a look', async () => {
    const reply = await reloading({
      warnings: [{ about: 'future', file: 'a.md', line: null, reason: 'still to come' }],
    });
    expect(wordsOf(reply)).toContain('Loaded, but look at them (1):\na.md still to come');
  });

  it('limits its lists visibly and fits into one message', async () => {
    const rejected = ids(30).map((file) => ({ file: file.repeat(40), line: 1, reason: 'bad '.repeat(200) }));
    const reply = await reloading({ added: ids(22), rejected });
    expect(wordsOf(reply)).toContain('id-10, and 12 more\n');
    expect(wordsOf(reply)).toContain('\nand 20 more\n');
    expect(toMessage(reply).embeds[0]?.description?.length).toBeLessThanOrEqual(4096);
  });

  it('says what to do while another reload runs', async () => {
    const reply = await runCommand('reload', {}, { reload: async () => ({ kind: 'busy' }) });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain('already');
  });

  it('says that it would lose most of the articles, and takes it as it is where that is wished', async () => {
    const asked: unknown[] = [];
    const reload = async (options?: object) => {
      asked.push(options);
      return { kind: 'refused', before: 9, after: 0 } as const;
    };
    const reply = await runCommand('reload', {}, { reload });
    expect(wordsOf(reply)).toContain('0 of 9 articles');
    expect(wordsOf(reply)).toContain('force: yes');
    await runCommand('reload', { force: 'yes' }, { reload });
    expect(asked).toEqual([{ force: false }, { force: true }]);
  });

  it('passes on why it failed, and that the articles before still answer', async () => {
    const message = 'The folder data/articles cannot be read: check CORPUS.';
    const reply = await runCommand('reload', {}, { reload: async () => ({ kind: 'failed', message }) });
    expect(reply.tone).toBe('problem');
    expect(wordsOf(reply)).toContain('still answer');
    expect(wordsOf(reply)).toContain(message);
  });
});

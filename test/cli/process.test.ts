import { describe, expect, it } from 'vitest';
import { temporaryCorpus } from '../support/corpus.js';
import { MADE_WORDS } from '../sources/pages/made-words.js';
import { madePages } from '../sources/pages/made-pages.js';
import { inProcess, jsonOf, readOneLine } from './terminal.js';

describe('the command line, in a process of its own', () => {
  it('answers from the shipped articles, as the README says', async () => {
    const { code, out } = await inProcess('npm', [
      'run',
      '--silent',
      'ask',
      '--',
      '--json',
      'Who is Jared Kushner?',
    ]);
    expect(code).toBe(0);
    expect(jsonOf(out)).toMatchObject([
      { status: 'answered', citations: expect.arrayContaining([expect.objectContaining({ n: 1 })]) },
    ]);
  });

  it('reads a page as the sources do, with all that is loaded with the first page', async () => {
    // In this one Readability alone tells that the short lines of a list are of the article.
    const made = madePages().find(({ name }) => name.includes('plain boxes') && name.endsWith('a list'));
    const corpus = await temporaryCorpus({ 'page.html': made?.html ?? '' });
    const args = ['scripts/run.mjs', 'src/cli/read-door', corpus.pathOf('page.html'), '--json'];
    const { code, out } = await inProcess(process.execPath, args);
    expect(code).toBe(0);
    const text = expect.stringContaining(MADE_WORDS[made?.language ?? 'en'].items.join('\n'));
    expect(jsonOf(out)).toEqual([expect.objectContaining({ title: made?.title, text })]);
  });

  it('reads questions from standard input', async () => {
    const { folder } = await temporaryCorpus({
      'a.txt': 'Jared Kushner is an adviser at the third day of the talks.',
    });
    const args = ['scripts/run.mjs', 'src/cli/ask-door', '--corpus', folder, '--jsonl'];
    const stdin =
      '{"id": 1, "question": "Who is Jared Kushner?"}\noops\n{"id": 3, "question": "Who is he?"}\n';
    const { code, out, err } = await inProcess(process.execPath, args, { stdin });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(jsonOf(out)).toMatchObject([
      { id: 1, status: 'answered' },
      { error: expect.any(String) },
      { id: 3 },
    ]);
  });

  it('ends with exit code 2, the message alone on standard error', async () => {
    const args = ['scripts/run.mjs', 'src/cli/ask-door', '--corpus', '/nowhere/at/all', 'Who?'];
    expect(await inProcess(process.execPath, args)).toEqual({
      code: 2,
      out: '',
      err: 'parley: The corpus "/nowhere/at/all" cannot be read (ENOENT): name a folder or file of articles that exists.\n',
    });
  });

  it('ends quietly where its reader has enough', async () => {
    // More than a pipe holds, and soon read: what is no sentence takes no time.
    const lines = Array.from({ length: 60 }, (_, index) =>
      JSON.stringify({ text: `Delegation ${index} came.\n${'x'.repeat(10_000)}` }),
    );
    const { folder } = await temporaryCorpus({ 'a.jsonl': lines.join('\n') });
    const { code, out, err } = await readOneLine(['src/cli/corpus-door', '--corpus', folder, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ id: 'a.jsonl#1' });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIn, rejectionsIn, TEXT } from './read-items.js';

const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])),
  );

describe('a .txt file', () => {
  it('is one article whose metadata is unknown but for what the text tells', async () => {
    expect(await articleIn('news/004_00dcf8d2.v2.txt', `Talks Resume\n${TEXT}\n`)).toEqual({
      id: 'news/004_00dcf8d2.v2',
      title: 'Talks Resume',
      publisher: null,
      url: null,
      published: null,
      language: 'en',
      authors: [],
      sources: [],
      text: `Talks Resume\n${TEXT}\n`,
      blocks: [
        { kind: 'heading', start: 0, end: 12 },
        { kind: 'paragraph', start: 13, end: 13 + TEXT.length },
      ],
      file: 'news/004_00dcf8d2.v2.txt',
      line: null,
    });
  });

  it('takes its title from the first sentence where no short line stands above', async () => {
    expect((await articleIn('a.txt', `${TEXT} It left on Tuesday.\n${TEXT}`)).title).toBe(TEXT);
  });

  it('takes its title from a sentence that goes on in the next line', async () => {
    const wrapped = [
      'The delegation arrived in Cairo on Monday for another',
      'round. It met the mediators, who had invited all of the',
      'sides to their capital, and it was to stay there until the',
      'end of the week.',
    ].join('\n');
    expect((await articleIn('a.txt', wrapped)).title).toBe(
      'The delegation arrived in Cairo on Monday for another round.',
    );
  });

  it('shortens a long first sentence at a word, and shows that it did', async () => {
    const { title } = await articleIn('a.txt', `${'negotiations '.repeat(30).trim()}.`);
    expect(title).toMatch(/^(?:negotiations )+negotiations…$/);
    expect(title?.length).toBeLessThanOrEqual(121);
  });

  it('keeps its text as it is, but for the byte order mark, line ends and NFC', async () => {
    const written = '\uFEFF  Cafe\u0301 talks \r\n\r\nTabs\tand  spaces stay.\rThis too.\n\n';
    const { text, blocks } = await articleIn('a.txt', written);
    expect(text).toBe('  Caf\u00E9 talks \n\nTabs\tand  spaces stay.\nThis too.\n\n');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Caf\u00E9 talks',
      'Tabs\tand  spaces stay.',
      'This too.',
    ]);
  });

  it('keeps a byte order mark that is not the first character', async () => {
    expect((await articleIn('a.txt', 'One \uFEFFtwo.')).text).toBe('One \uFEFFtwo.');
  });

  it('is rejected with its line where it is not UTF-8', async () => {
    expect(
      await rejectionsIn('a.txt', bytesOf('Good.\nStill good: \uFFFD.\nBad ', 0xff, ' here.\n')),
    ).toEqual([{ file: 'a.txt', line: 3, reason: 'not valid UTF-8' }]);
    expect(await rejectionsIn('a.txt', bytesOf('Cut short ', 0xe2, 0x82))).toEqual([
      { file: 'a.txt', line: 1, reason: 'not valid UTF-8' },
    ]);
  });

  it('is rejected with its line where it holds a NUL byte', async () => {
    expect(await rejectionsIn('a.txt', bytesOf('Good.\nBad', 0, '.'))).toEqual([
      { file: 'a.txt', line: 2, reason: 'contains a NUL byte' },
    ]);
  });

  it('is rejected above 10 MiB and read up to it', async () => {
    const limit = 10 * 1024 * 1024;
    const reasons = (await rejectionsIn('a.txt', new Uint8Array(limit + 1).fill(0x61))).map(
      ({ reason }) => reason,
    );
    expect(reasons).toEqual(['larger than 10 MiB']);
    expect((await articleIn('a.txt', new Uint8Array(limit).fill(0x61))).text).toHaveLength(limit);
  });

  it.each(['', ' \n\t\r\n', '\uFEFF'])('is rejected where it is empty (%j)', async (content) => {
    expect(await rejectionsIn('a.txt', content)).toEqual([
      { file: 'a.txt', line: null, reason: 'text is empty' },
    ]);
  });

  it('is an article or rejected with a reason, never a failure, whatever the bytes', async () => {
    const kinds = fc.constantFrom('a.txt', 'a.md', 'a.json', 'a.jsonl', 'a.jsonl.gz', 'a.html', 'a');
    await fc.assert(
      fc.asyncProperty(kinds, fc.uint8Array({ maxLength: 200 }), async (file, bytes) => {
        const reasons = (await rejectionsIn(file, bytes)).map(({ reason }) => reason);
        expect(reasons).not.toContain('');
      }),
    );
  });
});

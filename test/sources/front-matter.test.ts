import { describe, expect, it } from 'vitest';
import { itemsOf, rejectionsIn, TEXT } from './read-items.js';

const withFrontMatter = (yaml: string): string => `---\n${yaml}\n---\n${TEXT}\n`;

describe('front matter', () => {
  it.each([
    ['"Talks" resume', `'"Talks" resume'`],
    ['[Gaza] talks', '"[Gaza] talks"'],
    ['[Gaza]', '"[Gaza]"'],
    ['{Gaza} talks', '"{Gaza} talks"'],
    ['*Talks*', '"*Talks*"'],
    [`'Talks`, `"'Talks"`],
    ['"Talks', `'"Talks'`],
    [`''Talks'' resume`, `"''Talks'' resume"`],
  ])('with a title that is written %s says how quotation marks help', async (written, help) => {
    expect(
      await rejectionsIn('x.md', withFrontMatter(`id: a\ntitle: ${written}\npublished: 2025-10-07`)),
    ).toEqual([
      {
        file: 'x.md',
        line: 3,
        reason: expect.stringContaining(`put the value in quotation marks, as in title: ${help}`),
      },
    ]);
  });
});

describe('what of front matter is passed over', () => {
  const notesOf = async (file: string, content: string): Promise<readonly string[]> => {
    const [item] = await itemsOf(file, content);
    return item?.kind === 'article'
      ? item.warnings.filter(({ about }) => about === 'left-out').map(({ reason }) => reason)
      : [];
  };

  it.each([
    ['publshed: 2025-10-07', 'has a key that is not read: "publshed" (is "published" meant?)'],
    ['Title: Talks\ntags: [a]', 'has keys that are not read: "Title" (is "title" meant?), "tags"'],
    ['Hamas: we accept the plan', 'has a key that is not read: "Hamas"'],
    [
      'title: Talks #2 resume',
      'title was read as "Talks", for "#" is a sign of YAML: put the value in quotation marks',
    ],
    [
      'title: !important talks',
      'title was read as "talks", for "!" is a sign of YAML: put the value in quotation marks',
    ],
    [
      'title: &co talks',
      'title was read as "talks", for "&" is a sign of YAML: put the value in quotation marks',
    ],
  ])('is told (%j)', async (yaml, note) => {
    expect(await notesOf('a.md', withFrontMatter(yaml))).toEqual([note]);
  });

  it('is nothing where all is read', async () => {
    expect(
      await notesOf(
        'a.md',
        withFrontMatter('title: "Talks #2"\npublished: 2025-10-07 # checked\nauthors: [A. Writer]'),
      ),
    ).toEqual([]);
  });

  it('is told of JSON where a key looks like a slip', async () => {
    const article = { text: TEXT, publishd: '2025-10-07', section: 'World', words: 7 };
    expect(await notesOf('a.json', JSON.stringify(article))).toEqual([
      'has a key that is not read: "publishd" (is "published" meant?)',
    ]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEnvFile, parseEnvFile } from '../src/env-file.js';
import { AppError } from '../src/errors.js';

describe('a file of settings', () => {
  it.each([
    ['A=abc#def', 'abc#def'],
    ['A=#def', '#def'],
    ['A=abc # what it is for', 'abc'],
    ['A=abc\t#what it is for', 'abc'],
    ['A= # nothing', ''],
    ['A=', ''],
    ['  A = two words  ', 'two words'],
    ['export A=abc', 'abc'],
    ['A="abc # def"', 'abc # def'],
    ["A='a\"b' # quoted", 'a"b'],
    ['A=`a\'b"c`', 'a\'b"c'],
    ['A=" spaced "', ' spaced '],
    ['A=""', ''],
    ['A=a=b', 'a=b'],
    ["A=it's", "it's"],
    ['A=$HOME', '$HOME'],
    ['A=first\nA=last', 'last'],
    ['\uFEFFA=abc\r\n# B=c\r\n', 'abc'],
  ])('of %j sets %j', (text, value) => {
    expect(parseEnvFile(text)).toEqual({ values: { A: value }, mistakes: [] });
  });

  it.each(['A', 'A B=c', '1A=b', 'A="b', "A='b'c", 'A="b"#c', `A=b#'"\``])(
    'names the line that is wrong: %j',
    (line) => {
      const { values, mistakes } = parseEnvFile(`# A comment\n\n${line}\nB=c`);
      expect(values).toEqual({ B: 'c' });
      expect(mistakes).toEqual([{ line: 3, wayOut: expect.stringContaining('must') }]);
    },
  );

  it('gives back every word as it was written', () => {
    const word = fc
      .stringMatching(/^[^\s"'`]\S*$/u)
      // No quotation marks are left to put round such a word.
      .filter((text) => !['#', '"', "'", '`'].every((mark) => text.includes(mark)));
    fc.assert(
      fc.property(word, (word) => {
        expect(parseEnvFile(`A=${word} # a comment`).values).toEqual({ A: word });
      }),
    );
  });
});

describe('finding it', () => {
  const failing = (code: string) => async (): Promise<string> => {
    throw Object.assign(new Error('no'), { code });
  };

  it('looks in the folder the process runs in, where it need not be', async () => {
    const found = await findEnvFile(async (path) => `PORT=1 # of ${path}`);
    expect(found).toEqual({ name: '.env', text: 'PORT=1 # of .env' });
    expect(await findEnvFile(failing('ENOENT'))).toBeNull();
  });

  it('says so where it may not be read', async () => {
    const finding = findEnvFile(failing('EACCES'));
    await expect(finding).rejects.toThrow(AppError);
    await expect(finding).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringContaining('.env'),
    });
  });
});

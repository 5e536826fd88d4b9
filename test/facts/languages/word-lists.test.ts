import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/facts/languages/folded-words.js';
import { tokenize } from '../../../src/language/tokenize.js';
import { projectRoot } from '../../../src/project-root.js';

/** What is written in a call of `wordSet` or behind the value of `wordsTo`: most lists are no module's to show. */
const LIST = /(?:wordSet\(|wordsTo(?:<\w+>)?\(\s*'[^']*',)\s*(?:'([^']*)'|"([^"]*)"|`([^`]*)`)/gu;

const folder = join(projectRoot(), 'src/facts');
const lists = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(LIST)].map(([, plain, double, long]) => ({
      file,
      list: plain ?? double ?? long ?? '',
    })),
  );

describe('the word lists that facts are read by', () => {
  it('hold words in a form that a text can have', () => {
    expect(lists.length).toBeGreaterThan(100);
    const dead = lists.flatMap(({ file, list }) =>
      list
        .split(/\s+/u)
        .filter((word) => word !== '')
        .filter(
          (word) =>
            tokenize(word)
              .map(({ folded }) => folded)
              .join(' ') !== foldWord(word),
        )
        .map((word) => `${file}: ${word}`),
    );
    expect(dead).toEqual([]);
  });
});

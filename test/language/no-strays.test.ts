import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/languages.js';
import { projectRoot } from '../../src/project-root.js';

/** Where a language is spoken of in its own letters: its pack, its readers of facts and of web pages, and what members read. */
const PACKS_AND_TEXTS = [
  'src/language/packs/',
  'src/facts/languages/',
  'src/sources/pages/languages/',
  'src/chat/texts/',
  'src/answer/question-texts.ts',
  // Descriptions that Discord shows in the member's language stand beside the options they describe.
  'commands/',
  'src/chat/view-options.ts',
  // Words and names of all languages stand side by side.
  'src/knowledge/cities.ts',
  'src/knowledge/translations.json',
  'src/knowledge/dictionary.json',
  'lab/parse/asking-words.ts',
  'lab/hostile/text-scraps.ts',
  'lab/pictures/asked-questions.ts',
  // Sets are named as their makers name them.
  'lab/sets.json',
];

/** Arabic, Hebrew, and the letters that Turkish has alone among the languages in Latin script here. */
const LETTERS = /[\u0590-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufeff]|[ığşĞŞİ]/u;
const CODE = `['"](?:${LANGUAGES.join('|')})['"]`;
/** A language asked for by its code, or listed. */
const ASKS_BY_CODE = [
  new RegExp(`[=!]==?\\s*${CODE}`),
  new RegExp(`${CODE}\\s*[=!]==?`),
  new RegExp(`case ${CODE}`),
  new RegExp(`(?:startsWith|includes|endsWith)\\(${CODE}`),
  new RegExp(`/\\^\\(?(?:\\?:)?(?:${LANGUAGES.join('|')})\\\\b`),
  new RegExp(`\\[\\s*${CODE}\\s*,\\s*${CODE}`),
];

interface Line {
  readonly at: string;
  readonly code: string;
}

/** Lines of code with their place; comments are for people and may give examples. */
async function linesOf(folder: string): Promise<Line[]> {
  const files = await fs.readdir(join(projectRoot(), folder), { recursive: true });
  const sources = files.map((file) => join(folder, file).replaceAll('\\', '/'));
  const read = sources
    .filter((file) => /\.(?:tsx?|js|json|mjs)$/.test(file))
    .map(async (file) => {
      const text = await fs.readFile(join(projectRoot(), file), 'utf8');
      return text.split('\n').flatMap((line, index): Line[] => {
        const isComment = /^\s*(?:\/\/|\/?\*)/.test(line);
        const code = line.replace(/\s\/\/ .*$/, '');
        return isComment ? [] : [{ at: `${file}:${index + 1}`, code }];
      });
    });
  return (await Promise.all(read)).flat();
}

const lines = (await Promise.all(['src', 'commands', 'lab'].map(linesOf))).flat();

describe('the code', () => {
  it('has letters of a language only in its pack and in texts', () => {
    const strays = lines.filter(
      ({ at, code }) => LETTERS.test(code) && !PACKS_AND_TEXTS.some((place) => at.startsWith(place)),
    );
    expect(strays).toEqual([]);
  });

  it('asks for no language by its code', () => {
    const asking = lines.filter(
      ({ at, code }) =>
        ASKS_BY_CODE.some((form) => form.test(code)) && at.split(':')[0] !== 'src/language/languages.ts',
    );
    expect(asking).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { filesBelow, textOf } from '../house/the-house.js';
import { documentAt, documents, codeSpans, section, tableRows } from './documents.js';

/** Variables that the settings' schema knows, and those read beside it. */
const inSchema = [...textOf('src/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(
  ([, name = '']) => name,
);
const beside = filesBelow('src')
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) =>
    [...textOf(path).matchAll(/\benv(?:\['|\.)([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name),
  );
const settings = [...new Set([...inSchema, ...beside])].sort();

const example = textOf('.env.example');
const inExample = [...example.matchAll(/^([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
);
const table = tableRows(section(documentAt('README.md'), '## Settings')).flatMap(([names = '']) =>
  codeSpans(names),
);

/** Constants of the code are written in capitals as well. */
const constants = ['src', 'lab', 'commands']
  .flatMap((folder) => filesBelow(folder))
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [...textOf(path).matchAll(/^(?:export )?const ([A-Z][A-Z0-9_]+)/gm)])
  .map(([, name = '']) => name);

describe('settings', () => {
  it('are found', () => {
    expect(settings).toEqual(expect.arrayContaining(['CORPUS', 'DISCORD_TOKEN', 'PORT']));
  });

  it('stand in README, each of them and no others', () => {
    expect([...table].sort()).toEqual(settings);
  });

  it('stand in .env.example, with the values that they have where nothing is set', () => {
    const names = inExample.map(([name]) => name);
    expect(inSchema.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !inSchema.includes(name))).toEqual([]);
    expect(loadConfig(Object.fromEntries(inExample))).toEqual(loadConfig({}));
  });

  it.each(documents)('$path names no other', ({ text }) => {
    const named = codeSpans(text).flatMap((code) => /^\$?([A-Z]+(?:_[A-Z]+)+)(?:=|$)/.exec(code)?.[1] ?? []);
    expect(named.filter((name) => !settings.includes(name) && !constants.includes(name))).toEqual([]);
  });
});

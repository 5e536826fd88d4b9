import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { textOf } from '../house/the-house.js';
import { allCode, documents } from './documents.js';

const manifest: unknown = JSON.parse(textOf('package.json'));
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(manifest);

/** Scripts that a text calls: `npm run NAME`, `npm test`, `npm start`. */
function called(text: string): string[] {
  return allCode(text).flatMap((code) =>
    [...code.matchAll(/\bnpm (?:run (?:--?[\w-]+ )*([\w:-]+)|(test|start)\b)/g)].map(
      ([, run, short]) => run ?? short ?? '',
    ),
  );
}

describe('npm scripts', () => {
  it.each(documents)('$path calls only those that there are', ({ text }) => {
    expect(called(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(Object.keys(scripts))('npm run %s is told of in README or CONTRIBUTING', (name) => {
    const told = documents
      .filter(({ path }) => ['README.md', 'CONTRIBUTING.md'].includes(path))
      .flatMap(({ text }) => called(text));
    expect(told).toContain(name);
  });
});

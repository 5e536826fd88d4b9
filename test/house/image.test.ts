import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from './the-house.js';

/** Whether Docker passes a file over, by `.dockerignore`: the last pattern that matches it, or a folder above it, decides. */
function isIgnored(path: string): boolean {
  const patterns = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return patterns.reduce((ignored, line) => {
    const pattern = line.replace(/^!/, '');
    const form = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(?:/|$)`);
    return form.test(path) ? !line.startsWith('!') : ignored;
  }, false);
}

/** What the image has of the checkout, beside the build and the packages. */
const copied = [...textOf('Dockerfile').matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(
  ([, paths = '']) => paths.split(' ').map((path) => path.replace('/src/', '')),
);

describe('the image', () => {
  it.each(['data', 'docs/quality/figures.json', 'package.json', 'LICENSE'])(
    'holds %s, which the service reads or its licence wants',
    (path) => {
      expect(copied).toContain(path);
      for (const file of path === 'data' ? filesBelow('data') : [path])
        expect([file, isIgnored(file)]).toEqual([file, false]);
    },
  );

  it.each(['.env', '.git/HEAD', 'docs/web.md', 'docs/quality/answers.md', 'test/house/image.test.ts'])(
    'is not built from %s',
    (path) => expect(isIgnored(path)).toBe(true),
  );
});

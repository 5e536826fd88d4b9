import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, textOf } from './the-house.js';

/** Addresses of what a file runs when it is loaded; types are none of it. */
function loadedBy(file: string): string[] {
  return [...textOf(file).matchAll(/^(?:import|export) (?!type\b)(?:[^;']*? from )?'(\.[^']+)';$/gm)].flatMap(
    ([, to = '']) => {
      const path = posix.join(posix.dirname(file), to);
      if (!path.endsWith('.js')) return [];
      return [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].filter((each) =>
        existsSync(join(ROOT, each)),
      );
    },
  );
}

it.each(['src/main.ts', 'src/main-answering.ts', 'src/main-serve.ts'])(
  '%s leaves to threads what reads articles: every start would load it twice',
  (entry) => {
    const loaded = new Set([entry]);
    for (const file of loaded) for (const other of loadedBy(file)) loaded.add(other);
    expect(loaded.size).toBeGreaterThan(5);
    const reading =
      /^src\/(?:facts|reading|search\/(?:index|ranking|spans)|views\/view-index|runtime\/answer-from)\b/;
    expect([...loaded].filter((file) => reading.test(file))).toEqual([]);
  },
);

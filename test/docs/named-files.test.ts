import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../house/the-house.js';
import { anchorsOf, codeSpans, documents, localLinks, pathOf } from './documents.js';
import { textOf } from '../house/the-house.js';

const TOPS = ['src', 'commands', 'lab', 'test', 'data', 'docs', 'scripts', 'deploy', '.ci'];
const beside = `package.json package-lock.json knip.json tsconfig.json oxlint.config.mjs vitest.config.ts cliff.toml
  .env.example README.md CONTRIBUTING.md CHANGELOG.md SECURITY.md LICENSE Dockerfile compose.yaml`;
const files = [...TOPS.flatMap((folder) => filesBelow(folder)), ...beside.split(/\s+/)];
/** Made, or the reader's own, so not in a fresh checkout. */
const NOT_CHECKED_IN = /^(?:dist|dist-lab|release|coverage|var|node_modules|\.env$|\.\.\/)/;

/** A path with a folder in it, or a file of the project's kinds; patterns like `quality/*.md` too. */
function isPath(code: string): boolean {
  if (!/^[\w.@*{},/-]+$/.test(code) || /\bNAME\b/.test(code) || code.startsWith('/') || code.startsWith('@'))
    return false;
  if (/\.(?:ts|mjs|toml)$/.test(code)) return true;
  return TOPS.some((top) => code.startsWith(`${top}/`)) || /^[\w*-]+(?:\/[\w*-]+)*\/$/.test(code);
}

function pattern(path: string): RegExp {
  const escaped = path
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`);
  return new RegExp(`(?:^|/)${escaped}${path.endsWith('/') ? '' : '(?:/|$)'}`);
}

describe('documents', () => {
  it.each(documents)('$path names only files that are there', ({ text }) => {
    const named = [...new Set(codeSpans(text).filter(isPath))].filter((path) => !NOT_CHECKED_IN.test(path));
    expect(named.filter((path) => !files.some((file) => pattern(path).test(file)))).toEqual([]);
  });

  it.each(documents)('$path links only to what is there', (document) => {
    const broken = localLinks(document).filter(({ file, anchor }) => {
      if (!existsSync(pathOf(file))) return true;
      return anchor !== '' && !anchorsOf(textOf(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it.each(documents)('$path can be reached from README', ({ path }) => {
    const reached = new Set(['README.md']);
    for (const one of reached) {
      const from = documents.find((document) => document.path === one);
      if (from !== undefined) for (const { file } of localLinks(from)) reached.add(file);
    }
    expect([...reached]).toContain(path);
  });
});

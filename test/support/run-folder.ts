import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What all files of a run share, in a folder that ends with it. */
    readonly runFolder: string;
  }
}

const ARTICLE = `---
title: Advisers at the talks
published: 2025-10-08
language: en
---
Jared Kushner, the son-in-law of the president, is an adviser at the talks in Egypt.
`;

/** Where a run keeps what services have read of their articles: those that start later find it there. */
export function cacheIn(runFolder: string): string {
  return join(runFolder, 'cache');
}

/** A folder with one short article, which is never written to. */
export function oneArticleIn(runFolder: string): string {
  return join(runFolder, 'one-article');
}

/** Makes the folder before a run. @returns what removes it after the run */
export default async function makeRunFolder({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-run-'));
  provide('runFolder', folder);
  await mkdir(oneArticleIn(folder));
  await writeFile(join(oneArticleIn(folder), 'advisers-at-the-talks.md'), ARTICLE);
  return () => rm(folder, { recursive: true, force: true });
}

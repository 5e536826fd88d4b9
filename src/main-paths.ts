import type { Config } from './config.js';
import { defaultPaths, settingPath, type CorpusPaths } from './corpus/paths.js';
import { projectRoot } from './project-root.js';

/** Where a process finds what it answers from, by its settings: whole paths. */
export function pathsOf({
  corpus,
  gazetteer,
  overrides,
}: Config): CorpusPaths & { readonly overrides: string } {
  const root = projectRoot();
  return {
    ...defaultPaths(root),
    corpus: settingPath(root, corpus),
    gazetteer: settingPath(root, gazetteer),
    overrides: settingPath(root, overrides),
  };
}

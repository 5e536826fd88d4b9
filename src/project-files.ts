import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The text of a file; null where there is none. */
export async function textOfFile(path: string): Promise<string | null> {
  try {
    return await fs.readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What tells this build of the program from others; null where it runs from its sources, which may change under it. */
export async function buildOf(folder: string): Promise<string | null> {
  return fs.readFile(join(folder, '.fingerprint'), 'utf8').catch(() => null);
}

/** The version that the manifest names. */
export async function versionOfPackage(): Promise<string> {
  const manifest: unknown = JSON.parse(await fs.readFile(join(projectRoot(), 'package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { projectRoot } from '../project-root.js';

/** The version that the project's manifest names. */
export async function versionOfProject(): Promise<string> {
  const manifest = await readFile(join(projectRoot(), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}

// Leaves in package.json only the packages that the build does not take in, for an image that holds no others:
// `npm prune --omit=dev` then removes the rest.
//   node scripts/runtime-packages.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOT_BUNDLED } from './build.mjs';

const manifest = join(dirname(fileURLToPath(import.meta.url)), '../package.json');
const { dependencies, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
const isKept = (name) =>
  NOT_BUNDLED.some((kept) => (kept.endsWith('*') ? name.startsWith(kept.slice(0, -1)) : name === kept));
const kept = Object.entries(dependencies).filter(([name]) => isKept(name));
writeFileSync(manifest, `${JSON.stringify({ ...rest, dependencies: Object.fromEntries(kept) }, null, 2)}\n`);

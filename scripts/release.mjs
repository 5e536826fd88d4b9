// Makes one archive of what it takes to run Parley, and nothing else: the build, the data, the manifest and the papers.
//   node scripts/release.mjs [FOLDER]    FOLDER: where the archive goes, `release` unless named
// Whoever unpacks it runs `npm ci --omit=dev` and `npm start`. Prints the path of the archive, and writes the checksums of
// all archives of the folder into SHA256SUMS beside it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'tar';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** `docs` holds the licence that some of the data wants to travel with, and what README links to. */
const CONTENTS = [
  'dist',
  'data',
  'docs',
  'deploy',
  'scripts/run.mjs',
  'package-lock.json',
  '.env.example',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
];
/** What only measuring and learning read, and what only building and debugging do. */
const LEFT_OUT = [/^data\/[^/]*(?:baseline\.json|gold\.jsonl)$/, /^data\/questions[^/]*\.jsonl$/, /\.map$/];

/** Scripts that run from a build; the others want the sources, the tests or the laboratory. */
function releasedManifest() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const scripts = Object.entries(manifest.scripts).filter(([, line]) =>
    line.includes('scripts/run.mjs src/'),
  );
  return { ...manifest, scripts: Object.fromEntries(scripts) };
}

function isReleased(path) {
  const name = relative(root, path).split(sep).join('/');
  return !LEFT_OUT.some((pattern) => pattern.test(name));
}

function layOut(folder) {
  for (const name of CONTENTS) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: isReleased });
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(releasedManifest(), null, 2)}\n`);
}

const { status } = spawnSync(process.execPath, [join(root, 'scripts/run.mjs')], { stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(status ?? 1);
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = resolve(process.argv[2] ?? join(root, 'release'));
const archive = join(target, `${name}-${version}.tar.gz`);
const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'release-')));
try {
  const folder = join(temporary, `${name}-${version}`);
  mkdirSync(folder);
  layOut(folder);
  mkdirSync(target, { recursive: true });
  create({ sync: true, gzip: true, portable: true, cwd: temporary, file: archive }, [basename(folder)]);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
const sums = readdirSync(target)
  .filter((file) => file.endsWith('.tar.gz'))
  .sort()
  .map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(target, file)))
        .digest('hex')}  ${file}\n`,
  );
writeFileSync(join(target, 'SHA256SUMS'), sums.join(''));
process.stdout.write(`${archive}\n`);

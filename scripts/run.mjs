// Runs one of the built programs, building first where the sources have changed since the last build. A release has no
// sources: there the programs are taken as they are.
//   node scripts/run.mjs src/main            the service
//   node scripts/run.mjs src/cli/ask-door …  a command-line door: its exported main() is called
//   node scripts/run.mjs lab/eval/eval …     a program of the laboratory, which has a build of its own
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const product = {
  dist: join(root, 'dist'),
  programs: [
    'main',
    ...['ask', 'corpus', 'facts', 'read', 'export', 'import'].map((name) => `cli/${name}-door`),
  ].map((program) => `src/${program}`),
  inputs: ['src', 'commands', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs'],
};
const laboratory = {
  dist: join(root, 'dist-lab'),
  programs: [
    'eval/eval',
    'bench/bench',
    'bench/engine-process',
    'stored/stored',
    'stored/stored-part',
    'interactions/interactions',
    'interactions/bare-route',
    'crash/crash',
    'crash/crash-writer',
    'faults/faults',
    'processes/processes',
    'learn/learn',
    'parse/parse',
    'words/words',
    'sets/sets',
    'links/links',
    'stories/stories',
    'pages/read-figures',
    'feeds/feeds',
    'hostile/hostile',
    'pictures/pictures',
    'other-server/other-server',
  ].map((program) => `lab/${program}`),
  // What is measured beside Parley, and what only measuring takes, is run as its packages are.
  external: Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies ?? {}),
  inputs: [...product.inputs, 'lab'],
};

/** By content: a fresh checkout and a touched file have new times but nothing to build. */
function fingerprint({ inputs }) {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => {
    if (statSync(path).isFile()) hash.update(path.slice(root.length)).update(readFileSync(path));
    else for (const name of readdirSync(path).sort()) add(join(path, name));
  };
  for (const input of inputs) add(join(root, input));
  return hash.digest('hex');
}

function isFresh({ dist }, wanted) {
  const stamp = join(dist, '.fingerprint');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** One line that says what to do next, and no stack: this is read by whoever starts it for the first time. */
function giveUp(message) {
  process.stderr.write(`parley: ${message}\n`);
  process.exit(1);
}

async function builder() {
  try {
    return await import('./build.mjs');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return giveUp(
      'the compiler that builds the sources is not installed: run `npm ci --include=dev`, or take a built release.',
    );
  }
}

/** Builds beside the old build and swaps, so that a program that starts meanwhile never sees half of one. */
async function build(target, wanted) {
  const beside = join(root, `.dist-${process.pid}`);
  const { buildPrograms } = await builder();
  process.stderr.write('parley: building, since this is the first start or the sources have changed.\n');
  try {
    await buildPrograms(root, target.programs, beside, target);
  } catch {
    rmSync(beside, { recursive: true, force: true });
    giveUp(
      'the build failed; correct what stands above, or run `npm ci --include=dev` for missing packages.',
    );
  }
  writeFileSync(join(beside, '.fingerprint'), wanted);
  try {
    if (!isFresh(target, wanted)) replaceBuild(target, beside);
  } catch (error) {
    // Another program that started meanwhile may have put the same build in place first.
    if (!isFresh(target, wanted)) throw error;
  }
  rmSync(beside, { recursive: true, force: true });
}

function replaceBuild({ dist }, beside) {
  const old = `${beside}-old`;
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(beside, dist);
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

async function makeFresh(target) {
  const wanted = fingerprint(target);
  if (!isFresh(target, wanted)) await build(target, wanted);
}

const [program, ...args] = process.argv.slice(2);
const isOfLaboratory = program?.startsWith('lab/') === true;
if (!existsSync(join(root, 'node_modules'))) {
  giveUp('the packages are not installed: run `npm ci` (`npm ci --omit=dev` in a release) first.');
}
if (existsSync(join(root, 'src'))) {
  await makeFresh(product);
  if (isOfLaboratory) await makeFresh(laboratory);
}
if (program !== undefined) {
  const file = join((isOfLaboratory ? laboratory : product).dist, `${basename(program)}.js`);
  if (!existsSync(file)) giveUp(`there is no program ${program}; package.json names those there are.`);
  process.argv = [process.argv[0], file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  await main?.();
}

// Builds programs from their sources: each with all that it imports in a few files, since Node takes some 0.3 s to
// find and compile the 400 modules otherwise, for each process and for each thread again.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

/** Threads, which programs start by a file's name, beside the programs themselves. */
const THREADS = [
  'src/runtime/answer-thread',
  'src/main-stored-thread',
  'src/runtime/read-thread',
  'src/picture/draw-thread',
  'src/store/sqlite/sqlite-thread',
  'src/runtime/web-thread',
  'src/runtime/compare-thread',
  'src/runtime/analyse-thread',
];
/** Taken from `node_modules` when they run: they look for files or code of their own beside them, or may have none. */
export const NOT_BUNDLED = ['@resvg/resvg-js', 'pino', 'better-sqlite3', 'pg', '@expo-google-fonts/*'];
/** What packages of the older kind of module ask for. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** Word lists of hundreds of kilobytes: the engine reads them as JSON in a third of the time that it takes for code. */
const listsAsJson = {
  name: 'lists-as-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const json = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
    });
  },
};

/**
 * Builds `programs` (paths without an ending, below `root`) into the folder `into`.
 * @throws where the sources cannot be read; what is wrong is then on standard error
 */
export async function buildPrograms(root, programs, into, { external = [] } = {}) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...programs, ...THREADS].map((program) => `${program}.ts`),
    outdir: into,
    // Side by side, so that the address of a thread is that of its neighbour wherever its starter ends up.
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    plugins: [listsAsJson],
    external: [...NOT_BUNDLED, ...external],
    banner: { js: REQUIRE },
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  cpSync(join(root, 'src/web/assets'), join(into, 'web/assets'), { recursive: true });
  writeFileSync(join(into, 'licences.txt'), licences(root, Object.keys(metafile.inputs)));
}

/** The licences of the packages whose code is in a build, which want to travel with it. */
function licences(root, inputs) {
  const packages = new Set(inputs.flatMap((input) => packageOf(root, input) ?? []));
  return [...packages]
    .sort((one, other) => (one < other ? -1 : 1))
    .map((path) => {
      const folder = join(root, path.split('/').join(sep));
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join('\n----\n\n');
}

/** Folder of the package that a file is of; null where it is of none. Some packages carry others inside, without a manifest. */
function packageOf(root, file) {
  const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  if (folder === undefined) return null;
  return existsSync(join(root, folder, 'package.json')) ? folder : packageOf(root, folder);
}

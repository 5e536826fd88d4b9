import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { filesBelow, groupBy, ROOT, textOf } from './the-house.js';

const CONFIG = 'oxlint.config.mjs';
/** How long the linter takes is the machine's matter. */
const SLOW = 300_000;

const names = z.array(z.string());
const house = z
  .object({
    floors: z.array(names),
    planned: names,
    hidden: names,
    known: z.record(z.string(), names),
    left: z.record(z.string(), names),
    folders: z.record(z.string(), z.string()),
    packages: z.record(z.string(), names),
  })
  .parse(await import(pathToFileURL(join(ROOT, CONFIG)).href));
const rooms = house.floors.flat();

function folderOf(room: string): string {
  return house.folders[room] ?? `src/${room}`;
}

/** An import that a file tries: `from` is a file of the house, `to` another file or a package. */
interface Try {
  readonly from: string;
  readonly to: string;
}

function between(from: string, to: string): Try {
  return { from: `${folderOf(from)}/tried.ts`, to: `${folderOf(to)}/something.js` };
}

function specifier({ from, to }: Try): string {
  if (!/^(?:src|commands|lab)\//.test(to)) return to;
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

const diagnostics = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.number() }) })),
    }),
  ),
});

/** Which of the imports the linter refuses, with the project's own rules, in one run over an empty house. */
function refusedOf(tries: readonly Try[]): Try[] {
  const folder = mkdtempSync(join(tmpdir(), 'a-house-'));
  try {
    cpSync(join(ROOT, CONFIG), join(folder, CONFIG));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const byFile = groupBy(tries, ({ from }) => from);
    for (const [file, own] of byFile) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      const lines = own.map((one, at) => `import { value as v${at} } from '${specifier(one)}';`);
      writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
    }
    const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
    const tops = [...new Set(tries.map(({ from }) => from.split('/')[0] ?? ''))];
    const { stdout } = spawnSync(process.execPath, [oxlint, '-c', CONFIG, '--format', 'json', ...tops], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const found = diagnostics.parse(JSON.parse(stdout)).diagnostics;
    return found
      .filter(({ code }) => code.endsWith('(no-restricted-imports)'))
      .flatMap(({ filename, labels }) => {
        const tried = byFile.get(filename)?.[(labels[0]?.span.line ?? 0) - 1];
        return tried === undefined ? [] : [tried];
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shown(tries: readonly Try[]): string[] {
  return [...new Set(tries.map(({ from, to }) => `${from} → ${to}`))].sort();
}

describe('the rooms', () => {
  it('are the folders of src, and those that are planned are not there yet', () => {
    const found = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        name === 'discord' ? readdirSync(join(ROOT, 'src/discord')).map((own) => `discord/${own}`) : [name],
      )
      .map((name) => `src/${name}`);
    const built = rooms.filter((room) => !house.planned.includes(room)).map(folderOf);
    expect([...found, 'commands'].sort()).toEqual(built.sort());
  });
});

describe('a breach of the import rules is refused', { timeout: SLOW }, () => {
  it('on every floor, by hand', () => {
    const breaches = [
      between('model', 'language'),
      between('language', 'knowledge'),
      between('knowledge', 'facts'),
      between('facts', 'search'),
      between('search', 'sources'),
      between('sources', 'picture'),
      between('picture', 'facts'),
      between('answer', 'views'),
      between('views', 'corpus'),
      between('corpus', 'app'),
      between('app', 'chat'),
      between('chat', 'protocol'),
      between('runtime', 'chat'),
      between('store', 'runtime'),
      between('commands', 'protocol'),
      between('cli', 'http'),
      between('protocol', 'gateway'),
      between('gateway', 'http'),
      between('webhook', 'gateway'),
      between('web', 'http'),
      between('http', 'web'),
      between('http', 'commands'),
    ];
    expect(shown(refusedOf(breaches))).toEqual(shown(breaches));
  });

  it('between any two rooms that do not stand one above the other', () => {
    const floorOf = (room: string): number => house.floors.findIndex((floor) => floor.includes(room));
    const pairs = rooms.flatMap((room) =>
      rooms.filter((other) => other !== room).map((other) => ({ room, other })),
    );
    const downhill = pairs.filter(
      ({ room, other }) =>
        floorOf(other) < floorOf(room) &&
        (!house.hidden.includes(other) || house.known[room]?.includes(other) === true) &&
        house.left[room]?.includes(other) !== true,
    );
    const uphill = pairs.filter((pair) => !downhill.includes(pair));
    const refused = shown(refusedOf(pairs.map(({ room, other }) => between(room, other))));
    expect(refused).toEqual(shown(uphill.map(({ room, other }) => between(room, other))));
  });

  it('for packages that are kept behind one room', () => {
    const kept = Object.entries(house.packages);
    const tries = rooms.flatMap((room) =>
      kept.map(([to, owners]) => ({ from: `${folderOf(room)}/tried.ts`, to, own: owners.includes(room) })),
    );
    expect(kept.map(([name]) => name)).toEqual(expect.arrayContaining(['discord.js', 'hono', 'flexsearch']));
    expect(shown(refusedOf(tries))).toEqual(shown(tries.filter(({ own }) => !own)));
  });

  it('for the composition root, the settings and the laboratory, wherever they are imported', () => {
    const tries = rooms.flatMap((room) =>
      ['src/main.js', 'src/main-serve.js', 'src/config.js', 'lab/eval/eval.js'].map((to) => ({
        from: `${folderOf(room)}/deep/tried.ts`,
        to,
      })),
    );
    expect(shown(refusedOf(tries))).toEqual(shown(tries));
  });

  it('for what serves every room, which knows of none, and for a service that is no command line', () => {
    const beside = rooms.map((room) => ({ from: 'src/errors.ts', to: `${folderOf(room)}/something.js` }));
    const ofMain = ['src/cli/run.js', 'lab/eval/eval.js'].map((to) => ({ from: 'src/main.ts', to }));
    const allowed = [{ from: 'src/main.ts', to: 'src/http/app.js' }];
    expect(shown(refusedOf([...beside, ...ofMain, ...allowed]))).toEqual(shown([...beside, ...ofMain]));
  });

  it('also where it is hidden in an import() call: only the composition root loads late', () => {
    const late = ['src', 'commands']
      .flatMap((folder) => filesBelow(folder))
      .filter((path) => path.endsWith('.ts') && !/^src\/main(?:-\w+)?\.ts$/.test(path))
      .filter((path) => /\bimport\(\s*['"]\.\.?\//.test(textOf(path)));
    expect(late).toEqual([]);
  });
});

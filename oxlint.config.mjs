import { defineConfig } from 'oxlint';

/*
 * The house, from the ground up: a room may import those of the floors below its own, and itself. Rooms that stand on
 * one line do not know each other.
 */
export const floors = [
  ['model'],
  ['language'],
  ['knowledge'],
  ['reading'],
  ['facts', 'search', 'sources', 'picture'],
  ['answer', 'views', 'corpus'],
  ['app'],
  ['chat', 'store', 'runtime'],
  ['commands', 'protocol', 'cli'],
  ['gateway', 'webhook', 'web', 'http'],
];
/** Rooms that have a place in the house and are not built yet. */
export const planned = [];
/** Known to the composition root alone, whatever stands above them. */
export const hidden = ['store', 'runtime', 'cli', 'gateway', 'webhook', 'web', 'http'];
/** Who knows a hidden room all the same: the command line brings what is stored elsewhere and back. */
export const known = { cli: ['store'] };
/** What else a room leaves to others: http/ offers use cases as they are, and none of what replies say. */
export const left = { http: ['chat', 'commands', 'protocol'] };
/** Folders of rooms that are not `src/NAME`. */
export const folders = {
  commands: 'commands',
  protocol: 'src/discord/protocol',
  gateway: 'src/discord/gateway',
  webhook: 'src/discord/webhook',
};
/** Packages that stay behind one room; those without a room are the composition root's. */
export const packages = {
  flexsearch: ['search'],
  'discord.js': ['gateway'],
  '@discordjs/ws': ['gateway'],
  hono: ['http', 'webhook', 'web'],
  '@hono/node-server': ['http', 'web'],
  'prom-client': ['http'],
  '@resvg/resvg-js': ['picture'],
  kysely: ['store'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  undici: ['sources', 'gateway'],
  feedsmith: ['sources'],
  'fast-xml-parser': ['sources'],
  'robots-parser': ['sources'],
  'ipaddr.js': ['sources'],
  dotenv: [],
  pino: [],
};

const rooms = floors.flat();
const floorOf = (room) => floors.findIndex((floor) => floor.includes(room));

function refused(room) {
  return rooms.filter((other) => {
    if (other === room) return false;
    if (hidden.includes(other) && !known[room]?.includes(other)) return true;
    if (left[room]?.includes(other)) return true;
    return floorOf(other) >= floorOf(room);
  });
}

function importsOf(room) {
  const others = refused(room);
  const foreign = Object.keys(packages).filter((name) => !packages[name].includes(room));
  return [
    {
      group: others.map((other) => `**/${other}/**`),
      message: `${room}/ may not know of ${others.join(', ')}: imports point one way (docs/architecture.md).`,
    },
    {
      group: ['**/main.js', '**/main-*.js', '**/config.js', '**/lab/**'],
      message: 'The composition root and the laboratory are imported by nobody; configuration is passed in.',
    },
    {
      group: foreign.flatMap((name) => [name, `${name}/*`]),
      message: 'Kept behind one room or the composition root (docs/architecture.md).',
    },
    ...(room === 'model'
      ? [{ group: ['zod', 'yaml', 'node:*', '../*'], message: 'model/ imports nothing.' }]
      : []),
  ];
}

/** What lies beside the rooms (errors, the logger's type) serves all of them, so it knows of none. */
const importsBesideRooms = [
  {
    group: [...rooms.map((room) => `**/${room}/**`), '**/main.js', '**/main-*.js', '**/lab/**'],
    message: 'What serves every room knows of none (docs/architecture.md).',
  },
];
const importsOfRoot = [
  { group: ['**/cli/**', '**/lab/**'], message: 'The service is no command line and no laboratory.' },
];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { node: true, es2024: true },
  ignorePatterns: ['dist', 'dist-lab', 'release', 'coverage'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'off',
    'max-lines': ['error', { max: 300 }],
    'no-console': 'error',
    // `eventually` is an `expect` that waits.
    'vitest/expect-expect': [
      'error',
      { assertFunctionNames: ['expect', 'eventually', 'answersAgain', 'expectNoMore'] },
    ],
    eqeqeq: 'error',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
  },
  overrides: [
    ...rooms.map((room) => ({
      files: [`${folders[room] ?? `src/${room}`}/**/*.{ts,tsx}`],
      rules: { 'no-restricted-imports': ['error', { patterns: importsOf(room) }] },
    })),
    { files: ['src/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: importsBesideRooms }] } },
    {
      files: ['src/{main,main-*,config}.ts'],
      rules: { 'no-restricted-imports': ['error', { patterns: importsOfRoot }] },
    },
  ],
});

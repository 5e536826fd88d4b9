// Tries a release as a stranger would: unpacked into an empty folder, `npm ci --omit=dev`, `npm start`, one look at
// /healthz and /readyz, and one question; once with NODE_ENV unset and once with `production`.
//   node scripts/try-release.mjs ARCHIVE [NODE]    NODE: the Node to run it on, this one unless named
// Ends with 0 where all of it went well, else with 1 and a line that says what did not.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { extract } from 'tar';

/** Longest that each step may take, in ms: far above what it takes, so that only what hangs is ended. */
const WITHIN = { install: 900_000, start: 120_000, answer: 60_000, stop: 30_000 };
const QUESTION = 'Who is Jared Kushner?';

const [archive, node = process.execPath] = process.argv.slice(2);
if (archive === undefined) {
  process.stderr.write('Name the archive: node scripts/try-release.mjs ARCHIVE [NODE]\n');
  process.exit(2);
}

/** What is compiled is compiled for the Node that is tried: by the headers that lie beside it, where they do. */
function headersOf(program) {
  const prefix = join(dirname(realpathSync(program)), '..');
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}

/** Whom this machine's network has it trust, where it has one that packages come through. */
const { NODE_EXTRA_CA_CERTS } = process.env;
const trusted = NODE_EXTRA_CA_CERTS === undefined ? {} : { NODE_EXTRA_CA_CERTS };

/** Starts npm on the Node that is tried, in `cwd`, without this machine's settings. */
function npm(args, { cwd, path, env = {} }) {
  const child = spawn('npm', args, {
    cwd,
    env: {
      PATH: [path, process.env.PATH].join(delimiter),
      HOME: process.env.HOME,
      ...trusted,
      ...headersOf(node),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (output.text += chunk));
  }
  const exit = new Promise((done, failed) => child.once('error', failed).once('close', (code) => done(code)));
  return { child, output, exit };
}

function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The value of `work`; where it takes longer than `ms`, an error that says what did not come. */
async function within(ms, what, work) {
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function install(at) {
  const { child, output, exit } = npm(
    ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'],
    at,
  );
  try {
    const code = await within(WITHIN.install, '`npm ci --omit=dev`', exit);
    if (code !== 0) throw new Error(`\`npm ci --omit=dev\` ended with ${code}:\n${output.text}`);
  } finally {
    end(child, 'SIGKILL');
  }
}

function address({ child, output, exit }) {
  return new Promise((found, failed) => {
    const look = () => {
      const url = /^Parley answers on (\S+)$/m.exec(output.text)?.[1];
      if (url !== undefined) found(url);
    };
    child.stdout.on('data', look);
    exit.then((code) => failed(new Error(`\`npm start\` ended with ${code}:\n${output.text}`)), failed);
  });
}

async function json(url, init) {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(WITHIN.answer) });
  const body = await response.text();
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}: ${body}`);
  return JSON.parse(body);
}

/** Starts the service, asks, and stops it; gives the article that was cited first. */
async function startAndAsk(at, env) {
  const service = npm(['start'], { ...at, env: { PORT: '0', ...env } });
  try {
    const url = await within(WITHIN.start, '`npm start`', address(service));
    const { status: health } = await json(`${url}/healthz`);
    if (health !== 'ok') throw new Error(`/healthz says ${health}`);
    // What it can do without, such as a database that was compiled for another Node, stands here.
    const { reasons } = await json(`${url}/readyz`);
    if (reasons.length > 0) throw new Error(`/readyz says ${reasons.join(' ')}`);
    const answer = await json(`${url}/api/ask`, {
      method: 'POST',
      body: JSON.stringify({ question: QUESTION }),
    });
    if (answer.status !== 'answered') throw new Error(`“${QUESTION}” was not answered: ${answer.reason}`);
    end(service.child, 'SIGTERM');
    await within(WITHIN.stop, 'stopping', service.exit);
    return answer.citations[0].article.title;
  } finally {
    end(service.child, 'SIGKILL');
  }
}

const folder = mkdtempSync(join(tmpdir(), 'try-release-'));
try {
  // A folder with nothing in it but this Node, put first where programs are looked for: npm itself runs on it too.
  const path = join(folder, 'bin');
  mkdirSync(path);
  symlinkSync(resolve(node), join(path, 'node'));
  const cwd = join(folder, 'parley');
  mkdirSync(cwd);
  extract({ sync: true, file: archive, cwd, strip: 1 });
  const at = { cwd, path };
  await install(at);
  for (const env of [{}, { NODE_ENV: 'production' }]) {
    const cited = await startAndAsk(at, env);
    const setting = env.NODE_ENV === undefined ? 'unset' : env.NODE_ENV;
    process.stdout.write(`NODE_ENV ${setting}: started, healthy, answered “${QUESTION}” from “${cited}”\n`);
  }
} catch (error) {
  process.stderr.write(`The release cannot be used on ${node}: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

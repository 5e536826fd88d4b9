// Shows whether two checkouts give the same answers: the shipped articles with their questions and, where they lie
// beside the checkout, the seed documents and 300 questions of public sets. Everything but `elapsedMs` must agree, byte
// for byte.
//   node scripts/same-answers.mjs BEFORE AFTER
// BEFORE and AFTER are checkouts with their packages installed. Ends with 0 where all is the same, else with 1.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(here, '../shared');
/** Questions taken of each public set, spread evenly over it. */
const QUESTIONS_A_SET = 75;
const SQUADS = ['xquad/xquad.en.json', 'xquad/xquad.tr.json', 'xquad/xquad.ar.json', 'squad2/dev-v2.0.json'];

function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function ownSet(name, corpus, questions) {
  const asked = linesOf(questions).map((line) => {
    const { id, question, asOf } = JSON.parse(line);
    return { id, question, ...(asOf === undefined ? {} : { asOf }) };
  });
  return { name, corpus, asked };
}

/** A set in SQuAD's form as a corpus of its paragraphs and a spread of its questions. */
function squadSet(file, folder) {
  const paragraphs = JSON.parse(readFileSync(join(shared, 'eval', file), 'utf8')).data.flatMap(
    ({ title, paragraphs: own }) => own.map((paragraph) => ({ title, ...paragraph })),
  );
  const corpus = join(folder, `${file.replaceAll('/', '-')}l`);
  const articles = paragraphs.map(({ title, context }, at) =>
    JSON.stringify({ id: `p${at}`, title, text: context }),
  );
  writeFileSync(corpus, articles.join('\n'));
  const all = paragraphs.flatMap(({ qas }) => qas.map(({ id, question }) => ({ id, question })));
  const every = Math.max(1, Math.floor(all.length / QUESTIONS_A_SET));
  const asked = all.filter((_, at) => at % every === 0).slice(0, QUESTIONS_A_SET);
  return { name: file, corpus, asked };
}

function answersOf(checkout, { corpus, asked }) {
  const input = asked.map((question) => JSON.stringify(question)).join('\n');
  const args = ['run', '--silent', 'ask', '--', '--corpus', corpus, '--jsonl'];
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: checkout,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`${checkout}: ask ended with ${status}: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/,?"elapsedMs":[\d.e+-]+/u, ''));
}

const [before, after] = process.argv.slice(2).map((path) => resolve(path));
if (before === undefined || after === undefined) {
  process.stderr.write('Name two checkouts: node scripts/same-answers.mjs BEFORE AFTER\n');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'same-answers-'));
let different = 0;
try {
  const sets = [
    ownSet('shipped articles', join(here, 'data/articles'), join(here, 'data/questions.jsonl')),
    ...(existsSync(join(shared, 'seeds'))
      ? [ownSet('seed documents', join(shared, 'seeds'), join(here, 'data/questions.seeds.jsonl'))]
      : []),
    ...SQUADS.filter((file) => existsSync(join(shared, 'eval', file))).map((file) => squadSet(file, folder)),
  ];
  for (const set of sets) {
    const [old, now] = [before, after].map((checkout) => answersOf(checkout, set));
    const unlike = set.asked.filter((_, at) => old[at] !== now[at]);
    different += unlike.length;
    process.stdout.write(
      `${set.name}: ${set.asked.length} questions, ${unlike.length} answered differently\n`,
    );
    for (const { id, question } of unlike.slice(0, 5)) process.stdout.write(`  ${id} ${question}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = different === 0 ? 0 : 1;

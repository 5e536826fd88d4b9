import * as fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Knowledge } from '../../src/corpus/prepared-knowledge.js';
import { AppError } from '../../src/errors.js';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { projectRoot } from '../../src/project-root.js';
import { readEvalArguments, type EvalArguments } from './eval-arguments.js';
import { renderBaseline } from './baseline.js';
import { OWN } from './catalogue.js';
import { readKnowledge } from './shipped-knowledge.js';
import { loadSet, type EvalSet } from './load-set.js';
import { renderFactsBaseline } from './facts/facts-baseline.js';
import { OWN_FACTS, reportOnFacts } from './facts/facts-set.js';
import { reportOnFactSets } from './fact-sets.js';
import { PEERS } from './peers/all-peers.js';
import { keepAsRelease, writeQualityPages } from './quality-pages.js';
import { renderReport, type EvalReport, type SetReport } from './quality-report.js';
import { runParley, runPeer } from './run-set.js';

const USAGE = `Usage:
  npm run --silent eval -- [--set NAME,NAME] [--dir PATH] [--no-peers] [--peer-seconds N] [--without-facts] [--json]
  npm run --silent eval -- --corpus PATH --questions FILE [--no-peers] [--json]
  npm run --silent eval -- --set facts,events,attribution [--dir PATH] [--list] [--json]
  npm run --silent eval -- --corpus PATH --facts FILE [--totals | --list] [--json]
  npm run --silent eval -- --update-baseline
  npm run --silent eval -- --release

--facts FILE holds gold facts of the articles of --corpus (docs/facts-gold.md); --totals keeps single ones out of what is printed.
--write, with any of the first three, puts what was measured into docs/quality.md and the pages below docs/quality/.
--release keeps the figures of docs/quality.md as those of the version in package.json.

Public sets are looked for in --dir, ../shared/eval unless it is given; \`npm run sets\` lays them out (docs/sets.md).
`;

/** Measures answers and facts on the known sets, or answers on a corpus and questions of one's own. */
export async function evaluate({ args, stdout, stderr }: Terminal): Promise<void> {
  const options = readEvalArguments(args);
  if (options.help) return write(stdout, USAGE);
  const root = projectRoot();
  const knowledge = await readKnowledge(root, fs);
  const say = (line: string): boolean => stderr.write(`parley: ${line}\n`);
  if (options.updateBaseline) return updateBaseline(root, knowledge, say);
  if (options.release) {
    say(`the figures are kept as those of ${await keepAsRelease(root, fs)}`);
    return;
  }
  const sets: SetReport[] = [];
  const missing: EvalReport['missing'][number][] = [];
  for (const source of options.sets) {
    const loaded = await loadSet(source, root, fs);
    if (loaded.kind === 'missing') {
      if (source.name === 'given')
        throw new AppError('bad-usage', `${loaded.path} is not there: name another.`);
      say(`left out ${source.name}: ${loaded.path} is not there`);
      missing.push({ name: source.name, path: loaded.path });
    } else sets.push(await reportOn(loaded.set, knowledge, options, say));
  }
  const { missing: missingFactSets, ...measured } = await reportOnFactSets(options.factSets, {
    root,
    given: options.givenFacts,
    publicSets: resolve(root, options.publicSets),
    knowledge,
    fs,
    say,
  });
  missing.push(...missingFactSets);
  const report = { date: new Date().toISOString(), node: process.version, sets, ...measured, missing };
  if (options.write) {
    await writeQualityPages(root, report, {
      fs,
      command: ['npm run --silent eval --', ...args].join(' '),
      say,
    });
  }
  return write(stdout, options.json ? `${JSON.stringify(report)}\n` : renderReport(report, options.list));
}

async function reportOn(
  set: EvalSet,
  knowledge: Knowledge,
  { peers, facts, budgetMs }: EvalArguments,
  say: (line: string) => void,
): Promise<SetReport> {
  const { name, title } = set.source;
  say(`${name}: ${set.questions.length} questions`);
  const { result, reliability, given, passages } = await runParley(set, knowledge, { now, clock, facts });
  const engines = [result];
  for (const peer of peers ? PEERS : []) {
    say(`${name}: ${peer.name}`);
    engines.push(await runPeer(peer, set, { passages, now, budgetMs }));
  }
  return {
    name,
    title,
    articles: set.articles.length,
    passages: passages.length,
    engines,
    reliability,
    given,
  };
}

async function updateBaseline(
  root: string,
  knowledge: Knowledge,
  say: (line: string) => void,
): Promise<void> {
  const loaded = await loadSet(OWN, root, fs);
  if (loaded.kind === 'missing') throw new AppError('bad-usage', `${loaded.path} is not there: restore it.`);
  const { result } = await runParley(loaded.set, knowledge, { now, clock, facts: true });
  await fs.writeFile(join(root, 'data/eval-baseline.json'), renderBaseline(result.measures));
  const { kinds } = await reportOnFacts(OWN_FACTS, root, knowledge, fs);
  await fs.writeFile(join(root, 'data/facts-baseline.json'), renderFactsBaseline(kinds));
  say('data/eval-baseline.json and data/facts-baseline.json are written');
}

const now = (): number => performance.now();
const clock = (): Date => new Date();

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), evaluate);
}

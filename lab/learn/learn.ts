import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { ANSWER_THRESHOLD, CONFIDENCE, type ConfidenceModel } from '../../src/answer/confidence.js';
import { AppError } from '../../src/errors.js';
import { WEIGHTS, type Weights } from '../../src/search/ranking/weights.js';
import { readKnowledge } from '../eval/shipped-knowledge.js';
import { readCases } from '../eval/case-sets.js';
import { loadSet } from '../eval/load-set.js';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { projectRoot } from '../../src/project-root.js';
import { readLearnArguments, type LearnArguments } from './learn-arguments.js';
import { gatherConfidenceExamples, type ConfidenceExample } from './confidence-examples.js';
import { fitConfidence } from './fit-confidence.js';
import { fitRanking } from './fit-ranking.js';
import { judgeConfidence, judgeRanking, type ConfidenceQuality } from './judge.js';
import { confidenceFile, MODEL_FILES, rankingFile } from './model-file.js';
import { prepareSet, type PreparedSet } from './prepared-set.js';
import { gatherRankingExamples } from './ranking-examples.js';
import { NOTES, renderConfidence, renderRanking } from './learning-report.js';
import { learnAndTry, type Learning } from './trial.js';

const USAGE = `Usage:
  npm run --silent learn -- [--sets NAME,NAME] [--dir PATH] [--only ranking|confidence] [--write]
`;

type Say = (line: string) => void;

/**
 * Learns the weights of the ranking and of confidence from questions with known answers, and tells how good they are on
 * articles not learned from. With `--write` they take the place of those checked in.
 * @param root the project's folder
 */
export async function learn({ args, stdout, stderr }: Terminal, root: string = projectRoot()): Promise<void> {
  const options = readLearnArguments(args);
  if (options.help) return write(stdout, USAGE);
  const say: Say = (line) => stderr.write(`parley: ${line}\n`);
  const sets = await loadSets(options, root, say);
  const date = clock().toISOString().slice(0, 10);
  let weights = WEIGHTS;
  const save = async (file: string, text: string): Promise<void> => {
    if (!options.write) return;
    await fs.writeFile(join(root, file), text);
    say(`${file} is written`);
  };
  if (options.ranking) {
    say('learning the ranking');
    const learned = learnAndTry(sets.flatMap(gatherRankingExamples), {
      before: WEIGHTS,
      fit: fitRanking,
      judge: judgeRanking,
    });
    weights = learned.model;
    await write(stdout, `${renderRanking(learned)}\n`);
    await save(MODEL_FILES.ranking, rankingFile(learned, date));
  }
  if (options.confidence) {
    say('learning confidence');
    const learning: Learning<ConfidenceExample, ConfidenceModel, ConfidenceQuality> = {
      before: CONFIDENCE,
      fit: fitConfidence,
      judge: (examples, modelFor) => judgeConfidence(examples, modelFor, ANSWER_THRESHOLD),
    };
    // The evidence is of the window that ranks best, so the ranking before has evidence of its own.
    const examplesWith = (by: Weights): ConfidenceExample[] =>
      sets.flatMap((set) => gatherConfidenceExamples(set, by));
    const examples = examplesWith(weights);
    const learned = learnAndTry(examples, learning, weights === WEIGHTS ? examples : examplesWith(WEIGHTS));
    await write(stdout, `${renderConfidence(learned)}\n`);
    await save(MODEL_FILES.confidence, confidenceFile(learned, date));
  }
  await write(stdout, NOTES);
}

async function loadSets({ sets }: LearnArguments, root: string, say: Say): Promise<PreparedSet[]> {
  const knowledge = await readKnowledge(root, fs);
  const prepared: PreparedSet[] = [];
  for (const source of sets) {
    if (source.format === 'cases') {
      const jsonl = await fs.readFile(join(root, source.corpus), 'utf8').catch(() => null);
      const cases = jsonl === null ? [] : readCases(jsonl, source);
      say(`${source.name}: ${cases.length} questions`);
      for (const each of cases) prepared.push(await prepareSet(each, knowledge, clock));
      continue;
    }
    const loaded = await loadSet(source, root, fs);
    if (loaded.kind === 'missing') say(`left out ${source.name}: ${loaded.path} is not there`);
    else {
      say(`${source.name}: ${loaded.set.questions.length} questions`);
      prepared.push(await prepareSet(loaded.set, knowledge, clock));
    }
  }
  if (prepared.length === 0)
    throw new AppError('bad-usage', 'None of these sets is there: name others with --sets.');
  return prepared;
}

const clock = (): Date => new Date();

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), learn);
}

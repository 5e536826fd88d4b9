import * as fs from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { figureText, shareText, table } from '../../src/cli/table.js';
import type { LanguageCode } from '../../src/language/languages.js';
import { projectRoot } from '../../src/project-root.js';
import { readModel } from '../../src/reading/parser-model.js';
import { createParser } from '../../src/reading/parser.js';
import { modelFile } from '../../src/reading/parsers.js';
import type { ParseSentence } from '../../src/reading/parsed-sentence.js';
import type { GoldSentence } from './conllu.js';
import { learnParser, learnSteps, marginFrom } from './learn-parser.js';
import { measureParser, ROLES } from './measure-parser.js';
import { readParseArguments, type ParseArguments } from './parse-arguments.js';
import { readTreebanks, type Treebank } from './treebanks.js';

const USAGE = `Usage:
  npm run --silent parse -- [--languages CODE,CODE] [--dir PATH] [--learn [--tuning | --write] | --steps [--write]]
`;

const NOTES = `words: F1 of words cut at the right places; UPOS, UAS, LAS: of these with the right part of speech, head, and head and
relation, without subtypes; then LAS of each role and of all. Measured from the text alone, on the last tenth of each file.
`;

/**
 * Measures the parsers on the last tenth of each treebank, which they did not learn from. With `--learn` they are learned
 * anew first, with `--tuning` without the tenth before it and measured on that; with `--write` they are kept.
 * @param root the project's folder
 */
export async function parse({ args, stdout, stderr }: Terminal, root: string = projectRoot()): Promise<void> {
  const options = readParseArguments(args);
  if (options.help) return write(stdout, USAGE);
  const say = (line: string): void => void stderr.write(`parley: ${line}\n`);
  const folder = isAbsolute(options.folder) ? options.folder : join(root, options.folder);
  const rows: string[][] = [];
  for (const language of options.languages) {
    const treebanks = await readTreebanks(language, folder, fs);
    const shipped = (): Promise<Uint8Array> => fs.readFile(join(root, modelFile(language)));
    const bytes = options.steps
      ? learnSteps(
          language,
          treebanks.flatMap(learnedOf),
          readModel(await shipped(), modelFile(language)),
          say,
        )
      : options.learn
        ? learnFrom(language, treebanks, options, say)
        : await shipped();
    if (options.write) {
      await fs.writeFile(join(root, modelFile(language)), bytes);
      say(`${modelFile(language)} is written`);
    }
    const parser = createParser(readModel(bytes, modelFile(language)));
    rows.push(...rowsOf(language, treebanks, options, parser, bytes.length));
  }
  const head = [
    'treebank',
    'sentences',
    'words',
    'UPOS',
    'UAS',
    'LAS',
    ...ROLES,
    'roles',
    'words/s',
    'bytes',
  ];
  await write(stdout, `${table(head, rows)}${NOTES}`);
}

function learnFrom(
  language: LanguageCode,
  treebanks: readonly Treebank[],
  { tuning }: ParseArguments,
  say: (line: string) => void,
): Uint8Array {
  const later = treebanks.flatMap((treebank) => treebank.tuning);
  const bytes = learnParser(
    language,
    treebanks.flatMap((treebank) => (tuning ? treebank.first : learnedOf(treebank))),
    say,
  );
  if (tuning)
    say(
      `${language}: margin ${marginFrom(bytes, later)
        .map((weight) => weight.toFixed(2))
        .join(', ')}`,
    );
  return bytes;
}

/** What is learned from: all but the last tenth. */
function learnedOf({ first, tuning }: Treebank): readonly GoldSentence[] {
  return [...first, ...tuning];
}

function rowsOf(
  language: LanguageCode,
  treebanks: readonly Treebank[],
  { tuning }: ParseArguments,
  parser: ParseSentence,
  bytes: number,
): string[][] {
  const parts = treebanks.map((treebank) => ({
    name: treebank.name,
    sentences: tuning ? treebank.tuning : treebank.held,
  }));
  const all = { name: language, sentences: parts.flatMap(({ sentences }) => sentences) };
  return [...(parts.length > 1 ? parts : []), all].map(({ name, sentences }) => {
    const figures = measureParser(sentences, parser);
    const shares = [
      figures.cutting,
      figures.upos,
      figures.uas,
      figures.las,
      ...figures.roles.values(),
      figures.allRoles,
    ];
    return [
      name,
      String(figures.sentences),
      ...shares.map(shareText),
      figureText(
        speedOf(
          sentences.map(({ text }) => text),
          parser,
        ),
      ),
      name === language ? String(bytes) : '',
    ];
  });
}

/** Words a second of processor time, the second time that the texts are parsed. */
function speedOf(texts: readonly string[], parser: ParseSentence): number {
  const time = (): number => process.cpuUsage().user;
  let start = 0;
  let words = 0;
  for (let round = 0; round < 2; round += 1) {
    start = time();
    words = texts.reduce((sum, text) => sum + parser(text).tokens.length, 0);
  }
  return (words / Math.max(time() - start, 1)) * 1e6;
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), parse);
}

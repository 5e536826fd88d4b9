import * as fs from 'node:fs/promises';
import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { termColumns } from '../corpus/analysis-records.js';
import { prepareKnowledge, readParsers } from '../corpus/prepared-knowledge.js';
import { createArticleAnalyser } from '../corpus/stored/analyse-here.js';
import type { Article } from '../model/article.js';
import { atOnce } from '../steps.js';
import type { AnalysedInColumns, AnalysisStart } from './analyst.js';

/** Others go first, above all those who answer questions meanwhile: 0 is what is usual, 19 the last. */
const PRIORITY = 10;

// Entry of a thread that analyses articles, a batch after the other.
const port = parentPort;
if (port === null) throw new Error('this module is the entry of a thread');
// On Linux a thread has a priority of its own; elsewhere it would be that of the whole process.
if (process.platform === 'linux') setPriority(Math.max(getPriority(), PRIORITY));
const { knowledge, parsers, fingerprint, languages }: AnalysisStart = workerData;
const sentences = parsers === null ? undefined : await readParsers(fs, parsers);
if (sentences?.fingerprint !== fingerprint) throw new Error('the models have changed meanwhile');
const prepared = prepareKnowledge({ ...knowledge, ...(sentences === undefined ? {} : { sentences }) });
const analyse = createArticleAnalyser(prepared, await sentences?.forLanguages(languages));
port.on('message', (articles: readonly Article[]) => {
  const analysed = articles.map((article): AnalysedInColumns => {
    const { read, ...rest } = atOnce(analyse(article));
    return { ...rest, columns: termColumns(read) };
  });
  port.postMessage(analysed, []);
});

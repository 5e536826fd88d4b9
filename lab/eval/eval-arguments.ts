import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { AppError } from '../../src/errors.js';
import {
  catalogue,
  realNewsSets,
  FACT_SETS,
  OWN,
  PUBLIC_SETS,
  type FactSet,
  type SetSource,
} from './catalogue.js';
import type { FactsSource } from './facts/facts-set.js';

/** Options of `eval`. */
export interface EvalArguments {
  readonly sets: readonly SetSource[];
  readonly factSets: readonly FactSet[];
  /** Articles with gold facts of somebody's own; null where none were given. */
  readonly givenFacts: FactsSource | null;
  /** Folder of public sets, absolute or relative to the project's. */
  readonly publicSets: string;
  /** Print every fact that was missed or is false. */
  readonly list: boolean;
  readonly peers: boolean;
  /** Whether facts may lead answers. */
  readonly facts: boolean;
  readonly json: boolean;
  readonly updateBaseline: boolean;
  /** Write the pages on quality. */
  readonly write: boolean;
  /** Keep the figures as those of the version that is released; nothing is measured. */
  readonly release: boolean;
  /** Longest that the questions of one set may take a library, in ms. */
  readonly budgetMs: number;
  readonly help: boolean;
}

/**
 * Reads the arguments of `eval`. A corpus with its questions takes the place of the known sets unless those are named.
 * @throws AppError `bad-usage` naming what is wrong
 */
export function readEvalArguments(args: readonly string[]): EvalArguments {
  const { values } = parse(args);
  const names = values.set?.flatMap((list) => list.split(',')).filter((name) => name !== '');
  const given = givenSet(values.corpus, values.questions, values.facts);
  const givenFacts = givenFactSet(values.corpus, values.facts, values.totals);
  const publicSets = values.dir === undefined ? PUBLIC_SETS : resolve(values.dir);
  const all = [...catalogue(publicSets), ...FACT_SETS];
  const nameable = [...all, ...realNewsSets(publicSets)];
  const known =
    names?.map((name) => setNamed(name, nameable)) ?? (given === null && givenFacts === null ? all : []);
  const named = known.filter((set) => typeof set !== 'string');
  const seconds = Number(values['peer-seconds'] ?? 120);
  if (!(seconds > 0))
    throw new AppError('bad-usage', '--peer-seconds wants a number of seconds, such as 120.');
  return {
    sets: given === null ? named : [...named, given],
    factSets: known.filter((set) => typeof set === 'string'),
    givenFacts,
    publicSets,
    list: values.list ?? false,
    peers: values['no-peers'] !== true,
    facts: values['without-facts'] !== true,
    json: values.json ?? false,
    updateBaseline: values['update-baseline'] ?? false,
    write: values.write ?? false,
    release: values.release ?? false,
    budgetMs: seconds * 1000,
    help: values.help ?? false,
  };
}

function setNamed(name: string, all: readonly (SetSource | FactSet)[]): SetSource | FactSet {
  const nameOf = (set: SetSource | FactSet): string => (typeof set === 'string' ? set : set.name);
  const found = all.find((set) => nameOf(set) === name);
  if (found !== undefined) return found;
  throw new AppError('bad-usage', `There is no set "${name}": name some of ${all.map(nameOf).join(', ')}.`);
}

function givenSet(
  corpus: string | undefined,
  questions: string | undefined,
  facts: string | undefined,
): SetSource | null {
  if (questions === undefined && (corpus === undefined || facts !== undefined)) return null;
  if (corpus === undefined || questions === undefined) {
    throw new AppError('bad-usage', '--corpus PATH and --questions FILE go together: give both.');
  }
  const title = `${questions} on ${corpus}`;
  return { ...OWN, name: 'given', title, corpus: resolve(corpus), questions: resolve(questions) };
}

function givenFactSet(
  corpus: string | undefined,
  facts: string | undefined,
  totals: boolean | undefined,
): FactsSource | null {
  if (facts === undefined) return null;
  if (corpus === undefined)
    throw new AppError('bad-usage', '--corpus PATH and --facts FILE go together: give both.');
  const title = `${facts} on ${corpus}`;
  const totalsOnly = totals ?? false;
  return { name: 'given facts', title, articles: resolve(corpus), gold: resolve(facts), totalsOnly };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        set: { type: 'string', multiple: true },
        dir: { type: 'string' },
        corpus: { type: 'string' },
        questions: { type: 'string' },
        facts: { type: 'string' },
        totals: { type: 'boolean' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        'no-peers': { type: 'boolean' },
        'peer-seconds': { type: 'string' },
        'without-facts': { type: 'boolean' },
        'update-baseline': { type: 'boolean' },
        write: { type: 'boolean' },
        release: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

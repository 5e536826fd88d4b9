import { isAbsolute, join } from 'node:path';
import { AppError } from '../../../src/errors.js';
import { factReaderFor, type FactKnowledge, type FactReader } from '../../../src/facts/read-facts.js';
import type { FileSystem } from '../../../src/sources/read-corpus.js';
import { EVENT_SETS, type EventSetSource } from './event-sets.js';
import { measureEvents, type EventMeasures } from './measure-events.js';
import { createSameName } from './same-name.js';

/** One published set of events. */
export interface EventSetReport {
  readonly name: string;
  readonly title: string;
  readonly documents: number;
  readonly groups: readonly EventMeasures[];
}

/** The sets that are there, and the paths of those that are not. */
export interface EventsReport {
  readonly sets: readonly EventSetReport[];
  readonly missing: readonly { readonly name: string; readonly path: string }[];
}

/**
 * Measures the facts read from texts with annotated events.
 * @param folder that of public sets
 * @param sources the published sets unless others are given
 * @throws AppError `bad-usage` where a set is not in the format it should be
 */
export async function reportOnEvents(
  folder: string,
  knowledge: FactKnowledge,
  fs: FileSystem,
  sources: readonly EventSetSource[] = EVENT_SETS,
): Promise<EventsReport> {
  const readFacts = await factReaderFor(knowledge, ['en']);
  const sets: EventSetReport[] = [];
  const missing: { name: string; path: string }[] = [];
  for (const source of sources) {
    const path = isAbsolute(source.path) ? source.path : join(folder, source.path);
    const content = await readIfThere(fs, path);
    if (content === null) missing.push({ name: source.name, path });
    else sets.push(measureSet(source, content, knowledge, readFacts));
  }
  return { sets, missing };
}

function measureSet(
  source: EventSetSource,
  content: string,
  knowledge: FactKnowledge,
  readFacts: FactReader,
): EventSetReport {
  const { name, title, judging, groups } = source;
  const documents = readSet(source, content);
  const instruments = {
    readFacts,
    sameName: createSameName(knowledge.entities),
    judging,
  };
  const measured = groups.map((group) => measureEvents(documents, group, instruments));
  return { name, title, documents: documents.length, groups: measured };
}

function readSet({ name, path, read }: EventSetSource, content: string) {
  try {
    return read(content);
  } catch (error) {
    throw new AppError(
      'bad-usage',
      `The set "${name}" (${path}) is not in the format it should be: restore its file.`,
      { cause: error },
    );
  }
}

async function readIfThere(fs: FileSystem, path: string): Promise<string | null> {
  try {
    await fs.stat(path);
  } catch {
    return null;
  }
  return new TextDecoder().decode(await fs.readFile(path));
}

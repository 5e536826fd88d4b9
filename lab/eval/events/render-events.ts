import { shareText, table } from '../../../src/cli/table.js';
import type { EventExample, Tally } from './measure-events.js';
import type { EventSetReport } from './report-on-events.js';

const HEAD = ['events', 'annotated', 'precision', 'recall', 'participants', 'recall', 'place', 'recall'];

const NOTES = `Facts against annotated events; the first precision and recall are of the event, the others of the participants and
places of the events found (same head word or same entity). WikiEvents annotates every event, so every fact is judged.
RAMS annotates one event a document: recall is over these, and precision only over the facts that an annotated word
tells, whatever its type is; facts elsewhere are not judged. PLOVER codes one event a text without saying where: a text
in which such a fact stands is right if it is coded so; a text may tell other events too, so that precision is a lower
bound, and it codes promises and offers of any kind as AGREE.
`;

/** The tables for people. */
export function renderEvents(sets: readonly EventSetReport[], list: boolean): string {
  return [...sets.map((set) => renderSet(set, list)), ...(sets.length === 0 ? [] : [NOTES])].join('\n');
}

function renderSet({ title, documents, groups }: EventSetReport, list: boolean): string {
  const rows = groups.map(({ group, triggers, participants, places }) => [
    group,
    String(triggers.gold),
    ...[triggers, participants, places].flatMap((tally) => [precision(tally), recall(tally)]),
  ]);
  const lists = groups.flatMap(({ group, falseFacts, missed }) => [
    ...lines(`${group}: false`, falseFacts),
    ...lines(`${group}: missed`, missed),
  ]);
  return `## ${title} (${documents} texts)\n\n${table(HEAD, rows)}${list ? `\n${lists.join('\n')}\n` : ''}`;
}

function lines(head: string, examples: readonly EventExample[]): string[] {
  return examples.map(({ document, type, quote }) => `${head}: ${type}: “${quote}” (${document})`);
}

function precision({ right, given }: Tally): string {
  return given === 0 ? '–' : `${shareText(right / given)} of ${given}`;
}

function recall({ found, gold }: Tally): string {
  return gold === 0 ? '–' : `${shareText(found / gold)} of ${gold}`;
}

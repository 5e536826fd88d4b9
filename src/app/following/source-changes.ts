import type { SourceDefinition, SourceState } from '../../model/source-definition.js';
import type { Audit, SourceCheck } from '../article-ports.js';
import type { JointChanges } from '../ports.js';
import type { AddOutcome, RemoveOutcome } from './following.js';

/** Writes down how a change of the sources ended, which is kept together with it. */
export type NoteChange<Outcome> = (outcome: Outcome, audit: Audit) => Promise<void>;

const MOST_SOURCES = 1000;

/** Adds a member's own source. */
export function addSource(
  { id, url, ...rest }: SourceDefinition,
  member: string,
  { changes, note }: { readonly changes: JointChanges; readonly note: NoteChange<AddOutcome> },
): Promise<AddOutcome> {
  return changes.together(async ({ sources, audit }) => {
    const all = await sources.list();
    const same = all.find(({ definition }) => definition.id === id || definition.url === url);
    let outcome: AddOutcome;
    if (same !== undefined) outcome = { kind: 'taken', by: same.definition.id };
    else if (all.length >= MOST_SOURCES) outcome = { kind: 'full', most: MOST_SOURCES };
    else {
      const source = await sources.put({ id, url, ...rest }, { kind: 'member', id: member });
      outcome = { kind: 'added', source };
    }
    await note(outcome, audit);
    return outcome;
  });
}

/** Takes out a source that is not of the sources file. */
export function removeSource(
  id: string,
  { changes, note }: { readonly changes: JointChanges; readonly note: NoteChange<RemoveOutcome> },
): Promise<RemoveOutcome> {
  return changes.together(async ({ sources, audit }) => {
    const source = await sources.get(id);
    let outcome: RemoveOutcome = 'removed';
    if (source === null) outcome = 'unknown';
    else if (source.owner.kind === 'file') outcome = 'of-file';
    else await sources.remove(id);
    await note(outcome, audit);
    return outcome;
  });
}

/** Keeps how a source stands after a check; `why` it was switched off by that, or null, stands in the audit. */
export function saveCheck(
  changes: JointChanges,
  {
    id,
    state,
    check,
    why,
  }: {
    readonly id: string;
    readonly state: SourceState;
    readonly check: SourceCheck;
    readonly why: string | null;
  },
): Promise<void> {
  return changes.together(async ({ sources, audit }) => {
    await sources.saveState(id, state, check);
    if (why === null) return;
    const entry = { action: 'source.switch-off', subject: id, outcome: 'done', detail: why } as const;
    await audit.append({ ...entry, actor: { kind: 'service' } });
  });
}

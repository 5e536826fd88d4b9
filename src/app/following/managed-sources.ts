import type { SourceDefinition } from '../../model/source-definition.js';
import type { Actor, Audit } from '../article-ports.js';
import type { AddOutcome, CheckOutcome, Following, RemoveOutcome, SourceView } from './following.js';

/** Followed sources as people manage them through any door: each change, and each that was refused, stands in the audit. */
export interface ManagedSources {
  list(): Promise<readonly SourceView[]>;
  add(definition: SourceDefinition, by: Actor): Promise<AddOutcome>;
  /** Articles stay. */
  remove(id: string, by: Actor): Promise<RemoveOutcome>;
  /** Checks a source now. It changes nothing that anybody set, and is in the source's own history. */
  check(id: string): Promise<CheckOutcome>;
}

/** The name under which sources of whoever holds the admin token are kept. */
const ADMINISTRATOR = 'administrator';
/** Characters of an id that was given. */
const MAX_SUBJECT = 100;

/** Manages the sources that are followed. */
export function manageSources(
  following: Pick<Following, 'list' | 'add' | 'remove' | 'check'>,
): ManagedSources {
  /** Writes down a change of a source, or why it was refused. */
  const recorded =
    (actor: Actor, action: string, id: string) =>
    (audit: Audit, why: string | null): Promise<void> =>
      audit.append({
        actor,
        action,
        subject: id.slice(0, MAX_SUBJECT).toWellFormed(),
        outcome: why === null ? 'done' : 'refused',
        detail: why,
      });
  return {
    list: () => following.list(),
    add(definition, by) {
      const record = recorded(by, 'source.add', definition.id);
      return following.add(definition, by.kind === 'member' ? by.id : ADMINISTRATOR, (outcome, audit) =>
        record(audit, whyNotAdded(outcome)),
      );
    },
    remove(id, by) {
      const record = recorded(by, 'source.remove', id);
      return following.remove(id, (outcome, audit) => record(audit, WHY_NOT_REMOVED[outcome]));
    },
    check: (id) => following.check(id),
  };
}

const WHY_NOT_REMOVED: Readonly<Record<RemoveOutcome, string | null>> = {
  removed: null,
  'of-file': 'it stands in the sources file',
  unknown: 'there is none',
};

function whyNotAdded(outcome: AddOutcome): string | null {
  if (outcome.kind === 'added') return null;
  return outcome.kind === 'taken'
    ? `its name or address is that of ${outcome.by}`
    : `there are ${outcome.most} sources already`;
}

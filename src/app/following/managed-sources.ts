import type { SourceDefinition } from '../../model/source-definition.js';
import type { Actor, Audit } from '../article-ports.js';
import type { AddOutcome, CheckOutcome, Following, SourceView } from './following.js';

/** Followed sources as people manage them through any door: each change, and each that was refused, stands in the audit. */
export interface ManagedSources {
  list(): Promise<readonly SourceView[]>;
  add(definition: SourceDefinition, by: Actor): Promise<AddOutcome>;
  /** `of-file`: it stands in the sources file, and is taken out there. Articles stay. */
  remove(id: string, by: Actor): Promise<'removed' | 'of-file' | 'unknown'>;
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
  audit: Pick<Audit, 'append'>,
): ManagedSources {
  const record = (actor: Actor, action: string, id: string, why: string | null): Promise<void> =>
    audit.append({
      actor,
      action,
      subject: id.slice(0, MAX_SUBJECT).toWellFormed(),
      outcome: why === null ? 'done' : 'refused',
      detail: why,
    });
  return {
    list: () => following.list(),
    async add(definition, by) {
      const outcome = await following.add(definition, by.kind === 'member' ? by.id : ADMINISTRATOR);
      await record(by, 'source.add', definition.id, whyNotAdded(outcome));
      return outcome;
    },
    async remove(id, by) {
      const outcome = await following.remove(id);
      const why = { removed: null, 'of-file': 'it stands in the sources file', unknown: 'there is none' };
      await record(by, 'source.remove', id, why[outcome]);
      return outcome;
    },
    check: (id) => following.check(id),
  };
}

function whyNotAdded(outcome: AddOutcome): string | null {
  if (outcome.kind === 'added') return null;
  return outcome.kind === 'taken'
    ? `its name or address is that of ${outcome.by}`
    : `there are ${outcome.most} sources already`;
}

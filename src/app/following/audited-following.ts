import type { SourceDefinition } from '../../model/source-definition.js';
import type { Actor, Audit } from '../article-ports.js';
import type { AddOutcome, CheckOutcome, Following, SourceView } from './following.js';

/** Followed sources as people deal with them: each change, and each that was refused, stands in the audit. */
export interface SourceEditing {
  list(): Promise<readonly SourceView[]>;
  add(definition: SourceDefinition, by: MemberActor): Promise<AddOutcome>;
  /** `definition` is what was removed, to bring it back by. */
  remove(id: string, by: Actor): Promise<SourceRemoval>;
  check(id: string): Promise<CheckOutcome>;
}

/** A member who does something. */
export type MemberActor = Extract<Actor, { readonly kind: 'member' }>;

/** How removing a source ended. `of-file`: it stands in the sources file, and is taken out there. */
export type SourceRemoval =
  | { readonly kind: 'removed'; readonly definition: SourceDefinition }
  | { readonly kind: 'of-file' | 'unknown' };

/** Has every change of the sources noted with who made it. */
export function auditedFollowing(
  following: Pick<Following, 'list' | 'add' | 'remove' | 'check'>,
  audit: Audit,
): SourceEditing {
  const note = (action: string, subject: string, actor: Actor, refused: string | null): Promise<void> =>
    audit.append({
      actor,
      action,
      subject,
      outcome: refused === null ? 'done' : 'refused',
      detail: refused,
    });
  return {
    list: () => following.list(),
    check: (id) => following.check(id),
    async add(definition, by) {
      const added = await following.add(definition, by.id);
      const { id } = definition;
      if (added.kind === 'added') await note('source.add', id, by, null);
      else if (added.kind === 'taken')
        await note('source.add', id, by, `${added.by} has its id or its address`);
      else await note('source.add', id, by, `there are ${added.most} already`);
      return added;
    },
    async remove(id, by) {
      const known = (await following.list()).find(({ definition }) => definition.id === id);
      const removed = await following.remove(id);
      if (removed === 'of-file') await note('source.remove', id, by, 'it stands in the sources file');
      if (removed !== 'removed') return { kind: removed };
      await note('source.remove', id, by, null);
      return known === undefined ? { kind: 'unknown' } : { kind: 'removed', definition: known.definition };
    },
  };
}

import { tokenize } from '../language/tokenize.js';
import type { Entity, EntityRef } from '../model/entity.js';

/**
 * What facts name that the gazetteer lists as another name of something, by id: "the Rafah crossing" is its Rafah. People are
 * told apart by `samePeople`, which knows more of their names.
 */
export function sameAsListed(
  gazetteer: readonly Entity[],
  named: readonly EntityRef[],
): ReadonlyMap<string, EntityRef> {
  const byName = new Map<string, EntityRef | null>();
  for (const { id, name, type, aliases } of gazetteer) {
    if (type === 'person') continue;
    for (const key of new Set([name, ...aliases].map(keyOfName))) {
      const other = byName.get(key);
      // What two go by is neither's.
      byName.set(key, other === undefined || other?.id === id ? { id, name, type } : null);
    }
  }
  const listed = new Set(gazetteer.map(({ id }) => id));
  return new Map(
    named.flatMap((ref): [string, EntityRef][] => {
      if (ref.type === 'person' || listed.has(ref.id)) return [];
      const meant = byName.get(keyOfName(ref.name));
      return meant === undefined || meant === null ? [] : [[ref.id, meant]];
    }),
  );
}

function keyOfName(name: string): string {
  return tokenize(name)
    .map(({ folded }) => folded)
    .join(' ');
}

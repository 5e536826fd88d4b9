import { packOf } from '../language/languages.js';
import type { Entity } from '../model/entity.js';

/** The name of an entity as it is written in a language, by its aliases; its own name where none is in that script. */
export function nameIn({ name, aliases }: Entity, language: string): string {
  const script = packOf(language).names.written;
  if (script === null) return name;
  const written = aliases.filter((alias) => script.test(alias));
  // The fullest form: a surname alone may be another's too.
  return written.reduce(
    (longest, alias) => (alias.length > longest.length ? alias : longest),
    written[0] ?? name,
  );
}

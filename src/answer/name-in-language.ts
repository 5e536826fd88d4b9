import type { Entity } from '../model/entity.js';

/** Scripts of the languages that are not written in Latin letters. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic}\s]+$/u,
  he: /^[\p{Script=Hebrew}\s\p{P}]+$/u,
};

/** The name of an entity as it is written in a language, by its aliases; its own name where none is in that script. */
export function nameIn({ name, aliases }: Entity, language: string): string {
  const script = SCRIPTS[language];
  if (script === undefined) return name;
  const written = aliases.filter((alias) => script.test(alias));
  // The fullest form: a surname alone may be another's too.
  return written.reduce(
    (longest, alias) => (alias.length > longest.length ? alias : longest),
    written[0] ?? name,
  );
}

import type { SentenceReader } from '../../../draft-fact.js';

const NONE: readonly never[] = [];

/** Reads a fact of each office that a sentence gives somebody. */
export function createRoleReader(): SentenceReader {
  return (sentences) =>
    sentences.map(({ roles }) =>
      roles.length === 0
        ? NONE
        : roles.map(({ person, title, of, start }) => ({
            kind: 'role',
            subject: person.ref,
            predicate: title,
            object: of,
            at: start,
          })),
    );
}

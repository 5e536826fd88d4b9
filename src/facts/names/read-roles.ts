import { eachInSteps } from '../../steps.js';
import type { SentenceReader } from '../draft-fact.js';

const NO_FACTS: readonly never[] = [];

/** A fact of each office that a sentence gives somebody. */
export const readRoles: SentenceReader = (sentences) =>
  eachInSteps(sentences, ({ roles }) =>
    roles.length === 0
      ? NO_FACTS
      : roles.map(({ person, title, of, start }) => ({
          kind: 'role',
          subject: person.ref,
          predicate: title,
          object: of,
          at: start,
        })),
  );

import type { EntityType } from '../../model/entity.js';
import type { FactKind } from '../../model/fact.js';

/** What kinds of facts are called in English. */
export const factKindsInEnglish = {
  role: 'office',
  meeting: 'meeting',
  contact: 'contact',
  talks: 'talks',
  travel: 'travel',
  statement: 'statement',
  agreement: 'agreement',
  demand: 'demand',
  figure: 'figure',
  event: 'event',
} satisfies Record<FactKind, string>;

/** What is named, in English. */
export const entityTypesInEnglish = {
  person: 'person',
  organization: 'organisation',
  country: 'country',
  place: 'place',
  group: 'group',
} satisfies Record<EntityType, string>;

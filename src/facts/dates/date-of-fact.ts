import type { FactDate, Modality } from '../../model/fact.js';
import type { DateMention } from '../annotated.js';

/**
 * The date of what is told, by how it is told: what happened lies behind the article's day, what is planned ahead of it.
 *
 * @param wasPlanned whether it was a plan, which may be of what is over by now
 * @param modality null where it is told in the present, as what is to come often is
 */
export function dateOfFact(
  date: DateMention | undefined,
  modality: Modality | null,
  wasPlanned = false,
): FactDate | null {
  if (date === undefined || date.isBounded) return null;
  // "Was to meet on Thursday": of the week past or of the one to come, the plan does not say.
  if (wasPlanned && modality !== 'stated' && date.past !== date.ahead) return null;
  const value = modality === 'stated' ? date.past : modality === 'planned' ? date.ahead : date.near;
  return value === null ? null : { value, words: date.words };
}

import type { EntityRef } from '../model/entity.js';
import type { ViewIndex } from './view-index.js';

/** What somebody has typed of a name so far. */
export interface NamesRequest {
  readonly text: string;
  /** BCP 47 tag of the language they are named in where nothing is typed whose letters tell that. */
  readonly language?: string;
  readonly limit: number;
}

/** Whom they may be about to name, likeliest first. */
export interface NameList {
  readonly names: readonly EntityRef[];
}

/** Completes a name that is being typed. */
export function completeNames(index: ViewIndex, { text, language, limit }: NamesRequest): NameList {
  return { names: index.names.complete(text, limit, language) };
}

import type { EntityRef } from '../../../../model/entity.js';
import type { AnnotatedSentence, EntityMention, RoleMention } from '../../../annotated.js';
import type { OfficeName } from '../roles/attach-offices.js';
import type { Office } from '../roles/offices.js';
import type { SentenceWords } from '../../../sentence-words.js';

/** A sentence whose names are known, with what is still open in it. */
export interface NamedSentence {
  readonly words: SentenceWords;
  /** What its words can open, as bits of `KIND`. */
  readonly kinds: number;
  readonly mentions: readonly EntityMention[];
  readonly roles: readonly RoleMention[];
  /** For each token whether it stands in quotation marks; empty where nobody asks. */
  readonly quoted: readonly boolean[];
  /** Offices whose holder is not named. */
  readonly openOffices: readonly Office[];
  /** Runs of capitals that name nobody known. */
  readonly openRuns: readonly OfficeName[];
  readonly place: Pick<AnnotatedSentence, 'block' | 'section'>;
}

/** A mention of somebody known by other words than the name. */
export function mentionAgain(
  words: SentenceWords,
  ref: EntityRef,
  firstToken: number,
  lastToken: number,
  how: EntityMention['how'],
): EntityMention {
  return {
    ref,
    firstToken,
    lastToken,
    start: words.tokens[firstToken]?.start ?? words.start,
    end: words.tokens[lastToken]?.end ?? words.end,
    how,
  };
}

import type { EntityRef } from '../model/entity.js';
import type { FactKind } from '../model/fact.js';
import type { AnnotatedSentence, EntityMention } from './annotated.js';
import type { DraftFact } from './draft-fact.js';

/** Words with which a language says who leads a delegation, folded; expressions of at most two words. */
export interface LeadingWords {
  /** Before the leader, behind whom the delegation is of: "a Hamas delegation *led by* X". */
  readonly before: ReadonlySet<string>;
  /** Behind the leader, before whom the delegation is of. */
  readonly behind: ReadonlySet<string>;
  /** How words for a delegation begin: who leads a whole body need not be there when that meets somebody. */
  readonly delegations: readonly string[];
}

/** What those do together who take part. */
const SHARED: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks']);
/** Words between whom the delegation is of and who leads it; before the leader's name, of an office; around a body, for "delegation". */
const REACH = { led: 3, leader: 8, delegation: 2 } as const;

/** A delegation and who leads it. */
interface Led {
  readonly leader: EntityRef;
  /** Id of whom the delegation is of. */
  readonly of: string;
}

/** Whoever leads a delegation takes part in what it does: who met Hamas' delegation led by X met X. */
export function withLeaders(
  sentence: AnnotatedSentence,
  drafts: readonly DraftFact[],
  words: LeadingWords,
): readonly DraftFact[] {
  if (!drafts.some(({ kind }) => SHARED.has(kind))) return drafts;
  const led = ledIn(sentence, words);
  if (led.length === 0) return drafts;
  return drafts.map((draft) => {
    const { kind, participants = [] } = draft;
    if (!SHARED.has(kind)) return draft;
    const leaders = led.flatMap(({ leader, of }) =>
      participants.some(({ id }) => id === of) && participants.every(({ id }) => id !== leader.id)
        ? [leader]
        : [],
    );
    return leaders.length === 0 ? draft : { ...draft, participants: [...participants, ...leaders] };
  });
}

function ledIn(sentence: AnnotatedSentence, { before, behind, delegations }: LeadingWords): readonly Led[] {
  const { tokens, mentions } = sentence;
  const wordAt = (at: number): string => tokens[at]?.folded ?? '';
  const isSaid = (words: ReadonlySet<string>, at: number): boolean =>
    words.has(wordAt(at)) || words.has(`${wordAt(at - 1)} ${wordAt(at)}`);
  const isDelegation = ({ firstToken, lastToken }: EntityMention): boolean =>
    tokens
      .slice(Math.max(0, firstToken - REACH.delegation), lastToken + REACH.delegation + 1)
      .some(({ folded }) => delegations.some((beginning) => folded.startsWith(beginning)));
  return tokens.flatMap((_, at): readonly Led[] => {
    if (isSaid(before, at)) {
      const body = mentions.findLast(({ lastToken }) => lastToken < at);
      const leader = leaderBehind(mentions, at);
      return leader === undefined || body === undefined || at - body.lastToken > REACH.led + 1
        ? []
        : ledBy(leader, body, isDelegation);
    }
    if (!isSaid(behind, at)) return [];
    const leader = mentions.find(({ lastToken }) => lastToken === at - 1);
    const body = mentions.find(({ firstToken }) => firstToken > at && firstToken - at <= REACH.led);
    return leader === undefined || body === undefined ? [] : ledBy(leader, body, isDelegation);
  });
}

/** "Led by Hamas' negotiator X": whose the office is stands before the name. */
function leaderBehind(mentions: readonly EntityMention[], at: number): EntityMention | undefined {
  return mentions.find(
    ({ firstToken, ref }) => firstToken > at && firstToken - at <= REACH.leader && ref.type === 'person',
  );
}

function ledBy(
  { ref: leader }: EntityMention,
  body: EntityMention,
  isDelegation: (body: EntityMention) => boolean,
): readonly Led[] {
  const isOf = leader.type === 'person' && body.ref.type !== 'person' && isDelegation(body);
  return isOf ? [{ leader, of: body.ref.id }] : [];
}

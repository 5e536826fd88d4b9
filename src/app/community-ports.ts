import type { AbstentionReason } from '../model/answer.js';

/*
 * What members leave behind: questions that were abstained from, what they say of answers, and their wish to be told. All
 * of it is bounded and forgotten in time (`community/forget-old.ts`); who it was is kept only where a member asked for it.
 */

/** A question that was abstained from, without who asked it. */
export interface Unanswered {
  /** The same for questions that are alike and of one server (`community/likeness.ts`). */
  readonly key: string;
  /** Where it was asked; null for direct messages. */
  readonly guild: string | null;
  /** As it was asked last, whole by itself. */
  readonly question: string;
  /** BCP 47 tag of the question. */
  readonly language: string;
  readonly reason: AbstentionReason;
  /** Ids of the articles that came near. */
  readonly near: readonly string[];
  /** Version of the snapshot that abstained. */
  readonly snapshot: string;
}

/** `settled` opens anew where the question is asked again in vain, `dismissed` does not. */
export type GapStanding = 'open' | 'settled' | 'dismissed';

/** Questions that are alike, with how often they were asked in vain. */
export interface CorpusGap extends Unanswered {
  readonly id: string;
  readonly count: number;
  /** ISO date-times. */
  readonly firstAsked: string;
  readonly lastAsked: string;
  readonly standing: GapStanding;
  /** Id of the article that answers it in `snapshot`, of which it was asked last; null while none does. */
  readonly answeredBy: string | null;
}

/** A question that one member alone has asked; `asker` is the code of that. */
export interface GapOfOne extends CorpusGap {
  readonly asker: string;
}

/** Questions without an answer. A bounded number is kept of each server and in all; those asked least go first. */
export interface Gaps {
  /**
   * Counts one more question like it: one small write, however often it is asked.
   * @param asker code of the member and this question together; it is kept as long as no other has asked it. Left out: nobody's
   */
  note(asked: Unanswered, asker?: string): Promise<void>;
  get(id: string): Promise<CorpusGap | null>;
  find(key: string): Promise<CorpusGap | null>;
  /** Of one server, or of all and of direct messages: most asked first, then the newest. */
  mostAsked(wanted: {
    readonly guild?: string;
    readonly standing: GapStanding;
    readonly offset: number;
    readonly limit: number;
  }): Promise<readonly CorpusGap[]>;
  count(wanted: { readonly guild?: string; readonly standing: GapStanding }): Promise<number>;
  /** Of all servers and direct messages, in the order in which they were first asked, newest first. */
  newest(wanted: { readonly limit: number; readonly before?: string }): Promise<readonly CorpusGap[]>;
  /** Open ones that another snapshot than this was asked, in the order of their ids behind `after`. */
  askedOfOthers(wanted: {
    readonly snapshot: string;
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly CorpusGap[]>;
  /** Keeps what came of asking it again. */
  askedAgain(id: string, snapshot: string, answeredBy: string | null): Promise<void>;
  /** False where this server, or null for direct messages, has none of this id, or it stands so already. */
  setStanding(id: string, guild: string | null, standing: GapStanding): Promise<boolean>;
  /** Those that one member alone has asked, as far as that is known, with the code of that. */
  askedByOne(): Promise<readonly GapOfOne[]>;
  /** Forgets a question that nobody else has asked. One of before codes were kept goes where it was asked once. */
  forgetOnlyOf(key: string, asker: string): Promise<void>;
  /** Forgets those that were asked last before an ISO date-time; how many. */
  forgetBefore(time: string): Promise<number>;
}

/**
 * Why a member is kept by name: to be told once when the question is answered, or what came of their feedback; or because
 * they want their questions kept.
 */
export type WatchKind = 'answer' | 'feedback' | 'name';

/** A member who is kept by name beside something. */
export interface Watch {
  readonly id: string;
  readonly kind: WatchKind;
  /** Key of a gap or of a piece of feedback. */
  readonly subject: string;
  readonly member: string;
  readonly guild: string | null;
  /** The member's own, whole by itself: what is asked again for them. */
  readonly question: string;
  /** BCP 47 tag of what they are told in. */
  readonly language: string;
  /** ISO date-time. */
  readonly since: string;
}

/** `full`: the member has as many as one may, or all together have. */
export type WatchAdded = 'added' | 'there' | 'full';

/** Whose turn it is to tell. `held`: another process is about it. `lost`: it was claimed and never ended; it is gone. */
export type WatchClaim = 'claimed' | 'held' | 'lost';

/** Members who are kept by name, because they wanted it so. */
export interface Watches {
  /** One of a member for each kind and subject; so many of each kind. */
  add(watch: Omit<Watch, 'id' | 'since'>): Promise<WatchAdded>;
  /** Of these kinds, in the order in which they came, behind `after`. */
  list(wanted: {
    readonly kinds: readonly WatchKind[];
    readonly after?: string;
    readonly limit: number;
  }): Promise<readonly Watch[]>;
  /** Those beside any of these subjects. */
  about(subjects: readonly string[]): Promise<readonly Watch[]>;
  of(member: string): Promise<readonly Watch[]>;
  /**
   * Claims the telling, in one write, so that of all processes one tells. A claim that was never ended may be taken again while
   * the platform still knows a message that is sent twice (from 1 to 3 minutes after it); later it is lost.
   */
  claim(id: string): Promise<WatchClaim>;
  /** Gives a claim back: nothing was sent. */
  release(id: string): Promise<void>;
  /** Ends it: the member was told, or no longer wants to be. */
  remove(id: string): Promise<void>;
  forgetMember(member: string): Promise<number>;
  forgetBefore(time: string): Promise<number>;
}

/** What is wrong with an answer, as a member says. */
export const WRONG_REASONS = ['passage', 'words', 'misleading', 'outdated', 'other'] as const;
export type WrongReason = (typeof WRONG_REASONS)[number];

/** What a member says is wrong, and of what. */
export interface Complaint {
  readonly question: string;
  /** BCP 47 tag of the question. */
  readonly language: string;
  /** The first quotation as it was shown; null where the articles gave another one meanwhile. */
  readonly quote: string | null;
  readonly article: string;
  /** Offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly snapshot: string;
  readonly reason: WrongReason;
  /** The member's own words; null where there are none. */
  readonly words: string | null;
}

/** What one member says of one answer. */
export interface AnswerVerdict {
  /** Made of question and quotation. */
  readonly answer: string;
  /** Keyed hash of the member's id. */
  readonly voter: string;
  readonly guild: string | null;
  /** Null: it was right. */
  readonly complaint: Complaint | null;
}

/** A complaint with how it stands. */
export interface Feedback extends Omit<AnswerVerdict, 'complaint'> {
  readonly id: string;
  /** As a watch names it. */
  readonly key: string;
  readonly at: string;
  readonly complaint: Complaint;
  readonly standing: 'open' | 'settled';
  /** What the moderator said; null where nothing was. */
  readonly outcome: string | null;
}

/** What members say of answers: one verdict of each on each answer. A bounded number is kept, the newest. */
export interface Feedbacks {
  /** Takes the place of an earlier one; `unchanged` where that was the same, or is settled. */
  give(verdict: AnswerVerdict): Promise<'kept' | 'changed' | 'unchanged'>;
  /** How many there are of either kind in a server. */
  count(guild: string): Promise<{ readonly right: number; readonly wrong: number; readonly open: number }>;
  get(id: string): Promise<Feedback | null>;
  find(key: string): Promise<Feedback | null>;
  /** Complaints, newest first: of one server, or of all and of direct messages. */
  newest(wanted: {
    readonly guild?: string;
    readonly standing?: Feedback['standing'];
    readonly limit: number;
    readonly before?: string;
  }): Promise<readonly Feedback[]>;
  /** False where this server, or null for direct messages, has none of this id, or it is settled already. */
  settle(id: string, guild: string | null, outcome: string | null): Promise<boolean>;
  countOf(voter: string): Promise<number>;
  /** Complaints of one, newest first. */
  of(voter: string): Promise<readonly Feedback[]>;
  forgetVoter(voter: string): Promise<number>;
  forgetBefore(time: string): Promise<number>;
}

/** Key by which a watch names the feedback of a member on an answer. */
export function feedbackKey({ answer, voter }: Pick<AnswerVerdict, 'answer' | 'voter'>): string {
  return `${answer}/${voter}`;
}

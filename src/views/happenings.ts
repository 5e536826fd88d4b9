import { citedArticle, type CitedArticle } from '../model/answer.js';
import type { Fact, FactKind } from '../model/fact.js';
import { fold } from '../language/fold.js';
import { linkToQuote } from '../model/text-fragment.js';
import {
  byPublished,
  groupBy,
  objectKey,
  oneAnArticle,
  participantsKey,
  placeOfHappening,
  rankOfKind,
  type Claim,
  type Stand,
} from './claim.js';
import type { QuotedSentence } from './first-sentence.js';
import { isDay } from './period.js';
import { sameHappenings } from './same-happenings.js';
import type { ViewIndex } from './view-index.js';

/** A sentence that tells something, with the fact read from it. */
export interface CitedFact {
  /** Exactly the fact's sentence; offsets are in `fact.citation`. */
  readonly fact: Fact;
  readonly article: CitedArticle;
  /** Address of the exact sentence, or null where the article has none. */
  readonly link: string | null;
}

/** Something told, once, however many articles tell it. */
export interface Happening {
  /** What leads: the fact of the first source. */
  readonly fact: Fact;
  /** The kinds of fact that its sentence tells. */
  readonly kinds: readonly FactKind[];
  /** A sentence of each article that tells it, the earliest published first; at most `MOST_SOURCES`. */
  readonly sources: readonly CitedFact[];
  /** Articles that tell it in all. */
  readonly articles: number;
  /** Independent sources among them: copies of one text, and articles that rest on one publisher, are one. */
  readonly voices: number;
  /** Its last day, where it went on for several; else null. */
  readonly until: string | null;
  /** Sentences like it that are told of together with it. */
  readonly alike: number;
  /** Sentences that say that it was not carried out, where it is a plan or an invitation. */
  readonly calledOff: readonly QuotedSentence[];
  /** Told as done, with a date that is still to come. */
  readonly ahead: boolean;
}

const MOST_SOURCES = 10;

/** A fact where it stands; null where its article may not be quoted as of the date. */
export function standOf(index: ViewIndex, fact: Fact, asOf: string | null): Stand | null {
  const article = index.articleOf(fact, asOf);
  return article === null ? null : { fact, article };
}

/** A fact as it is shown. */
export function toCitedFact({ fact, article }: Stand): CitedFact {
  return { fact, article: citedArticle(article), link: linkToQuote(article, fact.citation) };
}

/**
 * Claims as they are shown.
 *
 * @param asOf the date as of which articles may be quoted
 */
export function toHappenings(index: ViewIndex, claims: readonly Claim[], asOf: string | null): Happening[] {
  return claims.map(({ fact, kinds, stands, until = null, alike = 0 }) => ({
    fact,
    kinds,
    sources: stands.slice(0, MOST_SOURCES).map(toCitedFact),
    articles: stands.length,
    voices: index.voicesOf(stands).length,
    until,
    alike,
    calledOff: index.calledOff(fact, asOf),
    ahead: false,
  }));
}

/** Whether a sentence tells as done what is only to be after a day: then it is no more than planned. */
function isAhead({ date, modality }: Fact, today: string): boolean {
  return modality === 'stated' && date !== null && date.value > today.slice(0, date.value.length);
}

/** Happenings as they are shown on a day. */
export function asOfToday(happenings: readonly Happening[], today: string): Happening[] {
  return happenings.map((told) => ({ ...told, ahead: isAhead(told.fact, today) }));
}

/**
 * Facts as they are told of: the same claim of several articles once with all its sources, and several facts of one
 * sentence, date and modality once with all their kinds. The order of the facts is kept.
 */
export function claimsOf(index: ViewIndex, facts: readonly Fact[], asOf: string | null): Claim[] {
  const claims = groupBy(facts, claimOf).flatMap((same): Claim[] => {
    const stands = same
      .flatMap((fact) => standOf(index, fact, asOf) ?? [])
      .sort((a, b) => byPublished(a.article, b.article));
    const [first] = stands;
    return first === undefined
      ? []
      : [{ fact: first.fact, kinds: [first.fact.kind], stands: oneAnArticle(stands) }];
  });
  return groupBySentence(sameHappenings(claims, index)).flatMap((same) => {
    // Of a call and of talks that one sentence tells, others may tell when the one was.
    const [lead, ...others] = same.toSorted(
      (a, b) =>
        Number(a.fact.date === null) - Number(b.fact.date === null) ||
        rankOfKind(a.fact.kind) - rankOfKind(b.fact.kind),
    );
    if (lead === undefined || others.length === 0) return lead ?? [];
    const ofSentence = same.filter(({ fact }) => sentenceOf(fact) === sentenceOf(lead.fact));
    const kinds = [...new Set([lead, ...ofSentence].flatMap((each) => each.kinds))];
    const stands = oneAnArticle([lead, ...same].flatMap((each) => each.stands));
    return { fact: lead.fact, kinds, stands };
  });
}

/** The same, made ready to be shown. */
export function happeningsOf(index: ViewIndex, facts: readonly Fact[], asOf: string | null): Happening[] {
  return toHappenings(index, claimsOf(index, facts, asOf), asOf);
}

/**
 * Claims with each sentence of an article once: by its foremost kind, dated before undated, stated before what is not.
 * The kinds are those that the sentence tells in that way. In the order of the sentences' first claims.
 */
export function oneASentence(claims: readonly Claim[]): Claim[] {
  return groupBy(claims, ({ fact }) => placeOfHappening(fact)).flatMap((same) => {
    const [lead] = same.toSorted(
      ({ fact: a }, { fact: b }) =>
        rankOfKind(a.kind) - rankOfKind(b.kind) ||
        Number(a.date === null) - Number(b.date === null) ||
        Number(a.modality !== 'stated') - Number(b.modality !== 'stated'),
    );
    if (lead === undefined) return [];
    const alike = same.filter(({ fact }) => fact.modality === lead.fact.modality);
    return { ...lead, kinds: [...new Set([lead, ...alike].flatMap(({ kinds }) => kinds))] };
  });
}

/** What rests on a sentence in common, together, in the order of the first. */
function groupBySentence(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  const groupOf = new Map<string, Claim[]>();
  for (const each of claims) {
    const sentences = each.stands.map(({ fact }) => sentenceOf(fact));
    let group = sentences.map((sentence) => groupOf.get(sentence)).find((known) => known !== undefined);
    if (group === undefined) groups.push((group = []));
    group.push(each);
    for (const sentence of sentences) groupOf.set(sentence, groupOf.get(sentence) ?? group);
  }
  return groups;
}

/** What two facts must share to be one claim. Only a known day makes two sentences tell of one happening. */
function claimOf(fact: Fact): string {
  const { kind, subject, modality, date, place, value, unit, citation } = fact;
  const what = [kind, modality];
  const day = date !== null && isDay(date.value) ? date.value : null;
  if (kind === 'role')
    return JSON.stringify([...what, subject.id, fold(fact.predicate), objectKey(fact), date?.value]);
  const sentence = JSON.stringify([
    ...what,
    subject.id,
    fact.predicate,
    objectKey(fact),
    value,
    citation.quote,
  ]);
  if (day === null || kind === 'statement') return sentence;
  if (kind === 'meeting' || kind === 'contact' || kind === 'talks' || kind === 'agreement')
    return JSON.stringify([...what, day, participantsKey(fact)]);
  if (kind === 'travel') return JSON.stringify([...what, day, subject.id, place?.id ?? objectKey(fact)]);
  return JSON.stringify([
    ...what,
    day,
    subject.id,
    fold(fact.predicate),
    objectKey(fact),
    place?.id,
    value,
    unit,
  ]);
}

function sentenceOf({ citation, date, modality }: Fact): string {
  return JSON.stringify([citation.article, citation.start, date?.value, modality]);
}

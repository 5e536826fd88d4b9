import type { Fact, FactKind } from '../model/fact.js';
import { fold } from '../language/fold.js';
import {
  ATTEND,
  asOne,
  byPublished,
  groupBy,
  objectKey,
  participantsKey,
  participantsOf,
  type Claim,
} from './claim.js';
import type { HappeningClues } from './happening-clues.js';
import { createHappeningGroups, dayOfHappening } from './happening-groups.js';

/** "Talks" and "meeting" are two words for people who came together; a call is none. */
const TOGETHER: ReadonlySet<FactKind> = new Set(['meeting', 'talks']);
const ENCOUNTERS: ReadonlySet<FactKind> = new Set([...TOGETHER, 'contact']);
/** Days after a happening within which an article that gives no date is taken to tell of it. */
const MOST_LATER = 3;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Claims with each happening once, however it is told: a coming-together as a meeting or as talks, with some of those who
 * took part, or without its date where the sentence, its article or the days of the article tell which it is. What is told
 * of it as done leads, by the first article that dates it.
 */
export function sameHappenings(claims: readonly Claim[], clues: HappeningClues): Claim[] {
  const groups = createHappeningGroups();
  joinEvents(claims, groups.join);
  const told = new ToldEncounters(claims.filter(isEncounter), clues);
  for (const claim of told.all) for (const twin of told.twinsOf(claim)) groups.join(claim, twin);
  const seen = new Set<Claim>();
  return claims.flatMap((claim) => {
    if (seen.has(claim)) return [];
    const group = groups.of(claim);
    for (const member of group) seen.add(member);
    return oneOf(group);
  });
}

/** Several claims of one happening as one; the earliest article that dates it leads, and no sentence of who else attended. */
function oneOf(group: readonly Claim[]): Claim[] {
  const [lead, ...others] = group.toSorted(
    (a, b) =>
      Number(a.fact.predicate === ATTEND) - Number(b.fact.predicate === ATTEND) ||
      Number(dayOfHappening(a.fact) === null) - Number(dayOfHappening(b.fact) === null) ||
      byFirstArticle(a, b),
  );
  if (lead === undefined || others.length === 0) return [...group];
  const one = asOne([lead, ...others]);
  return [
    {
      ...one,
      stands: ledBy(
        lead,
        one.stands.toSorted((a, b) => byPublished(a.article, b.article)),
      ),
    },
  ];
}

/** The stands in order, the one that leads at their head. */
function ledBy({ fact }: Claim, stands: Claim['stands']): Claim['stands'] {
  const [lead] = stands.filter((stand) => stand.fact === fact);
  return lead === undefined ? stands : [lead, ...stands.filter((stand) => stand !== lead)];
}

function byFirstArticle(a: Claim, b: Claim): number {
  const [one, other] = [a.stands[0], b.stands[0]];
  return one === undefined || other === undefined ? 0 : byPublished(one.article, other.article);
}

function isEncounter({ fact }: Claim): boolean {
  return ENCOUNTERS.has(fact.kind) && participantsOf(fact).length > 1;
}

/** One event of one day, told with its place and without: where several places are told, each stays by itself. */
function joinEvents(claims: readonly Claim[], join: (a: Claim, b: Claim) => void): void {
  const dated = claims.filter(({ fact }) => fact.kind === 'event' && dayOfHappening(fact) !== null);
  const keyOf = ({ fact }: Claim): string =>
    JSON.stringify([
      dayOfHappening(fact),
      fact.modality,
      fact.subject.id,
      fold(fact.predicate),
      objectKey(fact),
      fact.value,
    ]);
  for (const same of groupBy(dated, keyOf)) {
    const places = new Set(same.flatMap(({ fact }) => fact.place?.id ?? []));
    const [first, ...others] = same;
    if (places.size < 2 && first !== undefined) for (const other of others) join(first, other);
  }
}

/** Encounters by their days and articles, to be compared with one another. */
class ToldEncounters {
  readonly all: readonly Claim[];
  readonly #clues: HappeningClues;
  readonly #onDay = new Map<string, Claim[]>();
  readonly #inArticle = new Map<string, Claim[]>();
  /** Those without a day, by the days that they are reported on. */
  readonly #reportedOn = new Map<string, Claim[]>();

  constructor(claims: readonly Claim[], clues: HappeningClues) {
    this.#clues = clues;
    const isDated = ({ fact }: Claim): boolean => dayOfHappening(fact) !== null;
    // What has a day is joined first: then what has none finds it whole.
    this.all = [...claims.filter(isDated), ...claims.filter((claim) => !isDated(claim))];
    for (const claim of this.all) {
      const day = dayOfHappening(claim.fact);
      if (day !== null) add(this.#onDay, day, claim);
      else if (claim.fact.date === null)
        for (const reported of this.#reportDays(claim)) add(this.#reportedOn, reported, claim);
      for (const { article } of claim.stands) add(this.#inArticle, article.id, claim);
    }
  }

  /** Those that tell of the same encounter as a claim. */
  twinsOf(claim: Claim): readonly Claim[] {
    const { fact } = claim;
    const day = dayOfHappening(fact);
    if (day !== null) return this.#alikeOn(day, claim);
    if (fact.date !== null) return this.#inMonth(claim, fact.date.value);
    const near = this.#near(claim);
    return [...(near.length > 0 ? near : this.#besideIt(claim)), ...this.#reportedWith(claim)];
  }

  #alikeOn(day: string, claim: Claim): Claim[] {
    return (this.#onDay.get(day) ?? []).filter(
      (other) => other !== claim && mayBeOne(claim.fact, other.fact),
    );
  }

  /** "In late November": one meeting of the same people on a day of that month. */
  #inMonth(claim: Claim, month: string): readonly Claim[] {
    if (month.length !== 'YYYY-MM'.length) return [];
    const days = [...this.#onDay.keys()].filter((day) => day.startsWith(month));
    return onlyOf(
      days.map((day) =>
        this.#alikeOn(day, claim).filter(
          (twin) => participantsKey(twin.fact) === participantsKey(claim.fact),
        ),
      ),
    );
  }

  /** Of a claim without a day: those of the one day that its sentence names, or that was news when it was reported. */
  #near(claim: Claim): readonly Claim[] {
    const named = this.#named(claim);
    const exactly = onlyOf(named.map((day) => this.#alikeOn(day, claim)));
    if (exactly.length > 0) return exactly;
    const own = new Set(claim.stands.map(({ article }) => article.id));
    const isApart = ({ stands }: Claim): boolean => stands.every(({ article }) => !own.has(article.id));
    const days =
      named.length > 0
        ? named.flatMap((day) => daysBefore([day]))
        : daysBefore(claim.stands.map(({ article }) => article.published));
    return onlyOf(
      [...new Set(days)].map((day) =>
        this.#alikeOn(day, claim).filter((other) => named.length > 0 || isApart(other)),
      ),
    );
  }

  /**
   * Of a claim without a day: those that its own article tells, where they are of one day, and neither sentence says that it
   * is another or names a day of its own.
   */
  #besideIt(claim: Claim): readonly Claim[] {
    const [stand] = claim.stands;
    if (stand === undefined || this.#clues.isOfAnother(stand)) return [];
    const told = this.#inArticle.get(stand.article.id) ?? [];
    const daysOfOthers = new Set(told.flatMap(({ fact }) => dayOfHappening(fact) ?? []));
    const isForeign = (day: string): boolean =>
      day !== stand.article.published?.slice(0, 10) && !daysOfOthers.has(day);
    if (this.#clues.daysNamed(stand).some(isForeign)) return [];
    const alike = told.filter(
      (other) =>
        other !== claim &&
        (mayBeOne(claim.fact, other.fact) || attends(claim.fact, other.fact)) &&
        (other.fact.date !== null || !this.#isApartThere(other, stand.article.id, isForeign)),
    );
    const days = new Set(alike.flatMap(({ fact }) => fact.date?.value ?? []));
    return days.size < 2 ? alike : [];
  }

  #isApartThere(claim: Claim, article: string, isForeign: (day: string) => boolean): boolean {
    return claim.stands.some(
      (stand) =>
        stand.article.id === article &&
        (this.#clues.isOfAnother(stand) || this.#clues.daysNamed(stand).some(isForeign)),
    );
  }

  /** Of a claim without a day whose sentence says when it was reported: those of other articles that were reported then. */
  #reportedWith(claim: Claim): readonly Claim[] {
    const alike = this.#named(claim).map((day) =>
      (this.#reportedOn.get(day) ?? []).filter(
        (other) => other !== claim && mayBeOne(claim.fact, other.fact),
      ),
    );
    return onlyOf(alike);
  }

  #named(claim: Claim): readonly string[] {
    return [...new Set(claim.stands.flatMap((stand) => this.#clues.daysNamed(stand)))];
  }

  /** The days on which a claim is reported: those that its sentence names, else that of its article. */
  #reportDays(claim: Claim): readonly string[] {
    const named = this.#named(claim);
    if (named.length > 0) return named;
    return claim.stands.flatMap(({ article }) => article.published?.slice(0, 10) ?? []);
  }
}

function add<V>(to: Map<string, V[]>, key: string, value: V): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, [value]);
  else known.push(value);
}

/** The only list that has something; nothing where several have. */
function onlyOf<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const some = lists.filter(({ length }) => length > 0);
  return some.length === 1 ? some.flat() : [];
}

/** The days whose happenings were news when articles appeared; none where one has no date. */
function daysBefore(published: readonly (string | null)[]): string[] {
  const days = published.map((date) => (date === null ? Number.NaN : Date.parse(date.slice(0, 10))));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return Array.from({ length: MOST_LATER + 1 }, (_, later) => last - later * DAY)
    .filter((day) => day <= first)
    .map((day) => new Date(day).toISOString().slice(0, 10));
}

function mayBeOne(a: Fact, b: Fact): boolean {
  if (a.modality !== b.modality || TOGETHER.has(a.kind) !== TOGETHER.has(b.kind)) return false;
  // To keep in contact is no call.
  if (!TOGETHER.has(a.kind) && fold(a.predicate) !== fold(b.predicate)) return false;
  const samePlace = a.place !== null && a.place.id === b.place?.id;
  const [one, other] = [participantsOf(a), participantsOf(b)];
  const shared = one.filter((id) => other.includes(id)).length;
  // On one day the same people are in a city for one article, in its country for another.
  if (shared === one.length && shared === other.length)
    return samePlace || a.place === null || b.place === null || (a.date !== null && b.date !== null);
  // Some of those who took part, in the same place: a meeting beside a summit is told with another place, or none.
  return samePlace && shared > 1 && shared === Math.min(one.length, other.length);
}

/** Whether one only says that several of those who met took part. */
function attends(a: Fact, b: Fact): boolean {
  if (a.modality !== b.modality || !TOGETHER.has(a.kind) || !TOGETHER.has(b.kind)) return false;
  const [joined, met] = a.predicate === ATTEND ? [a, b] : [b, a];
  if (joined.predicate !== ATTEND || met.predicate === ATTEND) return false;
  const who = participantsOf(met);
  return (
    (joined.place === null || met.place === null || joined.place.id === met.place.id) &&
    participantsOf(joined).every((id) => who.includes(id))
  );
}

import type { EntityRef, Role } from '../model/entity.js';
import type { Fact } from '../model/fact.js';
import { BASE_LANGUAGE, primaryOf } from '../language/languages.js';
import { publishedBy } from '../model/article.js';
import { groupBy, objectKey, oneAnArticle, type Stand } from './claim.js';
import { standOf, toHappenings, type Happening } from './happenings.js';
import { isOfItsCountry, wholeOrganization } from './office-owners.js';
import { isPastTitle, saysMore, titleWords, withoutPast } from './office-titles.js';
import type { ViewIndex } from './view-index.js';

/** An office that somebody holds or held, told once however often the articles tell it. */
export interface OfficeTold extends Happening {
  readonly holder: EntityRef;
  /** As most of the articles call it, without "former". */
  readonly title: string;
  /** The same as most of the articles of each language call it, by its primary tag ("en"). */
  readonly titles: Readonly<Record<string, string>>;
  /** What the gazetteer calls it, in English; null where it does not list it. */
  readonly listed: string | null;
  /** Days, months or years between which the gazetteer says it was held, as far as it does. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whose office it is, where an article says so. */
  readonly of: EntityRef | null;
  /** Held, by what the newest articles say. */
  readonly present: boolean;
  /** Held, but no article of the last year tells of it, and no list does: nobody knows whether it still is. */
  readonly unsure: boolean;
  /** Days of the first and the last article that tell of it as held; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What is told of one office of one person. */
export interface ToldOffice extends Span {
  readonly holder: EntityRef;
  readonly stands: readonly Stand[];
  /** Folded words of its title. */
  readonly words: readonly string[];
  /** Id of whose office it is; empty where nobody says. */
  readonly of: string;
}

/** When an office is told of as held: the days of the articles. */
interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

/** Articles that tell of another office before somebody is taken to have left one. */
const LEFT_BY = 2;
const YEAR = 366 * 24 * 60 * 60 * 1000;

/** The offices that facts tell of, those held now first, then those told of last. */
export function officesOf(index: ViewIndex, facts: readonly Fact[], asOf: string | null): OfficeTold[] {
  const stands = facts.flatMap((fact) => roleOf(index, fact, asOf));
  return groupBy(stands, ({ fact }) => fact.subject.id)
    .flatMap((own) => {
      const told = oneOffice(own, index);
      return told.flatMap((office) => toOffice(index, office, isPresent(index, office, told, asOf), asOf));
    })
    .sort((a, b) => Number(b.present) - Number(a.present) || compare(b.last ?? '', a.last ?? ''));
}

function roleOf(index: ViewIndex, fact: Fact, asOf: string | null): Stand[] {
  const stand = fact.kind === 'role' && fact.modality === 'stated' ? standOf(index, fact, asOf) : null;
  return stand === null ? [] : [stand];
}

function toOffice(index: ViewIndex, office: ToldOffice, present: boolean, asOf: string | null): OfficeTold[] {
  const { holder, stands, first, last, of } = office;
  const held = stands.filter(isHeld);
  const shown = (held.length > 0 ? held : stands).toSorted((a, b) => compare(dayOf(b), dayOf(a)));
  const fact = shown[0]?.fact;
  if (fact === undefined) return [];
  // The same office may be told of its country, or of a part of whose it is: those titles are of these.
  const owners = shown.filter((stand) => (ownerOf(stand)?.id ?? of) === of);
  const called = owners.length > 0 ? owners : shown;
  const role = listedRole(index, office);
  return toHappenings(index, [{ fact, kinds: ['role'], stands: oneAnArticle(shown) }], asOf).map(
    (happening) => ({
      ...happening,
      holder,
      title: withoutPast(mostTold(called)),
      titles: Object.fromEntries(
        groupBy(called, ({ article }) => primaryOf(article.language)).map((own) => [
          primaryOf(own[0]?.article.language ?? ''),
          withoutPast(mostTold(own)),
        ]),
      ),
      listed: role?.title ?? null,
      from: role?.from ?? null,
      to: role?.until ?? null,
      of: called.map(ownerOf).find((owner) => owner !== null) ?? null,
      present,
      unsure: present && role === null && last !== null && isLongAgo(index, last, asOf),
      first,
      last,
    }),
  );
}

/** The office as the gazetteer lists it, by one of the titles that articles give it, else the only one that it lists there. */
function listedRole(index: ViewIndex, { holder, stands, of }: ToldOffice): Role | null {
  const there = rolesOf(index, holder.id).filter((role) => role.of === of);
  const told = new Set(stands.map(({ fact }) => titleWords(fact.predicate).join(' ')));
  const same = there.find(({ title }) => told.has(titleWords(title).join(' ')));
  const periods = new Set(there.map(({ from, until }) => `${from} ${until}`));
  const isForeign = stands.every(({ article }) => primaryOf(article.language) !== BASE_LANGUAGE);
  return same ?? (periods.size === 1 && isForeign ? (there[0] ?? null) : null);
}

function rolesOf(index: ViewIndex, holder: string): readonly Role[] {
  return index.snapshot.entities.find(({ id }) => id === holder)?.roles ?? [];
}

/** The title that most of the stands have, as it is written. */
function mostTold(stands: readonly Stand[]): string {
  const titles = groupBy(stands, ({ fact }) => fact.predicate);
  return titles.toSorted((a, b) => b.length - a.length)[0]?.[0]?.fact.predicate ?? '';
}

/**
 * Whether an office is held by what the newest articles say: none of them calls it past, it passed to nobody else, and
 * they do not tell of another office of the same person in its place. The gazetteer's are held, unless they are past.
 */
function isPresent(
  index: ViewIndex,
  office: ToldOffice,
  ofPerson: readonly ToldOffice[],
  asOf: string | null,
): boolean {
  const { stands, last, of, holder } = office;
  const held = stands.filter(isHeld);
  if (held.length === 0) return false;
  if (stands.some((stand) => !isHeld(stand) && dayOf(stand) > (last ?? ''))) return false;
  const listed = rolesOf(index, holder.id);
  if (isOver(office, listed, asOf)) return false;
  const isListed = listed.some(
    (role) => role.of === of && titleWords(role.title).join(' ') === office.words.join(' '),
  );
  if (isListed) return last === null || !isTakenOver(index, office, asOf);
  if (of === '' || last === null) return true;
  const since = ofPerson.filter((other) => other.first !== null && other.first > last && isPublic(other));
  const toldSince = new Set(since.flatMap((other) => other.stands.map(({ article }) => article.id)));
  return toldSince.size < LEFT_BY && !isTakenOver(index, office, asOf);
}

/** Whether the newest articles are a year newer than a day. */
function isLongAgo({ snapshot }: ViewIndex, last: string, asOf: string | null): boolean {
  const newest = snapshot.articles.reduce((day, article) => {
    const { published } = article;
    return published !== null && publishedBy(article, asOf) && published > day ? published : day;
  }, '');
  return Date.parse(newest.slice(0, 10)) - Date.parse(last) > YEAR;
}

/** Whether the gazetteer says that an office ended: this one, or all that somebody had there, whatever articles call it. */
function isOver({ words, of }: ToldOffice, listed: readonly Role[], asOf: string | null): boolean {
  const there = listed.filter((role) => role.of === of);
  const hasEnded = ({ until }: Role): boolean =>
    until !== undefined && (asOf === null || until.slice(0, asOf.length) < asOf);
  return (
    (there.length > 0 && there.every(hasEnded)) ||
    there.some((role) => hasEnded(role) && titleWords(role.title).join(' ') === words.join(' '))
  );
}

/** Whether later articles tell of somebody else in an office that only one holds at a time. */
function isTakenOver(
  index: ViewIndex,
  { words, of, holder, last }: ToldOffice,
  asOf: string | null,
): boolean {
  const same = index
    .factsOf(of)
    .filter((fact) => objectKey(fact) === of && titleWords(fact.predicate).join(' ') === words.join(' '))
    .flatMap((fact) => roleOf(index, fact, asOf));
  const spans = groupBy(same, ({ fact }) => fact.subject.id).map((own) => ({
    holder: own[0]?.fact.subject.id ?? '',
    ...spanOf(own),
  }));
  const alone = spans.every((one) => spans.every((other) => one === other || !overlap(one, other)));
  return (
    alone && spans.some(({ holder: other, first }) => other !== holder.id && (first ?? '') > (last ?? ''))
  );
}

/** What is told of one person, by the office: its title in other words, in another language, or without whose it is. */
function oneOffice(stands: readonly Stand[], index: ViewIndex): ToldOffice[] {
  const wholeOf = wholeOrganization(index.listed);
  const groups = groupBy(stands, ({ fact }) =>
    JSON.stringify([titleWords(fact.predicate), objectKey(fact)]),
  ).flatMap((same) => toldOffice(same, wholeOf));
  const offices: ToldOffice[] = [];
  // Those that say whose office it is come first, and of these the ones told of most often.
  for (const each of groups.toSorted(
    (a, b) => Number(b.of !== '') - Number(a.of !== '') || b.stands.length - a.stands.length,
  )) {
    const same = offices.findIndex(
      (office) => isSameOffice(office, each) || isOfItsCountry(office, each, index.listed),
    );
    const office = offices[same];
    if (office === undefined) offices.push(each);
    else
      offices[same] = {
        ...office,
        stands: [...office.stands, ...each.stands],
        ...spanOf([...office.stands, ...each.stands]),
      };
  }
  return offices;
}

function toldOffice(stands: readonly Stand[], wholeOf: (owner: EntityRef) => string): ToldOffice[] {
  const [first] = stands;
  if (first === undefined) return [];
  const { subject: holder, predicate } = first.fact;
  const owner = ownerOf(first);
  const of = owner === null ? objectKey(first.fact) : wholeOf(owner);
  return [{ holder, stands, words: titleWords(predicate), of, ...spanOf(stands) }];
}

function isSameOffice(office: ToldOffice, other: ToldOffice): boolean {
  if (other.of !== '' && office.of !== other.of) return false;
  const [one, two] = [office.words.join(' '), other.words.join(' ')];
  if (one === two || one.startsWith(`${two} `) || two.startsWith(`${one} `)) return true;
  // Articles of several languages call it: one that does not say whose it is may call it as any of them does.
  if (office.stands.some(({ fact }) => titleWords(fact.predicate).join(' ') === two)) return true;
  // "Special envoy" is "envoy", and no president's own envoy.
  if (
    other.of === office.of &&
    other.of !== '' &&
    (saysMore(office.words, other.words) || saysMore(other.words, office.words))
  )
    return true;
  const languages = new Set(office.stands.map(({ article }) => article.language));
  const isForeign = other.stands.every(({ article }) => !languages.has(article.language));
  if (isForeign && office.of !== '' && near(office, other)) return true;
  if (other.of === '' || !overlap(office, other)) return false;
  // "Head" and "director" of one organisation at one time; but its deputy chief is not its chief.
  const owner = other.stands.map(ownerOf).find((each) => each !== null);
  return (
    owner?.type === 'organization' && !hasAll(office.words, other.words) && !hasAll(other.words, office.words)
  );
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}

function overlap(one: Span, other: Span): boolean {
  if (one.first === null || one.last === null || other.first === null || other.last === null) return true;
  return one.first <= other.last && other.first <= one.last;
}

/** Whether two are told of within a year of each other: an office does not change with the language it is told in. */
function near(one: Span, other: Span): boolean {
  if (overlap(one, other)) return true;
  const [first, second] = compare(one.last ?? '', other.first ?? '') < 0 ? [one, other] : [other, one];
  return Date.parse(second.first ?? '') - Date.parse(first.last ?? '') < YEAR;
}

/** A tie to a person ("son-in-law of") takes nobody out of an office. */
function isPublic({ stands }: ToldOffice): boolean {
  return stands.some((stand) => (ownerOf(stand)?.type ?? 'person') !== 'person');
}

function ownerOf({ fact: { object } }: Stand): EntityRef | null {
  return object === null || typeof object === 'string' ? null : object;
}

function isHeld({ fact }: Stand): boolean {
  return !isPastTitle(fact.predicate);
}

function spanOf(stands: readonly Stand[]): Span {
  const days = stands.filter(isHeld).map(dayOf).filter(Boolean).sort();
  return { first: days[0] ?? null, last: days.at(-1) ?? null };
}

function dayOf({ article }: Stand): string {
  return article.published?.slice(0, 10) ?? '';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

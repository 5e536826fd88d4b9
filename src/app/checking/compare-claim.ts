import { fold } from '../../language/fold.js';
import { tokenize } from '../../language/tokenize.js';
import type { Fact, FactKind } from '../../model/fact.js';
import { groupBy, objectKey, participantsOf, placeOfHappening, type Stand } from '../../views/claim.js';
import { qualifierOf, thingOf } from '../../views/figure-things.js';
import { findDifferences } from '../../views/find-differences.js';
import { standOf } from '../../views/happenings.js';
import { entitiesOf } from '../../views/view-index.js';
import { saysEveryWord, tellingWord, type WordComparison } from './claim-words.js';
import type { AssertedSentence } from './read-claims.js';

/** Kinds of fact in which all who take part are alike, whoever is named first. */
const ENCOUNTERS: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks', 'agreement']);
/** Told of in either word. */
const TALKED: ReadonlySet<FactKind> = new Set(['meeting', 'talks']);
const DIFFERENT: ReadonlySet<string> = new Set(['figures-differ', 'claims-differ', 'dates-differ']);

/** What articles say that a claim's facts may be found in. */
function candidatesFor(claim: AssertedSentence, { index }: WordComparison): Stand[] {
  const named = new Set(index.names.namedIn(claim.text).entities.map(({ id }) => id));
  for (const { id } of claim.facts.flatMap(entitiesOf)) named.add(id);
  const facts = new Set([...named].flatMap((id) => index.factsOf(id)));
  if (claim.facts.some(({ kind }) => kind === 'figure')) {
    for (const fact of index.snapshot.facts) if (fact.kind === 'figure') facts.add(fact);
  }
  return [...facts].flatMap((fact) => standOf(index, fact, null) ?? []);
}

/** The sentence of an article that states all that a claim does; null where none does for sure. */
export function statedBy(claim: AssertedSentence, comparison: WordComparison): Stand | null {
  if (claim.facts.length === 0) return null;
  const stands = candidatesFor(claim, comparison);
  const roles = stands.filter(({ fact }) => fact.kind === 'role');
  const says = (told: readonly Stand[]): boolean => {
    const [first] = told;
    if (first === undefined) return false;
    const { language } = first.article;
    const facts = told.map(({ fact }) => fact);
    const covered = new Set<string>();
    const stating: Fact[] = [];
    for (const claimed of claim.facts) {
      const own = told.find((stand) => states(stand, claimed, claim, comparison));
      // In which office somebody is may be told elsewhere, but is no claim by itself then.
      const isAside = claimed.kind === 'role' && claim.facts.some(({ kind }) => kind !== 'role');
      const stand =
        own ?? (isAside ? roles.find((each) => states(each, claimed, claim, comparison)) : undefined);
      if (stand === undefined) return false;
      if (own !== undefined) stating.push(own.fact);
      for (const word of wordsOf(claimed, claim)) covered.add(word);
    }
    const sentence = { quote: first.fact.citation.quote, language, facts };
    return saysEveryWord(claim, sentence, { covered, stating }, comparison);
  };
  return groupBy(stands, ({ fact }) => placeOfHappening(fact)).find(says)?.[0] ?? null;
}

/** Folded words that a fact accounts for: the one that tells it, those of its date, and those of a title. */
function wordsOf(fact: Fact, { article }: AssertedSentence): string[] {
  const telling = tellingWord(fact, article.text);
  const told = [fact.date?.words ?? '', fact.kind === 'role' ? fact.predicate : ''];
  return [
    ...(telling === null ? [] : [telling]),
    ...told.flatMap((words) => tokenize(words).map(({ folded }) => folded)),
  ];
}

/** Whether a fact of an article states a fact of a claim: the same of the same, and no less. */
function states(
  stand: Stand,
  claimed: Fact,
  { article }: AssertedSentence,
  { analyzerOf }: WordComparison,
): boolean {
  const { fact } = stand;
  if (claimed.modality === 'conditional' || fact.modality !== claimed.modality) return false;
  if (fact.kind !== claimed.kind && !(TALKED.has(fact.kind) && TALKED.has(claimed.kind))) return false;
  const { date, place } = claimed;
  if (date !== null && !(fact.date?.value.startsWith(date.value) ?? false)) return false;
  if (place !== null && fact.place?.id !== place.id) return false;
  if (ENCOUNTERS.has(claimed.kind)) {
    const present = participantsOf(fact);
    if (!participantsOf(claimed).every((id) => present.includes(id))) return false;
    return claimed.kind !== 'agreement' || isSameWord(stand, claimed);
  }
  if (claimed.kind === 'figure') {
    const own: Stand = { fact: claimed, article };
    return (
      fact.value === claimed.value &&
      thingOf(stand, analyzerOf) === thingOf(own, analyzerOf) &&
      fold(qualifierOf(fact) ?? '') === fold(qualifierOf(claimed) ?? '')
    );
  }
  if (fact.subject.id !== claimed.subject.id || !isSameWord(stand, claimed)) return false;
  const { object } = claimed;
  // Words that are no name are looked for in the sentence.
  return object === null || typeof object === 'string' || objectKey(fact) === objectKey(claimed);

  function isSameWord({ fact: told, article: source }: Stand, { predicate }: Fact): boolean {
    const { stem } = analyzerOf(source.language);
    const stemmed = (words: string): string => fold(words).split(' ').map(stem).join(' ');
    return stemmed(told.predicate) === stemmed(predicate);
  }
}

/**
 * The sentence of an article that gives another value for the same thing and day than a claim, or denies what that states;
 * null where none does for sure.
 */
export function differentlyIn(claim: AssertedSentence, comparison: WordComparison): Stand | null {
  const stands = candidatesFor(claim, comparison);
  for (const fact of claim.facts) {
    if (qualifierOf(fact) !== null) continue;
    const own: Stand = { fact, article: claim.article };
    const plain = stands.filter((stand) => qualifierOf(stand.fact) === null && isOfPlace(stand.fact, fact));
    for (const { kind, sides } of findDifferences([own, ...plain], comparison.index)) {
      const isOwn = sides.some(({ article }) => article.id === claim.article.id);
      const other = sides.find(({ article, fact: told }) => article.id !== claim.article.id && told !== fact);
      const found = stands.find((stand) => stand.fact === other?.fact);
      if (DIFFERENT.has(kind) && isOwn && found !== undefined && isOpposite(found.fact, fact)) return found;
    }
  }
  return null;
}

function isOfPlace(told: Fact, { place }: Fact): boolean {
  return told.place === null || place === null || told.place.id === place.id;
}

/** Of several sides some may say what the claim says. */
function isOpposite(told: Fact, claimed: Fact): boolean {
  return (
    told.value !== claimed.value ||
    told.modality !== claimed.modality ||
    told.date?.value !== claimed.date?.value
  );
}

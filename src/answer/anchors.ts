import type { Clause } from '../reading/clauses.js';
import type { ReadSentenceOf, SentenceReading } from '../reading/sentence-reader.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { ReadSentence } from '../search/read-passage.js';

/** A unit matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;
/** A word matched as strongly as this is the question's own, in whatever form. */
const OWN_WORD = 0.7;

/** A sentence of a quotation with its tree, and the units of the query that each of its words matches. */
export interface MatchedReading {
  /** Its place among the passage's sentences. */
  readonly place: number;
  readonly sentence: ReadSentence;
  /** The sentence behind it, in the quotation or out of it. */
  readonly next: ReadSentence | null;
  readonly reading: SentenceReading;
  readonly units: readonly ReadonlySet<number>[];
  /** Of these, the ones that it matches by itself, and not by another word for it. */
  readonly own: readonly ReadonlySet<number>[];
}

/** A place in a quotation that says what happened. */
export interface Anchor extends MatchedReading {
  /** The word that says it. */
  readonly at: number;
  readonly clause: Clause;
}

/**
 * Reads the sentences of a hit's quotation that have a word for a unit, which to parse takes longer than all else; null
 * where one of them cannot be read.
 */
export function readQuotation(
  { units }: Query,
  event: number,
  { passage, sentences, window }: Hit,
  read: ReadSentenceOf,
): readonly MatchedReading[] | null {
  const names = new Map(units.flatMap(({ words, isName }, unit) => (isName ? [[words, unit] as const] : [])));
  const { text, language } = passage.article;
  const readings: MatchedReading[] = [];
  if (read(language, '') === null) return null;
  for (let place = window.first; place <= window.last; place += 1) {
    const sentence = sentences[place];
    if (sentence === undefined) break;
    if (!hasWordFor(sentence, event)) continue;
    const reading = read(language, text.slice(sentence.start, sentence.end));
    if (reading === null) return null;
    readings.push({
      place,
      sentence,
      next: sentences[place + 1] ?? null,
      reading,
      units: unitsOf(reading, sentence, names, LEAST_STRENGTH),
      own: unitsOf(reading, sentence, names, OWN_WORD),
    });
  }
  return readings;
}

function hasWordFor({ tokens }: ReadSentence, wanted: number): boolean {
  return tokens.some(({ matches }) =>
    matches.some(({ unit, strength }) => unit === wanted && strength >= LEAST_STRENGTH),
  );
}

/** The units that each parsed word matches; a name within another ("Qatar's foreign ministry") too. */
function unitsOf(
  { tokens, words }: SentenceReading,
  sentence: ReadSentence,
  names: ReadonlyMap<string, number>,
  least: number,
): ReadonlySet<number>[] {
  const units = tokens.map(({ form }) => {
    const name = names.get(words.fold(form));
    return new Set(name === undefined ? [] : [name]);
  });
  let from = 0;
  for (const token of sentence.tokens) {
    const start = token.start - sentence.start;
    const end = token.end - sentence.start;
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= start) from += 1;
    for (let at = from; at < tokens.length && (tokens[at]?.start ?? Infinity) < end; at += 1)
      for (const { unit, strength } of token.matches) if (strength >= least) units[at]?.add(unit);
  }
  return units;
}

/** Every word that matches a unit, with its clause. */
export function anchorsOf(readings: readonly MatchedReading[], unit: number): Anchor[] {
  return readings.flatMap((matched) =>
    matched.reading.tokens.flatMap((_, at) => {
      const clause = matched.reading.clauses[matched.reading.clauseOf[at] ?? -1];
      return matched.units[at]?.has(unit) === true && clause !== undefined
        ? [{ ...matched, at, clause }]
        : [];
    }),
  );
}

/** How far an anchor is from saying it outright: 0 the predicate, 1 another verb, 2 a noun. */
export function depthOf({ reading, at, clause }: Anchor): number {
  return clause.predicate === at ? 0 : reading.tokens[at]?.upos === 'VERB' ? 1 : 2;
}

/** Those of some units that take part in an anchor's clause, by themselves or within who does, or that say it. */
export function participantsAt(anchor: Anchor, units: readonly number[]): ReadonlySet<number> {
  const { clause, reading, at } = anchor;
  const parts = [
    ...clause.agents,
    ...clause.patients,
    ...clause.obliques.map(({ head }) => head),
    ...clause.sources,
    ...(reading.children[at] ?? []).filter((child) => reading.clauseOf[child] === reading.clauseOf[at]),
    at,
  ];
  return new Set(units.filter((unit) => parts.some((part) => holds(anchor, part, unit))));
}

/** Whether a word, or what stands below it in its clause, matches a unit. */
export function holds(anchor: Anchor, head: number, unit: number): boolean {
  const { reading, units, clause } = anchor;
  if (units[head]?.has(unit) === true) return true;
  return (reading.children[head] ?? []).some(
    (child) =>
      child !== clause.predicate &&
      reading.clauseOf[child] === reading.clauseOf[head] &&
      !clause.excepted.includes(child) &&
      holds(anchor, child, unit),
  );
}

/** Who does what an anchor says: of a noun, whose it is or who stands with "by", else who does what the clause says. */
export function agentsOf({ reading, at, clause }: Anchor): readonly number[] {
  const joined = joinedTo(reading, at);
  if (joined >= 0) return [joined];
  if (clause.predicate === at) return clause.agents;
  const { tokens, children, words } = reading;
  const own = (children[at] ?? []).filter((child) => {
    const relation = tokens[child]?.relation ?? '';
    const hasMark = (children[child] ?? []).some((mark) =>
      words.agents.has(words.fold(tokens[mark]?.form ?? '')),
    );
    return relation.startsWith('nmod') && (relation.includes('poss') || hasMark);
  });
  return own.length > 0 ? own : doersOfNoun(reading, at, clause);
}

/** Who does what a noun says, of a clause about something else: "carried out the attack" by its subject, "condemned the attack" not. */
function doersOfNoun(
  { tokens, words, children }: SentenceReading,
  at: number,
  clause: Clause,
): readonly number[] {
  if (words.carrying.size === 0) return clause.agents;
  // "The mediators, Oman and Qatar, proposed": whoever the noun is.
  if (clause.agents.includes(at))
    return (children[at] ?? []).filter(
      (child) => tokens[child]?.upos === 'PROPN' && tokens[child]?.relation === 'appos',
    );
  const { upos = '', form = '' } = tokens[clause.predicate] ?? {};
  return upos !== 'VERB' || words.carrying.has(words.fold(form)) ? clause.agents : [];
}

/** The name that a verb is joined to ("the Holst-led group", "the Egypt-brokered truce"), which does it; -1 where there is none. */
function joinedTo({ tokens, text }: SentenceReading, at: number): number {
  const [name, hyphen, verb] = tokens.slice(Math.max(0, at - 2), at + 1);
  const isJoined =
    name !== undefined &&
    hyphen !== undefined &&
    verb?.upos === 'VERB' &&
    /^\p{Pd}$/u.test(hyphen.form) &&
    name.end === hyphen.start &&
    hyphen.end === verb.start &&
    /^\p{Lu}/u.test(text.slice(name.start));
  return isJoined ? at - 2 : -1;
}

/** Whom or what it is done to. */
export function patientsOf({ reading, at, clause }: Anchor): readonly number[] {
  if (clause.predicate === at) return clause.patients;
  const { tokens, children } = reading;
  return (children[at] ?? []).filter((child) => {
    const relation = tokens[child]?.relation ?? '';
    return relation.startsWith('nmod') && !relation.includes('poss');
  });
}

/** With whom it is done. */
export function companionsOf({ reading, clause }: Anchor): readonly number[] {
  const { companions } = reading.words;
  return clause.obliques.flatMap(({ head, marker }) =>
    marker.split(' ').some((word) => companions.has(word)) || marker === 'ins' ? [head] : [],
  );
}
